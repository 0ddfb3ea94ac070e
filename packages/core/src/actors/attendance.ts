/**
 * The tie between a township and each department of its county, and with it the department's decision whether to turn
 * up when that township calls. It is the weakest-link game of the governing subjects, which the article speaks of.
 */

import type { Equation } from '@cogov/engine/equations'
import { degreeOf } from '../decisions.ts'
import { defineActor, type Term } from '../declare.ts'

const FORM = 'this model; form assumed'
const HUYCK =
  'Van Huyck, Battalio & Beil 1990, Tacit coordination games, strategic uncertainty, and coordination failure'
const ASSUMED = 'assumed'

/** Sizes of the meetings, with the share of joint cases that need one of that size. */
export const MEETINGS = [
  { size: 2, share: 0.5 },
  { size: 3, share: 0.3 },
  { size: 4, share: 0.2 },
] as const

const term = (name: string, text: string, meaning: string, source = FORM): Term => ({
  name,
  kind: 'term',
  of: 'attend_utility',
  text,
  unit: 'day',
  meaning,
  source,
})

/** The chance of attending a meeting of so many departments: the others all have to come as well. */
function meeting(size: number): Equation[] {
  return [
    {
      name: `others_${size}`,
      kind: 'value',
      text: `attend_link * pow(max(others_attend, 0.001), ${size - 1})`,
      unit: 'day',
      meaning: `worth of coming where ${size - 1} other${size > 2 ? 's' : ''} must come too`,
      source: HUYCK,
    },
    {
      name: `attend_${size}`,
      kind: 'rule',
      text: degreeOf('attendance', `attend_utility + others_${size}`, 'attend_noise'),
      unit: 'probability',
      meaning: `chance of attending a meeting of ${size}`,
      source: 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games',
    },
  ]
}

export const attendance = defineActor({
  name: 'attendance',
  meaning: 'a department as one township meets it: whether it turns up when the township calls',
  source: 'Cui Jing 2021; the weakest-link form is ours',
  parent: 'township',
  byDegrees: true,
  parameters: [
    {
      name: 'attend_base',
      unit: 'day',
      default: -0.35,
      range: [-5, 5],
      meaning: 'utility of attending when nothing speaks for it',
      source: ASSUMED,
    },
    {
      name: 'attend_load',
      unit: 'day',
      default: 0.4,
      range: [0, 10],
      meaning: 'what full load takes from it',
      source: ASSUMED,
    },
    {
      name: 'attend_blur',
      unit: 'day',
      default: 0.4,
      range: [0, 10],
      meaning: 'what unclear responsibilities take from it',
      source: ASSUMED,
    },
    {
      name: 'attend_link',
      unit: 'day',
      default: 1.6,
      range: [0, 10],
      meaning: 'worth of a meeting to which all others come',
      source: `${HUYCK}; the value is assumed`,
    },
    {
      name: 'attend_trust',
      unit: 'day',
      default: 0.2,
      range: [0, 10],
      meaning: 'weight of trust between township and department',
      source: ASSUMED,
    },
    {
      name: 'attend_noise',
      unit: 'day',
      default: 0.3,
      range: [0.001, 10],
      meaning: 'noise of a department’s decision',
      source: ASSUMED,
    },
  ],
  states: [
    {
      name: 'others_attend',
      unit: 'share',
      initial: 'attendance_start',
      meaning: 'attendance expected of the other departments, their geometric mean',
      source: HUYCK,
    },
    { name: 'load_there', unit: 'share', initial: '0', meaning: 'load of the department', source: FORM },
    {
      name: 'called_here',
      unit: 'case',
      initial: '0',
      meaning: 'meetings to which this township called it this month',
      source: FORM,
    },
    { name: 'attended_here', unit: 'case', initial: '0', meaning: 'of these, meetings that it attended', source: FORM },
    {
      name: 'attend_2',
      unit: 'probability',
      initial: '0',
      meaning: 'chance of attending a meeting of 2',
      source: FORM,
    },
    {
      name: 'attend_3',
      unit: 'probability',
      initial: '0',
      meaning: 'chance of attending a meeting of 3',
      source: FORM,
    },
    {
      name: 'attend_4',
      unit: 'probability',
      initial: '0',
      meaning: 'chance of attending a meeting of 4',
      source: FORM,
    },
  ],
  sums: [
    {
      name: 'attend_utility',
      label: 'attends',
      symbol: '\\Delta U^{d}',
      unit: 'day',
      step: 'decide',
      meaning: 'what attending is worth, apart from who else comes',
      source: FORM,
    },
  ],
  contributions: [
    {
      table: 'attendance',
      step: 'decide',
      equations: [
        { ...term('attend_base_term', 'attend_base', 'the trouble of going'), label: 'trouble of going' },
        {
          ...term('attend_load_term', '-attend_load * load_there', 'own work waits meanwhile'),
          label: 'own work waits',
        },
        {
          ...term(
            'attend_blur_term',
            '-attend_blur * (1 - responsibility_list)',
            'nobody says that it is theirs to come',
          ),
          label: 'unclear responsibility',
        },
        {
          ...term(
            'attend_trust_term',
            'attend_trust * (trust_in_department - 0.5)',
            'it was worth coming before',
            'Jøsang & Ismail 2002, The Beta reputation system',
          ),
          label: 'it was worth coming',
        },
        ...MEETINGS.flatMap(({ size }) => meeting(size)),
      ],
    },
  ],
})
