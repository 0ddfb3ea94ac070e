import { type Levers, type Small, smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'

/** Log odds of a chance: what a decision by degrees is worth at a noise of 1. */
const logit = (chance: number | undefined) => Math.log((chance as number) / (1 - (chance as number)))

function given(columns: Record<string, number | number[]>, change: Small = {}) {
  const small = smallWorld({ townships: [[100]], ...change })
  for (const [column, value] of Object.entries(columns)) small.give(column, ...[value].flat())
  return { ...small, first: (column: string) => small.read(column)[0] as number }
}

describe('a township', () => {
  const PLAIN = {
    ...{ township_staff_per_resident: 0.01, township_case_share: 0.5, township_cases_per_staff: 10, buck: 0.4 },
    ...{ effort_speed: 0, informal_share: 0.25 },
  }
  const EFFORTS = {
    ...{ 'township.formal_real': 0.8, 'township.informal_real': 0.4 },
    ...{ 'township.formal_measured': 0.2, 'township.informal_measured': 0.6 },
    'superior.paper': 0.5,
  }
  const working = (mechanisms: Levers = {}, parameters = {}) => {
    const small = given(EFFORTS, { mechanisms, parameters: { ...PLAIN, ...parameters } })
    small.pass('township decide+work')
    return small
  }

  it('works as hard as its formal and informal staff do, by their number', () => {
    const { first } = working()
    expect(first('township.township_effort')).toBeCloseTo(0.75 * 0.8 + 0.25 * 0.4, 6)
    expect(first('township.township_measured')).toBeCloseTo(0.75 * 0.2 + 0.25 * 0.6, 6)
  })

  it('settles cases by staff, time without paper, effort, and the part of its work that is cases', () => {
    // One of staff, half the time, 0.7 of effort, half of that for cases, ten a month: 1.75.
    expect(working().first('township.township_capacity')).toBeCloseTo(1.75, 5)
    const helped = { vertical_coordination: { forces_down: 0.5 }, horizontal_coordination: { platform: 1 } }
    const gains = { forces_gain: 0.2, platform_gain: 0.3 }
    expect(working(helped, gains).first('township.township_capacity')).toBeCloseTo(1.75 * 1.4, 5)
  })

  it('passes the buck less with a list of who is responsible, half as much less with one of errors tolerated', () => {
    const capacity = (vertical_coordination: Record<string, number>) =>
      working({ vertical_coordination }).first('township.township_capacity') / 1.75
    expect(capacity({ responsibility_list: 1 })).toBeCloseTo(1.4, 5)
    expect(capacity({ tolerance_list: 1 })).toBeCloseTo(1.2, 5)
    // Of what one leaves the other takes its part: 1 − (1 − ½) · (1 − ½ · ½) = 0.625.
    expect(capacity({ responsibility_list: 0.5, tolerance_list: 0.5 })).toBeCloseTo(1 + 0.4 * 0.625, 5)
  })

  it('brings joint matters to a meeting by its base and its authority, or as surely as it has a whistle', () => {
    const convene = (mechanisms: Levers) =>
      working(mechanisms, { convene_base: 0.15, convene_authority: 0.5 }).first('township.convene')
    expect(convene({})).toBeCloseTo(0.15, 6)
    expect(convene({ vertical_coordination: { devolved_authority: 0.5 } })).toBeCloseTo(0.4, 6)
    expect(convene({ horizontal_coordination: { whistle: 0.75 } })).toBeCloseTo(0.75, 6)
    expect(convene({ horizontal_coordination: { whistle: 0.1 } })).toBeCloseTo(0.15, 6)
  })

  it('settles joint matters alone as far as it has the authority', () => {
    const { first } = working({ vertical_coordination: { devolved_authority: 0.5 } }, { alone: 0.3 })
    expect(first('township.settle_alone')).toBeCloseTo(0.15, 6)
  })

  it('pays formal and informal staff each for their own effort', () => {
    const plain = {
      effort_speed: 1,
      effort_noise: 1,
      effort_base: 0,
      effort_trust: 0,
      staff_strength: 2,
      substitution: 0,
    }
    const small = given({}, { mechanisms: { incentives: { formal_staff: 0.5, informal_staff: 1 } }, parameters: plain })
    small.pass('township decide+work')
    expect(logit(small.first('township.formal_real'))).toBeCloseTo(1, 5)
    expect(logit(small.first('township.informal_measured'))).toBeCloseTo(2, 5)
  })

  it('works where it trusts the superior and residents trust it, less if overloaded or if measures count', () => {
    const plain = {
      effort_speed: 1,
      effort_noise: 1,
      effort_base: 0.5,
      effort_trust: 2,
      effort_load: 3,
      substitution: 4,
    }
    const efforts = (columns: Record<string, number>) => {
      const usual = { trust_in_superior: 0.5, trust_township_mean: 0.5, township_load: 0, township_measured: 0 }
      const all = Object.entries({ ...usual, ...columns }).map(([name, value]) => [`township.${name}`, value] as const)
      const small = given(Object.fromEntries(all), { parameters: plain })
      small.pass('township decide+work')
      return ['formal_real', 'formal_measured'].map((name) => Number(logit(small.first(`township.${name}`)).toFixed(4)))
    }
    expect(efforts({})).toEqual([0.5, 0.5])
    expect(efforts({ trust_in_superior: 0.75 })).toEqual([1, 1])
    expect(efforts({ trust_township_mean: 0.25 })).toEqual([0, 0])
    expect(efforts({ township_load: 0.5 })).toEqual([-1, 0.5])
    expect(efforts({ township_measured: 0.5 })).toEqual([-0.5, 0.5])
  })
})

describe('an evaluation', () => {
  const judged = (hotline: Record<string, number>, columns: Record<string, number> = {}, parameters = {}) => {
    const usual = { township_closed_cases: 10, township_settled_cases: 6, reported_delivery_mean: 0.4 }
    const all = { ...usual, township_satisfaction: 0.2, township_evaluation: 0, ...columns }
    const small = given(Object.fromEntries(Object.entries(all).map(([name, value]) => [`township.${name}`, value])), {
      mechanisms: { hotline },
      parameters: { evaluation_noise: 0, evaluation_speed: 1, ...parameters },
    })
    small.pass('township supervise')
    return small
  }

  it('is half what is reported of delivery and half the share of matters that were settled', () => {
    const { first } = judged({})
    expect(first('township.township_settled')).toBeCloseTo(0.6, 6)
    expect(first('township.township_evaluation')).toBeCloseTo(0.5, 6)
  })

  it('is the hotline’s judgement where that has the weight: half settled, half satisfied', () => {
    const all = { hotline_open: 1, hotline_weight: 1 }
    expect(judged(all).first('township.township_evaluation')).toBeCloseTo(0.5 * 0.6 + 0.5 * 0.2, 6)
    expect(judged(all, { township_satisfaction: 1 }).first('township.township_evaluation')).toBeCloseTo(0.8, 6)
    // Half open with half the weight it is a quarter of the way.
    const half = judged({ hotline_open: 0.5, hotline_weight: 0.5 })
    expect(half.first('township.township_evaluation')).toBeCloseTo(0.5 - 0.25 * 0.1, 6)
  })

  it('moves a tenth of the way in a month, and keeps the share of months without matters', () => {
    const old = { township_evaluation: 0.1 }
    expect(judged({}, old, { evaluation_speed: 0.1 }).first('township.township_evaluation')).toBeCloseTo(0.14, 6)
    const none = { township_closed_cases: 0, township_settled_cases: 0, township_settled: 0.8 }
    expect(judged({}, none).first('township.township_settled')).toBeCloseTo(0.8, 6)
  })

  it('errs by its noise, less with a third party that tells', () => {
    const townships = [Array.from({ length: 1 }, () => 1)].concat(Array.from({ length: 99 }, () => [1]))
    const errors = (third_sight: number) => {
      const small = smallWorld({ townships, parameters: { evaluation_noise: 0.1, evaluation_speed: 1 } })
      small.give('township.reported_delivery_mean', 0.5)
      small.give('township.township_closed_cases', 2)
      small.give('township.township_settled_cases', 1)
      small.give('superior.third_sight', third_sight)
      small.pass('township supervise')
      const found = small.read('township.township_evaluation').map((value) => value - 0.5)
      return Math.sqrt(found.reduce((sum, error) => sum + error * error, 0) / found.length)
    }
    // A standard deviation of 100 errors is itself within a third of the truth.
    expect(errors(0)).toBeGreaterThan(0.067)
    expect(errors(0)).toBeLessThan(0.133)
    expect(errors(0.5)).toBeCloseTo(errors(0) / 2, 5)
    expect(errors(1)).toBeCloseTo(0, 6)
  })

  it('knows a load: the queue beyond the capacity, in parts of three months of work', () => {
    const load = (queue: number, capacity = 10) =>
      judged({}, { township_queue: queue, township_capacity: capacity }).first('township.township_load')
    expect([load(10), load(25), load(90), load(1, 0)]).toEqual([0, 0.5, 1, 1])
  })
})

describe('a superior', () => {
  it('inspects harder the more its townships lack to the target', () => {
    const parameters = { inspect_base: 0.25, inspect_shortfall: 2, evaluation_target: 0.5, inspect_noise: 1 }
    const inspection = (evaluation: number) => {
      const small = given(
        { 'superior.evaluation': evaluation },
        { mechanisms: { supervision: { vertical: 1 } }, parameters },
      )
      small.pass('superior decide')
      return logit(small.first('superior.inspection'))
    }
    expect(inspection(0.5)).toBeCloseTo(0.25, 5)
    expect(inspection(0.25)).toBeCloseTo(0.75, 5)
    expect(inspection(1)).toBeCloseTo(-0.75, 5)
  })

  it('finds by what it inspects, and asks for paper that grows with the square of it', () => {
    const sure = { inspect_base: 5, inspect_noise: 0.001, detection_rate: Math.log(4), paper_base: 0.05 }
    const paper = { paper_linear: 0.1, paper_square: 0.4, paper_third: 0.2, paper_most: 0.9 }
    const small = given(
      {},
      { mechanisms: { supervision: { vertical: 0.5, third_party: 0.5 } }, parameters: { ...sure, ...paper } },
    )
    small.pass('superior decide')
    expect(small.first('superior.inspection')).toBeCloseTo(0.5, 6)
    expect(small.first('superior.detection')).toBeCloseTo(0.5, 5) // 1 − e^(−ln 4 · ½)
    expect(small.first('superior.paper')).toBeCloseTo(0.05 + 0.1 * 0.5 + 0.4 * 0.25 + 0.2 * 0.5, 6)
    const most = given(
      {},
      { mechanisms: { supervision: { vertical: 1 } }, parameters: { ...sure, ...paper, paper_most: 0.3 } },
    )
    most.pass('superior decide')
    expect(most.first('superior.paper')).toBeCloseTo(0.3, 6)
  })

  it('is held to delivery and to matters settled, and knows its townships as means', () => {
    const small = smallWorld({ townships: [[2], [2]] })
    small.give('township.township_delivery', 0.2, 0.6)
    small.give('township.township_settled', 0.5, 1)
    small.give('township.township_evaluation', 0.1, 0.3)
    small.give('township.budget', 0.5, 2)
    small.pass('township learn')
    small.pass('superior learn')
    const first = (column: string) => small.read(`superior.${column}`)[0]
    expect(first('district_delivery')).toBeCloseTo(0.4, 6)
    expect(first('district_settled')).toBeCloseTo(0.75, 6)
    expect(first('superior_delivery')).toBeCloseTo(0.575, 6)
    expect(first('evaluation')).toBeCloseTo(0.2, 6)
    expect(first('budget_mean')).toBeCloseTo(1.25, 6)
  })
})

describe('a department', () => {
  it('is expected to come as often as it came: a belief goes a fifth of the way, and stays where nobody called', () => {
    const small = given(
      {
        'department.called': [10, 4, 0, 0, 0, 0],
        'department.attended': [9, 0, 0, 0, 0, 0],
        'department.attendance_belief': 0.4,
      },
      { parameters: { department_speed: 0.2 } },
    )
    small.pass('department learn')
    const [health, environment, security] = small.read('department.attendance_belief')
    expect(health).toBeCloseTo(0.5, 6)
    expect(environment).toBeCloseTo(0.32, 6)
    expect(security).toBeCloseTo(0.4, 6)
  })

  it('is loaded by what waits beyond its capacity, in parts of three months of work', () => {
    // 0.02 matters a month for each of 100 residents: two.
    const small = given(
      { 'department.department_queue': [1, 2, 5, 8, 100, 0] },
      { parameters: { department_cases: 0.02 } },
    )
    small.pass('department learn')
    expect(small.read('department.department_load').map((load) => Number(load.toFixed(5)))).toEqual([
      0, 0, 0.5, 1, 1, 0,
    ])
  })

  it('is trusted by the share of calls that it followed', () => {
    const parameters = {
      trust_evidence: 4,
      trust_prior: 0.5,
      memory: 1,
      news_weight: 1,
      negativity: 0.5,
      candour_least: 1,
    }
    const small = given({ 'department.called': 2, 'department.attended': [2, 1, 0, 2, 2, 2] }, { parameters })
    small.pass('department learn')
    expect(small.read('department.department_kept').slice(0, 3)).toEqual([3, 2.5, 2])
    expect(small.read('department.department_broken').slice(0, 3)).toEqual([2, 2.75, 3.5])
    // What was learnt in one month is trust in the next.
    small.give('department.called', 0)
    small.pass('department learn')
    const [all, half, none] = small.read('department.department_trust')
    expect(all).toBeCloseTo(3 / 5, 5)
    expect(half).toBeCloseTo(2.5 / 5.25, 5)
    expect(none).toBeCloseTo(2 / 5.5, 5)
  })
})

describe('attendance', () => {
  const PLAIN = {
    ...{ attend_base: -0.5, attend_load: 1, attend_blur: 2, attend_link: 4, attend_trust: 3, attend_noise: 1 },
  }
  const worth = (columns: Record<string, number>, mechanisms: Levers = {}, parameters = {}) => {
    const usual = { others_attend: 0.5, load_there: 0, trust_in_department: 0.5 }
    const all = Object.entries({ ...usual, ...columns }).map(([name, value]) => [`attendance.${name}`, value] as const)
    const small = given(Object.fromEntries(all), { mechanisms, parameters: { ...PLAIN, ...parameters } })
    if (parameters && 'detected' in parameters) small.give('superior.detection', 0.5)
    small.pass('attendance decide')
    return [2, 3, 4].map((size) => Number(logit(small.first(`attendance.attend_${size}`)).toFixed(4)))
  }

  it('is worth less the more others all have to come: one, two or three', () => {
    // −0.5 of trouble, −2 of blur; 4 · ½, 4 · ¼, 4 · ⅛ of the meeting.
    expect(worth({})).toEqual([-0.5, -1.5, -2])
    expect(worth({ others_attend: 1 })).toEqual([1.5, 1.5, 1.5])
  })

  it('is worth less under load, more where it was worth coming before or responsibilities are clear', () => {
    expect(worth({ load_there: 0.5 })[0]).toBe(-1)
    expect(worth({ trust_in_department: 1 })[0]).toBe(1)
    expect(worth({}, { vertical_coordination: { responsibility_list: 0.5 } })[0]).toBe(0.5)
  })

  it('is worth what the whistle, joint enforcement, the platform, authority and the hotline add', () => {
    const horizontal = { whistle: 1, joint_enforcement: 0.5, platform: 1 }
    const gains = { attend_whistle: 0.25, attend_joint: 1, attend_platform: 0.125 }
    expect(worth({}, { horizontal_coordination: horizontal }, gains)[0]).toBe(-0.5 + 0.875)
    const authority = { vertical_coordination: { devolved_authority: 0.5 } }
    expect(worth({}, authority, { attend_authority: 0.5 })[0]).toBe(-0.25)
    const hotline = { hotline: { hotline_open: 0.5, hotline_weight: 1 } }
    expect(worth({}, hotline, { hotline_attend: 0.5 })[0]).toBe(-0.25)
  })
})

describe('a third-party evaluator', () => {
  it('is candid as far as it is independent', () => {
    const candid = (independence: number) => {
      const small = given({}, { parameters: { independence, evaluator_weight: 2, evaluator_noise: 1 } })
      small.pass('evaluator decide')
      return logit(small.first('evaluator.candid'))
    }
    expect(candid(0.5)).toBeCloseTo(0, 5)
    expect(candid(1)).toBeCloseTo(1, 5)
    expect(candid(0)).toBeCloseTo(-1, 5)
  })

  it('makes known what it reports, where it is hired', () => {
    const mechanisms = { supervision: { third_party: 0.5 } }
    const small = given({ 'evaluator.candid': 0 }, { mechanisms, parameters: { independence: 0.5 } })
    small.pass('evaluator decide')
    // Whoever is as independent as not reports half of what it found.
    expect(small.first('superior.third_sight')).toBeCloseTo(0.25, 6)
  })
})

describe('money from rich to poor', () => {
  it('brings budgets closer to their mean by the share that is transferred', () => {
    const small = smallWorld({ townships: [[2], [2]], mechanisms: { equalisation: { transfers: 0.5 } } })
    small.give('township.budget', 0.5, 1.5)
    small.give('superior.budget_mean', 1)
    small.pass('township decide+work')
    expect(small.read('township.budget_effective')).toEqual([0.75, 1.25])
  })
})
