import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { type RunResult, run } from '../run/run.ts'
import { compare } from './compare.ts'
import { costsOf } from './costs.ts'
import { equityOf } from './equity.ts'
import { robustnessTasks, uncertainParameters } from './robustness.ts'
import { tiesOf } from './ties.ts'

const scenario = (name: string, mechanisms: Scenario['mechanisms']): Scenario => ({
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name,
  place: { ...DEFAULT_SYNTHETIC, townships: 2, communities: 4, residents: 20, size_spread: 0.5 },
  ticks: 12,
  mechanisms,
})
const plain = scenario('plain', {})
const paid = scenario('paid', { incentives: { reward: 0.1 } })
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** A run of two communities, one urban and one rural, that says only what equity reads. */
function made(name: string, participation: [urban: number, rural: number], spending = 0): RunResult {
  const series = (value: number, unit = 'share') => ({ unit, values: [0, value] })
  const whole = (participation[0] * 100 + participation[1] * 300) / 400
  return {
    version: '',
    scenario: name,
    seed: '',
    ticks: 1,
    hash: '',
    place: 'p',
    residents: 400,
    simulated: 400,
    outcomes: { participation: series(whole), spending_so_far: series(spending, 'yuan') },
    measures: {},
    parts: [
      { place: 'p/urban', outcomes: { participation: series(participation[0]) } },
      { place: 'p/rural', outcomes: { participation: series(participation[1]) } },
    ],
    communities: {
      names: ['t/a', 't/b'],
      rural: [false, true],
      residents: [100, 300],
      outcomes: { participation, trust_in_committee: participation, trust_of_committees: [0.1, 0.2] },
      townships: { names: ['t'], of: [0, 0], outcomes: { trust_of_townships: [0.6], trust_in_departments: [0.7] } },
    },
  }
}

describe('what a run keeps of its communities', () => {
  it('adds up to what it says of the whole', async () => {
    const result = await run(paid)
    const { residents, outcomes, rural } = result.communities!
    expect(sum(residents)).toBe(result.residents)
    const whole = sum(outcomes.participation!.map((share, n) => share * residents[n]!)) / sum(residents)
    // Who is away counts neither way in the whole.
    expect(whole).toBeCloseTo(result.outcomes.participation!.values.at(-1)!, 2)
    expect(rural.filter(Boolean)).toHaveLength(4)
    expect(Object.keys(outcomes)).not.toContain('spending')
  })

  it('knows what its townships are trusted, which is theirs and not their communities’', async () => {
    const { communities, outcomes, residents } = await run(paid)
    const { names, of, outcomes: ofTownships } = communities!.townships
    expect(names).toHaveLength(Math.max(...of) + 1)
    const people = names.map((_, t) => sum(communities!.residents.filter((__, c) => of[c] === t)))
    const whole = sum(ofTownships.trust_of_townships!.map((trust, t) => trust * people[t]!)) / residents
    expect(whole).toBeCloseTo(outcomes.trust_of_townships!.values.at(-1)!, 6)
    expect(Object.keys(communities!.outcomes)).not.toContain('trust_of_townships')
  })
})

describe('who trusts whom', () => {
  it('is the mean over replicates, of each township and of its communities', () => {
    const [ties] = tiesOf([[made('base', [0.5, 0.2]), made('base', [0.6, 0.3])]], 'trust_in_committee')
    const [township] = ties!.townships
    // Over residents: (100 · 0.55 + 300 · 0.25) / 400.
    expect(township).toMatchObject({ name: 't', superior: 0.6, departments: 0.7, value: 0.325 })
    expect(township?.communities).toEqual([
      { name: 'a', residents: 100, township: 0.1, committee: 0.55 },
      { name: 'b', residents: 300, township: 0.2, committee: 0.25 },
    ])
  })

  it('is nothing where some trust was not recorded', () => {
    const without = made('base', [0.5, 0.2])
    without.communities!.townships.outcomes = {}
    expect(tiesOf([[without]], 'participation')).toEqual([])
  })
})

describe('a typical resident', () => {
  it('is asked in the last month of the first replicate of each design, with terms that add up', async () => {
    const { typical } = await compare([plain, paid], { replicates: 2, workers: 1 })
    expect(typical.map(({ scenario, seed, tick }) => [scenario, seed, tick])).toEqual([
      [plain.name, `${plain.seed}#1`, plain.ticks],
      [paid.name, `${plain.seed}#1`, plain.ticks],
    ])
    for (const { terms, utility, chance } of typical) {
      expect(sum(terms.map(({ value }) => value))).toBeCloseTo(utility, 5)
      expect(chance).toBeGreaterThan(0)
    }
    expect(typical[1]?.terms.find(({ name }) => name === 'reward_term')?.mechanism).toBe('incentives')
    expect(typical[0]?.terms.some(({ mechanism }) => mechanism === 'incentives')).toBe(false)
  })
})

describe('equity', () => {
  const base = [made('base', [0.5, 0.2]), made('base', [0.52, 0.22]), made('base', [0.48, 0.18])]
  const design = [made('design', [0.4, 0.3]), made('design', [0.41, 0.33]), made('design', [0.38, 0.29])]
  const [found] = equityOf([base, design])

  it('says what urban and rural residents gain', () => {
    expect(found?.groups.map(({ group, difference }) => [group, difference.mean.toFixed(4)])).toEqual([
      ['urban', '-0.1033'],
      ['rural', '0.1067'],
    ])
  })

  it('counts communities that are worse off beyond luck, and who lives there', () => {
    expect(found?.worse).toEqual({ communities: 0.5, residents: 0.25, urban: 1, rural: 0 })
    expect(equityOf([base, base])[0]?.worse.residents).toBe(0)
  })

  it('takes quantiles over residents, not over communities', () => {
    const at = (p: number) => found?.quantiles.find((one) => one.p === p)?.value.mean.toFixed(4)
    // Three of four residents live in the rural community, which has 0.3067 and so is the lower one.
    expect([at(0.1), at(0.5), at(0.75), at(0.9)]).toEqual(['0.3067', '0.3067', '0.3067', '0.3967'])
  })
})

