/** Studies in code. */

import type { Scenario } from '@cogov/core'
import type { OwnOutcome } from '@cogov/core/define-scenario'
import type { OutcomeName } from '@cogov/core/outcomes'
import { showPath } from '@cogov/core/scenario'
import { checkStudy } from './check.ts'
import type { DesignInput, FactorInput, MeasureInput } from './input.ts'
import { resolveStudy } from './resolve.ts'
import type { Study } from './study.ts'

/**
 * A study as it is written in code: the same keys as in a file, and names that the compiler knows.
 *
 * @typeParam Own names of the outcomes that the scenario defines itself
 */
export interface StudyInput<Own extends string = never> {
  name: string
  description?: string
  scenario: Scenario
  factors: readonly FactorInput[]
  design?: DesignInput
  /** 10 by default. */
  replicates?: number
  /** More replicates, where the interval of the goal’s mean is wider than `mean ± half_width`. */
  precision?: { half_width: number; level?: number; most?: number }
  /** The last value of every outcome by default. */
  outcomes?: readonly (OutcomeName | Own | MeasureInput<Own>)[]
  series?: readonly (OutcomeName | Own)[]
  goal?: { outcome?: string; best?: 'largest' | 'smallest' }
  seed?: string
  /** True by default: replicate k has the same seed at every point. */
  common_random_numbers?: boolean
}

/**
 * A study from code, checked as a file would be. Outcomes are the library's and those of the scenario's own formulas,
 * whose names the compiler knows where `defineScenario` made it.
 *
 * @throws RangeError with a line for each mistake
 * @example
 * const study = defineStudy({
 *   name: 'rewards',
 *   scenario,
 *   factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
 *   design: { kind: 'sobol', points: 64 },
 *   outcomes: ['participation', { of: 'delivery', summary: 'mean', last: 12 }],
 * })
 */
export function defineStudy<const S extends Scenario>(input: StudyInput<OwnOutcome<S>> & { scenario: S }): Study {
  const value = { cogov: 1, ...input }
  const mistakes = checkStudy(value, { scenario: input.scenario, files: new Map() })
  if (mistakes.length > 0) {
    throw new RangeError(mistakes.map(({ path, message }) => `${showPath(path)}: ${message()}`).join('\n'))
  }
  return resolveStudy(value, { scenario: input.scenario, files: new Map() })
}
