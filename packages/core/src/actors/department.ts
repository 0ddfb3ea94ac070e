/**
 * Functional departments of a county: six, each with its field. A case that needs several of them is settled only if
 * all that are called attend; what each expects of the others decides.
 */
import { defineActor } from '../declare.ts'

const FORM = 'this model; form assumed'
const HUYCK =
  'Van Huyck, Battalio & Beil 1990, Tacit coordination games, strategic uncertainty, and coordination failure'
const ASSUMED = 'assumed'

/** Departments of a county, in the order of their rows. */
export const DEPARTMENTS = [
  { name: 'health' },
  { name: 'environment' },
  { name: 'security' },
  { name: 'construction' },
  { name: 'justice' },
  { name: 'enforcement' },
] as const

export const department = defineActor({
  name: 'department',
  meaning:
    'a functional department of the county: health, environment, social security, construction, justice, enforcement',
  source: 'Cui Jing 2021',
  colour: 'azure',
  parent: 'superior',
  parameters: [
    {
      name: 'department_speed',
      unit: 'share',
      default: 0.2,
      range: [0, 1],
      meaning: 'share of a belief about a department that a month’s meetings replace',
      source: ASSUMED,
    },
    {
      name: 'attendance_start',
      unit: 'share',
      default: 0.4,
      range: [0.01, 0.99],
      meaning: 'attendance expected of a department before the first month',
      source: ASSUMED,
    },
    {
      name: 'department_cases',
      unit: 'case',
      default: 0.002,
      range: [0.000001, 1],
      meaning: 'joint cases for each resident and month that a department can take part in',
      source: ASSUMED,
    },
  ],
  states: [
    { name: 'served', unit: '1', meaning: 'residents whom the department serves', source: 'the place' },
    {
      name: 'called',
      unit: 'case',
      initial: '0',
      meaning: 'meetings to which the department was called this month',
      source: FORM,
    },
    { name: 'attended', unit: 'case', initial: '0', meaning: 'of these, meetings that it attended', source: FORM },
    { name: 'department_queue', unit: 'case', initial: '0', meaning: 'joint cases that wait for it', source: FORM },
    {
      name: 'attendance_belief',
      symbol: '\\beta',
      unit: 'share',
      initial: 'attendance_start',
      meaning: 'attendance that the others expect of it',
      source: HUYCK,
    },
    {
      name: 'department_load',
      unit: 'share',
      initial: '0',
      meaning: 'load: its queue beyond its capacity, 0 to 1',
      source: FORM,
    },
    {
      name: 'department_trust',
      unit: 'share',
      initial: 'trust_prior',
      meaning: 'trust of the other departments in it',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
    {
      name: 'department_kept',
      unit: '1',
      initial: 'trust_evidence * trust_prior',
      meaning: 'evidence on the ties between departments: attended',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
    {
      name: 'department_broken',
      unit: '1',
      initial: 'trust_evidence * (1 - trust_prior)',
      meaning: 'evidence on the ties between departments: stayed away',
      source: 'Jøsang & Ismail 2002, The Beta reputation system',
    },
  ],
  sums: [],
  contributions: [
    {
      table: 'department',
      step: 'learn',
      equations: [
        {
          name: 'attendance_seen',
          kind: 'value',
          text: 'called > 0 ? attended / called : attendance_belief',
          unit: 'share',
          meaning: 'attendance of this month; nothing is seen where nobody called',
          source: HUYCK,
        },
        {
          name: 'attendance_belief',
          kind: 'rule',
          text: 'attendance_belief + department_speed * (attendance_seen - attendance_belief)',
          unit: 'share',
          meaning: 'a belief moves towards the attendance that was seen',
          source: HUYCK,
        },
        {
          name: 'department_load',
          kind: 'rule',
          text: 'clip(department_queue / (department_cases * served) - 1, 0, 3) / 3',
          unit: 'share',
          meaning: 'load: its queue beyond its capacity',
          source: FORM,
        },
      ],
    },
  ],
})
