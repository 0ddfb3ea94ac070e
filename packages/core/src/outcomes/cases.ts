/** What becomes of people’s needs: how many are settled, how soon, and what waits. */
import { AGES } from '../actors/needs.ts'
import type { Outcome } from '../engine/declare.ts'

const SOURCE = 'docs/model: outcomes'
const WAITED = AGES.map((age) => `waited_${age}`)
const JOINT = AGES.map((age) => `joint_waited_${age}`)

export const cases: readonly Outcome[] = [
  { name: 'needs_met', headline: true, unit: 'share', range: [0, 1], mean: 'needs_met', over: 'residents', meaning: 'share of needs met, reported or not, mean over residents', source: SOURCE },
  { name: 'reporting', unit: 'share', range: [0, 1], sum: 'reported', over: 'needs', meaning: 'share of the month’s needs that were reported', source: SOURCE },
  { name: 'mediation', unit: 'share', range: [0, 1], sum: 'mediated', over: 'own_needs', meaning: 'share of what residents can settle that they settled', source: SOURCE },
  { name: 'resolution', headline: true, unit: 'share', range: [0, 1], sum: 'settled_lately', over: 'closed_lately', meaning: 'share of reported matters that were settled, of those that ended in the recent past', source: SOURCE },
  { name: 'joint_resolution', unit: 'share', range: [0, 1], sum: 'joint_settled_lately', over: 'joint_closed_lately', meaning: 'the same of matters that need several departments', source: SOURCE },
  { name: 'response_time', headline: true, unit: 'month', range: [0, 6], waited: WAITED, quantile: 0.5, meaning: 'months from report to settlement, median', source: SOURCE },
  { name: 'response_time_90', unit: 'month', range: [0, 6], waited: WAITED, quantile: 0.9, meaning: 'months within which nine of ten settled matters were settled', source: SOURCE },
  { name: 'joint_response_time', unit: 'month', range: [0, 6], waited: JOINT, quantile: 0.5, meaning: 'months from report to settlement of joint matters, median', source: SOURCE },
  { name: 'backlog', unit: 'case', range: [0, 1e12], sum: 'backlog', over: 'residents', meaning: 'reported matters that wait, for each resident', source: SOURCE },
  { name: 'backlog_at_committees', unit: 'case', range: [0, 1e12], sum: 'committee_backlog', over: 'residents', meaning: 'of these, matters that wait at committees, for each resident', source: SOURCE },
  { name: 'backlog_at_townships', unit: 'case', range: [0, 1e12], sum: 'township_backlog', over: 'residents', meaning: 'of these, matters that wait at townships, for each resident', source: SOURCE },
  { name: 'backlog_for_departments', unit: 'case', range: [0, 1e12], sum: 'joint_backlog', over: 'residents', meaning: 'of these, matters that wait for several departments, for each resident', source: SOURCE },
  { name: 'matters_reported', unit: 'case', range: [0, 1e12], sum: 'reported', over: 'residents', meaning: 'matters reported in the month, for each resident', source: SOURCE },
  { name: 'matters_settled', unit: 'case', range: [0, 1e12], sum: 'settled', over: 'residents', meaning: 'reported matters settled in the month, for each resident', source: SOURCE },
  { name: 'matters_given_up', unit: 'case', range: [0, 1e12], sum: 'abandoned', over: 'residents', meaning: 'reported matters given up in the month, for each resident', source: SOURCE },
  { name: 'hotline_calls', unit: 'case', range: [0, 1e12], sum: 'hotline_calls', total: true, meaning: 'matters reported by the hotline in the month', source: SOURCE },
]