describe('costs', () => {
  it('gives a price only where participation is shown to have grown', () => {
    const five = (one: RunResult) => new Array<RunResult>(5).fill(one)
    const [base, up] = [five(made('base', [0.1, 0.1])), five(made('up', [0.2, 0.2], 4000))]
    const [first, second] = costsOf([base, up])
    expect(first).toEqual({ scenario: 'base', unit: 'yuan', spending: expect.objectContaining({ mean: 0 }) })
    expect(second?.participantMonths?.mean).toBeCloseTo(40)
    expect(second?.perParticipantMonth?.value).toBeCloseTo(100)
    expect(costsOf([up, base])[1]?.perParticipantMonth).toBeNull()
    // Two may be equal by chance.
    expect(costsOf([base.slice(3), up.slice(3)])[1]?.perParticipantMonth).toBeNull()
  })

  it('prices staff time where a wage is given, beside the money', () => {
    const run = (name: string, share: number, spending: number, time: number): RunResult => {
      const one = made(name, [share, share], spending)
      return {
        ...one,
        outcomes: { ...one.outcomes, working_time_per_resident: { unit: 'staff_month', values: [0, time] } },
      }
    }
    const five = (one: RunResult) => new Array<RunResult>(5).fill(one)
    const wages = { currency: 'BRL', staff_month: { value: 5000, source: 'a test' } }
    const [base, up] = [five(run('base', 0.1, 0, 0.001)), five(run('up', 0.2, 4000, 0.003))]
    const found = costsOf([base, up], [wages, wages])[1]
    expect(found?.unit).toBe('BRL')
    expect(found?.staff?.mean).toBeCloseTo(0.003 * 400 * 5000)
    expect(found?.perParticipantMonth?.value).toBeCloseTo(100)
    // 0.8 staff months more, at 5,000, over 40 months of taking part.
    expect(found?.perParticipantMonthWithStaff?.value).toBeCloseTo(200)
    expect(costsOf([base, up])[1]).not.toHaveProperty('staff')
  })

  it('compares no currencies, and no prices of different years', async () => {
    const rate = { value: 0.5, source: 'a test' }
    const reais = { ...paid, prices: { currency: 'BRL', rate } }
    await expect(compare([plain, reais], { replicates: 1 })).rejects.toThrow('CNY 2021')
    await expect(
      compare([reais, { ...reais, prices: { ...reais.prices, year: 2023 } }], { replicates: 1 }),
    ).rejects.toThrow("'paid (2)' has BRL 2023")
  })
})

describe('robustness', () => {
  it('moves every assumed parameter within its spread and range, alike in all designs', () => {
    const tasks = robustnessTasks([plain, paid], { settings: 10 })
    expect(tasks).toHaveLength(20)
    const parameters = uncertainParameters([plain, paid])
    expect(parameters.map(({ name }) => name)).toContain('crowding_out')
    expect(uncertainParameters([plain]).map(({ name }) => name)).not.toContain('crowding_out')
    for (const { name, default: usual, range } of parameters) {
      const values = tasks.filter((_, n) => n % 2 === 0).map((task) => task.parameters[name]!)
      expect(tasks.filter((_, n) => n % 2 === 1).map((task) => task.parameters[name])).toEqual(values)
      const slices = values.map((value) => Math.floor(((value / usual - 0.75) / 0.5) * 10)).sort((a, b) => a - b)
      if (range[1] > Math.abs(usual) * 1.25 && range[0] < usual * 0.75)
        expect(slices, name).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      for (const value of values) expect(value >= range[0] && value <= range[1], name).toBe(true)
    }
  })

  it('is part of a comparison that asks for it', async () => {
    const small = [plain, paid].map((one) => ({
      ...one,
      ticks: 4,
      record: { ...one.record, outcomes: ['participation', 'delivery', 'spending', 'spending_so_far'] },
    }))
    const found = await compare(small, { replicates: 2, robustness: 3, workers: 1 })
    expect(found.robustness?.designs[0]?.differences).toHaveLength(3)
    expect(found).toMatchObject({ outcome: 'participation', robustness: { outcome: 'participation' } })
    // The same runs, asked about another outcome.
    const other = await compare(small, { replicates: 2, robustness: 3, workers: 1, outcome: 'delivery' })
    expect(other).toMatchObject({ outcome: 'delivery', robustness: { outcome: 'delivery' } })
    expect(other.equity[0]?.groups[0]?.value).not.toEqual(found.equity[0]?.groups[0]?.value)
    expect(other.series.find(({ outcome }) => outcome === 'delivery')?.designs[0]?.traces).toHaveLength(2)
    expect((await compare(small, { replicates: 1, workers: 1, outcome: 'spending' })).equity).toEqual([])
    expect(found.robustness?.parameters).toContain('crowding_out')
    expect(found.series.find(({ outcome }) => outcome === 'participation')?.designs[1]?.mean).toHaveLength(5)
    expect(found.costs[1]?.spending.mean).toBeGreaterThan(0)
  })
})
