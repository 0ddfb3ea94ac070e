import { describe, expect, it } from 'vitest'
import { defineScenario } from './define-scenario.ts'
import type { SyntheticPlace } from './scenario/scenario.ts'
import { syntheticDistrict } from './scenario/synthetic.ts'
import { createSimulation } from './simulate.ts'

const gap = { name: 'gap', kind: 'outcome', text: '1 - delivery', unit: 'share' } as const
const small = { townships: 1, communities: 1, residents: 20 }

describe('a scenario in code', () => {
  it('records an outcome of its own alone, where it is named', () => {
    const scenario = defineScenario({
      name: 'gaps',
      ticks: 2,
      place: small,
      formulas: [gap],
      record: { outcomes: ['gap'] },
    })
    const simulation = createSimulation(scenario, syntheticDistrict(scenario.place as SyntheticPlace, scenario.seed))
    simulation.step()
    expect(simulation.recording.outcomes.map(({ name }) => name)).toEqual(['gap'])
    expect(simulation.recording.series('gap').length).toBe(3)
  })

  it('is refused with its keys, what was found and what is allowed', () => {
    expect(() =>
      defineScenario({ name: 'gaps', place: small, formulas: [gap], record: { outcomes: ['gapp'] } }),
    ).toThrow(/^record\.outcomes\[0\]: found the text "gapp", .*did you mean 'gap'\?/)
    expect(() => defineScenario({ name: 'gaps', place: small, formulas: [{ ...gap, text: '1 - delivry' }] })).toThrow(
      /^formulas\[0\]\.text: .*delivry/,
    )
  })
})
