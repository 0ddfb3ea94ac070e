import { describe, expect, it } from 'vitest'
import { type Recorded, type RecordedGroup, Recording } from './recorder.ts'

const outcome = (name: string, how: Partial<Recorded>): Recorded => ({
  name,
  unit: '1',
  meaning: '',
  ...how,
})
const OUTCOMES = [
  outcome('participation', { sum: 'participants', over: 'residents' }),
  outcome('weighted', { mean: 'quality', over: 'residents' }),
  outcome('plain', { mean: 'quality' }),
  outcome('spent', { sum: 'money', total: true }),
]
const PLACES: RecordedGroup[] = [
  { name: 'everywhere', level: 'all', rows: Uint32Array.of(0, 1, 2) },
  { name: 'the first', level: 'one', rows: Uint32Array.of(0) },
]
// Columns have rows of padding between the blocks, which nothing may read.
const ROWS = Uint32Array.of(0, 1, 4)
const COLUMNS: Record<string, number[]> = {
  participants: [5, 10, 99, 99, 30],
  residents: [10, 40, 99, 99, 50],
  quality: [1, 0.5, 99, 99, 0],
  money: [100, 200, 99, 99, 300],
}
const column = (name: string) => Float32Array.from(COLUMNS[name] as number[])

describe('a recording', () => {
  const recording = new Recording(OUTCOMES, PLACES, 3, { table: 'plot' })
  recording.record(
    2,
    recording.readers(column, () => ROWS),
  )
  const at = (name: string, place: string | number) => recording.series(name, place)[2]

  it('divides sums, weights means and adds totals over the rows of a group', () => {
    expect(at('participation', 'everywhere')).toBe(45 / 100)
    expect(at('weighted', 'everywhere')).toBe((10 + 20) / 100)
    expect(at('plain', 'everywhere')).toBe(0.5)
    expect(at('spent', 'everywhere')).toBe(600)
    expect(OUTCOMES.map(({ name }) => at(name, 'the first'))).toEqual([0.5, 1, 1, 100])
  })

  it('finds a group by name or number, the first by default', () => {
    expect(at('spent', 1)).toBe(at('spent', 'the first'))
    expect(recording.series('spent')[2]).toBe(600)
  })

  it('is not a number at ticks that were not recorded, and one longer than the run', () => {
    expect(recording.series('spent')).toHaveLength(4)
    expect([0, 1, 3].every((tick) => Number.isNaN(recording.series('spent')[tick]))).toBe(true)
  })

  it('says what was not recorded', () => {
    expect(() => recording.series('trust')).toThrow("nothing was recorded of 'trust' in '0'")
    expect(() => recording.series('spent', 'nowhere')).toThrow("nothing was recorded of 'spent' in 'nowhere'")
    expect(() => recording.series('spent', 2)).toThrow(/nothing was recorded/)
  })

  it('keeps values that were stored before', () => {
    expect(new Recording(OUTCOMES, PLACES, 3, { table: 'plot', values: recording.values }).series('spent')[2]).toBe(600)
  })

  it('takes the Gini coefficient with weights, the gap between two groups, and quantiles of waiting', () => {
    const outcomes = [
      outcome('plain', { mean: 'money' }),
      outcome('gini', { gini: 'money' }),
      outcome('weighted gini', { gini: 'money', over: 'residents' }),
      outcome('gap', { gap: 'plain' }),
      outcome('median', { waited: ['now', 'later'], quantile: 0.5 }),
    ]
    const places: RecordedGroup[] = [
      { name: 'all', level: 'all', rows: Uint32Array.of(0, 1, 2) },
      { name: 'wet', level: 'wet', rows: Uint32Array.of(0) },
      { name: 'dry', level: 'dry', rows: Uint32Array.of(1, 2) },
    ]
    const more: Record<string, number[]> = { ...COLUMNS, now: [1, 1, 99, 99, 0], later: [0, 4, 99, 99, 2] }
    const recorded = new Recording(outcomes, places, 0, { table: 'plot', gap: ['dry', 'wet'] })
    const readers = recorded.readers(
      (name) => Float32Array.from(more[name] as number[]),
      () => ROWS,
    )
    recorded.record(0, readers)
    const value = (name: string, place: string) => recorded.series(name, place)[0] as number
    // 100, 200, 300: mean absolute difference 8/9 · 100 over twice the mean of 200.
    expect(value('gini', 'all')).toBeCloseTo(800 / 9 / 400, 12)
    // Ten people have 100, forty 200, fifty 300 each: 2 · (400 + 2 · 500 + 2000) · 100 pairs' differences, over 2 ·
    // 100² · 240.
    expect(value('weighted gini', 'all')).toBeCloseTo(
      (2 * (10 * 40 * 100 + 10 * 50 * 200 + 40 * 50 * 100)) / (2 * 1e4 * 240),
      12,
    )
    expect(value('gini', 'wet')).toBe(0)
    expect(value('gap', 'all')).toBe(150)
    expect(value('gap', 'wet')).toBeNaN()
    // Eight were settled, two at once and six a month later: four are there after a third of the second month.
    expect(value('median', 'all')).toBeCloseTo(1 + 2 / 6, 12)
  })
})
