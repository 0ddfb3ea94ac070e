/**
 * Levels that surveys and statistics have measured in ordinary places of China, 2016 to 2024, where nothing special was
 * done: what the model has to show at rest in its status quo. Numbers are those of the table of targets in the
 * evidence.
 */
import type { OutcomeName } from '@cogov/core/outcomes'
import type { Scale } from '@cogov/methods/statistics'

/** 5th, 50th and 95th percentile of what an ordinary place shows. */
type Interval = readonly [number, number, number]

export type Kind = 'urban' | 'rural'

/** From which outcome it is read, as a mean over the year after the place came to rest. */
export interface Reading {
  outcome: OutcomeName
  /** Where the outcome is a number for the whole of a place. */
  per?: 'resident'
}

export interface TargetDeclaration {
  number: number
  name: string
  meaning: string
  unit: string
  scale: Scale
  /** By kind of community; a kind that nobody measured has none. */
  urban?: Interval
  rural?: Interval
  /** A: measured. B: the same construct, converted. C: an analogy. */
  grade: 'A' | 'B' | 'C'
  source: string
  /** One measurement for both kinds: it is weighed once. */
  shared?: true
  /** Several that are one piece of evidence are counted as one. */
  group?: string
  /** Where it is read; where there is none, `why` says what stands in the way. */
  read?: Reading
  /**
   * `input`: something that the model is given, which is no evidence that it is right. `no outcome`: the model cannot
   * show it yet, which counts as missed. `elsewhere`: read from a laboratory or another act, by other verifications.
   */
  unread?: 'input' | 'no outcome' | 'elsewhere'
  why?: string
}

const SHANGHAI = 'Shanghai Urban Neighborhood Survey 2017'
const HEPS = 'HEPS survey 2012 of over 800 villagers, in Re-evaluating political trust (nonresponse counted)'
const FACTS = 'Cunningham, Saich & Turiel 2020, Understanding CCP Resilience'
const VOLUNTEERS = 'Blue Book of Philanthropy 2020; China Volunteer Service Development Report 2021–2022'
const HOTLINES = '12345 reports of Yichun 2023, Ningguo 2022, Taizhou 2018 and Tangshan 2024'
const BEIJING = 'Beijing 12345 figures for January 2019 to the whole of 2019'
const TANGSHAN = '12345 reports of Tangshan, November 2024, and Ningguo, April 2022'
const MEDIATION = 'Legal Daily, 9 October 2023; Huangshi bureau of justice 2020'
const DEVINE = 'Devine & Valgarðsson, Stability and change in political trust'
const ANDREOZZI = 'Andreozzi, Ploner & Saral 2020, The stability of conditional cooperation'
const HERRMANN = 'Herrmann, Thöni & Gächter 2008, Antisocial punishment across societies'
const CENSUS = 'Seventh national population census, communiqué no. 7'
const MIGRANTS = 'National Bureau of Statistics, monitoring survey of migrant workers 2023'
const CIVIL_AFFAIRS = 'Ministry of Civil Affairs, State Council press conference, 10 February 2020'

type Shared = Pick<TargetDeclaration, 'urban' | 'rural' | 'shared'>

/** One interval for urban communities and villages alike. */
const both = (...interval: Interval): Shared => ({ urban: interval, rural: interval, shared: true })

const share = { unit: 'share', scale: 'logit' } as const
const months = { unit: 'month', scale: 'log' } as const
const rate = { unit: 'case', scale: 'log' } as const
const VOTE = 'votes are another act, with an intercept of its own: the preset of a village election'

