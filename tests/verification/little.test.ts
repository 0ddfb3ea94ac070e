/**
 * V11 in the whole model: what waits is what came less what went, to the case; and Little’s law: matters waiting at the
 * months' ends are arrivals times the months that each waits. Both hold in every run, whatever its luck.
 */

import { createSimulation, DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario, syntheticDistrict } from '@cogov/core'
import { AGES, PATIENCE } from '@cogov/core/actors'
import { describe, expect, it } from 'vitest'

const place = { ...DEFAULT_SYNTHETIC, townships: 3, communities: 6, residents: 200 }
const TICKS = 240

/** Sums over a run: months that matters waited in, months that those who left had waited, and the worst month's gap. */
function waiting(change: Partial<Scenario>, patience: number) {
  const scenario: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'Little', place, ticks: TICKS, ...change }
  const { world, step } = createSimulation(scenario, syntheticDistrict(place, 'the same place'))
  const rows = world.rowsOf('community')
  const sum = (column: string) => {
    const values = world.column('community', column)
    return rows.reduce((total, row) => total + values[row], 0)
  }
  let [before, waited, left, gap, arrived] = [sum('backlog'), 0, 0, 0, 0]
  while (world.tick < TICKS) {
    step()
    const now = sum('backlog')
    gap = Math.max(gap, Math.abs(now - before - (sum('reported') - sum('settled') - sum('abandoned'))))
    before = now
    arrived += sum('reported')
    waited += now
    for (const age of AGES) left += age * sum(`settled_${age}`)
    // Who is given up has stood in the queue at one month's end less than the months of patience.
    left += (patience - 1) * sum('abandoned')
  }
  // Who still waits at the end has done so for half of the patience on average.
  left += (before * patience) / 2
  return { gap, waited, left, arrived }
}

const hotline = { hotline: { hotline_open: 1, hotline_weight: 1 } }

describe('V11: Little’s law in the whole model', () => {
  it.each([
    // The hotline brings a committee's matters to the township, where people have more patience: not both at once here.
    ['committees', { level_township: 0, level_joint: 0 }, PATIENCE.committee, [{}]],
    ['townships', { level_township: 1, level_joint: 0 }, PATIENCE.township, [{}, hotline]],
    ['departments', { level_township: 0, level_joint: 1 }, PATIENCE.joint, [{}, hotline]],
  ] as const)('holds to 1 %% at %s', (_, parameters, patience, designs) => {
    for (const mechanisms of designs) {
      const { waited, left, arrived, gap } = waiting({ parameters: { ...parameters }, mechanisms }, patience)
      expect(arrived).toBeGreaterThan(10_000)
      expect(gap).toBeLessThan(0.01)
      expect(Math.abs(waited / left - 1)).toBeLessThan(0.01)
    }
  })

  it('loses no matter where all levels, shocks and mechanisms come together', () => {
    const timeline = [
      { tick: 24, over: 0, place: '', mechanisms: {}, shock: { domain: 'all', factor: 3, months: 6 } },
      {
        tick: 60,
        over: 12,
        place: '',
        mechanisms: { horizontal_coordination: { whistle: 1, platform: 1 } },
        shock: { domain: 'all', factor: 1, months: 0 },
      },
    ]
    const { gap, arrived } = waiting({ mechanisms: hotline, timeline }, PATIENCE.joint)
    expect(arrived).toBeGreaterThan(10_000)
    expect(gap).toBeLessThan(0.01)
  })
})
