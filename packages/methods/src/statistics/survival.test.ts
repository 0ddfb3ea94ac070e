import { describe, expect, it } from 'vitest'
import { pairedDifference } from './estimate.ts'
import { randomOf } from './random.ts'
import {
  kaplanMeier,
  restrictedDifference,
  restrictedMean,
  restrictedTime,
  survivalAt,
  timeToEvent,
} from './survival.ts'

const never = Number.NaN
const holds = ({ low, high }: { low: number | null; high: number | null }, truth: number) =>
  low !== null && high !== null && low <= truth && truth <= high

describe('the curve of Kaplan and Meier', () => {
  // Remission under 6-mercaptopurine in weeks (Freireich et al. 1963), which every book on survival has; the numbers
  // are those of lifelines 0.30.3 (Python), KaplanMeierFitter with its intervals on the scale log(−log S).
  const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
  const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
  const waits = weeks.map((time, n) => ({ time, happened: relapsed[n] === 1 }))
  const expected: [number, number, number, number][] = [
    [6, 0.857143, 0.619718, 0.951552],
    [7, 0.806723, 0.563147, 0.922809],
    [10, 0.752941, 0.5032, 0.889362],
    [13, 0.690196, 0.43161, 0.849066],
    [16, 0.627451, 0.367511, 0.804912],
    [22, 0.537815, 0.267779, 0.746791],
    [23, 0.448179, 0.188052, 0.680143],
  ]

  it('equals that of lifelines, with runs that end before it happened', () => {
    const curve = kaplanMeier(waits)
    expect(curve.map(({ time }) => time)).toEqual([0, ...expected.map(([time]) => time)])
    for (const [n, [, survival, low, high]] of expected.entries()) {
      expect(curve[n + 1].survival).toBeCloseTo(survival, 6)
      expect(curve[n + 1].low).toBeCloseTo(low, 6)
      expect(curve[n + 1].high).toBeCloseTo(high, 6)
    }
    expect(survivalAt(curve, 21.9).survival).toBeCloseTo(0.627451, 6)
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([21, 21, 17, 15, 12, 11, 7, 6])
  })

  it('has intervals where all are left, or none, which the scale cannot show', () => {
    const [start, end] = kaplanMeier(Array.from({ length: 20 }, () => ({ time: 3, happened: true })))
    // Clopper & Pearson, 0 of 20.
    expect(start).toMatchObject({ time: 0, survival: 1, high: 1 })
    expect(start.low).toBeCloseTo(1 - 0.168433, 6)
    expect(end).toMatchObject({ time: 3, survival: 0, low: 0, events: 20 })
    expect(end.high).toBeCloseTo(0.168433, 6)
  })

  it('begins at 0 also where it happens there', () => {
    const curve = kaplanMeier([
      { time: 0, happened: true },
      { time: 2, happened: false },
    ])
    expect(curve.map(({ time, survival }) => [time, survival])).toEqual([[0, 0.5]])
  })

  it('needs a run, and times that there can be', () => {
    expect(() => kaplanMeier([])).toThrow('at least one value')
    expect(() => kaplanMeier([{ time: -1, happened: true }])).toThrow('run 1 of 1: a time from 0 is expected, found -1')
    expect(() => timeToEvent([1, 2], Number.POSITIVE_INFINITY)).not.toThrow()
    expect(() => timeToEvent([1, never], Number.POSITIVE_INFINITY)).toThrow('run 2 of 2')
  })
})

