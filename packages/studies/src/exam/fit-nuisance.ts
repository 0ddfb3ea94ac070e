/** One parameter fitted to the untreated, by secant steps in log odds. The effect is never looked at. */
import { PARAMETERS } from '../worlds/in-world.ts'
import { NUISANCES } from './nuisances.ts'
import { logit } from './scales.ts'

export interface Fitted {
  parameter: string
  value: number
  /** The mean of the untreated that was asked for, and the one that was reached. */
  asked: number
  reached: number
}

/** @throws Error where no parameter has this name: a mistake of this library */
export function declared(parameter: string): { default: number; range: readonly [number, number] } {
  const found = PARAMETERS.get(parameter)
  if (!found) throw new Error(`no parameter ${parameter}`)
  return found
}

/** Near enough: a tenth of the smallest effects, in log odds. */
const TOLERANCE = 0.04
const STEPS = 9

/**
 * @param start the parameter’s value in this world
 * @param meanAt the mean of the untreated where the parameter has a value
 */
export async function fitNuisance(
  outcome: string,
  asked: number,
  start: number,
  meanAt: (value: number) => Promise<number>,
): Promise<Fitted> {
  const { parameter, rises, step } = NUISANCES[outcome]
  const [least, most] = declared(parameter).range
  const missAt = async (value: number) => {
    const reached = await meanAt(value)
    return { value, reached, miss: logit(reached) - logit(asked) }
  }
  const tried = [await missAt(start)]
  for (let n = 0; n < STEPS; n++) {
    const best = nearest(tried)
    if (Math.abs(best.miss) <= TOLERANCE) break
    const next = Math.min(most, Math.max(least, nextOf(tried, rises, step)))
    if (tried.some(({ value }) => value === next)) break
    tried.push(await missAt(next))
  }
  const { value, reached } = nearest(tried)
  return { parameter, value, asked, reached }
}

type Try = { value: number; reached: number; miss: number }

const nearest = (tried: readonly Try[]): Try =>
  tried.reduce((best, one) => (Math.abs(one.miss) <= Math.abs(best.miss) ? one : best))

/** Between a value that gives too many and one that gives too few; a larger step while there are not both. */
function nextOf(tried: readonly Try[], rises: boolean, step: number): number {
  const above = nearestOf(tried.filter(({ miss }) => miss > 0))
  const below = nearestOf(tried.filter(({ miss }) => miss <= 0))
  if (above && below) {
    const share = -below.miss / (above.miss - below.miss)
    // Never nearer than a tenth to an end: on an S-curve a secant alone creeps.
    return below.value + Math.min(0.9, Math.max(0.1, share)) * (above.value - below.value)
  }
  const from = nearest(tried)
  const up = from.miss < 0 === rises
  return from.value + (up ? 1 : -1) * step * 2 ** (tried.length - 1)
}

const nearestOf = (tried: readonly Try[]): Try | undefined => (tried.length === 0 ? undefined : nearest(tried))
