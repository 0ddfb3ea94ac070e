/**
 * Effort of staff, in two parts (Holmström & Milgrom 1991): the real part serves residents, the measured part looks as
 * if it did. Each part moves towards the chance that it is worth it.
 */

import type { Equation } from '@cogov/engine/equations'
import { degreeOf } from '../decisions.ts'
import type { Term } from '../declare.ts'

export const HOLMSTROM = 'Holmström & Milgrom 1991, Multitask principal-agent analyses'
export const LIPSKY = 'Lipsky 1980, Street-Level Bureaucracy: who cannot serve everybody serves what is counted'

/** Effort before the first month, when only trust has spoken. */
export const EFFORT_START = '1 / (1 + exp(-(effort_base + 2 * effort_trust * (trust_prior - 0.5)) / effort_noise))'

/** The rule of one part of somebody's effort; `utility` may be a sum of several sums. */
export const effortRule = (actor: string, name: string, utility: string, meaning: string): Equation => ({
  name,
  kind: 'rule',
  text: `${name} + effort_speed * (${degreeOf(actor, utility, 'effort_noise')} - ${name})`,
  unit: 'share',
  meaning,
  source: HOLMSTROM,
})

/** A term of an office's utility. */
export const officeTerm = (of: string, name: string, text: string, meaning: string, source: string): Term => ({
  name,
  kind: 'term',
  of,
  text,
  unit: 'day',
  meaning,
  source,
})
