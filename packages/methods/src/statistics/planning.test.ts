import { describe, expect, it } from 'vitest'
import { powerOf, replicatesFor, replicatesForWidth } from './power.ts'
import { groupsNeeded, runUntilNarrow } from './sequential.ts'

describe('the power of a paired test', () => {
  it('is that of either sign, and its level where there is no effect', () => {
    expect(powerOf({ effect: -0.5, sd: 1 }, 20)).toBe(powerOf({ effect: 0.5, sd: 1 }, 20))
    expect(powerOf({ effect: 1, sd: 2 }, 20)).toBe(powerOf({ effect: 0.5, sd: 1 }, 20))
    expect(powerOf({ effect: 0, sd: 1 }, 10)).toBeCloseTo(0.05, 3)
    expect(powerOf({ effect: 0, sd: 1, level: 0.8 }, 10)).toBeCloseTo(0.2, 3)
    // As the docs say.
    expect(powerOf({ effect: 0.02, sd: 0.05 }, 20)).toBeCloseTo(0.4, 2)
    expect(replicatesFor({ effect: 0.02, sd: 0.05 })).toBe(68)
  })

  it('is had with the fewest replicates, from 2 on', () => {
    expect(replicatesFor({ effect: 1000, sd: 1 })).toBe(2)
    for (const effect of [0.9, 1.3, 3]) {
      const n = replicatesFor({ effect, sd: 1 }, 0.8)
      expect(powerOf({ effect, sd: 1 }, n)).toBeGreaterThanOrEqual(0.8)
      expect(n === 2 || powerOf({ effect, sd: 1 }, n - 1) < 0.8).toBe(true)
    }
  })

  it('is refused for what cannot be', () => {
    expect(() => powerOf({ effect: 1, sd: 1 }, 1)).toThrow('replicates: a whole number from 2 is expected, found 1')
    expect(() => powerOf({ effect: 1, sd: 1 }, 2.5)).toThrow('found 2.5')
    expect(() => powerOf({ effect: 1, sd: Number.POSITIVE_INFINITY }, 5)).toThrow('sd: a number above 0')
    expect(() => powerOf({ effect: 1, sd: 1, level: 1 }, 5)).toThrow('level: a number between 0 and 1')
    expect(powerOf({ effect: 1, sd: 1 }, 2)).toBeGreaterThan(0)
    expect(() => replicatesFor({ effect: 1, sd: 1 }, 1)).toThrow('power: a number between 0 and 1 is expected, found 1')
    expect(() => replicatesFor({ effect: 0, sd: 1 })).toThrow('effect: a number other than 0')
  })
})

describe('replicates for a width', () => {
  it('are the fewest whose interval is as narrow', () => {
    // t(0.975, 1) = 12.706 and √2: ± 8.985 of two; t(0.975, 2) = 4.303 and √3: ± 2.484 of three.
    expect(replicatesForWidth({ halfWidth: 8.99, sd: 1 })).toBe(2)
    expect(replicatesForWidth({ halfWidth: 8.98, sd: 1 })).toBe(3)
    expect(replicatesForWidth({ halfWidth: 2.49, sd: 1 })).toBe(3)
    expect(replicatesForWidth({ halfWidth: 2.48, sd: 1 })).toBe(4)
    // At 50 %: 1/√2.
    expect(replicatesForWidth({ halfWidth: 0.71, sd: 1, level: 0.5 })).toBe(2)
    expect(replicatesForWidth({ halfWidth: 0.7, sd: 1, level: 0.5 })).toBe(3)
  })

  it('are a thousand million at most', () => {
    // (1.959964/h)² = 9 · 10⁸.
    const many = replicatesForWidth({ halfWidth: 1.959963985 / 3e4, sd: 1 })
    expect(many / 9e8).toBeCloseTo(1, 6)
    const more = () => replicatesForWidth({ halfWidth: 1.959963985 / 3.2e4, sd: 1 })
    expect(more).toThrow('more than a thousand million replicates would be needed')
  })

  it('are refused for what is no width, deviation or level', () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => replicatesForWidth({ halfWidth: wrong, sd: 1 })).toThrow(
        `halfWidth: a number above 0 is expected, found ${wrong}`,
      )
      expect(() => replicatesForWidth({ halfWidth: 1, sd: wrong })).toThrow(
        `sd: a number above 0 is expected, found ${wrong}`,
      )
    }
    expect(() => replicatesForWidth({ halfWidth: 1, sd: 1, level: 0 })).toThrow('level')
  })
})

