import * as core from '@cogov/core'
import * as studies from '@cogov/studies'
import { describe, expect, it } from 'vitest'
import * as cogov from './index.ts'

describe('cogov in code', () => {
  it('has all of core and of studies, and no name stands for two things', () => {
    expect({ ...cogov }).toEqual({ ...core, ...studies })
    expect(Object.keys(cogov)).toHaveLength(Object.keys(core).length + Object.keys(studies).length)
  })

  it('is enough to run a scenario', async () => {
    const scenario = cogov.defineScenario({
      name: 'small',
      place: { townships: 1, communities: 1, residents: 20 },
      ticks: 2,
    })
    expect((await cogov.run(scenario)).outcomes.participation?.values).toHaveLength(3)
  })
})