export const TARGETS: readonly TargetDeclaration[] = [
  {
    ...share,
    number: 1,
    name: 'vote',
    meaning: 'residents who took part in a vote',
    urban: [0.469, 0.479, 0.489],
    rural: [0.53, 0.56, 0.59],
    grade: 'A',
    source: SHANGHAI,
    unread: 'elsewhere',
    why: VOTE,
  },
  {
    number: 2,
    name: 'vote_gap',
    unit: 'share',
    scale: 'linear',
    meaning: 'residents who took part in a vote, villages less cities',
    rural: [0.05, 0.081, 0.11],
    grade: 'A',
    source: SHANGHAI,
    unread: 'elsewhere',
    why: VOTE,
  },
  {
    number: 3,
    name: 'vote_of_members',
    unit: 'share',
    scale: 'linear',
    meaning: 'party members who took part in a vote, less all residents',
    urban: [0.14, 0.167, 0.19],
    grade: 'A',
    source: SHANGHAI,
    unread: 'elsewhere',
    why: VOTE,
  },
  {
    ...share,
    ...both(0.02, 0.06, 0.15),
    number: 4,
    name: 'participation',
    meaning: 'residents who do unpaid work for the community in a month',
    grade: 'B',
    source: VOLUNTEERS,
    read: { outcome: 'participation' },
  },
  {
    number: 5,
    name: 'time_given',
    unit: 'day',
    scale: 'log',
    ...both(0.01, 0.016, 0.05),
    meaning: 'time given, for each resident and month',
    grade: 'B',
    source: VOLUNTEERS,
    unread: 'no outcome',
    why: 'acts are counted, and not the hours of an act',
  },
  {
    ...share,
    ...both(0.02, 0.1, 0.15),
    number: 6,
    name: 'membership',
    meaning: 'members of social organisations',
    grade: 'C',
    source: VOLUNTEERS,
    read: { outcome: 'membership' },
  },
  {
    ...share,
    number: 7,
    name: 'trust_in_committee',
    meaning: 'residents who trust their committee',
    rural: [0.55, 0.63, 0.72],
    grade: 'A',
    source: HEPS,
    read: { outcome: 'trust_in_committee' },
  },
  {
    ...share,
    ...both(0.5, 0.6, 0.72),
    number: 8,
    name: 'trust_in_township',
    meaning: 'residents who trust their township',
    grade: 'B',
    source: `${HEPS}; ${FACTS}`,
    read: { outcome: 'trust_in_township' },
  },
  {
    ...share,
    ...both(0.47, 0.6, 0.75),
    number: 9,
    name: 'trust_in_superior',
    meaning: 'residents who trust the county',
    grade: 'A',
    source: `${HEPS}; ${FACTS}`,
    read: { outcome: 'trust_in_superior' },
  },
  {
    ...share,
    ...both(0.33, 0.5, 0.67),
    number: 10,
    name: 'higher_trusted_more',
    meaning: 'residents who trust a higher level more than a lower',
    grade: 'A',
    source: 'Li 2016, Reassessing trust in the central government',
    unread: 'no outcome',
    why: 'trust is recorded as a mean over residents, and not resident by resident',
  },
  {
    ...share,
    number: 11,
    name: 'trust_between_residents',
    meaning: 'residents who trust most people of their village',
    rural: [0.7, 0.722, 0.745],
    grade: 'A',
    source: 'Li Zhouqiang 2016, national survey of township democracy and governance, 957 villagers',
    read: { outcome: 'trust_between_residents' },
  },
  {
    ...months,
    ...both(8, 15, 27),
    number: 12,
    name: 'trust_half_life',
    meaning: 'half-life of a deviation of trust',
    grade: 'C',
    source: DEVINE,
    unread: 'input',
    why: 'it is a prior of memory',
  },
  {
    ...share,
    ...both(0.27, 0.3, 0.33),
    number: 13,
    name: 'trust_after_crisis',
    meaning: 'residents who trust local government more after a crisis that was met well',
    grade: 'B',
    source: 'survey of April 2020, 19,816 people in 31 provinces',
    unread: 'no outcome',
    why: 'trust is recorded as a mean over residents, and not resident by resident',
  },
  {
    ...share,
    ...both(0.6, 0.7, 0.76),
    number: 14,
    name: 'satisfaction',
    meaning: 'residents who are satisfied with township and county',
    grade: 'A',
    source: FACTS,
    read: { outcome: 'satisfaction' },
  },
  {
    ...rate,
    ...both(0.0067, 0.009, 0.033),
    number: 15,
    name: 'requests',
    meaning: 'requests by hotline, for each resident and month, questions included',
    grade: 'A',
    source: HOTLINES,
    unread: 'no outcome',
    why: 'questions that are answered at once are no cases of the model',
  },
  {
    ...share,
    ...both(0.53, 0.72, 0.86),
    number: 16,
    name: 'answered_at_once',
    meaning: 'of these, questions that are answered at once',
    grade: 'A',
    source: HOTLINES,
    unread: 'no outcome',
    why: 'questions that are answered at once are no cases of the model',
  },
  {
    ...rate,
    ...both(0.0015, 0.0032, 0.011),
    number: 17,
    name: 'passed_on',
    meaning: 'requests by hotline that are passed on to offices, for each resident and month',
    grade: 'A',
    source: HOTLINES,
    read: { outcome: 'hotline_calls', per: 'resident' },
  },
  {
    ...share,
    ...both(0.5, 0.53, 0.75),
    number: 18,
    name: 'resolution',
    meaning: 'reported cases that callers say are settled',
    grade: 'A',
    source: BEIJING,
    read: { outcome: 'resolution' },
  },
  {
    ...share,
    ...both(0.65, 0.71, 0.87),
    number: 19,
    name: 'satisfaction_of_callers',
    meaning: 'callers who are satisfied',
    grade: 'A',
    source: BEIJING,
    unread: 'no outcome',
    why: 'nobody asks those who called apart from the others',
  },
  {
    ...share,
    ...both(0.8, 0.95, 0.99),
    number: 20,
    name: 'closed_within_month',
    group: 'response',
    meaning: 'cases passed on that are closed within the month',
    grade: 'A',
    source: TANGSHAN,
    unread: 'no outcome',
    why: 'a case that is answered and one that is solved are not yet two things',
  },
  {
    ...months,
    ...both(0.1, 0.3, 0.6),
    number: 21,
    name: 'response_time',
    group: 'response',
    meaning: 'months from report to settlement, median',
    grade: 'B',
    source: TANGSHAN,
    read: { outcome: 'response_time' },
  },
  {
    ...months,
    ...both(0.4, 0.9, 1.3),
    number: 22,
    name: 'response_time_90',
    group: 'response',
    meaning: 'months within which nine of ten are settled',
    grade: 'B',
    source: TANGSHAN,
    read: { outcome: 'response_time_90' },
  },
  {
    ...share,
    number: 23,
    name: 'counties_that_answer',
    meaning: 'counties that answer a demand made online',
    urban: [0.3, 0.33, 0.37],
    grade: 'A',
    source: 'Chen, Pan & Xu 2016, Sources of authoritarian responsiveness (2,103 counties)',
    unread: 'no outcome',
    why: 'a single demand to a county is no case of the model',
  },
  {
    ...rate,
    ...both(0.00026, 0.00048, 0.00088),
    number: 24,
    name: 'mediated',
    meaning: 'disputes mediated by committees, for each resident and month',
    grade: 'A',
    source: MEDIATION,
    unread: 'no outcome',
    why: 'disputes settled among residents are counted, with a mediator or without one',
  },
  {
    ...share,
    ...both(0.95, 0.96, 0.976),
    number: 25,
    name: 'mediation',
    meaning: 'claimed success of mediation',
    grade: 'A',
    source: MEDIATION,
    read: { outcome: 'mediation' },
  },
  {
    ...share,
    ...both(0.06, 0.2, 0.3),
    number: 26,
    name: 'paper_time',
    meaning: 'share of committees’ working time for paper',
    grade: 'C',
    source: 'Zhejiang discipline inspection press; China Newsweek, 12 January 2024',
    read: { outcome: 'paper_time' },
  },
  {
    number: 27,
    name: 'idle_time',
    unit: 'share',
    scale: 'linear',
    ...both(0, 0.05, 0.2),
    meaning: 'share of committees’ working time in which there is no work',
    grade: 'C',
    source: 'Chinese Academy of Social Sciences, time use of 162 county-level leaders; Xinhua, 30 January 2018',
    unread: 'no outcome',
    why: 'working time that nothing takes is not recorded',
  },
  {
    number: 28,
    name: 'residents_per_worker',
    unit: '1',
    scale: 'log',
    urban: [220, 350, 520],
    rural: [85, 170, 240],
    meaning: 'residents for one community worker',
    grade: 'A',
    source: CIVIL_AFFAIRS,
    unread: 'input',
    why: 'staff are given',
  },
  {
    ...share,
    number: 29,
    name: 'away',
    meaning: 'registered residents who are away',
    rural: [0.21, 0.229, 0.25],
    grade: 'B',
    source: MIGRANTS,
    unread: 'input',
    why: 'leaving and returning are given',
  },
  {
    ...share,
    number: 30,
    name: 'registered_elsewhere',
    meaning: 'residents who are registered elsewhere',
    urban: [0.345, 0.349, 0.353],
    grade: 'A',
    source: CENSUS,
    unread: 'input',
    why: 'turnover is given',
  },
  {
    ...share,
    number: 31,
    name: 'director_unknown',
    meaning: 'residents who do not know the director of their committee',
    urban: [0.65, 0.7, 0.75],
    grade: 'A',
    source: SHANGHAI,
    unread: 'no outcome',
    why: 'whom residents know by name is not recorded',
  },
  {
    ...share,
    number: 32,
    name: 'topics',
    meaning: 'share of construction among what is asked for; the other topics follow',
    urban: [0.43, 0.55, 0.62],
    rural: [0.3, 0.46, 0.52],
    grade: 'B',
    source: HOTLINES,
    unread: 'input',
    why: 'the mix of needs is given',
  },
  {
    ...months,
    number: 33,
    name: 'policy_spread',
    meaning: 'months until a policy has spread from 1 to 93 % of places by itself',
    urban: [150, 180, 200],
    grade: 'A',
    source: 'Zhu & Zhang 2015 on administrative approval centres in 281 cities',
    unread: 'elsewhere',
    why: 'one ordinary place has no others to copy from',
  },
  {
    ...share,
    number: 34,
    name: 'lab_contributions',
    meaning: 'contributions in the tenth round of a public-goods game',
    urban: [0.07, 0.22, 0.43],
    grade: 'A',
    source: HERRMANN,
    unread: 'elsewhere',
    why: 'a verification plays the game',
  },
  {
    number: 35,
    name: 'lab_punishment',
    unit: '1',
    scale: 'linear',
    meaning: 'effect of punishment in the game, log odds of the mean contribution',
    urban: [0, 1.11, 2.3],
    grade: 'A',
    source: HERRMANN,
    unread: 'elsewhere',
    why: 'a verification plays the game',
  },
  {
    ...share,
    number: 36,
    name: 'kinds_of_people',
    meaning: 'conditional cooperators among residents',
    urban: [0.58, 0.649, 0.72],
    grade: 'A',
    source: ANDREOZZI,
    unread: 'input',
    why: 'kinds are given',
  },
]

