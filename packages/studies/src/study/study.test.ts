import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, defineScenario, type Scenario, showProblem } from '@cogov/core'
import type { OutcomeName } from '@cogov/core/outcomes'
import { type SettingName, settableKeys } from '@cogov/core/scenario'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { RunResult } from '../run/run.ts'
import { defineStudy, type StudyInput } from './define.ts'
import { levelOf, valueAt } from './factors.ts'
import type { FactorName } from './input.ts'
import { measure, type Summary, summarise } from './outcomes.ts'
import { countPoints, pointsOf } from './plan.ts'
import { readStudy } from './read.ts'
import { scenarioAt, seedOf } from './runs.ts'
import type { Study } from './study.ts'

const scenario: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'base', place: DEFAULT_SYNTHETIC }
const study = (changes: Partial<StudyInput> = {}): Study =>
  defineStudy({ name: 's', scenario, factors: [{ factor: 'reward', from: 0, to: 2 }], ...changes })

const read = async (text: string) => {
  const { study, problems } = await readStudy(text, 'study.yaml', async () => scenario)
  return study ?? problems.map(showProblem)
}

describe('a study in code', () => {
  it('does not compile with a misspelt factor or outcome, and says what was meant', () => {
    // @ts-expect-error incentives.rewrd is no factor
    expect(() => study({ factors: [{ factor: 'incentives.rewrd', from: 0 }] })).toThrow(
      "did you mean 'incentives.reward'?",
    )
    // @ts-expect-error participaton is no outcome
    expect(() => study({ outcomes: ['participaton'] })).toThrow("did you mean 'participation'?")
  })

  it('knows the outcomes that its scenario defines itself, without a cast', () => {
    const gaps = defineScenario({
      name: 'gaps',
      place: {},
      formulas: [
        { name: 'gap', kind: 'outcome', text: '1 - delivery', unit: 'share' },
        { name: 'ease', kind: 'value', actor: 'resident', step: 'decide', text: '2 * 0.5' },
      ],
    })
    const about = { name: 's', scenario: gaps, factors: [{ factor: 'reward' }] } as const
    const { outcomes, series } = defineStudy({
      ...about,
      outcomes: ['participation', 'gap', { of: 'gap', summary: 'mean', last: 12 }],
      series: ['gap'],
    })
    expect(outcomes.map(({ name }) => name)).toEqual(['participation', 'gap', 'gap_mean'])
    expect(series).toEqual(['gap'])
    // @ts-expect-error gapp is no outcome
    expect(() => defineStudy({ ...about, outcomes: ['gapp'] })).toThrow("did you mean 'gap'?")
    // @ts-expect-error ease is a formula, and no outcome
    expect(() => defineStudy({ ...about, outcomes: [{ of: 'ease' }] })).toThrow("found 'ease', none of the")
    // @ts-expect-error nor is it one that the series can keep
    expect(() => defineStudy({ ...about, series: ['ease'] })).toThrow("found 'ease', none of the")
  })

  it('is the same as the file that says the same', async () => {
    const text = `
cogov: 1
name: s
scenario: base.yaml
factors:
  - { factor: reward, from: 0, to: 2 }
  - { factor: crowding_out, mean: 0.45, sd: 0.1 }
  - { factor: place.townships, from: 2, to: 5 }
  - { factor: network.degree, from: 4, to: 8 }
  - { factor: mechanisms.trust, values: [{}, { transparency: 1 }], labels: [off, on] }
design: { kind: latin-hypercube, points: 10 }
outcomes: [participation, { of: delivery, summary: mean, last: 12 }]
`
    const code = study({
      factors: [
        { factor: 'reward', from: 0, to: 2 },
        { factor: 'crowding_out', mean: 0.45, sd: 0.1 },
        { factor: 'place.townships', from: 2, to: 5 },
        { factor: 'network.degree', from: 4, to: 8 },
        { factor: 'mechanisms.trust', values: [{}, { transparency: 1 }], labels: ['off', 'on'] },
      ],
      design: { kind: 'latin-hypercube', points: 10 },
      outcomes: ['participation', { of: 'delivery', summary: 'mean', last: 12 }],
    })
    expect(JSON.parse(JSON.stringify(await read(text)))).toEqual(JSON.parse(JSON.stringify(code)))
    expect(code.factors.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'reward uniform',
      'crowding_out normal',
      'townships integers',
      'degree values',
      'trust values',
    ])
  })

  it('has the names of what is declared as types, and no others', () => {
    expectTypeOf<'incentives.reward' | 'mechanisms.incentives.reward' | 'reward'>().toExtend<FactorName>()
    expectTypeOf<'parameters.honour' | 'honour' | 'needs_disputes_rural' | 'habituation'>().toExtend<FactorName>()
    expectTypeOf<'network.attachments' | 'place.townships' | 'decisions.resident'>().toExtend<FactorName>()
    expectTypeOf<'participation' | 'response_time_90' | 'gini_spending'>().toExtend<OutcomeName>()
    expectTypeOf<'incentives.rewrad'>().not.toExtend<FactorName>()
    expectTypeOf<'trust.reward'>().not.toExtend<FactorName>()
    expectTypeOf<'seed' | 'townships' | 'record.outcomes'>().not.toExtend<FactorName>()
    expectTypeOf<'particpation'>().not.toExtend<OutcomeName>()
    expectTypeOf<string>().not.toExtend<FactorName>()
    expectTypeOf<string>().not.toExtend<OutcomeName>()
  })

  it('has types for every key that can be set', () => {
    const scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'a', place: DEFAULT_SYNTHETIC }
    // Of these the types are made of the declarations themselves.
    const declared = /^(mechanisms|status_quo|parameters|decisions)\./
    const others: SettingName[] = [
      ...([
        'cogov',
        'name',
        'description',
        'seed',
        'start',
        'from',
        'ticks',
        'sample',
        'place',
        'network',
        'where',
        'timeline',
      ] as const),
      ...(['mechanisms', 'status_quo', 'parameters', 'decisions', 'formulas', 'record'] as const),
      ...(['place.seed', 'place.townships', 'place.communities', 'place.residents', 'place.rural'] as const),
      ...(['place.size_spread', 'place.budget_spread', 'network.kind', 'network.degree', 'network.rewiring'] as const),
      ...([
        'names',
        'names.superior',
        'names.department',
        'names.evaluator',
        'names.county',
        'names.township',
      ] as const),
      ...(['names.committee', 'names.community', 'names.village', 'names.organisation', 'names.enterprise'] as const),
      ...(['names.resident', 'prices', 'prices.currency', 'prices.year', 'prices.rate', 'prices.rate.value'] as const),
      ...(['prices.rate.source', 'prices.working_day', 'prices.working_day.value'] as const),
      ...(['prices.working_day.source', 'prices.staff_month', 'prices.staff_month.value'] as const),
      ...(['prices.staff_month.source'] as const),
      ...(['record.outcomes', 'record.townships', 'record.communities', 'record.groups'] as const),
    ]
    const keys = settableKeys(scenario).map(({ path }) => path.join('.'))
    expect(new Set(keys.filter((key) => !declared.test(key)))).toEqual(new Set(others))
  })
})

