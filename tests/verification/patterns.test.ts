/**
 * Patterns that the model must show, in the long run of small districts. Each is tested over 20 seeds against the
 * hypothesis of no difference; a test passes where the paired mean is more than five standard errors on the right side,
 * which a model without the pattern does less than once in 10,000 times (t with 19 degrees of freedom). What the
 * patterns are and what would have made each fail is said in docs/patterns.
 */
import { describe, expect, it } from 'vitest'
import { type Design, mean, minus, over, seedsOf, t, traces } from './laboratory.ts'
import { P1, P2, P3, P4, P7, P8, P9, P10, P10_OFF, P10_ON, P10_SWITCHED, P12 } from './patterns.ts'

const SEEDS = seedsOf(20)
const SURE = 5

/** An outcome's mean over the last two years, for each seed. */
const late = (design: Design, outcome: string): number[] => {
  const { ticks = 72 } = design
  return over(design, outcome, ticks - 23, ticks, SEEDS)
}
const above = (a: Design, b: Design, outcome: string) => t(minus(late(a, outcome), late(b, outcome)))

describe('P1: with nothing on, participation falls from its start to a low plateau', () => {
  const runs = traces(P1.off, 'participation', SEEDS)
  const between = (from: number, to: number) => over(P1.off, 'participation', from, to, SEEDS)
  it('starts at more than a third', () => {
    for (const series of runs) expect(mean(series.slice(1, 13))).toBeGreaterThan(1 / 3)
  })
  it('falls to less than a third of that', () => {
    expect(t(between(1, 12).map((start, k) => start / 3 - (between(49, 72)[k] as number)))).toBeGreaterThan(SURE)
  })
  it('stays at its plateau', () => {
    expect(Math.abs(mean(minus(between(49, 60), between(61, 72))))).toBeLessThan(0.01)
  })
  it('does not fall so low where a fifth of the others is enough for residents', () => {
    expect(t(late(P1.easy, 'participation').map((share) => share - 0.4))).toBeGreaterThan(SURE)
  })
})

describe('P2: sanctions between peers raise and keep contributions', () => {
  it('raises them', () => {
    expect(
      t(minus(late(P2.sanctions, 'participation'), late(P2.off, 'participation')).map((x) => x - 0.5)),
    ).toBeGreaterThan(SURE)
  })
  it('keeps them: from the third year to the sixth less than a twentieth of that is lost', () => {
    const third = over(P2.sanctions, 'participation', 25, 36, SEEDS)
    const lost = minus(third, over(P2.sanctions, 'participation', 61, 72, SEEDS))
    const raised = minus(third, late(P2.off, 'participation'))
    expect(t(raised.map((x, k) => x / 20 - (lost[k] as number)))).toBeGreaterThan(SURE)
  })
  it('does neither where sanctioning costs more than anger is worth', () => {
    for (const share of late(P2.dear, 'participation')) expect(share).toBeLessThan(0.2)
  })
})

describe('P3: a small reward lowers participation where identification is high, a large one raises it', () => {
  // In the first year, while participation is away from its floor.
  const year = (design: Design) => over(design, 'participation', 1, 12, SEEDS)
  const lost = (identification: number, reward: number, crowding = true) =>
    minus(year(P3(identification, 0, crowding)), year(P3(identification, reward, crowding)))
  it('lowers it with a small reward where identification is high', () => {
    expect(t(lost(0.75, 0.1))).toBeGreaterThan(SURE)
  })
  it('lowers it there by more than where identification is low', () => {
    expect(t(minus(lost(0.75, 0.1), lost(0.15, 0.1)))).toBeGreaterThan(SURE)
  })
  it('raises it with a large reward in both', () => {
    for (const identification of [0.75, 0.15]) expect(t(lost(identification, 2))).toBeLessThan(-SURE)
  })
  it('does not lower it without crowding-out', () => {
    expect(t(lost(0.75, 0.1, false))).toBeLessThan(-SURE)
  })
})

describe('P4: vertical supervision has an interior optimum for delivery', () => {
  it('delivers more at .4 than without it and than at its most', () => {
    for (const end of [0, 1]) expect(above(P4(0.4), P4(end), 'delivery')).toBeGreaterThan(SURE)
  })
  it('delivers most at its most where it costs no paper and no visits', () => {
    expect(above(P4(1, 'paper'), P4(0.4, 'paper'), 'delivery')).toBeGreaterThan(SURE)
  })
})

describe(
  'P7: the whistle shortens response time and raises resolution of joint matters, most where ' + 'authority is low',
  () => {
    const gain = (authority: number, answered = true) =>
      minus(late(P7(1, authority, answered), 'joint_resolution'), late(P7(0, authority, answered), 'joint_resolution'))
    it('raises resolution with authority and without', () => {
      for (const authority of [0, 0.8]) expect(t(gain(authority))).toBeGreaterThan(SURE)
    })
    it('raises it most without authority', () => {
      expect(t(minus(gain(0), gain(0.8)))).toBeGreaterThan(SURE)
    })
    it('shortens response time where matters are settled without it too', () => {
      expect(above(P7(0, 0.8), P7(1, 0.8), 'joint_response_time')).toBeGreaterThan(SURE)
    })
    it('settles little where nobody has to answer it', () => {
      for (const raised of gain(0, false)) expect(raised).toBeLessThan(0.2)
    })
  },
)

