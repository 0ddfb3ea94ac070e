import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from './index.ts'

/**
 * Two communities of one township each, the second a village with three times as many residents: 100 and 300. What is a
 * mean over residents weighs the village three times, what is a mean over communities does not.
 */
const COLUMNS: Record<string, number[]> = {
  'community.present': [80, 240],
  'community.participants': [40, 60],
  'community.participation': [0.5, 0.25],
  'community.leaders': [4, 6],
  'community.leading': [4, 1],
  'community.provision': [1, 0.2],
  'community.delivery': [0.8, 0.4],
  'community.reported_delivery': [0.8, 0.6],
  'community.successful': [1, 0],
  'community.satisfaction_mean': [0.9, 0.5],
  'community.identification_mean': [0, 0.4],
  'community.norm_mean': [0.4, 0],
  'community.skill_mean': [0, 1],
  'community.organisation_members': [0.2, 0.6],
  'community.enterprise_keeps': [1, 0],
  'community.enterprise_presence': [1, 1],
  'community.needs': [10, 30],
  'community.needs_met': [0, 0.8],
  'community.own_needs': [2, 3],
  'community.mediated': [1, 0],
  'community.reported': [8, 12],
  'community.settled': [6, 2],
  'community.abandoned': [1, 3],
  'community.hotline_calls': [3, 4],
  'community.settled_lately': [6, 3],
  'community.closed_lately': [8, 4],
  'community.joint_settled_lately': [1, 0],
  'community.joint_closed_lately': [2, 2],
  'community.waited_0': [4, 4],
  'community.waited_2': [1, 1],
  'community.joint_waited_1': [1, 3],
  'community.backlog': [10, 30],
  'community.committee_backlog': [4, 4],
  'community.township_backlog': [0, 6],
  'community.joint_backlog': [6, 20],
  'community.spending': [1000, 200],
  'community.spending_each': [10, 2],
  'community.spending_so_far': [3000, 500],
  'community.effort': [0.2, 0.6],
  'community.measured_effort': [0.8, 0.6],
  'township.township_effort': [0.2, 0.6],
  'community.capacity': [0.4, 0.8],
  'township.township_evaluation': [0.1, 0.5],
  'superior.inspection': [0.3],
  'community.paper_time': [0.1, 0.3],
  'community.load': [0, 1],
  'community.working_time': [1, 3],
  'community.trust_committee_mean': [0.2, 0.6],
  'community.trust_township_here': [0.4, 0.8],
  'community.trust_superior_here': [0, 1],
  'community.trust_between': [1, 0],
  'community.trust_in_township': [0.2, 0.6],
  'township.trust_in_superior': [0.2, 0.6],
  'township.trust_in_departments': [0.6, 0.2],
  'superior.trust_among_departments': [0.7],
  'community.trust_in_organisation': [0.8, 0.4],
  'community.trust_in_enterprise': [0.4, 0.8],
}

const EXPECTED: Record<string, number> = {
  participation: 100 / 320, // of those who are there
  leaders_participation: 5 / 10,
  provision: 0.4, // (1 + 3 · 0.2) / 4
  delivery: 0.5,
  reported_delivery: 0.65,
  success: 0.5, // of communities, and not of residents
  satisfaction: 0.6,
  identification: 0.3,
  norm: 0.1,
  skill: 0.75,
  membership: 0.5,
  agreements_kept: 0.5,
  needs_met: 0.6,
  reporting: 20 / 40, // reported of needs
  mediation: 1 / 5, // mediated of what residents could settle
  resolution: 9 / 12, // settled of what ended
  joint_resolution: 1 / 4,
  response_time: 0.625, // five of ten, of the eight that were settled in their first month: 5 / 8
  response_time_90: 2.5, // nine of ten: half of the two of the third month
  joint_response_time: 1.5,
  backlog: 0.1,
  backlog_at_committees: 0.02,
  backlog_at_townships: 0.015,
  backlog_for_departments: 0.065,
  cases_reported: 0.05,
  cases_settled: 0.02,
  cases_given_up: 0.01,
  hotline_calls: 7, // a number, for the whole place
  spending: 1200,
  spending_per_resident: 3,
  spending_per_participant: 12,
  spending_so_far: 3500,
  effort: 0.4, // of committees, each the same
  measured_effort: 0.7,
  township_effort: 0.5, // over residents
  organising_capacity: 0.7,
  evaluation: 0.4,
  inspection: 0.3,
  paper_time: 0.2,
  load: 0.75,
  working_time_per_resident: 0.01,
  trust_in_committee: 0.5,
  trust_in_township: 0.7,
  trust_in_superior: 0.75,
  trust_between_residents: 0.25,
  trust_of_committees: 0.4, // over committees
  trust_of_townships: 0.5,
  trust_in_departments: 0.3,
  trust_among_departments: 0.7,
  trust_in_organisations: 0.5,
  trust_in_enterprises: 0.7,
  // The village has 300 of 400 residents and 120 of 200 of what is delivered: 0.75 − 0.6.
  gini_delivery: 0.15,
  gini_participation: 0.75 - 75 / 125,
  gini_spending: 0.75 - 600 / 1600,
  gap_participation: 60 / 240 - 40 / 80, // the village less the city
  gap_delivery: -0.4,
  gap_satisfaction: -0.4,
}

const small = smallWorld({ townships: [[100], [300]], villages: ['b'] })
for (const [column, values] of Object.entries(COLUMNS)) small.give(column, ...values)
small.world.tick = 1
small.simulation.record()

describe('outcomes', () => {
  it.each(OUTCOMES.map(({ name }) => name))('%s is what it says, in two communities worked out by hand', (name) => {
    expect(small.simulation.recording.series(name)[1]).toBeCloseTo(EXPECTED[name] as number, 5)
  })

  it('of which there is none are 0 where they are shares of nothing', () => {
    const empty = smallWorld({ townships: [[100]] })
    for (const name of ['reported', 'settled', 'needs', 'closed_lately', 'participants'])
      empty.give(`community.${name}`, 0)
    empty.world.tick = 1
    empty.simulation.record()
    for (const name of ['resolution', 'reporting', 'response_time', 'spending_per_participant', 'agreements_kept'])
      expect(empty.simulation.recording.series(name)[1]).toBe(0)
  })
})
