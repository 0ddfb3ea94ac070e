/**
 * Every interval holds what it should as often as it says. Each test simulates fresh samples with fixed seeds; a share
 * out of N may differ from its nominal value by 3.3 binomial standard errors, which chance exceeds once in a thousand.
 */
import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  bootstrapMean,
  compareWithBase,
  equivalence,
  estimate,
  median,
  pairedDifference,
  powerOf,
  proportion,
  quantileEstimate,
  ratioOfMeans,
  replicatesFor,
  runUntilNarrow,
  stationarity,
  steadyMean,
  superiority,
} from './index.ts'
import { mean } from './moments.ts'
import { randomOf } from './random.ts'
import { groupsNeeded } from './sequential.ts'

const samples = (times: number, seed: string, one: (random: ReturnType<typeof randomOf>) => boolean): number => {
  const random = randomOf(seed, 'coverage')
  let held = 0
  for (let k = 0; k < times; k++) if (one(random)) held++
  return held / times
}
const many = (n: number, draw: () => number) => Array.from({ length: n }, draw)
const holds = ({ low, high }: { low: number | null; high: number | null }, truth: number) =>
  low !== null && high !== null && low <= truth && truth <= high

function expectNominal(share: number, nominal: number, times: number): void {
  expect(Math.abs(share - nominal)).toBeLessThan(3.3 * Math.sqrt((nominal * (1 - nominal)) / times))
}

describe('intervals hold the truth as often as they say', () => {
  it.each([0.8, 0.95])('t intervals of means and of paired differences, level %d', (level) => {
    const means = samples(4000, `t ${level}`, (r) =>
      holds(
        estimate(
          many(5, () => r.normal()),
          level,
        ),
        0,
      ),
    )
    expectNominal(means, level, 4000)
    const pairs = samples(4000, `pairs ${level}`, (r) => {
      const shared = many(8, () => r.normal())
      const a = shared.map((value) => value + 0.3 * r.normal() + 1)
      return holds(
        pairedDifference(
          a,
          shared.map((value) => value + 0.3 * r.normal()),
          level,
        ),
        1,
      )
    })
    expectNominal(pairs, level, 4000)
  })

  it('bootstrapped t of a skewed mean (exponential, n = 40)', () => {
    const share = samples(1500, 'bootstrap t', (r) =>
      holds(
        bootstrapMean(
          many(40, () => -Math.log(r.uniform())),
          { resamples: 500, seed: String(r.word()) },
        ),
        1,
      ),
    )
    expectNominal(share, 0.95, 1500)
  })

  it('BCa of a standard deviation and of a median (normal, n = 80)', () => {
    const sd = (values: readonly number[]) => estimate(values).sd as number
    const deviation = samples(500, 'bca', (r) =>
      holds(
        bootstrap(
          many(80, () => r.normal()),
          sd,
          { resamples: 400, seed: String(r.word()) },
        ),
        1,
      ),
    )
    expectNominal(deviation, 0.95, 500)
    const middle = samples(400, 'bca median', (r) =>
      holds(
        bootstrap(
          many(80, () => r.normal()),
          median,
          { resamples: 300, seed: String(r.word()) },
        ),
        0,
      ),
    )
    expectNominal(middle, 0.95, 400)
  })

  it.each([0.5, 0.9])('order statistics around the quantile %d: exactly the coverage that they state', (p) => {
    const truth = -Math.log(1 - p)
    const stated = quantileEstimate(
      many(60, () => 0),
      p,
    ).coverage as number
    expect(stated).toBeGreaterThanOrEqual(0.95)
    const share = samples(4000, `quantile ${p}`, (r) =>
      holds(
        quantileEstimate(
          many(60, () => -Math.log(r.uniform())),
          p,
        ),
        truth,
      ),
    )
    expectNominal(share, stated, 4000)
  })

  it('Stein’s two stages, at least their level, with intervals no wider than asked', async () => {
    const random = randomOf('stein', 'coverage')
    let held = 0
    const times = 3000
    for (let k = 0; k < times; k++) {
      const replicate = async (_: number, count: number) => many(count, () => 2 + random.normal())
      const found = await runUntilNarrow({ replicate, halfWidth: 0.5, first: 8 })
      expect(found.high - found.low).toBeLessThanOrEqual(1 + 1e-12)
      if (holds(found, 2)) held++
    }
    expect(held / times).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / times))
  })

  it('the precision of a study, whose replicates come in groups, at least its level', () => {
    const precision = { half_width: 0.5, level: 0.95, most: 100_000 }
    const within = samples(3000, 'precision', (r) => {
      const first = many(4, () => r.normal())
      const further = 4 * groupsNeeded({ replicates: 4, precision }, first)
      return Math.abs(mean([...first, ...many(further, () => r.normal())])) <= precision.half_width
    })
    expect(within).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / 3000))
  })

  it('looking after every replicate and stopping at the first narrow interval would not', () => {
    const share = samples(2000, 'naive', (r) => {
      const values = many(4, () => r.normal())
      for (;;) {
        const found = estimate(values)
        if ((found.high as number) - (found.low as number) <= 1) return holds(found, 0)
        values.push(r.normal())
      }
    })
    expect(share).toBeLessThan(0.93)
  })

  it('batch means of a series that remembers (AR(1), 0.8)', () => {
    const share = samples(1000, 'batches', (r) => {
      let state = r.normal() / 0.6
      return holds(steadyMean(many(3000, () => (state = 0.8 * state + r.normal()))), 0)
    })
    expectNominal(share, 0.95, 1000)
  })

  it('of three differences from one base, all at once', () => {
    const share = samples(2000, 'family', (r) => {
      const base = many(12, () => r.normal())
      const designs = [0, 1, 2].map((mean) => base.map((value) => value + mean + r.normal()))
      return compareWithBase(designs, base).every((one, mean) => holds(one, mean))
    })
    expect(share).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / 2000))
  })
})

