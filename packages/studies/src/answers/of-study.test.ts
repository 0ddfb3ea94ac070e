/**
 * Methods on a study's table: of outcomes that are known functions of the factors, as a sweep would have stored them.
 */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { randomOf } from '@cogov/methods/statistics'
import { describe, expect, it } from 'vitest'
import type { StudyTable } from '../store/open.ts'
import { defineStudy, type StudyInput } from '../study/define.ts'
import { type Factor, type Value, valueAt } from '../study/factors.ts'
import { countPoints, pointsOf } from '../study/plan.ts'
import { chooseFrom } from './choice.ts'
import { sensitivityOf } from './sensitivity.ts'
import { dataOf, quantileOf } from './study-data.ts'
import { horizonIn, restrictedTable, timesOf } from './times.ts'

const scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh' as const,
  name: 'table',
  place: { ...DEFAULT_SYNTHETIC, residents: 20 },
}

/** The table of a study whose outcomes are functions of the factors' values and of luck. */
function tableOf(
  input: Omit<StudyInput, 'name' | 'scenario'>,
  outcomes: Record<string, (values: Record<string, Value>, luck: number) => number>,
): StudyTable {
  const study = defineStudy({ name: 'table', scenario, outcomes: ['participation', 'spending_per_resident'], ...input })
  const random = randomOf('luck', 'test')
  const runs = pointsOf(study).flatMap((point, n) =>
    Array.from({ length: study.replicates }, (_, k) => {
      const values = Object.fromEntries(study.factors.map(({ name }, j) => [name, point[j] as Value]))
      const luck = random.normal()
      const found = Object.entries(outcomes).map(([name, f]) => [name, f(values, luck)])
      return { point: n, replicate: k + 1, seed: '', added: false, values, outcomes: Object.fromEntries(found) }
    }),
  )
  const named = Object.keys(outcomes).map((name) => ({ name, unit: '1', meaning: '' }))
  return { study, version: '', factors: [], design: study.design, outcomes: named, runs, failed: [] }
}

const RULES = ['quantal-response', 'best-response', 'threshold'] as const

/** The same, all runs of a point having failed. */
const withFailed = (table: StudyTable, lost: number): StudyTable => ({
  ...table,
  runs: table.runs.filter(({ point }) => point !== lost),
  failed: table.runs
    .filter(({ point }) => point === lost)
    .map(({ outcomes: _, ...run }) => ({ ...run, error: 'too few residents' })),
})

const factors = [
  { factor: 'incentives.reward' as const, from: 0, to: 2 },
  { factor: 'supervision.horizontal' as const, from: 0, to: 1 },
]
// Variances 4/12 · 1 and 1/12: shares 0.8 and 0.2.
const linear = ({ reward, horizontal }: Record<string, Value>) => (reward as number) + (horizontal as number)

