/** How factors, designs and outcomes are written in code. */
import type { Scenario } from '@cogov/core'
import type { OutcomeName } from '@cogov/core/outcomes'
import type { SettingName } from '@cogov/core/scenario'
import type { Summary } from './outcomes.ts'

/** Keys of a scenario that a study sets itself, or that have no effect on a run. */
type OwnKey = 'cogov' | 'name' | 'description' | 'seed' | 'from' | 'where' | 'record' | `record.${string}` | 'outcomes'

/** What a factor can vary: a key of the scenario, by its path or as much of its end as says which one is meant. */
export type FactorName = Exclude<SettingName, OwnKey>

/** What is varied, and how its values are spread. Ends that are left out are those of what is allowed. */
export type FactorInput = NamedFactorInput<FactorName> | ScenarioFactorInput

/** The same of the settings of any model. */
export type NamedFactorInput<Name extends string> =
  | (Named<Name> & { kind?: 'uniform'; from?: number; to?: number })
  | (Named<Name> & { kind: 'log-uniform'; from?: number; to?: number })
  | (Named<Name> & { kind?: 'normal'; mean: number; sd: number; from?: number; to?: number })
  | (Named<Name> & { kind?: 'triangular'; from?: number; mode: number; to?: number })
  | (Named<Name> & { kind?: 'beta'; alpha: number; beta: number; from?: number; to?: number })
  | (Named<Name> & { kind?: 'values'; values: readonly unknown[]; labels?: readonly string[] })

interface ScenarioFactorInput {
  factor: 'scenario'
  kind?: 'scenarios'
  scenarios: readonly Scenario[]
  labels?: readonly string[]
  name?: string
  group?: string
  levels?: number
}

interface Named<Name extends string> {
  factor: Name
  /** Name of its column in tables. */
  name?: string
  /** Factors of the same group move together in `saltelli` and `morris`, which then tell of groups. */
  group?: string
  /** Levels in factorial designs. */
  levels?: number
}

export type DesignInput =
  | { kind: 'factorial'; levels?: number }
  | { kind: 'fractional'; resolution?: 3 | 4 | 5 }
  | { kind: 'one-at-a-time'; levels?: number }
  | { kind: 'latin-hypercube' | 'random'; points: number }
  | { kind: 'sobol'; points: number; shift?: boolean }
  | { kind: 'halton'; points: number; permute?: boolean }
  | { kind: 'saltelli'; points: number; second_order?: boolean }
  | { kind: 'morris'; trajectories: number; levels?: number }
  | { kind: 'table'; rows: readonly (readonly (number | string | boolean)[])[] }
  | { kind: 'bisection'; threshold: number; tolerance?: number; sections?: number }
  | { kind: 'phase-diagram'; change: number; cells?: number; depth?: number }
  | { kind: 'successive-halving'; points: number; keep?: number }

/** One number made of an outcome's course. */
export type MeasureInput<Own extends string = never> = NamedMeasureInput<OutcomeName | Own>

/** The same of the outcomes of any model. */
export interface NamedMeasureInput<Name extends string> {
  of: Name
  name?: string
  summary?: Summary
  /** Months at the end that count. */
  last?: number
  /** For first-above and first-below. */
  threshold?: number
  /** `urban`, `rural`, a township, or township/community. */
  place?: string
}
