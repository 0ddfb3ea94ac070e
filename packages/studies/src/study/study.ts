/**
 * A study: a scenario, what is varied in it, how, how often, and what is kept of each run. Plain data, save for a
 * model's program.
 */
import type { Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import type { ModelDeclaration, ModelOutcome, Runnable, Values } from '../model/runnable.ts'
import { governance } from '../run/governance.ts'
import type { Design } from './designs.ts'
import type { Factor } from './factors.ts'
import type { MeasuredOutcome } from './outcomes.ts'

interface StudyOf<Input> {
  cogov: 1
  name: string
  description: string
  seed: string
  /** What the factors change. */
  scenario: Input
  factors: Factor[]
  /** Conditions on the factors' values that every point keeps, in the language of equations; left out where none is. */
  constraints?: string[]
  design: Design
  replicates: number
  /** Half the width of the goal’s interval that more replicates are run for; none where it is 0. */
  precision: { half_width: number; level: number; most: number }
  /** Whether replicate k has the same seed at every point. */
  common_random_numbers: boolean
  outcomes: MeasuredOutcome[]
  /** Outcomes that are kept month by month. */
  series: string[]
  goal: { outcome: string; best: 'largest' | 'smallest' }
}

/** Of the model of governance. */
export interface ScenarioStudy extends StudyOf<Scenario> {
  model?: undefined
}

/** Of a model of somebody's own, whose settings have the values in `scenario` where no factor changes them. */
export interface ModelStudy extends StudyOf<Values> {
  /** Its program is here as well where the study was defined in this process: a folder does not keep it. */
  model: ModelDeclaration | Runnable
}

export type Study = ScenarioStudy | ModelStudy

/** What is run, and what it is set to where no factor changes it. */
export type Base = Pick<ScenarioStudy, 'model' | 'scenario'> | Pick<ModelStudy, 'model' | 'scenario'>

export const modelOf = ({ model }: Base): ModelDeclaration => model ?? governance

/** What can be asked of a run: a scenario has outcomes of its own beside the library's. */
export const outcomesIn = (base: Base): readonly ModelOutcome[] =>
  base.model ? base.model.outcomes : outcomesOf(base.scenario)