describe('P8: opening channels without capacity overloads committees and lowers trust', () => {
  const opened = (outcome: string, capacity: boolean, frustration = 1) =>
    minus(late(P8(1, capacity, frustration), outcome), late(P8(0, capacity, frustration), outcome))
  it('overloads committees', () => {
    expect(t(opened('load', false).map((x) => x - 0.3))).toBeGreaterThan(SURE)
  })
  it('lowers trust', () => {
    expect(t(opened('trust_in_committee', false))).toBeLessThan(-SURE)
  })
  it('raises trust where there is capacity', () => {
    expect(t(opened('trust_in_committee', true))).toBeGreaterThan(SURE)
  })
  it('would not lower it if a request in vain weighed no more than none', () => {
    expect(t(opened('trust_in_committee', false, 0))).toBeGreaterThan(-SURE)
  })
})

describe('P9: larger groups take part less without selective incentives', () => {
  const falls = (from: number, to: number, selective: boolean, noticed = true) =>
    minus(late(P9(from, selective, noticed), 'participation'), late(P9(to, selective, noticed), 'participation'))
  it('falls from 40 to 150 residents, and from 150 to 600', () => {
    expect(t(falls(40, 150, false))).toBeGreaterThan(SURE)
    expect(t(falls(150, 600, false))).toBeGreaterThan(SURE)
  })
  it('falls by less than a quarter as much with a selective incentive', () => {
    expect(
      t(
        minus(
          falls(40, 600, false),
          falls(40, 600, true).map((x) => 4 * x),
        ),
      ),
    ).toBeGreaterThan(SURE)
  })
  it('falls by less where contributions are noticed in groups of any size', () => {
    expect(t(minus(falls(40, 600, false), falls(40, 600, false, false)))).toBeGreaterThan(SURE)
  })
})

describe('P10: trust is lost faster than it is built', () => {
  const change = (prior: number, negative = true) =>
    traces(P10(prior, negative), 'trust_in_committee', SEEDS).map((series) => (series[36] as number) - prior)
  const surprise = (prior: number, negative = true) =>
    mean(over(P10(prior, negative), 'delivery', 1, 36, SEEDS)) - prior
  it('compares surprises of about the same size', () => {
    expect(Math.abs(surprise(0.2) + surprise(0.62))).toBeLessThan(0.02)
    expect(Math.abs(surprise(0.2, false) + surprise(0.68, false))).toBeLessThan(0.02)
  })
  it('is built where more is delivered than was trusted', () => {
    expect(t(change(0.2))).toBeGreaterThan(SURE)
  })
  it('is lost at more than twice that speed where less is', () => {
    expect(t(change(0.62).map((lost, k) => -lost - 2 * (change(0.2)[k] as number)))).toBeGreaterThan(SURE)
  })
  it('is not lost faster than built when mechanisms are switched on and off: participation has its own inertia', () => {
    const runs = traces(P10_SWITCHED, 'trust_in_committee', SEEDS.slice(0, 10))
    const half = (series: Float64Array, from: number, to: number) => {
      const middle = ((series[from - 1] as number) + mean(series.slice(to - 24, to))) / 2
      const rises = (series[to - 1] as number) > middle
      return series.slice(from).findIndex((trust) => trust > middle === rises)
    }
    const slower = runs.map((series) => half(series, P10_OFF, 481) - half(series, P10_ON, P10_OFF))
    expect(t(slower)).toBeGreaterThan(SURE)
  })
  it('is lost about as fast as built where bad news weighs like good news', () => {
    const [built, lost] = [mean(change(0.2, false)), -mean(change(0.68, false))]
    expect(lost / built).toBeGreaterThan(0.7)
    expect(lost / built).toBeLessThan(1.3)
  })
})

describe('P12: high turnover lowers participation', () => {
  it('lowers it', () => {
    expect(above(P12(1), P12(10), 'participation')).toBeGreaterThan(SURE)
  })
  it('lowers it the more, the higher it is', () => {
    expect(above(P12(3), P12(10), 'participation')).toBeGreaterThan(SURE)
    expect(above(P12(1), P12(3), 'participation')).toBeGreaterThan(SURE)
  })
  it('does not where newcomers are like those whom they follow', () => {
    expect(above(P12(10, false), P12(1, false), 'participation')).toBeGreaterThan(0)
  })
})

describe('P13: measured effort grows with supervision while real effort turns down', () => {
  it('has measured effort that grows all the way', () => {
    expect(above(P4(0.6), P4(0.3), 'measured_effort')).toBeGreaterThan(SURE)
    expect(above(P4(1), P4(0.6), 'measured_effort')).toBeGreaterThan(SURE)
  })
  it('has real effort that grows and turns down', () => {
    expect(above(P4(0.6), P4(0.3), 'effort')).toBeGreaterThan(SURE)
    expect(above(P4(0.6), P4(1), 'effort')).toBeGreaterThan(SURE)
  })
  it('has as much real effort as measured one where both are seen alike and neither takes the attention', () => {
    const gap = (design: Design) => minus(late(design, 'measured_effort'), late(design, 'effort'))
    for (const one of gap(P4(0.6, 'substitution'))) expect(one).toBeLessThan(0.05)
    expect(t(gap(P4(0.6)).map((one) => one - 0.25))).toBeGreaterThan(SURE)
  })
})
