import { OUTCOMES, showProblem } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { doseAt, scenarioOf } from './arms.ts'
import { exam } from './exam.ts'
import { declared, fitNuisance } from './fit-nuisance.ts'
import { effectGoals } from './goals.ts'
import { NUISANCES } from './nuisances.ts'
import { predict } from './predict.ts'
import type { Question } from './question.ts'
import { notSat, questions, rows } from './questions.ts'
import { readQuestion } from './read-question.ts'
import { effectOn, logit, perLogOdds } from './scales.ts'

const TEXT = `exam: 1
rows: [I05]
basis: for the test
scenario:
  start: fresh
  ticks: 2
  place: { townships: 2, communities: 3, residents: 60 }
nuisance: { outcome: participation, mean: 0.3, month: [1] }
arms:
  same: { levers: { recognition: 0 } }
  seen: { levers: { recognition: [0.4, 0.8, 1] }, to: 1 }
claims:
  - { says: nothing, arm: same, outcome: participation, month: [1], as: log odds, sign: none }
  - { says: seen, arm: seen, outcome: participation, month: [1], as: points, sign: up, size: 0.1 }
  - { says: no word, sign: up, lacks: a word }
`
const read = (text: string) => readQuestion(text, 'test', rows())
const questionOf = (text: string) => read(text).question as Question
const mistakes = (text: string) => read(text).problems.map(showProblem)

