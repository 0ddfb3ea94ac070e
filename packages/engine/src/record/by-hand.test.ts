/** Outcomes of groups, worked out on paper: sums, means, shares, inequality and waiting. */
import { describe, expect, it } from 'vitest'
import { type Recorded, type RecordedGroup, Recording, type RecordingOptions } from './recorder.ts'

const outcome = (name: string, how: Partial<Recorded>): Recorded => ({ name, unit: '1', meaning: '', ...how })
const group = (name: string, ...rows: number[]): RecordedGroup => ({ name, level: name, rows: Uint32Array.from(rows) })

/** What one outcome is, over groups of rows of the given columns. */
function recorded(
  how: Partial<Recorded>,
  columns: Record<string, readonly number[]>,
  groups: readonly number[][] = [[0, 1, 2, 3].slice(0, Object.values(columns)[0]?.length)],
): number[] {
  const recording = new Recording(
    [outcome('it', how)],
    groups.map((rows, k) => group(`${k}`, ...rows)),
    0,
    { table: 'plot' },
  )
  const rows = Uint32Array.from({ length: 10 }, (_, row) => row)
  recording.record(
    0,
    recording.readers(
      (name) => Float32Array.from(columns[name] as number[]),
      () => rows,
    ),
  )
  return [...recording.values]
}

describe('a ratio or a mean', () => {
  const columns = { a: [1, 2, 3, 4], b: [4, 3, 2, 1], none: [0, 0, 0, 0] }
  const groups = [[0, 1, 2, 3], [1, 3], [2]]

  it('is taken over the rows of each group', () => {
    expect(recorded({ sum: 'a' }, columns, groups)).toEqual([10 / 4, 6 / 2, 3])
    expect(recorded({ sum: 'a', over: 'b' }, columns, groups)).toEqual([10 / 10, 6 / 4, 3 / 2])
    expect(recorded({ mean: 'a' }, columns, groups)).toEqual([10 / 4, 3, 3])
    // 1·4 + 2·3 + 3·2 + 4·1 = 20, of 10; 2·3 + 4·1 = 10, of 4; 3·2 of 2.
    expect(recorded({ mean: 'a', over: 'b' }, columns, groups)).toEqual([2, 2.5, 3])
    expect(recorded({ sum: 'a', total: true }, columns, groups)).toEqual([10, 6, 3])
    expect(recorded({ sum: 'a', over: 'b', total: true }, columns, groups)).toEqual([10, 6, 3])
  })

  it('of no rows, or over what is 0, is 0', () => {
    expect(recorded({ sum: 'a', over: 'none' }, columns)).toEqual([0])
    expect(recorded({ mean: 'a', over: 'none' }, columns)).toEqual([0])
    expect(recorded({ sum: 'a' }, columns, [[]])).toEqual([0])
    expect(recorded({ sum: 'none' }, columns)).toEqual([0])
  })

  it('of a table above takes for each row the row above it', () => {
    const asked: string[] = []
    const recording = new Recording(
      [outcome('it', { mean: 'tax', over: 'people', at: 'town' })],
      [group('all', 0, 1, 2)],
      0,
      {
        table: 'plot',
      },
    )
    // Plots 0 and 1 are in town 2, plot 2 in town 1; plots themselves are at 0, 2 and 4 of their columns.
    const readers = recording.readers(
      (name, table) => {
        asked.push(`${table}.${name}`)
        return Float32Array.from(name === 'tax' ? [99, 10, 20] : [1, 99, 2, 99, 3])
      },
      (table) => Uint32Array.from(table === 'town' ? [2, 2, 1] : [0, 2, 4]),
    )
    recording.record(0, readers)
    expect(asked).toEqual(['town.tax', 'plot.people'])
    expect(recording.series('it')[0]).toBeCloseTo((20 * 1 + 20 * 2 + 10 * 3) / 6, 12)
  })
})

describe('the Gini coefficient', () => {
  it.each([
    [[5, 5, 5, 5], 0],
    [[0, 0, 0, 8], 3 / 4],
    [[8, 0, 0, 0], 3 / 4],
    // Differences of all pairs: 1 + 2 + 3 + 1 + 2 + 1 = 10, twice; over 2 · 16 · 2.5.
    [[4, 1, 3, 2], 20 / 80],
    [[0, 0, 0, 0], 0],
  ])('of %j is %d', (money, gini) => {
    expect(recorded({ gini: 'money' }, { money })[0]).toBeCloseTo(gini, 12)
  })

  it('counts rows with their weights, group by group, of any sizes after one another', () => {
    // One with 1 and three with 3: differences 3 · 2 twice, over 2 · 16 · 2.5.
    const columns = { money: [3, 1, 7], people: [3, 1, 0] }
    const found = recorded({ gini: 'money', over: 'people' }, columns, [[0], [0, 1, 2], [1, 0], [2]])
    ;[0, 12 / 80, 12 / 80, 0].forEach((gini, k) => {
      expect(found[k]).toBeCloseTo(gini, 12)
    })
  })
})

