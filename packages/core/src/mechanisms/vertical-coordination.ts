/**
 * Vertical coordination: authority and money go down to townships, lists say who is responsible for what and which
 * honest errors are tolerated, and staff move down to where the matters are.
 */
import { officeTerm } from '../actors/efforts.ts'
import type { Mechanism } from '../engine/declare.ts'

const ARTICLE = 'Cui Jing 2021, second part'
const ASSUMED = 'assumed'

export const verticalCoordination: Mechanism = {
  name: 'vertical_coordination',
  chinese: '纵向协同',
  meaning: 'rights and fiscal power shared between levels: devolved authority and budget, lists of responsibility and of tolerance, forces moved down',
  why: 'Townships are asked for what they may not decide. With authority, money and clear lists they settle more themselves; new tasks bring new errors, which somebody must be allowed to make.',
  source: ARTICLE,
  levers: [
    { name: 'devolved_authority', symbol: 'u_{da}', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'powers given to the township', why: 'it settles joint matters alone, and departments come when it calls', source: ARTICLE },
    { name: 'devolved_budget', symbol: 'u_{db}', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'money that the township decides on', why: 'it supports its communities’ projects', source: ARTICLE },
    { name: 'responsibility_list', symbol: 'u_l', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'list of who is responsible for what', why: 'nobody can pass the buck', source: ARTICLE },
    { name: 'tolerance_list', symbol: 'u_e', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'list of honest errors that are tolerated', why: 'who works may err', source: ARTICLE },
    { name: 'forces_down', symbol: 'u_f', at: 'township', unit: 'share', default: 0, range: [0, 1], meaning: 'staff of the county moved to townships and communities', why: 'more hands where the matters are', source: ARTICLE },
  ],
  parameters: [
    { name: 'alone', unit: 'probability', default: 0.3, range: [0, 1], meaning: 'chance that a township with full authority settles a joint matter alone', source: ASSUMED },
    { name: 'convene_authority', unit: 'probability', default: 0.5, range: [0, 1], meaning: 'what full authority adds to the chance of a meeting', source: ASSUMED },
    { name: 'attend_authority', unit: 'day', default: 0.4, range: [0, 10], meaning: 'what the township’s authority is worth for attending', source: ASSUMED },
    { name: 'forces_gain', unit: '1', default: 0.3, range: [0, 10], meaning: 'cases settled more with forces moved down', source: ASSUMED },
    { name: 'budget_gain', unit: '1', default: 0.5, range: [0, 10], meaning: 'what a devolved budget adds to the township’s support', source: ASSUMED },
    { name: 'budget_cost', unit: 'yuan', default: 5, range: [0, 1000], meaning: 'money of a full devolved budget, for each resident and month', source: ASSUMED },
    { name: 'forces_cost', unit: 'yuan/staff_month', default: 2000, range: [0, 1e5], meaning: 'money of forces moved down, for each month of the committee’s staff', source: ASSUMED },
    { name: 'list_time', unit: 'share', default: 0.004, range: [0, 1], meaning: 'share of the committee’s working time to keep a list', source: ASSUMED },
  ],
  contributions: [
    {
      table: 'township',
      step: 'work',
      equations: [
        { name: 'settle_alone', kind: 'rule', text: 'alone * devolved_authority', unit: 'probability', meaning: 'chance that the township settles a joint matter with its own authority', source: ARTICLE },
        { name: 'township_forces', kind: 'term', of: 'township_handling', text: 'forces_gain * forces_down', unit: '1', meaning: 'more hands', source: ARTICLE },
        { name: 'convene_with_authority', kind: 'term', of: 'convening', text: 'convene_authority * devolved_authority', unit: 'probability', meaning: 'who has authority can call', source: ARTICLE },
      ],
    },
    {
      table: 'community',
      step: 'work',
      equations: [
        { name: 'committee_forces', kind: 'term', of: 'handling', text: 'forces_gain * forces_down', unit: '1', meaning: 'more hands', source: ARTICLE },
        { name: 'budget_boost', kind: 'term', of: 'government_boost', text: 'budget_gain * devolved_budget', unit: '1', meaning: 'money for the project', source: ARTICLE },
      ],
    },
    { table: 'attendance', step: 'decide', equations: [officeTerm('attend_utility', 'attend_authority_term', 'attend_authority * devolved_authority', 'the township has a say in it', ARTICLE)] },
    {
      table: 'community',
      step: 'supervise',
      equations: [
        { name: 'budget_paid', kind: 'term', of: 'money', text: 'budget_cost * devolved_budget * residents', unit: 'yuan', meaning: 'the devolved budget', source: ASSUMED },
        { name: 'forces_paid', kind: 'term', of: 'money', text: 'forces_cost * forces_down * staff', unit: 'yuan', meaning: 'forces moved down', source: ASSUMED },
        { name: 'lists_time', kind: 'term', of: 'task', text: 'list_time * (responsibility_list + tolerance_list)', unit: 'share', meaning: 'working time to keep lists', source: ASSUMED },
        { name: 'authority_time', kind: 'term', of: 'task', text: 'list_time * devolved_authority', unit: 'share', meaning: 'working time for matters that the township now decides', source: ASSUMED },
      ],
    },
  ],
}
