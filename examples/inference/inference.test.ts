/** The worked examples at a size that takes seconds: that they run, and that their numbers do not contradict their sentences. */
import { describe, expect, it } from 'vitest'
import { coverageOf, linesOf, recover } from './recover.js'

describe('V23 on the governance model', () => {
  it('finds known parameters again in a table with missing cells', async () => {
    const found = await recover({ places: 1, particles: 20, simulations: 60, workers: 1, first: 3 })
    const coverage = coverageOf(found)
    // Of three parameters at two levels; all that make the data are inside the wider interval, and trust is learnt.
    expect(found[0]?.held[0]).toEqual([true, true, true])
    expect(found[0]?.missing).toBeGreaterThan(4)
    expect(coverage.parameters[2]?.learnt).toBeGreaterThan(0.5)
    expect(linesOf(coverage)[0]).toContain('3 of 3 intervals of 95 %')
  }, 60_000)
})
