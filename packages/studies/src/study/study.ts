/** A study: a scenario, what is varied in it, how, how often, and what is kept of each run. Plain data. */
import type { Scenario } from '@cogov/core'
import type { Design } from './designs.ts'
import type { Factor } from './factors.ts'
import type { MeasuredOutcome } from './outcomes.ts'

export interface Study {
  cogov: 1
  name: string
  description: string
  seed: string
  /** What the factors change. */
  scenario: Scenario
  factors: Factor[]
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