describe('the questions', () => {
  it('are about every row, or say what the model lacks for it', () => {
    const sat = questions().flatMap((question) => question.rows.map(({ id }) => id))
    expect([...sat, ...notSat().map(({ row }) => row.id)].sort()).toEqual(
      rows()
        .map(({ id }) => id)
        .sort(),
    )
    expect(notSat().every(({ lacks }) => lacks.length > 10)).toBe(true)
  })

  it('have as many claims as their rows say, but for rows of which only a sign is known', () => {
    for (const { name, claims, further } of questions()) {
      for (const row of new Set(claims.map((claim) => claim.row))) {
        const own = claims.filter((claim) => claim.row === row).length
        // I36 has one claim against each of two arms.
        if (!further) expect([name, own]).toEqual([name, row.id === 'I36' ? 2 : row.claims])
        else expect(row.claims).toBe(0)
      }
    }
  })

  it('are found by row, with the nearest name', () => {
    expect(questions(['I13']).map(({ name }) => name)).toEqual(['I12'])
    expect(() => questions(['I5'])).toThrow(/no question is about 'I5' \(did you mean/)
    expect(() => questions(['I106'])).toThrow('a reward for all if enough take part')
  })
})

describe('a question file', () => {
  it('is read', () => {
    expect(mistakes(TEXT)).toEqual([])
    expect(questionOf(TEXT).claims[2]).toMatchObject({ id: 'test.3', lacks: 'a word' })
  })

  it.each([
    ['recognition: 0 ', 'recogniton: 0 ', /test\.yaml:10:21: .*recogniton.*did you mean 'recognition'/],
    ['recognition: 0 ', 'recognition: 2 ', /:10:34: .*found 2, allowed is a number from 0 to 1, or three that rise/],
    ['[0.4, 0.8, 1]', '[0.9, 0.8, 1]', /:11:34: .*three that rise/],
    ['outcome: participation, month: [1], as: log', 'outcome: particpation, month: [1], as: log', /:13:.*did you mean/],
    ['arm: same', 'arm: sames', /:13:.*no arm 'sames' \(did you mean 'same'/],
    ['month: [1], as: points', 'month: [1, 3], as: points', /:14:.*months from 1 to 2/],
    ['arm: seen, ', '', /:14:.*arm is missing/],
    ['as: points', 'as: point', /:14:.*one of log odds/],
    ['[I05]', '[I5]', /:2:8: .*no row 'I5'/],
    ['residents: 60', 'residentes: 60', /:7:.*did you mean 'residents'/],
    ['sign: none }', 'sign: none, size: 2 }', /:13:.*no size/],
    ['as: points', 'as: share of effect', /:14:.*of is missing/],
  ])('with %s as %s says what is wrong, where', (from, to, said) => {
    expect(mistakes(TEXT.replace(from, to))).toEqual([expect.stringMatching(said)])
  })
})

describe('a prediction', () => {
  it('has the same luck in all arms, so that doing nothing does nothing', async () => {
    const { claims } = await predict(questionOf(TEXT), {})
    expect(claims[0]).toMatchObject({ value: 0, deviations: 0 })
    expect(claims[1]?.value).toBeGreaterThan(0)
    expect(claims[2]).toBeUndefined()
  })

  it('is of untreated who are as the study printed', async () => {
    const { fitted, claims } = await predict(questionOf(TEXT), {})
    // 360 people: the search stops within .04 in log odds, or where luck lets it come no nearer.
    expect(Math.abs(logit(fitted?.reached ?? 0) - logit(0.3))).toBeLessThan(0.08)
    expect(claims[0]?.control).toBeCloseTo(fitted?.reached ?? 0, 12)
  })

  it('is in a world where the question does not set the number itself', async () => {
    const question = questionOf(TEXT.replace('nuisance: { outcome: participation, mean: 0.3, month: [1] }\n', ''))
    const cost = NUISANCES.participation.parameter
    const [plain, dear] = await Promise.all([{}, { [cost]: 3 }].map((world) => predict(question, world)))
    expect(dear.claims[0]?.control).toBeLessThan(plain.claims[0]?.control ?? 0)
  })

  it('averages over replicates, whose error is told', async () => {
    const [one, four] = await Promise.all([1, 4].map((replicates) => predict(questionOf(TEXT), {}, { replicates })))
    expect(one.claims[1]?.error).toBeNaN()
    expect(four.claims[1]?.error).toBeGreaterThan(0)
  })
})

describe('an arm', () => {
  it('ends as it began', () => {
    const { timeline } = scenarioOf(questionOf(TEXT), 'seen', 0)
    expect(timeline.map(({ tick, mechanisms }) => [tick, mechanisms.incentives.recognition])).toEqual([
      [1, 0.8],
      [2, 0],
    ])
  })

  it('ends at what is usual, where the place is as it is', () => {
    const question = questionOf(TEXT.replace('fresh', 'as it is').replaceAll('recognition:', 'access:'))
    expect(scenarioOf(question, 'seen', 0).timeline.at(-1)?.mechanisms.participation.access).toBe(0.4)
  })

  it('has a dose that is drawn, within what the lever can be', () => {
    expect(doseAt(0.3, 2, [0, 1])).toBe(0.3)
    expect([-1.6449, 0, 1.6449].map((z) => doseAt([0.2, 0.4, 0.8], z, [0, 1]))).toEqual([0.2, 0.4, 0.8])
    expect(doseAt([0.2, 0.4, 0.8], 4, [0, 1])).toBe(1)
  })
})

describe('the nuisance', () => {
  it('is found on a curve that is steep', async () => {
    const at = async (value: number) => 1 / (1 + Math.exp(8 * (value - 2)))
    const { reached } = await fitNuisance('participation', 0.07, 0.4, at)
    expect(Math.abs(logit(reached) - logit(0.07))).toBeLessThan(0.05)
  })

  it('is the nearest that there is where the mean cannot be had', async () => {
    expect((await fitNuisance('participation', 0.9, 0.4, async () => 0.5)).reached).toBe(0.5)
  })

  it('are parameters that exist, of outcomes that exist', () => {
    for (const [outcome, { parameter }] of Object.entries(NUISANCES)) {
      expect(OUTCOMES.some(({ name }) => name === outcome)).toBe(true)
      expect(declared(parameter).range[0]).toBeLessThan(declared(parameter).default)
    }
  })
})

describe('scales', () => {
  it('agree for small effects', () => {
    const [p, small] = [0.3, 1e-4]
    for (const scale of ['log odds', 'log ratio', 'points', 'standardised'] as const) {
      const treated = 1 / (1 + Math.exp(-(logit(p) + small)))
      expect(effectOn(scale, treated, p) / perLogOdds(scale, p)).toBeCloseTo(small, 7)
    }
  })
})

describe('the exam', () => {
  it('is sat by rows, in worlds, with folds', async () => {
    const found = await exam({ only: ['I05', 'I107', 'I142', 'I87', 'I83'], worlds: 3, replicates: 1 })
    expect(found.answers).toHaveLength(9)
    expect(found.answers.every(({ predicted }) => predicted.length === 3)).toBe(true)
    expect(found.crossValidated?.folds).toHaveLength(5)
    expect(found.fitted.map(({ question }) => question)).toEqual(['I05', 'I83', 'I87', 'I107'])
  })
})

describe('goals of a fit', () => {
  it('are what was measured, with a family’s weight shared', () => {
    const goals = effectGoals(questions(['I05', 'I107', 'I03']))
    expect(goals.map(({ name, weight }) => [name, weight])).toEqual([
      ['I05.1', 0.25],
      ['I05.2', 0.25],
      ['I05.3', 0.25],
      ['I05.4', 0.25],
      ['I107.1', 0.5],
    ])
    expect(goals[0]).toMatchObject({ interval: [expect.closeTo(0.3494, 3), 0.37, expect.closeTo(0.3906, 3)] })
    expect(goals[0].question.claims[goals[0].claim].says).toBe('neighbours are shown it')
    expect(effectGoals(questions(['I05', 'I107']), ['GGL'])).toHaveLength(1)
  })
})
