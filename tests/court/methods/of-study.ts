/**
 * Methods that a study withholds, as its command and its report say: before what never happened, and dependent points.
 */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { english } from '@cogov/engine/messages'
import { latinHypercube, morris } from '@cogov/methods/designs'
import { defineStudy, sensitivityOf } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { valueOfFactor } from '@cogov/studies/study'
import type { Testimony, Trial } from '../trial.ts'

const FACTORS = ['incentives.reward', 'incentives.recognition', 'supervision.horizontal'] as const

type Outcome = (x: readonly number[]) => number

function tableOf(kind: 'morris' | 'latin-hypercube', f: Outcome): StudyTable {
  const design = kind === 'morris' ? ({ kind, trajectories: 20, levels: 4 } as const) : ({ kind, points: 80 } as const)
  const factors = FACTORS.map((factor) => ({ factor, from: 0, to: 1 }))
  const scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh' as const,
    name: 'court',
    place: { ...DEFAULT_SYNTHETIC, residents: 20 },
  }
  const study = defineStudy({ name: 'court', scenario, factors, design, replicates: 1, outcomes: ['participation'] })
  const points =
    kind === 'morris'
      ? morris(FACTORS.length, { trajectories: 20, levels: 4, seed: study.seed })
      : latinHypercube(FACTORS.length, { points: 80, seed: study.seed })
  const runs = points.map((x, point) => ({
    point,
    replicate: 1,
    seed: '',
    added: false,
    values: Object.fromEntries(study.factors.map((factor, j) => [factor.name, valueOfFactor(factor, x[j])])),
    outcomes: { participation: f(x) },
  }))
  const outcomes = [{ name: 'participation', unit: 'share', meaning: '' }]
  return { study, version: '', factors: [], design: study.design, outcomes, runs, failed: [] }
}

function saidOf(method: string, table: StudyTable): Testimony {
  const said = sensitivityOf(table, 'participation').withheld.find((one) => one.method === method)
  return said ? { withheld: english(said.why) } : []
}

const half: Outcome = ([a]) => (a > 0.5 ? a : Number.NaN)

/** What half of the runs have no value of: those that have are no fair sample. */
export const neverOf = (method: string): Trial => ({
  method,
  accused: 'never',
  setting: 'of a study',
  once: () => saidOf(method, tableOf('latin-hypercube', half)),
})

export const dependentOf = (method: string): Trial => ({
  method,
  accused: 'dependent',
  setting: 'trajectories of a study',
  once: () =>
    saidOf(
      method,
      tableOf('morris', ([a, b]) => a + b),
    ),
})