describe('sensitivity of a study', () => {
  it('takes Sobol indices of a Saltelli design, and says how much is luck', () => {
    const table = tableOf(
      { factors, design: { kind: 'saltelli', points: 128 }, replicates: 4 },
      {
        participation: (values, luck) => linear(values) + 0.2 * luck,
      },
    )
    const { sobol, noise } = sensitivityOf(table, 'participation')
    expect(sobol?.factors.map(({ total }) => Math.round(10 * total.value))).toEqual([8, 2])
    expect(noise.share as number).toBeGreaterThan(0.05)
    expect(noise.share as number).toBeLessThan(0.13)
  })

  it('takes effects of a Morris design in terms of the whole range, whole numbers too', () => {
    const table = tableOf(
      { factors, design: { kind: 'morris', trajectories: 6, levels: 4 }, replicates: 1 },
      { participation: linear },
    )
    const { morris } = sensitivityOf(table, 'participation')
    expect(morris?.effects.map(({ mu }) => mu.value.toFixed(6))).toEqual(['2.000000', '1.000000'])
  })

  it('takes regression, PAWN and delta of any sample', () => {
    const table = tableOf(
      { factors, design: { kind: 'latin-hypercube', points: 90 }, replicates: 1 },
      { participation: linear },
    )
    const found = sensitivityOf(table, 'participation')
    expect(found.regression?.r2).toBeCloseTo(1, 6)
    expect(found.pawn?.indices[0]?.influential).toBe(true)
    expect((found.delta?.[0]?.delta ?? 0) > (found.delta?.[1]?.delta ?? 0)).toBe(true)
  })

  it('takes main effects and pairs of two levels, those of a fraction that it cannot tell apart together', () => {
    const four = [
      ...(['reward', 'recognition', 'formal_staff'] as const).map((lever) => ({
        factor: `incentives.${lever}` as const,
        values: [0, 1],
      })),
      { factor: 'supervision.horizontal' as const, values: [0, 1] },
    ]
    const table = tableOf(
      { factors: four, design: { kind: 'fractional', resolution: 4 }, replicates: 3 },
      {
        participation: ({ reward, recognition }, luck) =>
          3 * (reward as number) + 4 * (reward as number) * (recognition as number) + 0.001 * luck,
      },
    )
    const { factorial } = sensitivityOf(table, 'participation')
    expect(factorial?.main.map(({ effect }) => Math.abs(Math.round(effect)))).toEqual([5, 2, 0, 0])
    expect(factorial?.pairs.map(({ effect, pairs }) => [Math.abs(Math.round(effect)), pairs.length])).toEqual([
      [2, 2],
      [0, 2],
      [0, 2],
    ])
    const [first] = factorial?.main ?? []
    expect((first?.low ?? 0) < 5 && (first?.high ?? 0) > 5).toBe(true)
  })

  it('names what tries failed runs again', () => {
    const table = tableOf(
      { factors, design: { kind: 'saltelli', points: 4 }, replicates: 1 },
      { participation: linear },
    )
    expect(() => sensitivityOf(withFailed(table, 3), 'participation')).toThrow(
      '15 of 16 points have finished runs, all are needed, and 1 failed: cogov sweep --resume --retry',
    )
  })

  it('takes the analysis of variance of a factorial, with the values of its levels', () => {
    const table = tableOf(
      {
        factors: [
          { factor: 'incentives.reward', values: [0, 1, 2] },
          { factor: 'incentives.recognition', values: [0, 0.5, 1] },
        ],
        design: { kind: 'factorial' },
        replicates: 4,
      },
      {
        participation: ({ reward, recognition }, luck) =>
          ((reward as number) - 1) * ((recognition as number) - 0.5) + 0.01 * luck,
      },
    )
    const { anova } = sensitivityOf(table, 'participation')
    const both = anova?.terms.find((term) => term.factors.length === 2)
    expect(both?.share.value).toBeGreaterThan(0.9)
    expect(both?.p).toBeLessThan(0.01)
    expect(anova?.terms[0]?.share.value).toBeLessThan(0.01)
    expect(anova?.levels.map(({ factor, value }) => [factor, value])).toEqual([
      ...[0, 1, 2].map((value) => ['reward', value]),
      ...[0, 0.5, 1].map((value) => ['recognition', value]),
    ])
  })

  it('says why a method is withheld: what never happened, names without an order, trajectories', () => {
    const hypercube = { kind: 'latin-hypercube', points: 90 } as const
    const reasons = (table: StudyTable) =>
      sensitivityOf(table, 'participation').withheld.map(({ method, why }) => [method, why.code])
    const never = tableOf({ factors, design: hypercube, replicates: 1 }, { participation: (_, luck) => luck || 1 })
    for (const run of never.runs.slice(0, 3)) run.outcomes.participation = Number.NaN
    expect(reasons(never)).toEqual(['regression', 'pawn', 'delta'].map((one) => [one, 'answers.never_in_some']))
    const paths = tableOf(
      { factors, design: { kind: 'morris', trajectories: 10 }, replicates: 1 },
      { participation: linear },
    )
    expect(reasons(paths)).toEqual(['pawn', 'delta'].map((one) => [one, 'answers.dependent']))
    const named = tableOf(
      {
        factors: [
          { factor: 'incentives.reward', from: 0, to: 1 },
          { factor: 'decisions.resident', values: RULES },
        ],
        design: hypercube,
        replicates: 1,
      },
      { participation: ({ reward }, luck) => (reward as number) + luck },
    )
    expect(reasons(named)).toEqual([['regression', 'answers.no_order']])
  })

  it('says which runs are missing, and which outcome there is not', () => {
    const table = tableOf(
      { factors, design: { kind: 'saltelli', points: 4 }, replicates: 1 },
      { participation: linear },
    )
    const broken = { ...table, runs: table.runs.slice(1) }
    expect(() => sensitivityOf(broken, 'participation')).toThrow('15 of 16 points have finished runs')
    expect(() => sensitivityOf(table, 'particpation')).toThrow("did you mean 'participation'?")
    expect(() => dataOf({ ...table, runs: [] }, 'participation')).toThrow('no finished run yet')
  })

  it('finds the quantile of a value in every distribution', () => {
    const study = defineStudy({
      name: 'kinds',
      scenario,
      factors: [
        { factor: 'incentives.reward', from: 0.1, to: 2, kind: 'log-uniform' },
        { factor: 'supervision.horizontal', from: 0, to: 1, kind: 'triangular', mode: 0.2 },
        { factor: 'trust.transparency', from: 0, to: 1, kind: 'normal', mean: 0.5, sd: 0.2 },
        { factor: 'incentives.recognition', from: 0.1, to: 0.2, kind: 'normal', mean: 0.5, sd: 0.03 },
      ],
    })
    for (const factor of study.factors as Factor[]) {
      for (const at of [0.03, 0.5, 0.9]) expect(quantileOf(factor, valueAt(factor, at))).toBeCloseTo(at, 6)
    }
  })
})