describe('the time within which a share was settled', () => {
  const columns = { now: [2, 1, 0], next: [0, 4, 0], late: [2, 3, 0] }
  const waited = ['now', 'next', 'late']
  const within = (quantile: number | undefined, rows = [0, 1]) =>
    recorded({ waited, ...(quantile === undefined ? {} : { quantile }) }, columns, [rows])[0]

  it('goes on evenly within a tick', () => {
    // 3 at once, 4 after one tick, 5 after two: twelve together.
    expect(within(0.125)).toBe(1.5 / 3)
    expect(within(0.25)).toBe(1)
    expect(within(0.375)).toBe(1 + 1.5 / 4)
    expect(within(7 / 12)).toBeCloseTo(2, 12)
    expect(within(1)).toBe(3)
    expect(within(0)).toBe(0)
    expect(within(undefined)).toBe(1 + 3 / 4)
  })

  it('counts parts of cases too', () => {
    const columns = { now: [0.25], next: [0], late: [0.5] }
    // .1875 is three quarters of the first quarter, .375 a quarter of the half that came late.
    expect([0.25, 0.5].map((quantile) => recorded({ waited, quantile }, columns)[0])).toEqual([0.75, 2.25])
  })

  it('is of the rows of the group, passes over ticks without any, and is 0 where none was settled', () => {
    expect(within(0.5, [0])).toBe(1)
    expect(within(0.75, [0])).toBe(2 + 1 / 2)
    expect(within(0.5, [2])).toBe(0)
  })
})

describe('the gap between two groups', () => {
  const OUTCOMES = [outcome('gap', { gap: 'mean' }), outcome('mean', { mean: 'a' })]
  const gapOf = (levels: RecordingOptions['gap'], outcomes = OUTCOMES) => {
    const groups = [{ ...group('everybody', 0, 1, 2), level: 'all' }, group('poor', 0, 1), group('rich', 2)]
    const recording = new Recording(outcomes, groups, 0, { table: 'plot', ...(levels ? { gap: levels } : {}) })
    const rows = Uint32Array.of(0, 1, 2)
    recording.record(
      0,
      recording.readers(
        () => Float32Array.of(1, 2, 9),
        () => rows,
      ),
    )
    return groups.map(({ name }) => recording.series('gap', name)[0])
  }

  it('is the first less the second, of all rows only', () => {
    expect(gapOf(['rich', 'poor'])).toEqual([9 - 1.5, Number.NaN, Number.NaN])
    expect(gapOf(['poor', 'rich'])[0]).toBe(1.5 - 9)
  })

  it('is the same wherever groups and outcomes stand', () => {
    const groups = [group('poor', 0, 1), group('rich', 2), { ...group('everybody', 0, 1, 2), level: 'all' }]
    for (const [first, second, gap] of [
      ['rich', 'poor', 7.5],
      ['poor', 'rich', -7.5],
    ] as const) {
      const recording = new Recording([...OUTCOMES].reverse(), groups, 0, { table: 'plot', gap: [first, second] })
      const rows = Uint32Array.of(0, 1, 2)
      recording.record(
        0,
        recording.readers(
          () => Float32Array.of(1, 2, 9),
          () => rows,
        ),
      )
      expect(recording.series('gap', 'everybody')[0]).toBe(gap)
    }
  })

  it('is not a number where a group or the outcome is not recorded, or no groups are named', () => {
    expect(gapOf(['rich', 'none'])[0]).toBeNaN()
    expect(gapOf(['none', 'poor'])[0]).toBeNaN()
    expect(gapOf(undefined)[0]).toBeNaN()
    expect(gapOf(['rich', 'poor'], [outcome('gap', { gap: 'other' })])[0]).toBeNaN()
  })
})

describe('a series', () => {
  it('is of one outcome of one group, tick by tick, all kept in one array', () => {
    const outcomes = [outcome('a', { sum: 'a', total: true }), outcome('b', { sum: 'b', total: true })]
    const groups = [group('x', 0), group('y', 1), group('z', 0, 1)]
    const recording = new Recording(outcomes, groups, 2, { table: 'plot' })
    const columns = { a: Float32Array.of(1, 2), b: Float32Array.of(10, 20) }
    const readers = recording.readers(
      (name) => columns[name as 'a'],
      () => Uint32Array.of(0, 1),
    )
    for (const tick of [0, 1, 2]) {
      recording.record(tick, readers)
      for (const column of Object.values(columns))
        column.forEach((_, row) => {
          column[row] += 100
        })
    }
    expect([...recording.values]).toEqual([
      ...[1, 10, 2, 20, 3, 30],
      ...[101, 110, 102, 120, 203, 230],
      ...[201, 210, 202, 220, 403, 430],
    ])
    expect([...recording.series('b', 'y')]).toEqual([20, 120, 220])
    expect([...recording.series('a', 2)]).toEqual([3, 203, 403])
    expect([...recording.series('a')]).toEqual([1, 101, 201])
    expect(() => recording.series('a', -1)).toThrow("nothing was recorded of 'a' in '-1'")
    expect(() => recording.series('c', 'x')).toThrow("nothing was recorded of 'c' in 'x'")
  })
})
