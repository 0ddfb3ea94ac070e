/** The model of governance is one of those that studies can run. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { findSetting } from '@cogov/core/scenario'
import { run } from '@cogov/studies'
import { runModel } from '@cogov/studies/model'
import { governance } from '@cogov/studies/run'
import { expect, it } from 'vitest'

const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'small',
  place: { ...DEFAULT_SYNTHETIC, residents: 30 },
  ticks: 6,
}

it('gives as a model what a run gives', async () => {
  const { outcomes } = await runModel(governance, scenario, 'a seed')
  const whole = await run({ ...scenario, seed: 'a seed' })
  expect(Object.keys(outcomes)).toEqual(Object.keys(whole.outcomes))
  expect(outcomes.participation).toEqual(whole.outcomes.participation)
  expect(outcomes.participation?.values).toHaveLength(7)
})

it('declares levers that can be set in a scenario, and are off by default', () => {
  expect(governance.levers).toContain('mechanisms.incentives.reward')
  for (const lever of governance.levers) {
    const { path, field } = findSetting(scenario, lever)
    expect(path.join('.')).toBe(lever)
    expect(field).toMatchObject({ kind: 'number', default: 0 })
  }
})