describe('choice of a study', () => {
  const worlds = { factor: 'parameters.reciprocity_strength' as const, from: 1, to: 2 }

  it('compares policies in the same worlds, and says where the chosen one fails', () => {
    const table = tableOf(
      {
        factors: [
          { factor: 'incentives.reward', values: [0, 1] },
          { factor: 'supervision.horizontal', values: [0, 1] },
          { ...worlds, levels: 120 },
        ],
        design: { kind: 'factorial', levels: 120 },
        replicates: 1,
      },
      {
        // Money works everywhere; agreements only where people reciprocate.
        participation: ({ reward, horizontal, reciprocity_strength }) =>
          0.1 +
          0.3 * (reward as number) +
          0.6 * (horizontal as number) * Number((reciprocity_strength as number) > 1.4),
        spending_per_resident: ({ reward }) => 20 * (reward as number),
      },
    )
    const found = chooseFrom(table, {
      goals: [
        { outcome: 'participation', best: 'largest', threshold: 0.6 },
        { outcome: 'spending_per_resident', best: 'smallest' },
      ],
    })
    expect(found.policyFactors).toEqual(['reward', 'horizontal'])
    expect(found).toMatchObject({ worldFactors: ['reciprocity_strength'], worlds: 120 })
    // Reward alone and nothing at all are beaten; the two with agreements are not.
    expect(found.pareto.filter(({ front }) => front).map(({ policy }) => found.policies[policy]?.values)).toEqual([
      { reward: 0, horizontal: 1 },
      { reward: 1, horizontal: 1 },
    ])
    expect(found.policies[found.robust?.minimaxRegret ?? 0]?.values).toEqual({ reward: 1, horizontal: 1 })
    const box = found.failure?.prim.trajectory[found.failure.prim.chosen]
    expect(box?.limits).toMatchObject([{ factor: 'reciprocity_strength', from: null }])
    const [limit] = box?.limits ?? []
    expect(limit && 'to' in limit && Math.abs((limit.to as number) - 1.45) < 0.1).toBe(true)
  })

  it('states the probability of being right where only policies are varied', () => {
    const table = tableOf(
      {
        factors: [{ factor: 'incentives.reward', values: [0, 0.5, 1] }],
        design: { kind: 'factorial' },
        replicates: 12,
      },
      { participation: ({ reward }, luck) => (reward as number) + luck },
    )
    const { selection, robust } = chooseFrom(table, { goals: [{ outcome: 'participation', best: 'largest' }] })
    expect(robust).toBeNull()
    expect(selection?.policies.length).toBe(3)
    expect(selection?.probability).toBeGreaterThan(0)
    expect(selection?.probability).toBeLessThan(1)
  })

  it('compares policies in the worlds that all have runs of, names the others, and knows no worst world then', () => {
    const table = tableOf(
      {
        factors: [
          { factor: 'incentives.reward', values: [0, 1] },
          { factor: worlds.factor, values: [1, 1.5, 2] },
        ],
        design: { kind: 'factorial' },
        replicates: 6,
      },
      // The last world is the best by far: what is lost there would make its policy look the worse.
      {
        participation: ({ reward, reciprocity_strength }, luck) =>
          (reward as number) + 10 * (reciprocity_strength as number) + 0.1 * luck,
      },
    )
    const goals = [{ outcome: 'participation', best: 'largest' as const }]
    const lost = table.runs.find(({ values }) => values.reward === 1 && values.reciprocity_strength === 2)
    const found = chooseFrom(withFailed(table, lost?.point as number), { goals })
    expect(found.lost).toEqual([{ reward: 1, reciprocity_strength: 2 }])
    expect(found.robust).toBeNull()
    expect(found.worlds).toBe(2)
    expect(found.policies[found.selection?.best ?? 0]?.values).toEqual({ reward: 1 })
    expect(chooseFrom(table, { goals })).toMatchObject({ lost: [], worlds: 3 })
  })

  it('asks who decides what, where no lever is varied', () => {
    const table = tableOf(
      { factors: [worlds], design: { kind: 'factorial' }, replicates: 1 },
      { participation: () => 1 },
    )
    const goals = [{ outcome: 'participation', best: 'largest' as const }]
    expect(() => chooseFrom(table, { goals })).toThrow('varies no lever')
    expect(() => chooseFrom(table, { goals, policy: ['reciprocity'] })).toThrow("varies no 'reciprocity'")
  })
})
describe('the time of an event', () => {
  // Of 20 runs each: with 0.2 one gets there, in month 1; with 0.6 all do, in month 1 or 2; with 0.4 half do.
  const half = { of: 'participation', summary: 'first-above', threshold: 0.5, name: 'half' } as const
  const timed = (changes: Partial<Omit<StudyInput, 'name' | 'scenario'>> = {}): StudyTable => {
    let run = 0
    return tableOf(
      {
        factors: [{ factor: 'incentives.reward', values: [0.2, 0.4, 0.6] }],
        design: { kind: 'factorial' },
        replicates: 20,
        outcomes: [half, 'participation'],
        ...changes,
      },
      {
        half: ({ reward }) => {
          const k = run++ % 20
          if (reward === 0.6) return 1 + (k % 2)
          if (reward === 0.4) return k % 2 === 0 ? 4 : Number.NaN
          return k === 7 ? 1 : Number.NaN
        },
        participation: ({ reward }) => reward as number,
      },
    )
  }
  const goals = [{ outcome: 'half', best: 'smallest' as const }]

  it('is chosen by the mean over all runs that waited, with how many got there beside it', () => {
    const found = chooseFrom(timed(), { goals })
    const ticks = scenario.ticks
    expect(found.horizons).toEqual([ticks])
    expect(found.policies.map(({ means }) => means[0])).toEqual([(1 + 19 * ticks) / 20, (4 + ticks) / 2, 1.5])
    expect(found.policies.map(({ reached }) => reached[0]?.successes)).toEqual([1, 10, 20])
    expect(found.policies[0]?.reached[0]).toMatchObject({ trials: 20, value: 0.05 })
    expect(found.selection?.best).toBe(2)
    expect(found.selection?.probability).toBeGreaterThan(0.99)
    expect(chooseFrom(timed(), { goals: [{ outcome: 'participation', best: 'largest' }] })).toMatchObject({
      horizons: [null],
      policies: [{ reached: [null] }, { reached: [null] }, { reached: [null] }],
    })
  })

  it('can be explained where some runs never got there', () => {
    const table = timed({
      factors: [{ factor: 'incentives.reward', from: 0, to: 1 }],
      design: { kind: 'latin-hypercube', points: 24 },
      replicates: 20,
    })
    const { outcomes } = dataOf(table, 'half')
    expect(outcomes.every((values) => values.length === 20)).toBe(true)
    // No run is missing; it is for other reasons that nothing explains when one in twenty gets there at every point.
    const [regression] = sensitivityOf(table, 'half').withheld
    expect(regression).toMatchObject({ method: 'regression', why: { code: 'sensitivity.constant' } })
  })

  it('restricts a table to its horizon, and leaves a table without such times as it is', () => {
    const table = timed()
    const restricted = restrictedTable(table)
    expect(restricted.runs[0]?.outcomes.half).toBe(scenario.ticks)
    expect(restricted.runs.every(({ outcomes }) => Number.isFinite(outcomes.half))).toBe(true)
    expect(table.runs[0]?.outcomes.half).toBeNaN()
    const other = { ...table, study: { ...table.study, outcomes: table.study.outcomes.slice(1) } }
    expect(restrictedTable(other)).toBe(other)
  })

  it('is waited for until the latest time of any run, in a model that does not say how long a run is', () => {
    const table = timed()
    const model = { name: 'm', version: '1', tick: 'day', settings: {}, levers: [], outcomes: [], seconds: 1 }
    const other = { ...table, study: { ...table.study, model } as unknown as StudyTable['study'] }
    expect(horizonIn(other, 'half')).toBe(4)
    expect(timesOf(other, 'half', other.runs.slice(0, 20))?.times.filter(Number.isFinite)).toEqual([1])
    expect(horizonIn({ ...other, runs: other.runs.slice(0, 5) }, 'half')).toBeUndefined()
  })
})

