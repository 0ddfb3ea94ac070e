import { type Small, smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'

/** Communities at the end of a month, with numbers that are easily reckoned with. */
function handled(columns: Record<string, number>, parameters: Small['parameters'] = {}) {
  const small = smallWorld({
    parameters: { project_share: 0.5, needs_speed: 1, gloss: 0.5, quorum: 0.4, ...parameters },
  })
  const usual = { capacity: 0.8, participation: 1, needs_weight: 10, settled_weight: 5, trust_committee_mean: 0.6 }
  for (const [name, value] of Object.entries({ ...usual, ...columns })) small.give(`community.${name}`, value)
  const month = () => small.pass('community handle+supervise')
  month()
  return { ...small, month, first: (column: string) => small.read(`community.${column}`)[0] as number }
}

describe('what a community delivers', () => {
  it('is half the project, as far as it is organised, and half the needs that were met', () => {
    const { first } = handled({})
    expect(first('provision')).toBe(1)
    expect(first('needs_met')).toBe(0.5)
    expect(first('delivery')).toBeCloseTo(0.5 * 0.8 * 1 + 0.5 * 0.5, 6)
  })

  it('satisfies by two fifths each for delivery and needs met, and a fifth for trust in the committee', () => {
    // 0.4 · 0.65 + 0.4 · 0.5 + 0.2 · 0.6
    expect(handled({}).first('satisfaction_mean')).toBeCloseTo(0.58, 6)
    // Nothing delivered, all needs met: 0.4 · 0.5 + 0.4 · 1 + 0.2 · 0.
    const met = { capacity: 0, settled_weight: 10, trust_committee_mean: 0 }
    expect(handled(met).first('satisfaction_mean')).toBeCloseTo(0.6, 6)
  })

  it('is reported better than it is: measured effort hides half of what is missing', () => {
    // 0.65 + 0.35 · ½ · 0.4
    expect(handled({ measured_effort: 0.4 }).first('reported_delivery')).toBeCloseTo(0.72, 6)
    expect(handled({ measured_effort: 0 }).first('reported_delivery')).toBeCloseTo(0.65, 6)
  })

  it('is nothing where nobody takes part, and half at the quorum of an S-curve about one half', () => {
    expect(handled({ participation: 0 }).first('provision')).toBeCloseTo(0, 6)
    expect(handled({ participation: 0.5 }, { quorum: 0.5 }).first('provision')).toBeCloseTo(0.5, 6)
    // Of a curve that rises at 40 % most has come at 60 %: 1 / (1 + e^(−12 · 0.2)) = 0.917.
    expect(handled({ participation: 0.6 }).first('provision')).toBeCloseTo(0.9168, 2)
  })

  it('follows another curve where one is chosen: in proportion, its root, or its square', () => {
    const at = (curve: number) => handled({ participation: 0.25 }, { curve }).first('provision')
    expect([at(1), at(2), at(3)]).toEqual([0.25, 0.5, 0.0625])
  })

  it('counts no more needs as met than there were, and keeps the old share in a month without needs', () => {
    expect(handled({ settled_weight: 30 }).first('needs_met')).toBe(1)
    expect(handled({ needs_weight: 0, needs_met: 0.75 }).first('needs_met')).toBe(0.75)
    expect(handled({ own_needs: 8, mediated: 2 }).first('mediated_share')).toBe(0.25)
    expect(handled({ own_needs: 0, mediated_share: 0.5 }).first('mediated_share')).toBe(0.5)
  })

  it('is smoothed over months: a speed of a quarter goes a quarter of the way', () => {
    // From 0.1 to 0.5.
    expect(handled({ needs_met: 0.1 }, { needs_speed: 0.25 }).first('needs_met')).toBeCloseTo(0.2, 6)
  })
})

describe('success of collective action', () => {
  it('is a year in a row over the quorum: not in the eleventh month, but in the twelfth', () => {
    const { month, first, give } = handled({ participation: 0.4 })
    for (let over = 1; over < 12; over++) {
      expect([first('months_over_quorum'), first('successful')]).toEqual([over, 0])
      month()
    }
    expect([first('months_over_quorum'), first('successful')]).toEqual([12, 1])
    month()
    expect([first('months_over_quorum'), first('successful')]).toEqual([12, 1])
    give('community.participation', 0.39)
    month()
    expect([first('months_over_quorum'), first('successful')]).toEqual([0, 0])
    give('community.participation', 1)
    month()
    expect([first('months_over_quorum'), first('successful')]).toEqual([1, 0])
  })
})

describe('a committee’s load', () => {
  it('is its queue beyond its capacity, in parts of three months of work', () => {
    const load = (queue: number, capacity = 10) =>
      handled({ committee_queue: queue, case_capacity: capacity }).first('load')
    expect([load(5), load(10), load(25), load(40), load(100)]).toEqual([0, 0, 0.5, 1, 1])
    expect(load(0, 0)).toBe(1)
  })
})

describe('working time', () => {
  it('that is not worked is idle, and cases take what they need of what is left', () => {
    // A fifth is paper; of the rest 0.8 · 0.75 = 0.6 is worked; tasks and organising take 0.3; cases a third of 0.3.
    const columns = { paper_time: 0.2, effort: 0.75, task_time: 0.1, organising_time: 0.2 }
    const { first } = handled({ ...columns, case_capacity: 9, case_work: 3 })
    expect(first('case_time')).toBeCloseTo(0.1, 6)
    expect(first('idle_time')).toBeCloseTo(0.4, 6)
    expect(handled({ ...columns, case_capacity: 9, case_work: 30 }).first('case_time')).toBeCloseTo(0.3, 6)
    expect(handled({ ...columns, case_capacity: 0 }).first('case_time')).toBe(0)
  })
})

describe('the recent past', () => {
  it('weighs the newest month by a fifth', () => {
    const counts = {
      settled: 10,
      abandoned: 5,
      joint_settled: 4,
      joint_abandoned: 1,
      settled_2: 20,
      joint_settled_3: 30,
    }
    const { first, month } = handled({ ...counts, settled_lately: 5 }, { lately: 0.2 })
    expect(first('settled_lately')).toBe(6)
    expect(first('closed_lately')).toBe(3)
    expect(first('joint_settled_lately')).toBeCloseTo(0.8, 6)
    expect(first('joint_closed_lately')).toBe(1)
    expect([first('waited_2'), first('joint_waited_3')]).toEqual([4, 6])
    month()
    expect(first('closed_lately')).toBeCloseTo(5.4, 6)
  })
})

describe('a township’s communities', () => {
  it('are told of as means and sums', () => {
    const small = smallWorld({
      townships: [[2, 2], [2]],
      parameters: { project_share: 0.5, lately: 1, needs_speed: 1 },
    })
    small.give('community.capacity', 1)
    small.give('community.participation', 1)
    small.give('community.needs_weight', 10)
    small.give('community.settled_weight', 0, 10, 5)
    small.give('community.settled', 3, 5, 7)
    small.give('community.abandoned', 1, 1, 2)
    small.give('community.trust_committee_mean', 0)
    small.pass('community handle+supervise')
    // Half of everybody’s project, and needs met of 0, 1 and ½.
    expect(small.read('township.township_delivery')).toEqual([0.75, 0.75])
    expect(small.read('township.reported_delivery_mean').map((share) => share >= 0.75)).toEqual([true, true])
    expect(small.read('township.township_settled_cases')).toEqual([8, 7])
    expect(small.read('township.township_closed_cases')).toEqual([10, 9])
    // 0.4 · delivery + 0.4 · met: of 0.5 and 0, of 1 and 1, of 0.75 and 0.5.
    expect(small.read('township.township_satisfaction')[0]).toBeCloseTo((0.2 + 0.8) / 2, 6)
    expect(small.read('township.township_satisfaction')[1]).toBeCloseTo(0.5, 6)
  })
})

describe('what mechanisms cost', () => {
  it('is added up: money for each resident and so far, and working time', () => {
    const small = smallWorld({
      townships: [[100, 50]],
      mechanisms: { participation: { skill_training: 1, access: 1 } },
      parameters: { training_cost: 2, training_time: 0.01, access_time: 0.03 },
    })
    small.give('community.staff', 5, 10)
    for (let month = 0; month < 2; month++) small.pass('community handle+supervise')
    expect(small.read('community.spending')).toEqual([200, 100])
    expect(small.read('community.spending_each')).toEqual([2, 2])
    expect(small.read('community.spending_so_far')).toEqual([400, 200])
    // Four per cent of the staff’s time.
    expect(small.read('community.working_time')[0]).toBeCloseTo(0.2, 6)
    expect(small.read('community.working_time')[1]).toBeCloseTo(0.4, 6)
  })
})

describe('a committee at work', () => {
  /** 100 residents with one of staff; effort as it is, for it is slow beyond measure. */
  function working(columns: Record<string, number>, { mechanisms = {}, parameters = {} }: Small = {}) {
    const plain = { staff_per_resident: 0.01, effort_speed: 0, organising_share: 0.5, cases_per_staff: 20 }
    const weights = { capacity_exponent: -1, weight_staff: 0.5, weight_government: 0.25, weight_society: 0.25 }
    const small = smallWorld({
      townships: [[100]],
      mechanisms,
      parameters: { ...plain, ...weights, society_base: 0.25, ...parameters },
    })
    small.give('superior.paper', 0.2)
    small.give('township.budget_effective', 1)
    small.give('township.township_effort', 0.625)
    small.give('community.effort', 0.5)
    small.give('community.working_time', 0.1)
    for (const [name, value] of Object.entries(columns)) small.give(`community.${name}`, value)
    small.pass('community decide+work')
    return { ...small, first: (column: string) => small.read(`community.${column}`)[0] as number }
  }

  it('divides its time: paper, the mechanisms’ tasks, then half of the rest for the project', () => {
    const { first } = working({})
    expect(first('staff')).toBe(1)
    // 0.8 · 0.5 = 0.4 is worked; 0.1 are tasks; of 0.3 half organises and half settles 20 cases a month of work.
    expect([first('paper_time'), first('task_time')].map((share) => share.toFixed(6))).toEqual(['0.200000', '0.100000'])
    expect(first('organising_time')).toBeCloseTo(0.15, 6)
    expect(first('case_capacity')).toBeCloseTo(3, 6)
  })

  it('does no more tasks than it works', () => {
    const { first } = working({ working_time: 5 })
    expect(first('task_time')).toBeCloseTo(0.4, 6)
    expect([first('organising_time'), first('case_capacity')]).toEqual([0, 0])
  })

  it('has as much staff as the township’s budget pays', () => {
    const { give, pass, first } = working({})
    give('township.budget_effective', 0.5)
    pass('community decide+work')
    expect(first('staff')).toBe(0.5)
    // The same tasks take twice the share: 0.2 of 0.4 that is worked.
    expect(first('task_time')).toBeCloseTo(0.2, 6)
    expect(first('case_capacity')).toBeCloseTo(0.1 * 0.5 * 20, 6)
  })

  it('organises with the township and society: all three are needed', () => {
    // Committee 0.15 / 0.5 = 0.3, township 0.625 · 0.8 = 0.5, society 0.25; their weighted harmonic mean:
    // 1 / (0.5 / 0.3 + 0.25 / 0.5 + 0.25 / 0.25).
    expect(working({}).first('capacity')).toBeCloseTo(1 / (5 / 3 + 0.5 + 1), 5)
  })

  it('is helped by forces moved down, a platform and a devolved budget', () => {
    const forces = { mechanisms: { vertical_coordination: { forces_down: 1 } }, parameters: { forces_gain: 0.3 } }
    expect(working({}, forces).first('case_capacity')).toBeCloseTo(3.9, 5)
    const platform = { mechanisms: { horizontal_coordination: { platform: 0.5 } }, parameters: { platform_gain: 0.2 } }
    expect(working({}, platform).first('case_capacity')).toBeCloseTo(3.3, 5)
    const budget = { mechanisms: { vertical_coordination: { devolved_budget: 1 } }, parameters: { budget_gain: 0.5 } }
    expect(working({}, budget).first('capacity')).toBeCloseTo(1 / (5 / 3 + 0.25 / 0.75 + 1), 5)
  })

  it('passes on what is beyond it by its base and by what carries it, never more than all', () => {
    expect(working({}, { parameters: { forward_base: 0.3 } }).first('forwarded')).toBeCloseTo(0.3, 6)
    const parameters = { forward_base: 0.3, broker_forward: 0.25, platform_forward: 0.4 }
    const brokers = { informal_institutions: { brokers: 1 } }
    expect(working({}, { parameters, mechanisms: brokers }).first('forwarded')).toBeCloseTo(0.55, 6)
    const all = { ...brokers, horizontal_coordination: { platform: 1 } }
    expect(working({}, { parameters, mechanisms: all }).first('forwarded')).toBeCloseTo(0.95, 6)
    expect(working({}, { parameters: { ...parameters, forward_base: 0.9 }, mechanisms: all }).first('forwarded')).toBe(
      1,
    )
  })

  it('hears of disputes as of other needs, unless law makes their odds larger', () => {
    expect(working({ report_share: 0.2 }).first('report_disputes')).toBeCloseTo(0.2, 6)
    // Odds of a quarter, times e^ln 4 = 4.
    const aid = { mechanisms: { law: { legal_aid: 1 } }, parameters: { law_disputes: Math.log(4) } }
    expect(working({ report_share: 0.2 }, aid).first('report_disputes')).toBeCloseTo(0.5, 5)
  })

  it('counts who takes part of those who are there', () => {
    expect(working({ participants: 30, present: 60 }).first('participation')).toBe(0.5)
    expect(working({ participants: 0, present: 0 }).first('participation')).toBe(0)
  })
})

describe('residents settle among themselves', () => {
  const odds = (columns: Record<string, number>, change: Small = {}) => {
    const parameters = { mediation_base: 0, mediation_norm: 1, mediation_trust: 2, mediation_participation: 1 }
    const small = smallWorld({ ...change, parameters: { ...parameters, ...change.parameters } })
    const usual = { norm_mean: 0, trust_between: 0.5, participants: 0, present: 10 }
    for (const [name, value] of Object.entries({ ...usual, ...columns })) small.give(`community.${name}`, value)
    small.pass('community decide+work')
    const chance = small.read('community.mediation_chance')[0] as number
    return Math.log(chance / (1 - chance))
  }

  it('by norms, trust, participation, mediators, brokers and law, added up in log odds', () => {
    expect(odds({})).toBeCloseTo(0, 5)
    expect(odds({}, { parameters: { mediation_base: -1 } })).toBeCloseTo(-1, 5)
    expect(odds({ norm_mean: 0.5 })).toBeCloseTo(0.5, 5)
    expect(odds({ trust_between: 0.75 })).toBeCloseTo(0.5, 5)
    expect(odds({ trust_between: 0.25 })).toBeCloseTo(-0.5, 5)
    expect(odds({ participants: 4 })).toBeCloseTo(0.4, 5)
    const informal = { mechanisms: { informal_institutions: { mediation: 0.5, brokers: 1 } } }
    expect(odds({}, { ...informal, parameters: { mediation_gain: 2, mediation_brokers: 0.75 } })).toBeCloseTo(1.75, 5)
    const law = { mechanisms: { law: { legal_aid: 1 } }, parameters: { law_mediation: 0.5 } }
    expect(odds({}, law)).toBeCloseTo(0.5, 5)
  })
})

describe('the effort of a committee', () => {
  /** A month's step from no effort with speed 1: the chance that effort is worth it; its log odds at a noise of 1. */
  function worth(columns: Record<string, number>, change: Small = {}) {
    const plain = { effort_speed: 1, effort_noise: 1, effort_base: 0, effort_trust: 2, effort_load: 3, substitution: 4 }
    const small = smallWorld({ ...change, parameters: { ...plain, ...change.parameters } })
    const usual = { trust_in_township: 0.5, trust_committee_mean: 0.5, load: 0, measured_effort: 0 }
    for (const [name, value] of Object.entries({ ...usual, ...columns })) small.give(`community.${name}`, value)
    small.give('superior.detection', change.parameters?.detected ?? 0)
    small.pass('community decide+work')
    const [real, measured] = ['effort', 'measured_effort'].map((name) => {
      const chance = small.read(`community.${name}`)[0] as number
      return Math.log(chance / (1 - chance))
    })
    return { real, measured }
  }

  it('is worth it where those above and below are trusted', () => {
    expect(worth({}).real).toBeCloseTo(0, 5)
    expect(worth({}, { parameters: { effort_base: -0.5 } }).real).toBeCloseTo(-0.5, 5)
    expect(worth({ trust_in_township: 0.75 }).real).toBeCloseTo(0.5, 5)
    expect(worth({ trust_committee_mean: 0.25 }).measured).toBeCloseTo(-0.5, 5)
  })

  it('that is real suffers from load and from what is measured; that is measured does not', () => {
    const loaded = worth({ load: 0.5 })
    expect(loaded.real).toBeCloseTo(-1.5, 5)
    expect(loaded.measured).toBeCloseTo(0, 5)
    const counted = worth({ measured_effort: 0.5 })
    expect(counted.real).toBeCloseTo(-4 * 0.25, 5)
    expect(counted.measured).toBeCloseTo(0, 5)
  })

  it('moves a part of the way in a month', () => {
    const small = smallWorld({ parameters: { effort_speed: 0.25, effort_noise: 1, effort_base: 0, effort_trust: 0 } })
    small.give('community.effort', 0.1)
    small.give('community.measured_effort', 0)
    small.pass('community decide+work')
    // A quarter of the way from 0.1 to a half.
    expect(small.read('community.effort')[0]).toBeCloseTo(0.2, 6)
  })

  it('is what pay, the hotline’s judgement and agreements with residents are worth', () => {
    const paid = { incentives: { formal_staff: 1, informal_staff: 0.5 } }
    const staff = worth({}, { mechanisms: paid, parameters: { staff_strength: 1, informal_share: 0.4 } })
    expect(staff.real).toBeCloseTo(0.6 + 0.2, 5)
    expect(staff.measured).toBeCloseTo(0.8, 5)
    const judged = { hotline: { hotline_open: 0.5, hotline_weight: 0.5 } }
    const hotline = worth({}, { mechanisms: judged, parameters: { hotline_strength: 2 } })
    expect(hotline.real).toBeCloseTo(0.5, 5)
    expect(hotline.measured).toBeCloseTo(0, 5)
    const agreed = { supervision: { horizontal: 1 } }
    expect(
      worth({ participation: 0.5 }, { mechanisms: agreed, parameters: { agreement_strength: 0.4 } }).real,
    ).toBeCloseTo(0.2, 5)
  })
})
