/**
 * Patterns of several mechanisms and of long runs: P5 complementarity, P6 what lasts, P11 diffusion. As in
 * patterns.test.ts: 20 seeds, and a test passes where the mean is more than five standard errors on the right side,
 * less than once in 10,000 times without the pattern.
 */
import { describe, expect, it } from 'vitest'
import { type Design, mean, minus, over, seedsOf, t, traces } from './laboratory.ts'
import {
  ALONE,
  adoption,
  NAMES,
  P5,
  P6,
  P6_ALL_WITHDRAWN,
  P6_END,
  P6_START,
  P11_GOOD,
  P11_OPEN,
  P11_START,
  synergy,
} from './patterns.ts'

const SEEDS = seedsOf(20)
const SURE = 5
/** For what needs no fine comparison: with 8 seeds, less than once in 1,000 times. */
const FEW = SEEDS.slice(0, 8)

describe('P5: the four mechanisms together do more than the sum of each alone', () => {
  const found = (strength: number, residents: number, outcome: string, change: Design = {}) =>
    synergy(strength, residents, outcome, SEEDS, change)
  it('does, for participation and for delivery, at .4 in communities of 1,400', () => {
    expect(t(found(0.4, 1400, 'participation').map((x) => x - 0.4))).toBeGreaterThan(SURE)
    expect(t(found(0.4, 1400, 'delivery').map((x) => x - 0.1))).toBeGreaterThan(SURE)
  })
  it('begins in the failed state: there and with any one of them hardly a sixth takes part', () => {
    for (const which of ALONE)
      expect(mean(over(P5(which, 0.4, 1400), 'participation', 49, 72, SEEDS))).toBeLessThan(1 / 6)
    for (const share of over(P5(NAMES, 0.4, 1400), 'participation', 49, 72, SEEDS)) expect(share).toBeGreaterThan(2 / 3)
  })
  it('does not where a single one suffices: at .8 they replace each other', () => {
    expect(t(found(0.8, 150, 'participation'))).toBeLessThan(-SURE)
  })
  it('does at .4 whatever the form of organising and of the project’s yield', () => {
    for (const parameters of [{ capacity_exponent: -5 }, { capacity_exponent: 0.9 }, { curve: 1 }, { curve: 3 }]) {
      const values = synergy(0.4, 500, 'participation', FEW, { parameters })
      expect(t(values.map((x) => x - 0.2)), JSON.stringify(parameters)).toBeGreaterThan(SURE)
    }
  })
  it('does not where a resident’s choice asks only what others do', () => {
    for (const resident of ['threshold', 'conditional-cooperation'])
      expect(Math.abs(mean(synergy(0.4, 500, 'participation', FEW, { decisions: { resident } })))).toBeLessThan(0.02)
  })
  it('does not where all together are too weak: at .1', () => {
    expect(Math.abs(mean(found(0.1, 1400, 'participation')))).toBeLessThan(0.05)
  })
})

describe('P6: with incentives withdrawn after success it lasts far longer than it would have started', () => {
  const share = (design: Design, from: number, to: number) => over(design, 'participation', from, to, SEEDS)
  it('has hardly started without incentives when with them it has succeeded', () => {
    const [never, success] = [share(P6(false), P6_END - 12, P6_END - 1), share(P6(true), P6_END - 12, P6_END - 1)]
    expect(t(never.map((x) => 0.4 - x))).toBeGreaterThan(SURE)
    expect(t(success.map((x) => x - 0.9))).toBeGreaterThan(SURE)
  })
  it('is still ahead by a fifth of all residents four years after', () => {
    const ahead = minus(share(P6(true), P6_END + 36, P6_END + 48), share(P6(false), P6_END + 36, P6_END + 48))
    expect(t(ahead.map((x) => x - 0.2))).toBeGreaterThan(SURE)
  })
  it('is a slow decay and no second stable state: half of the lead is gone within ten years', () => {
    const lead = (from: number, to: number) => minus(share(P6(true), from, to), share(P6(false), from, to))
    const first = lead(P6_END, P6_END)
    expect(t(lead(P6_END + 108, P6_END + 120).map((x, k) => (first[k] as number) / 2 - x))).toBeGreaterThan(SURE)
  })
  it('is a second stable state where residents reciprocate more: most of the lead is there after 25 years', () => {
    const parameters = { reciprocity_strength: 2, identification_urban: 0.45, identification_rural: 0.45 }
    const change = { ticks: 420, parameters }
    const lead = (from: number, to: number) => {
      const [after, never] = [true, false].map((given) => over(P6(given, change), 'participation', from, to, FEW))
      return minus(after as number[], never as number[])
    }
    const first = lead(P6_END, P6_END)
    expect(t(lead(397, 420).map((x, k) => x - (first[k] as number) / 2))).toBeGreaterThan(SURE)
  })
  it('falls back to where it was within six years when everything is withdrawn', () => {
    const before = share(P6_ALL_WITHDRAWN, P6_START - 12, P6_START - 1)
    expect(mean(minus(share(P6_ALL_WITHDRAWN, P6_END + 60, P6_END + 72), before))).toBeLessThan(0.02)
  })
})

describe('P11: adoption of a good policy across townships follows an S-curve', () => {
  const runs = SEEDS.map((seed) => adoption(20, P11_GOOD, seed))
  /** Months from one share of adopters to another. */
  const months = (from: number, to: number) =>
    runs.map((shares) => firstAt(shares, to) - (from === 0 ? P11_START : firstAt(shares, from)))
  const firstAt = (shares: number[], share: number) => {
    const month = shares.findIndex((one) => one >= share)
    return month < 0 ? shares.length : month
  }
  it('reaches nine tenths in at least 18 of 20 districts', () => {
    expect(runs.filter((shares) => Math.max(...shares) >= 0.9).length).toBeGreaterThanOrEqual(18)
  })
  it('is slow, then fast, then slow', () => {
    expect(t(minus(months(0, 0.25), months(0.4, 0.6)))).toBeGreaterThan(SURE)
    expect(t(minus(months(0.8, 1), months(0.4, 0.6)))).toBeGreaterThan(SURE)
  })
  it('does not spread where policies are copied blindly', () => {
    expect(mean(FEW.map((seed) => adoption(0, P11_GOOD, seed).at(-1) as number))).toBeLessThan(0.3)
  })
  it('does not spread where the policy is evaluated worse, though more people take part with it', () => {
    const end = FEW.map((seed) => adoption(20, P11_OPEN, seed).at(-1) as number)
    expect(mean(end)).toBeLessThan(0.05)
    const open = traces({ mechanisms: P11_OPEN }, 'participation', SEEDS).map((series) => mean(series.slice(49)))
    expect(t(minus(open, over({}, 'participation', 49, 72, SEEDS)))).toBeGreaterThan(SURE)
  })
})
