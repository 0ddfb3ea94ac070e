/**
 * The ordinary place from which levels are read: urban communities of about 7,500 residents and villages of about 1,040
 * (census of 2020 over committees of that year), at rest under what is usual.
 */
import { defineScenario } from '@cogov/core'
import type { Goal } from '@cogov/methods/history'
import { mean } from '@cogov/methods/statistics'
import type { RunResult } from '../run/run.ts'
import { type Kind, type Reading, type Target, targetsByColumn } from '../worlds/targets.ts'
import type { Source } from './source.ts'

const RESIDENTS: Readonly<Record<Kind, number>> = { urban: 7500, rural: 1040 }
const TOWNSHIPS = 2
/** Of either kind, in each township. */
const COMMUNITIES = 3
/** Levels are means over so many months after the place came to rest. */
const MONTHS = 12

/**
 * Standard deviation, in log odds or logs, of what the model lacks though its numbers were right: .15 is 4 points at
 * one half, and a seventh of a time or a rate. A judgement; with it a target is met no worse than surveys differ that
 * ask the same of the same people.
 */
export const MODEL_ERROR = 0.15

export interface PlaceOptions {
  /** Residents of a community that are simulated, 100 by default. */
  sample?: number
  targets?: readonly Target[]
}

/**
 * @example ordinaryPlace().goals.map(({ name }) => name) // participation/urban, participation/rural, …
 */
export function ordinaryPlace({ sample = 100, targets = targetsByColumn() }: PlaceOptions = {}): Source {
  const read = targets.flatMap((target) => (target.read ? [{ ...target, read: target.read }] : []))
  return {
    name: 'ordinary place',
    goals: read.map(goalOf),
    scenarios: [
      defineScenario({
        name: 'ordinary place',
        place: { file: 'ordinary.csv', table: tableOf() },
        ticks: MONTHS,
        sample,
        record: { outcomes: [...new Set(read.map(({ read: { outcome } }) => outcome))] },
      }),
    ],
    read: ([result]) => read.map(({ read: reading, kind }) => readIn(result, reading, kind)),
  }
}

const goalOf = ({ key, interval, scale, weight }: Target): Goal => ({
  name: key,
  interval,
  scale,
  weight,
  discrepancy: scale === 'linear' ? 0 : MODEL_ERROR,
})

function tableOf(): string {
  const rows = Array.from({ length: TOWNSHIPS }, (_, t) =>
    (['urban', 'rural'] as const).flatMap((kind) =>
      Array.from(
        { length: COMMUNITIES },
        (_, c) => `${kind} ${t + 1}.${c + 1},township ${t + 1},${kind},${RESIDENTS[kind]}`,
      ),
    ),
  )
  return ['name,parent,kind,residents', ...rows.flat(), ''].join('\n')
}

function readIn(result: RunResult, { outcome, per }: Reading, kind: Kind): number {
  const part = result.parts.find(({ place }) => place === `${result.place}/${kind}`)
  const months = part?.outcomes[outcome]?.values.slice(1) ?? []
  const level = mean(months)
  return per === 'resident' ? level / (TOWNSHIPS * COMMUNITIES * RESIDENTS[kind]) : level
}