describe('a study file', () => {
  const head = 'cogov: 1\nname: s\nscenario: base.yaml\n'
  it.each([
    [
      'factors: [{ factor: incentives.rewrd }]',
      "study.yaml:4:21: factors[0].factor: incentives.rewrd: unknown key (did you mean 'incentives.reward'?)",
    ],
    [
      'factors: [{ factor: reward, to: 3 }]',
      'study.yaml:4:33: factors[0].to: found 3, allowed is a number from 0 to 2.5 (unit: day)',
    ],
    [
      'factors: [{ factor: reward, from: 2, to: 1 }]',
      'study.yaml:4:42: factors[0].to: from (2) has to be less than to (1)',
    ],
    [
      'factors: [{ factor: reward, kind: log-uniform }]',
      'study.yaml:4:11: factors[0]: found 0; a log-uniform factor begins above 0',
    ],
    [
      'factors: [{ factor: transparency, values: [0, 2] }]',
      'study.yaml:4:47: factors[0].values[1]: found 2, allowed is a number from 0 to 1 (unit: share)',
    ],
    [
      'factors: [{ factor: place, values: [北京市/平谷区, 北京市/平古区] }]',
      /^study\.yaml:4:46: factors\[0\]\.values\[1\]: There is no "平古区".*Did you mean 北京市\/平谷区\?/,
    ],
    [
      'factors: [{ factor: seed, values: [a] }]',
      "study.yaml:4:21: factors[0].factor: found 'seed', which the study sets itself; vary another key",
    ],
    [
      'factors: [{ factor: place }]',
      'study.yaml:4:11: factors[0].values: missing, needed is a list of values: a real place by name or code, ' +
        'one that is made up, or one of a table of your own',
    ],
    [
      'factors: [{ factor: reward, values: [0, 1], labels: [none] }]',
      'study.yaml:4:53: factors[0].labels: found 1 labels for 2 values, expected is one for each',
    ],
    [
      'factors: [{ factor: reward, name: participation }]',
      "study.yaml:1:1: outcomes: a column 'participation' is there already; give this one a name of its own",
    ],
    [
      'factors: [{ factor: reward }]\noutcomes: [{ of: participation, place: township 9 }]',
      /^study\.yaml:5:40: outcomes\[0\]\.place: 'township 9' is not in a made-up place/,
    ],
    [
      'factors: [{ factor: reward }]\noutcomes: [{ of: backlog, summary: middle }]',
      "study.yaml:5:36: outcomes[0].summary: middle is of what communities have as a share; 'backlog' is not",
    ],
    [
      'factors: [{ factor: reward }]\ngoal: { outcome: deliverd }\noutcomes: [delivery]',
      "study.yaml:5:18: goal.outcome: found 'deliverd', allowed is one of delivery (did you mean 'delivery'?)",
    ],
    [
      'factors: [{ factor: reward }]\ndesign: { kind: table, rows: [[1], [1, 2]] }',
      'study.yaml:5:36: design.rows[1]: found 2 values, expected are 1: reward',
    ],
    [
      'factors: [{ factor: reward }]\ndesign: { kind: sobol, point: 4 }',
      /^study\.yaml:5:24: design\.point: unknown key.*did you mean 'points'\?/,
    ],
    ['factors: [{ factor: reward }]\nticks: 12', 'study.yaml:5:1: ticks: unknown key, it belongs under scenario'],
    [
      'factors: [{ factor: reward }, { factor: recognition }]\ndesign: { kind: bisection, threshold: 0.5 }',
      /^study\.yaml:5:9: design: a bisection looks along one factor/,
    ],
    [
      'factors: [{ factor: ticks, from: 1.2, to: 1.8 }]',
      'study.yaml:4:34: factors[0].from: no whole number lies from 1.2 to 1.8',
    ],
    [
      'factors: [{ factor: network.degree, from: 3, to: 3.5 }]',
      'study.yaml:4:43: factors[0].from: no even number lies from 3 to 3.5',
    ],
    [
      'factors: [{ factor: reward, levels: 1000 }, { factor: recognition, levels: 1000 }, ' +
        '{ factor: transparency, levels: 5 }]',
      /^study\.yaml:1:1: design: found 5000000 points, at most 4000000 are allowed; take fewer levels, or a sample$/,
    ],
    [
      'factors: [{ factor: reward }]\ndesign: { kind: sobol, points: 3000000 }\nreplicates: 1000000',
      'study.yaml:6:13: replicates: 3000000 points make 3000000000000 runs, ' +
        'at most 1000000000 are allowed; take fewer replicates',
    ],
    [
      'factors: [{ factor: reward }, { factor: noise }, { factor: recognition }, { factor: transparency }]\n' +
        'design: { kind: phase-diagram, cells: 30, change: 0 }',
      /^study\.yaml:5:39: design\.cells: the first grid has 12960000 corners of cells, at most 4000000 are allowed/,
    ],
    [
      'factors: [{ factor: reward }]\ndesign: { kind: successive-halving, points: 100000 }\nreplicates: 1000',
      /^study\.yaml:5:45: design\.points: the first round has 100000000 runs, at most 4000000 are allowed/,
    ],
  ])('with %s is told where it is wrong', async (text, expected) => {
    const [problem] = (await read(`${head}${text}\n`)) as string[]
    if (typeof expected === 'string') expect(problem).toBe(expected)
    else expect(problem).toMatch(expected)
  })
})

