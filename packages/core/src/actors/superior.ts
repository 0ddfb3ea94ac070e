/**
 * The county or district government: it decides how hard to inspect, evaluates its townships by what it is told, and
 * spreads the policy of the best. A place of several counties has one superior for each.
 */
import { degreeOf } from '../decisions/by-degrees.ts'
import type { Actor } from '../engine/declare.ts'

const FORM = 'docs/model: supervision'
const ASSUMED = 'assumed'

export const superior: Actor = {
  name: 'superior',
  chinese: '上级政府',
  meaning: 'the superior government: a county or a district',
  source: 'Cui Jing 2021',
  byDegrees: true,
  parameters: [
    { name: 'evaluation_speed', unit: 'share', default: 0.1, range: [0, 1], meaning: 'weight of the newest month in an evaluation', source: ASSUMED },
    { name: 'evaluation_target', unit: 'share', default: 0.5, range: [0, 1], meaning: 'evaluation below which a township is inspected harder', source: ASSUMED },
    { name: 'inspect_base', unit: 'day', default: 0.8, range: [-5, 5], meaning: 'utility of inspecting as hard as the mandate allows', source: ASSUMED },
    { name: 'inspect_shortfall', unit: 'day', default: 0.8, range: [-5, 5], meaning: 'weight of what evaluations lack to the target', source: ASSUMED },
    { name: 'inspect_noise', unit: 'day', default: 0.35, range: [0.001, 10], meaning: 'noise of the superior’s decision', source: ASSUMED },
    { name: 'paper_base', unit: 'share', default: 0.05, range: [0, 1], meaning: 'share of working time for paper when nobody inspects', source: ASSUMED },
    { name: 'paper_most', unit: 'share', default: 0.9, range: [0, 1], meaning: 'largest share of working time for paper', source: ASSUMED },
  ],
  states: [
    { name: 'evaluation', unit: 'share', initial: '0', meaning: 'mean of its townships’ evaluations, as they are reported', source: FORM },
    { name: 'district_delivery', unit: 'share', initial: '0', meaning: 'mean delivery of its townships', source: FORM },
    { name: 'district_settled', unit: 'share', initial: '0', meaning: 'share of reported matters settled, mean of its townships', source: FORM },
    { name: 'superior_delivery', unit: 'share', initial: '0.5', meaning: 'what residents hold the superior to: delivery and matters settled', source: FORM },
    { name: 'budget_mean', unit: '1', initial: '1', meaning: 'mean budget of its townships for each resident', source: 'the place' },
    { name: 'trust_superior_mean', unit: 'share', initial: 'trust_prior_superior', meaning: 'mean trust of residents in the superior', source: FORM },
    { name: 'inspection', symbol: 'v', unit: 'share', initial: 'vertical', meaning: 'how hard townships and committees are inspected', source: FORM },
    { name: 'detection', symbol: 'd', unit: 'probability', initial: '0', meaning: 'chance that an inspection finds what was not done', source: FORM },
    { name: 'paper', symbol: 'p', unit: 'share', initial: 'paper_base', meaning: 'share of working time for paper', source: FORM },
  ],
  sums: [
    { name: 'inspect_utility', symbol: '\\Delta U^{s}', unit: 'day', step: 'decide', meaning: 'what inspecting is worth more than letting be', source: FORM },
    { name: 'paper_work', unit: 'share', step: 'decide', meaning: 'paper that supervision asks for', source: FORM },
  ],
  contributions: [
    {
      table: 'superior',
      step: 'decide',
      equations: [
        { name: 'inspect_base_term', kind: 'term', of: 'inspect_utility', text: 'inspect_base', unit: 'day', meaning: 'the mandate to inspect', source: FORM },
        { name: 'inspect_shortfall_term', kind: 'term', of: 'inspect_utility', text: 'inspect_shortfall * (evaluation_target - evaluation)', unit: 'day', meaning: 'evaluations below the target call for inspection', source: FORM },
        { name: 'inspect_chance', kind: 'value', text: degreeOf('superior', 'inspect_utility', 'inspect_noise'), unit: 'probability', meaning: 'share of the mandate that is used', source: 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games' },
        { name: 'paper_base_term', kind: 'term', of: 'paper_work', text: 'paper_base', unit: 'share', meaning: 'paper that is always there', source: ASSUMED },
        { name: 'paper', kind: 'rule', text: 'min(paper_most, paper_work)', unit: 'share', meaning: 'share of working time for paper', source: FORM },
      ],
    },
    {
      table: 'superior',
      step: 'learn',
      equations: [{ name: 'superior_delivery', kind: 'rule', text: '0.5 * district_delivery + 0.5 * district_settled', unit: 'share', meaning: 'what residents hold the superior to', source: FORM }],
    },
    {
      table: 'township',
      step: 'learn',
      equations: [
        { name: 'district_delivery', kind: 'total', text: 'mean(township_delivery)', unit: 'share', meaning: 'mean delivery of the townships', source: FORM },
        { name: 'district_settled', kind: 'total', text: 'mean(township_settled)', unit: 'share', meaning: 'share of reported matters settled, mean of the townships', source: FORM },
        { name: 'evaluation', kind: 'total', text: 'mean(township_evaluation)', unit: 'share', meaning: 'mean of the townships’ evaluations', source: FORM },
        { name: 'budget_mean', kind: 'total', text: 'mean(budget)', unit: '1', meaning: 'mean budget of the townships', source: FORM },
        { name: 'trust_superior_mean', kind: 'total', text: 'mean(trust_superior_in_township)', unit: 'share', meaning: 'mean trust of residents in the superior', source: FORM },
      ],
    },
  ],
}