/** A target of one kind of community. */
export interface Target extends TargetDeclaration {
  /** Such as `participation/rural`. */
  key: string
  kind: Kind
  interval: Interval
  /** What it weighs beside others of the same evidence: 1, or its part of that. */
  weight: number
}

/**
 * Targets by column. What one measurement says of both columns, and what several targets say of one thing, weighs once.
 *
 * @example targetsByColumn()[0].key // 'vote/urban'
 */
export function targetsByColumn(declared: readonly TargetDeclaration[] = TARGETS): Target[] {
  const sizeOf = ({ group, name, read }: TargetDeclaration) =>
    group === undefined || !read
      ? 1
      : declared.filter((other) => other.read && (other.name === name || other.group === group)).length
  return declared.flatMap((one) =>
    (['urban', 'rural'] as const).flatMap((kind) => {
      const interval = one[kind]
      if (!interval) return []
      const weight = 1 / sizeOf(one) / (one.shared ? 2 : 1)
      return [{ ...one, key: `${one.name}/${kind}`, kind, interval, weight }]
    }),
  )
}

/**
 * Whether a target counts where it is said how many are met: what the model is given, or what is read
 * elsewhere, does not.
 */
export const counts = ({ read, unread }: TargetDeclaration): boolean => read !== undefined || unread === 'no outcome'

/** What a posterior depends on, of targets: names, numbers and readings, without the words. */
export const factsOf = (targets: readonly Target[]): unknown[] =>
  targets.flatMap(({ key, interval, scale, weight, read }) => (read ? [[key, interval, scale, weight, read]] : []))

/** Those of the targets that are read. */
export const TARGET_FACTS = factsOf(targetsByColumn())
