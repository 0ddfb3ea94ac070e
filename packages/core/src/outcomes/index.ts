/** Every outcome. A new one is added here and nowhere else. */
import type { Outcome } from '../declare.ts'
import { cases } from './cases.ts'
import { collectiveAction } from './collective-action.ts'
import { costs } from './costs.ts'
import { equity } from './equity.ts'
import { offices } from './offices.ts'
import { trustOutcomes } from './trust.ts'

const DECLARED = [...collectiveAction, ...cases, ...offices, ...trustOutcomes, ...costs, ...equity]

export const OUTCOMES: readonly Outcome[] = DECLARED
/** What the library itself can record of a run. */
export type OutcomeName = (typeof DECLARED)[number]['name']
export { type Event, runMeasure } from './measures.ts'
