import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation } from '../simulate.ts'
import { neighboursOf } from './neighbours-of.ts'
import type { NetworkSpec } from './networks/index.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 30 }

describe.each<NetworkSpec>([
  { kind: 'small-world', degree: 8, rewiring: 0.1 },
  { kind: 'ring', degree: 4 },
  { kind: 'complete' },
  { kind: 'erdos-renyi', degree: 5 },
])('the neighbours of a row in a network of kind $kind', (network) => {
  it('are others of its block, and have it for a neighbour too', () => {
    const scenario = { ...DEFAULT_SCENARIO, name: 'n', place, network }
    const { world } = createSimulation(scenario, syntheticDistrict(place, scenario.seed))
    for (let row = 0; row < 30; row++) {
      for (const other of neighboursOf(world, 1, row)) {
        expect(other).not.toBe(row)
        expect(neighboursOf(world, 1, other)).toContain(row)
      }
    }
  })
})