describe('a study file that names scenarios which cannot be read', () => {
  it('is told each at the key that names it', async () => {
    const text = `cogov: 1
name: s
scenario: none.yaml
factors:
  - { factor: scenario, files: [base.yaml, neither.yaml] }
`
    const scenarioOf = async (path: string) => (path === 'base.yaml' ? scenario : `${path}: no such file`)
    const { problems } = await readStudy(text, 'study.yaml', scenarioOf)
    expect(problems.map(showProblem)).toEqual([
      'study.yaml:3:11: scenario: none.yaml: no such file',
      'study.yaml:5:44: factors[0].files[1]: neither.yaml: no such file',
    ])
  })
})

describe('a factor', () => {
  const kinds = [
    { kind: 'uniform', from: -1, to: 3 },
    { kind: 'log-uniform', from: 0.01, to: 100 },
    { kind: 'normal', mean: 1, sd: 2, from: 0, to: 3 },
    { kind: 'triangular', from: 0, mode: 0.2, to: 1 },
    { kind: 'beta', alpha: 2, beta: 5, from: 1, to: 2 },
    { kind: 'integers', from: 3, to: 9 },
  ] as const

  it.each(kinds)('of kind $kind stays within its ends and rises with the quantile', (factor) => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [low, high] = [valueAt(factor, Math.min(a, b)), valueAt(factor, Math.max(a, b))] as [number, number]
        expect(low).toBeGreaterThanOrEqual(factor.from)
        expect(high).toBeLessThanOrEqual(factor.to)
        expect(low).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('has the median that its distribution has', () => {
    const medians = kinds.map((factor) => valueAt(factor, 0.5))
    // A normal cut off at mean ± half and full sd: Φ⁻¹((Φ(−½) + Φ(1))/2), from tables: 0.18897 sd above the mean.
    expect(medians[0]).toBe(1)
    expect(medians[1]).toBeCloseTo(1, 12)
    expect(medians[2]).toBeCloseTo(1.3779, 4)
    expect(medians[3]).toBeCloseTo(1 - Math.sqrt(0.4), 12)
    expect(medians[4]).toBeCloseTo(1.26445, 4)
    expect(medians[5]).toBe(6)
  })

  it('gives what is listed equal shares, and levels the ends of an interval', () => {
    const listed = { kind: 'values', values: ['a', 'b', 'c'], labels: ['a', 'b', 'c'] } as const
    expect(
      [0, 0.33, 0.34, 0.99, 1].map((at) =>
        valueAt({ ...listed, values: [...listed.values], labels: [...listed.labels] }, at),
      ),
    ).toEqual(['a', 'a', 'b', 'c', 'c'])
    expect([0, 1, 2].map((level) => levelOf(kinds[0], level, 3))).toEqual([-1, 1, 3])
    expect([0, 1].map((level) => levelOf(kinds[5], level, 2))).toEqual([3, 9])
  })
})

describe('the points of a study', () => {
  it('are every combination of levels in a factorial', () => {
    const factors = [
      { factor: 'reward', levels: 2 },
      { factor: 'network.kind', values: ['ring', 'complete', 'small-world'] },
    ] as const
    const one = study({ factors, design: { kind: 'factorial' } })
    expect(countPoints(one)).toBe(6)
    expect(pointsOf(one)).toEqual([
      [0, 'ring'],
      [0, 'complete'],
      [0, 'small-world'],
      [2.5, 'ring'],
      [2.5, 'complete'],
      [2.5, 'small-world'],
    ])
  })

  it.each([
    [{ kind: 'sobol', points: 16 }, 16],
    [{ kind: 'halton', points: 10 }, 10],
    [{ kind: 'random', points: 10 }, 10],
    [{ kind: 'latin-hypercube', points: 10 }, 10],
    [{ kind: 'saltelli', points: 8 }, 32],
    [{ kind: 'saltelli', points: 8, second_order: true }, 48],
    [{ kind: 'morris', trajectories: 4 }, 12],
    [{ kind: 'one-at-a-time' }, 5],
    [{ kind: 'fractional', resolution: 3 }, 4],
    [
      {
        kind: 'table',
        rows: [
          [0.5, 0],
          [1, 1],
        ],
      },
      2,
    ],
  ] as const)('of %j are %i, all of them allowed', (design, count) => {
    const factors = [{ factor: 'reward' }, { factor: 'transparency', values: [0, 1] }] as const
    const one = study({ factors, design })
    const points = pointsOf(one)
    expect(points).toHaveLength(count)
    expect(countPoints(one)).toBe(count)
    for (const point of points) expect(() => scenarioAt(one, point)).not.toThrow()
  })
})

describe('points from a file', () => {
  const text = `
cogov: 1
name: s
scenario: base.yaml
factors:
  - { factor: incentives.reward, from: 0, to: 2 }
  - { factor: network.kind, values: [ring, small-world] }
  - { factor: transparency, values: [0, 1], labels: ['0', '1'], name: open }
design: { kind: table, file: points.csv }
`
  const points = async (table: string) => {
    const bytes = async () => new TextEncoder().encode(table)
    return readStudy(text, 'study.yaml', async () => scenario, bytes)
  }

  it('are those of its lines, whatever the order of its columns', async () => {
    const { study: found, problems } = await points('network.kind;open;reward\nring;1;0,5\nsmall-world;0;2\n')
    expect(problems).toEqual([])
    expect(found && pointsOf(found)).toEqual([
      [0.5, 'ring', '1'],
      [2, 'small-world', '0'],
    ])
  })

  it('are told by line and cell where they are wrong', async () => {
    const { problems } = await points('network.kind,open,reward\nring,1,0.5\nringg,1,3\n')
    expect(problems.map((one) => showProblem(one))).toEqual([
      expect.stringMatching(
        /^study\.yaml:9:30: design\.file: points\.csv:3:3: found 3 for reward, allowed is a number/,
      ),
      expect.stringMatching(
        /^study\.yaml:9:30: design\.file: points\.csv:3:1: found "ringg" for kind, allowed is one of/,
      ),
    ])
    await expect(points('network.kind,reward\nring,1\n')).rejects.toThrow(
      'points.csv:1:1: no line names the columns open',
    )
    const none = await readStudy(text.replace(', file: points.csv', ''), 'study.yaml', async () => scenario)
    expect(none.problems.map((one) => showProblem(one)).join()).toContain('needs rows, or a file of them')
  })
})

describe('the seed of a run', () => {
  it('is the same at every point, or depends on the values alone', () => {
    const common = study()
    const own = study({ common_random_numbers: false })
    expect([seedOf(common, [1], 3), seedOf(common, [2], 3)]).toEqual(['cogov#3', 'cogov#3'])
    expect(seedOf(own, [1], 3)).not.toBe(seedOf(own, [2], 3))
    // A level more, a factor's range wider, more replicates: the run at these values keeps its seed.
    const wider = study({ common_random_numbers: false, factors: [{ factor: 'reward', levels: 9 }], replicates: 99 })
    expect(seedOf(wider, [1], 3)).toBe(seedOf(own, [1], 3))
  })
})

describe('a number made of a course', () => {
  it.each([
    [{ summary: 'final', last: 0, threshold: 0 }, 1],
    [{ summary: 'mean', last: 0, threshold: 0 }, 2],
    [{ summary: 'mean', last: 2, threshold: 0 }, 2.5],
    [{ summary: 'sum', last: 0, threshold: 0 }, 8],
    [{ summary: 'least', last: 3, threshold: 0 }, 1],
    [{ summary: 'greatest', last: 0, threshold: 0 }, 4],
    [{ summary: 'first-above', last: 0, threshold: 3 }, 3],
    [{ summary: 'first-below', last: 0, threshold: 2 }, 1],
    [{ summary: 'first-above', last: 0, threshold: 10 }, Number.NaN],
  ] as const)('by %j is %d', (measure, expected) => {
    expect(summarise(measure, [9, 1, 2, 4, 1].with(0, 2))).toBe(expected)
  })

  it('of residents is that of the community where the one at a tenth, a half, nine tenths lives', () => {
    const result = {
      place: 'p',
      outcomes: { participation: { unit: 'share', values: [0, 0.4] } },
      parts: [],
      communities: {
        names: ['t/a', 't/b', 'u/c'],
        rural: [true, false, true],
        residents: [85, 10, 5],
        outcomes: { participation: [0.3, 0.1, 0.9] },
      },
    } as unknown as RunResult
    const at = (summary: Summary, place = '', of = 'participation') =>
      measure({ name: 'x', of, summary, last: 0, threshold: 0, place }, result, { timeline: [] })
    expect(at('lowest-tenth')).toBe(0.1)
    expect(at('middle')).toBe(0.3)
    expect(at('highest-tenth')).toBe(0.3)
    expect(at('lowest-tenth', 'rural')).toBe(0.3)
    expect(at('lowest-tenth', 'u')).toBe(0.9)
    expect(at('middle', 't/b')).toBe(0.1)
    expect(at('middle', '', 'load')).toBeNaN()
  })
})