describe('a time that some runs do not reach', () => {
  const times = [1, 2, 2, 3, 5, 5, 8, 11, never, never, never, 4]
  const found = timeToEvent(times, 12)

  it('equals what lifelines 0.30.3 says of its restricted mean, median and curve', () => {
    expect(found.restricted.mean).toBeCloseTo(6.416666666666667, 12)
    expect(found.restricted.sd).toBeCloseTo(4.337119558025356, 12)
    expect(found.median).toEqual({ value: 5, low: 2, high: null })
    expect(survivalAt(found.curve, 12)).toMatchObject({ survival: expect.closeTo(0.25, 12) })
    expect(survivalAt(found.curve, 12).low).toBeCloseTo(0.060145, 6)
    expect(survivalAt(found.curve, 12).high).toBeCloseTo(0.504759, 6)
  })

  it('says how many got there, with the interval of a share', () => {
    expect(found.reached).toMatchObject({ successes: 9, trials: 12, value: 0.75 })
    expect(timeToEvent([20, 3], 12).reached.successes).toBe(1)
  })

  it('has a restricted mean that is the area under the curve', () => {
    const { curve } = found
    const area = curve.reduce(
      (sum, { time, survival }, n) => sum + survival * ((curve[n + 1]?.time ?? found.horizon) - time),
      0,
    )
    expect(area).toBeCloseTo(found.restricted.mean, 12)
  })

  it('has no median where fewer than half got there, and an interval where none did', () => {
    const { median, restricted } = timeToEvent(
      Array.from({ length: 20 }, () => never),
      30,
    )
    expect(median).toEqual({ value: null, low: null, high: null })
    expect(restricted).toMatchObject({ mean: 30, high: 30 })
    expect(restricted.low).toBeCloseTo(30 * (1 - 0.168433), 4)
  })
})

/** The first success in trials of a chance, or never within so many. */
function geometric(random: ReturnType<typeof randomOf>, chance: number, horizon: number): number {
  for (let time = 1; time <= horizon; time++) if (random.uniform() < chance) return time
  return never
}

describe('of 1,000 samples of 20 runs, intervals of 95 %', () => {
  const horizon = 24
  it.each([
    ['half of which never get there', 0.0285, 12],
    ['most of which get there', 0.15, 5],
    ['one in twenty of which gets there', 0.002, 24],
  ])('%s hold the curve and the restricted mean', (_, chance, at) => {
    const random = randomOf('survival', String(chance))
    const truth = { survival: (1 - chance) ** at, mean: (1 - (1 - chance) ** horizon) / chance }
    const held = { survival: 0, mean: 0 }
    for (let sample = 0; sample < 1000; sample++) {
      const times = Array.from({ length: 20 }, () => geometric(random, chance, horizon))
      const { curve, restricted } = timeToEvent(times, horizon)
      const { low, high } = survivalAt(curve, at)
      held.survival += Number(low <= truth.survival && truth.survival <= high)
      held.mean += Number(holds(restricted, truth.mean))
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(restricted.high).toBeLessThanOrEqual(horizon)
    }
    expect(held.survival).toBeGreaterThanOrEqual(930)
    expect(held.mean).toBeGreaterThanOrEqual(930)
  })

  it('of paired differences under the same luck hold the difference of restricted means', () => {
    const random = randomOf('survival', 'pairs')
    const [quick, slow] = [0.12, 0.08]
    const meanOf = (chance: number) => (1 - (1 - chance) ** horizon) / chance
    const truth = meanOf(quick) - meanOf(slow)
    let [held, students] = [0, 0]
    for (let sample = 0; sample < 1000; sample++) {
      const luck = Array.from({ length: 20 }, () => Array.from({ length: horizon }, () => random.uniform()))
      const timesOf = (chance: number) => luck.map((draws) => draws.findIndex((draw) => draw < chance) + 1 || never)
      const [a, b] = [timesOf(quick), timesOf(slow)]
      const found = restrictedDifference(a, b, horizon)
      const plain = pairedDifference(
        a.map((time) => restrictedTime(time, horizon)),
        b.map((time) => restrictedTime(time, horizon)),
      )
      expect(found.mean).toBeCloseTo(plain.mean, 10)
      held += Number(holds(found, truth))
      students += Number(holds(plain, truth))
    }
    expect(held).toBeGreaterThanOrEqual(930)
    // Most pairs do not differ, and a few do by much.
    expect(students).toBeLessThan(930)
  })

  it('narrow with the number of runs', () => {
    const width = (n: number) => {
      const random = randomOf('survival', 'width')
      const { low, high } = restrictedMean(
        Array.from({ length: n }, () => geometric(random, 0.1, horizon)),
        horizon,
      )
      return (high as number) - (low as number)
    }
    expect(width(100)).toBeLessThan(0.6 * width(20))
  })
})