describe('tests err as often as they say', () => {
  it('superiority and equivalence at the edge of their margins: 1 in 20', () => {
    const superior = samples(4000, 'superior', (r) => superiority(many(10, () => r.normal())).shown)
    expectNominal(superior, 0.05, 4000)
    const equal = samples(
      4000,
      'equal',
      (r) =>
        equivalence(
          many(30, () => 1 + r.normal()),
          1,
        ).shown,
    )
    expectNominal(equal, 0.05, 4000)
  })

  it('a family of three without any difference: at least one claim in at most 1 of 20', () => {
    const claims = samples(4000, 'holm', (r) => {
      const base = many(10, () => r.normal())
      const designs = [0, 1, 2].map(() => base.map((value) => value + r.normal()))
      return compareWithBase(designs, base).some(({ p }) => p <= 0.05)
    })
    expect(claims).toBeLessThan(0.05 + 3.1 * Math.sqrt((0.95 * 0.05) / 4000))
  })

  it('drift is seen in 1 of 20 series without one, and in nearly all with one', () => {
    const flat = samples(3000, 'flat', (r) => !stationarity(many(100, () => r.normal())).stationary)
    expectNominal(flat, 0.05, 3000)
    const drifting = samples(200, 'drift', (r) => {
      let tick = 0
      return !stationarity(many(100, () => 0.03 * tick++ + r.normal())).stationary
    })
    expect(drifting).toBeGreaterThan(0.95)
  })

  it('the power that was planned for is the power that is had', () => {
    const options = { effect: 0.5, sd: 1 }
    const replicates = replicatesFor(options, 0.8)
    const found = samples(3000, 'power', (r) => {
      const { low, high } = estimate(many(replicates, () => 0.5 + r.normal()))
      return (low as number) > 0 || (high as number) < 0
    })
    expectNominal(found, powerOf(options, replicates), 3000)
  })
})

describe('ratios', () => {
  it('Fieller’s interval of a ratio of dependent means', () => {
    const share = samples(3000, 'fieller', (r) => {
      const shared = many(12, () => r.normal())
      const above = shared.map((value) => 6 + value + r.normal())
      const below = shared.map((value) => 2 + 0.5 * value + 0.5 * r.normal())
      const ratio = ratioOfMeans(above, below)
      return ratio !== null && holds(ratio, 3)
    })
    expectNominal(share, 0.95, 3000)
  })

  it('is none where the denominator may be 0', () => {
    expect(ratioOfMeans([5, 6, 7], [-1, 1, 0.5])).toBeNull()
    expect(ratioOfMeans([5, 6, 7, 6, 6], [2, 2, 2, 2, 2])?.value).toBe(3)
    // Three may be equal by chance.
    expect(ratioOfMeans([5, 6, 7], [2, 2, 2])).toBeNull()
  })
})

it('Clopper and Pearson’s interval of a share holds at least as often as it says, whatever the share', () => {
  for (const share of [0.02, 0.3, 0.5]) {
    const held = samples(3000, `share ${share}`, (r) => holds(proportion(r.binomial(25, share), 25), share))
    expect(held).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / 3000))
  }
})