describe('Stein’s two stages', () => {
  /** Replicate k has the outcome 1, 2, 3, 1, 2, 3, …; and what was asked for. */
  const run = async (options: { halfWidth: number; first?: number; most?: number; level?: number }) => {
    const asked: [number, number][] = []
    const replicate = async (from: number, count: number) => {
      asked.push([from, count])
      return Array.from({ length: count }, (_, k) => 1 + ((from + k) % 3))
    }
    return { asked, found: await runUntilNarrow({ replicate, first: 3, ...options }) }
  }

  it('run as many more as the first ones’ spread asks for', async () => {
    // A deviation of 1 and t(0.975, 2) = 4.302653: 18.5 replicates for ± 1.
    const { asked, found } = await run({ halfWidth: 1 })
    expect(asked).toEqual([
      [0, 3],
      [3, 16],
    ])
    expect(found).toMatchObject({ replicates: 19, reached: true, mean: 37 / 19 })
    expect(found.values).toHaveLength(19)
    expect(found.high - found.mean).toBeCloseTo(4.302653 / Math.sqrt(19), 6)
    expect(found.mean - found.low).toBeCloseTo(4.302653 / Math.sqrt(19), 6)
    // t(0.75, 2) = 0.8165: 67 for ± 0.1.
    expect((await run({ halfWidth: 0.1, level: 0.5 })).found.replicates).toBe(67)
  })

  it('run no second stage where the first is narrow enough', async () => {
    const { asked, found } = await run({ halfWidth: 3 })
    expect(asked).toEqual([[0, 3]])
    expect(found).toMatchObject({ mean: 2, replicates: 3, reached: true, values: [1, 2, 3] })
  })

  it('run as many as they may, and say where that was not enough', async () => {
    expect((await run({ halfWidth: 1, most: 19 })).found).toMatchObject({ replicates: 19, reached: true })
    expect((await run({ halfWidth: 1, most: 18 })).found).toMatchObject({ replicates: 18, reached: false })
    expect((await run({ halfWidth: 1, most: 3 })).asked).toEqual([[0, 3]])
    expect((await run({ halfWidth: 1e-9 })).found).toMatchObject({ replicates: 100_000, reached: false })
    const { asked } = await run({ halfWidth: 100, first: undefined as never })
    expect(asked).toEqual([[0, 10]])
  })

  it('refuse what is no first sample, width, level or outcome', async () => {
    for (const first of [1, 2.5, 5]) {
      await expect(run({ halfWidth: 1, first, most: 4 })).rejects.toThrow(
        `first: a whole number from 2 to 4 is expected, found ${first}`,
      )
    }
    expect((await run({ halfWidth: 1, first: 2, most: 2 })).found.replicates).toBe(2)
    for (const halfWidth of [0, -1, Number.NaN]) {
      await expect(run({ halfWidth })).rejects.toThrow(`halfWidth: a number above 0 is expected, found ${halfWidth}`)
    }
    await expect(run({ halfWidth: 1, level: 1 })).rejects.toThrow('level')
    const bad = (values: number[][]) =>
      runUntilNarrow({ replicate: async (from) => values[from === 0 ? 0 : 1], halfWidth: 1, first: 3 })
    await expect(bad([[1, Number.NaN, 3]])).rejects.toThrow('value 2 of 3 is NaN')
    await expect(bad([[1, 2]])).rejects.toThrow('at least 3 values are expected, found 2')
    await expect(bad([[1, 2, 3], [1]])).rejects.toThrow('at least 19 values are expected, found 4')
  })
})

describe('groups for a precision', () => {
  const groups = (half_width: number, most: number, goals = [1, 2, 3, 4]) =>
    groupsNeeded({ replicates: 4, precision: { half_width, level: 0.95, most } }, goals)

  it('are as many more as the first one’s spread asks for, rounded up', () => {
    // t(0.975, 3)² · 5/3 = 16.88: 17 replicates, 13 more, in groups of 4.
    expect(groups(1, 100)).toBe(4)
    // 16.88/1.05² = 15.3: 16 replicates, 12 more.
    expect(groups(1.05, 100)).toBe(3)
    expect(groups(10, 100)).toBe(0)
  })

  it('are no more than are allowed, whole ones', () => {
    expect(groups(1, 12)).toBe(2)
    expect(groups(1, 15)).toBe(2)
    expect(groups(1, 4)).toBe(0)
    expect(groups(1, 3)).toBe(0)
    expect(groupsNeeded({ replicates: 2, precision: { half_width: 10, level: 0.5, most: 9 } }, [0, 40])).toBe(3)
  })

  it('are none where one goal says nothing of its spread', () => {
    expect(groups(0.001, 100, [1])).toBe(0)
    expect(groups(0.001, 100, [1, 2])).toBe(24)
  })
})