describe('groups of factors', () => {
  const three = [
    { factor: 'incentives.reward' as const, from: 0, to: 1, group: 'money' },
    { factor: 'incentives.recognition' as const, from: 0, to: 1 },
    { factor: 'incentives.formal_staff' as const, from: 0, to: 1, group: 'money' },
  ]
  // Variances 1/12 · (4, 1, 1), and 36 · (1/12)² of the pair within the group: shares of money 5/12 and 1/4, of
  // recognition 1/12.
  const within = ({ reward, recognition, formal_staff }: Record<string, Value>) =>
    2 * (reward as number) +
    (recognition as number) +
    (formal_staff as number) +
    6 * ((reward as number) - 0.5) * ((formal_staff as number) - 0.5)

  it('have Sobol indices of their own, which hold what their factors do together', () => {
    const table = tableOf(
      { factors: three, design: { kind: 'saltelli', points: 512 }, replicates: 1 },
      { participation: within },
    )
    expect(table.runs).toHaveLength(512 * 4)
    const { sobol, factors: names, regression } = sensitivityOf(table, 'participation')
    expect(names).toEqual(['money', 'recognition'])
    const truth = (5 / 12 + 1 / 4) / (5 / 12 + 1 / 4 + 1 / 12)
    for (const index of ['first', 'total'] as const) {
      expect(Math.abs((sobol?.factors[0]?.[index].value ?? 0) - truth)).toBeLessThan(0.03)
      expect(Math.abs((sobol?.factors[1]?.[index].value ?? 0) - (1 - truth))).toBeLessThan(0.03)
    }
    expect(regression).toBeUndefined()
  })

  it('have elementary effects, whose sizes hold also where their factors move against each other', () => {
    const table = tableOf(
      { factors: three, design: { kind: 'morris', trajectories: 40, levels: 4 }, replicates: 1 },
      {
        participation: ({ reward, formal_staff, recognition }) =>
          3 * (reward as number) - 3 * (formal_staff as number) + (recognition as number),
      },
    )
    expect(table.runs).toHaveLength(40 * 3)
    const [money, recognition] = sensitivityOf(table, 'participation').morris?.effects ?? []
    // They move together half of the time, and cancel; else they add up to 6.
    expect(money?.muStar.value).toBeGreaterThan(2)
    expect(money?.muStar.value).toBeLessThan(4)
    expect(recognition?.muStar.value).toBeCloseTo(1, 6)
  })

  it('are refused by designs that move each factor alone, and under a name that a factor has', () => {
    const study = (changes: Partial<StudyInput>) =>
      defineStudy({ name: 'g', scenario, factors: three, design: { kind: 'saltelli', points: 4 }, ...changes })
    expect(() => study({ design: { kind: 'factorial' } })).toThrow(
      'factors[0].group: groups are asked about by saltelli and morris designs; a factorial design moves each factor',
    )
    expect(() =>
      study({ factors: three.map((one) => ({ ...one, ...(one.group ? { group: 'recognition' } : {}) })) }),
    ).toThrow("factors[0].group: a factor that is in no group is called 'recognition' too")
    expect(countPoints(study({ design: { kind: 'saltelli', points: 4, second_order: true } }))).toBe(4 * 6)
    expect(countPoints(study({ design: { kind: 'morris', trajectories: 5 } }))).toBe(15)
  })
})
