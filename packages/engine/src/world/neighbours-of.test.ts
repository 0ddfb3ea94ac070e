import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../networks/generate.ts'
import { buildWorld } from './build.ts'
import { neighboursOf } from './neighbours-of.ts'

const column = { name: 'state', unit: '1', meaning: '' }
const model = { units: [], constants: [], tables: [{ name: 'animal', network: true as const, columns: [column] }] }

describe.each<NetworkSpec>([
  { kind: 'small-world', degree: 8, rewiring: 0.1 },
  { kind: 'ring', degree: 4 },
  { kind: 'complete' },
  { kind: 'erdos-renyi', degree: 5 },
])('the neighbours of a row in a network of kind $kind', (network) => {
  it('are others of its block, and have it for a neighbour too', () => {
    const population = [{ table: 'animal', sizes: Uint32Array.of(30), nameOf: () => 'herd', network }]
    const { world } = buildWorld({ model, population, passes: [], seed: 'herd' })
    for (let row = 0; row < 30; row++) {
      for (const other of neighboursOf(world, 0, row)) {
        expect(other).not.toBe(row)
        expect(neighboursOf(world, 0, other)).toContain(row)
      }
    }
  })
})
