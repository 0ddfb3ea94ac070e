/**
 * What needs are about, how often they arise, and how high they have to go to be settled: by residents among
 * themselves, by the committee, by the township, or by several departments together.
 */

import type { Equation } from '@cogov/engine/equations'
import { defineParameters, type Parameter, type State } from '../declare.ts'

const FORM = 'this model; form assumed'
const ASSUMED = 'assumed'

export interface Domain<Name extends string = string> {
  name: Name
  /** Share of an urban community's needs, and of a village's. */
  urban: number
  rural: number
  /** Share that residents can settle among themselves: disputes and favours. */
  own: number
}

export const DOMAINS = [
  { name: 'health', urban: 0.2, rural: 0.2, own: 0.1 },
  { name: 'environment', urban: 0.2, rural: 0.25, own: 0.1 },
  { name: 'security', urban: 0.15, rural: 0.15, own: 0.1 },
  { name: 'construction', urban: 0.2, rural: 0.05, own: 0.1 },
  { name: 'disputes', urban: 0.25, rural: 0.35, own: 0.6 },
] as const satisfies readonly Domain[]

/** The last domain: what law and mediation are about. */
export const DISPUTES = DOMAINS.length - 1

export const mixName = <Name extends string, Kind extends 'urban' | 'rural'>(
  domain: Domain<Name>,
  kind: Kind,
): `needs_${Name}_${Kind}` => `needs_${domain.name}_${kind}`
export const ownName = <Name extends string>(domain: Domain<Name>): `own_${Name}` => `own_${domain.name}`

const ofDomain = <Name extends string>(
  domain: Domain<Name>,
): Parameter<`needs_${Name}_urban` | `needs_${Name}_rural` | `own_${Name}`>[] => [
  {
    name: mixName(domain, 'urban'),
    unit: 'share',
    default: domain.urban,
    range: [0, 10],
    meaning: `needs about ${domain.name} among an urban community’s, relative to the other domains`,
    source: ASSUMED,
  },
  {
    name: mixName(domain, 'rural'),
    unit: 'share',
    default: domain.rural,
    range: [0, 10],
    meaning: `needs about ${domain.name} among a village’s, relative to the other domains`,
    source: ASSUMED,
  },
  {
    name: ownName(domain),
    unit: 'share',
    default: domain.own,
    range: [0, 1],
    meaning: `needs about ${domain.name} that residents can settle among themselves`,
    source: ASSUMED,
  },
]

export const CASE_PARAMETERS = defineParameters([
  {
    name: 'needs_rate',
    unit: 'case',
    default: 0.1,
    range: [0, 10],
    meaning: 'needs that arise for each resident and month',
    source: ASSUMED,
  },
  ...DOMAINS.flatMap(ofDomain),
  {
    name: 'level_township',
    unit: 'share',
    default: 0.24,
    range: [0, 1],
    meaning: 'needs beyond residents that the township alone can settle',
    source: ASSUMED,
  },
  {
    name: 'level_joint',
    unit: 'share',
    default: 0.093,
    range: [0, 1],
    meaning: 'needs beyond residents that several departments must settle together',
    source: ASSUMED,
  },
  {
    name: 'serious_share',
    unit: 'share',
    default: 0.2,
    range: [0, 1],
    meaning:
      'serious needs among those for committee and township; they come first, take twice the work and count twice',
    source: ASSUMED,
  },
  {
    name: 'lately',
    unit: 'share',
    default: 0.2,
    range: [0.01, 1],
    meaning: 'weight of the newest month in what was settled lately',
    source: ASSUMED,
  },
])

/** Months that a case waits at most before it is given up, by level. */
export const PATIENCE = { committee: 3, township: 4, joint: 6 } as const

/** A serious case's work and weight beside an ordinary one's. */
export const SERIOUS = 2

const counted = {
  needs: 'needs that arose this month',
  needs_weight: 'the same, serious ones counted twice',
  own_needs: 'of these, needs that residents can settle among themselves',
  mediated: 'needs that residents settled among themselves this month',
  reported: 'needs reported this month',
  hotline_calls: 'of these, needs reported by the hotline',
  settled: 'reported cases settled this month',
  settled_weight: 'needs met this month, mediated ones too, serious ones counted twice',
  abandoned: 'reported cases given up this month',
  joint_settled: 'joint cases settled this month',
  joint_abandoned: 'joint cases given up this month',
  case_work: 'work that the committee did on cases, in ordinary cases',
  committee_queue: 'work that waits at the committee, in ordinary cases',
  backlog: 'reported cases that wait anywhere',
  joint_backlog: 'joint cases that wait',
  committee_backlog: 'cases that wait at the committee, also for being passed on',
  township_backlog: 'cases that wait at the township',
} as const

export type Counted = keyof typeof counted

/** Months that a case may have waited when it is settled. */
export const AGES = Array.from({ length: PATIENCE.joint }, (_, age) => age)

const counts = (name: string, meaning: string): State => ({ name, unit: 'case', initial: '0', meaning, source: FORM })

/** What the counting of cases writes to each community, beside its queues. */
export const CASE_STATES: readonly State[] = [
  ...Object.entries(counted).map(([name, meaning]) => counts(name, meaning)),
  ...AGES.map((age) => counts(`settled_${age}`, `cases settled this month that had waited for ${age} months`)),
  ...AGES.map((age) =>
    counts(`joint_settled_${age}`, `joint cases settled this month that had waited for ${age} months`),
  ),
  ...AGES.map((age) => counts(`waited_${age}`, `the former in the recent past: a moving average`)),
  ...AGES.map((age) => counts(`joint_waited_${age}`, `the same of joint cases`)),
  counts('settled_lately', 'reported cases settled in the recent past: a moving average'),
  counts('closed_lately', 'the same of cases settled or given up'),
  counts('joint_settled_lately', 'joint cases settled in the recent past: a moving average'),
  counts('joint_closed_lately', 'the same of joint cases settled or given up'),
]

const lately = (name: string, of: string, meaning: string): Equation => ({
  name,
  kind: 'rule',
  text: `${name} + lately * (${of} - ${name})`,
  unit: 'case',
  meaning,
  source: FORM,
})

/** Moving averages, so that a share of what few cases there were in one month does not jump. */
export const LATELY: readonly Equation[] = [
  lately('settled_lately', 'settled', 'cases settled in the recent past'),
  lately('closed_lately', 'settled + abandoned', 'cases settled or given up in the recent past'),
  lately('joint_settled_lately', 'joint_settled', 'joint cases settled in the recent past'),
  lately(
    'joint_closed_lately',
    'joint_settled + joint_abandoned',
    'joint cases settled or given up in the recent past',
  ),
  ...AGES.map((age) =>
    lately(`waited_${age}`, `settled_${age}`, `cases settled in the recent past after ${age} months`),
  ),
  ...AGES.map((age) =>
    lately(`joint_waited_${age}`, `joint_settled_${age}`, `joint cases settled in the recent past after ${age} months`),
  ),
]
