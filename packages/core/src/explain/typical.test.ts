import { inspectPass } from '@cogov/engine/world'
import { GOLDEN, type GoldenRun, hashOf } from '@cogov/tests/verification/golden'
import { describe, expect, it } from 'vitest'
import { createSimulation, type Simulation } from '../simulate.ts'
import { decides, type Explanation, explain } from './explain.ts'
import { explainTypical } from './typical.ts'

const [off, on] = GOLDEN as [GoldenRun, GoldenRun, GoldenRun]
const MONTH = 12

function typicalOf({ scenario, district }: GoldenRun): { simulation: Simulation; found: Explanation | undefined } {
  const simulation = createSimulation(scenario, district)
  let found: Explanation | undefined
  while (simulation.world.tick < MONTH) {
    simulation.step((stage) => {
      if (decides(stage, 'resident')) found = explainTypical(simulation, stage)
    })
  }
  return { simulation, found }
}

describe('the typical resident', () => {
  it('is a resident of whom explain says the same', () => {
    const { found } = typicalOf(on)
    expect(found?.tick).toBe(MONTH)
    expect(found).toEqual(explain(createSimulation(on.scenario, on.district), found?.actor ?? '', MONTH))
  })

  it('stands in the middle: about as many of those present have less utility as have more', () => {
    const { scenario, district } = off
    const { found } = typicalOf(off)
    const simulation = createSimulation(scenario, district)
    const { world } = simulation
    const utilities: number[] = []
    while (world.tick < MONTH) {
      simulation.step((stage) => {
        if (world.tick < MONTH || !decides(stage, 'resident')) return
        const { pass, at } = inspectPass(world, stage.name)
        const utility = pass.values.find(({ equation }) => equation === 'utility')
        if (!utility) return
        world.lowest.sizes.forEach((size, block) => {
          for (let row = 0; row < size; row++)
            if ((world.blockColumn('resident', 'standing', block)[row] ?? 0) > 0)
              utilities.push(at(block, row).value(utility.node))
        })
      })
    }
    const own = found?.sums.find(({ name }) => name === 'utility')?.value ?? Number.NaN
    const below = utilities.filter((one) => one < own).length / utilities.length
    expect(utilities.length).toBeGreaterThan(1000)
    expect(below).toBeGreaterThan(0.4)
    expect(below).toBeLessThan(0.6)
  })

  it('is nobody where residents decide by another rule, whose chances the terms do not explain', () => {
    const imitating = { ...on, scenario: { ...on.scenario, decisions: { resident: 'imitation' } } }
    expect(typicalOf(imitating).found).toBeUndefined()
  })

  it('is asked without changing anything', () => {
    const { simulation } = typicalOf(on)
    while (simulation.world.tick < on.scenario.ticks) simulation.step()
    expect(simulation.world.hash()).toBe(hashOf(on))
  })
})
