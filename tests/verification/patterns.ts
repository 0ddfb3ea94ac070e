/**
 * The designs of the patterns that the model must show. To most belongs one in which the ingredient is missing that is
 * said to make the pattern: there it must vanish, or the pattern is made by something else. Tests and figures share
 * them.
 */
import type { Intervention } from '@cogov/core'
import { type Design, over, prepared } from './laboratory.ts'

type Levers = Intervention['mechanisms']

const NO_SHOCK = { domain: 'all', factor: 1, months: 0 }

const at = (tick: number, mechanisms: Levers, place = ''): Intervention => ({
  ...{ tick, over: 0, place, mechanisms },
  shock: NO_SHOCK,
})

/** P1: nothing on. Residents whom a fifth of the others is enough for would go on. */
export const P1 = { off: {}, easy: { parameters: { threshold_mean: 0.2 } } } satisfies Record<string, Design>

/** P2: peers sanction, or would if it did not cost them more than their anger is worth. */
export const P2 = {
  off: {},
  sanctions: { mechanisms: { supervision: { horizontal: 1 } } },
  dear: { mechanisms: { supervision: { horizontal: 1 } }, parameters: { sanction_cost: 3 } },
} satisfies Record<string, Design>

/** P3: a reward, in working days, where identification is so high; with crowding-out or without. */
export const P3 = (identification: number, reward: number, crowding = true): Design => ({
  ticks: 24,
  mechanisms: { incentives: { reward } },
  parameters: {
    identification_urban: identification,
    identification_rural: identification,
    identification_spread: 0.05,
    ...(crowding ? {} : { crowding_out: 0, crowding_share: 0 }),
  },
})

/** P4 and P13: vertical supervision, with paper or without, and with attention that measured work takes or without. */
export const P4 = (vertical: number, without: 'nothing' | 'paper' | 'substitution' = 'nothing'): Design => ({
  mechanisms: { supervision: { vertical } },
  parameters:
    without === 'paper'
      ? { paper_linear: 0, paper_square: 0, inspection_time: 0 }
      : without === 'substitution'
        ? { substitution: 0, real_seen: 1, error_rate: 0 }
        : {},
})

const all = (levers: readonly string[], strength: number) => Object.fromEntries(levers.map((name) => [name, strength]))

/** The four mechanisms of the article, every lever at the same strength (the reward in working days). */
const FOUR = {
  trust: ['channel_superior', 'channel_township', 'channel_community', 'transparency'],
  incentives: ['reward', 'recognition', 'formal_staff', 'informal_staff'],
  participation: ['access', 'deliberation', 'skill_training'],
  supervision: ['vertical', 'horizontal', 'third_party', 'penalties'],
} as const

export type Four = keyof typeof FOUR
export const NAMES = Object.keys(FOUR) as Four[]

/** P5: some of the four mechanisms. */
export const P5 = (which: readonly Four[], strength: number, residents: number, change: Design = {}): Design => ({
  ...change,
  mechanisms: Object.fromEntries(which.map((name) => [name, all(FOUR[name], strength)])),
  place: { townships: 1, communities: 4, residents, ...change.place },
})

/** P5: the five designs beside the one with all four, of which the synergy is made. */
export const ALONE: readonly (readonly Four[])[] = [[], ...NAMES.map((name) => [name])]

/** P5: what all four bring beyond the sum of what each brings alone, for each seed; 0 where they only add up. */
export function synergy(
  strength: number,
  residents: number,
  outcome: string,
  seeds: readonly string[],
  change: Design = {},
): number[] {
  const late = (which: readonly Four[]) => over(P5(which, strength, residents, change), outcome, 49, 72, seeds)
  const [off, ...alone] = ALONE.map(late) as [number[], ...number[][]]
  return late(NAMES).map((all, k) => {
    const without = off[k] as number
    return all - without - alone.reduce((sum, one) => sum + (one[k] as number) - without, 0)
  })
}

const INCENTIVES = all(FOUR.incentives, 1)
const NONE = all(FOUR.incentives, 0)
const others = (strength: number): Levers =>
  Object.fromEntries(NAMES.filter((name) => name !== 'incentives').map((name) => [name, all(FOUR[name], strength)]))

/** P6: five years of nothing, then the other three mechanisms; with five years of incentives at first, or without. */
export const P6 = (incentives: boolean, change: Design = {}, strength = 0.4): Design => ({
  ticks: 300,
  ...change,
  timeline: [
    at(P6_START, { ...others(strength), ...(incentives ? { incentives: INCENTIVES } : {}) }),
    ...(incentives ? [at(P6_END, { incentives: NONE })] : []),
  ],
})
export const P6_START = 49
export const P6_END = 109

/** P6: everything is withdrawn when success has come. */
export const P6_ALL_WITHDRAWN: Design = {
  ticks: 300,
  timeline: [
    at(P6_START, { ...others(0.4), incentives: INCENTIVES }),
    at(P6_END, { ...Object.fromEntries(NAMES.map((name) => [name, all(FOUR[name], 0)])) }),
  ],
}

/** P7: the whistle where the township has so much authority; it must be answered, or only calls. */
export const P7 = (whistle: number, authority: number, answered = true): Design => ({
  mechanisms: {
    horizontal_coordination: { whistle },
    vertical_coordination: { devolved_authority: authority },
  },
  parameters: answered ? {} : { attend_whistle: 0 },
})

/** P8: open channels, with capacity to settle what comes through them or without. */
export const P8 = (access: number, capacity: boolean, frustration = 1): Design => ({
  mechanisms: {
    participation: { access },
    ...(capacity
      ? { vertical_coordination: { forces_down: 1 }, staff_ability: { staff_training: 1, services: 1 } }
      : {}),
  },
  parameters: { frustration },
})

/** P9: groups of so many, who may speak with each other; with a selective incentive or without. */
export const P9 = (residents: number, selective: boolean, noticed = true): Design => ({
  mechanisms: {
    participation: { access: 0.6, deliberation: 0.6 },
    ...(selective ? { incentives: { reward: 1.5 } } : {}),
  },
  parameters: noticed ? {} : { size_exponent: 0, reference_size: 150 },
  place: { residents, townships: residents > 200 ? 1 : 2 },
})

export const P10_ON = 121
export const P10_OFF = 301
const P10_TICKS = 480
const WELL_RUN: Levers = {
  incentives: { reward: 1.5, recognition: 0.6, formal_staff: 0.6, informal_staff: 0.6 },
  supervision: { horizontal: 0.6, vertical: 0.2 },
  staff_ability: { services: 1, staff_training: 1 },
  vertical_coordination: { forces_down: 1, responsibility_list: 1 },
  horizontal_coordination: { whistle: 1 },
}

/** P10: a place that is run so well that delivery hardly depends on trust, and residents who trust it so much. */
export const P10 = (prior: number, negative = true): Design => ({
  ticks: 36,
  mechanisms: WELL_RUN,
  parameters: {
    trust_prior: prior,
    trust_spread: 0.02,
    ...(negative ? {} : { negativity: 0, frustration: 0 }),
  },
})

/** P10: the same mechanisms, switched on after ten years of nothing, and off again after fifteen. */
export const P10_SWITCHED: Design = {
  ticks: P10_TICKS,
  timeline: [
    at(P10_ON, WELL_RUN),
    at(
      P10_OFF,
      Object.fromEntries(Object.entries(WELL_RUN).map(([name, levers]) => [name, all(Object.keys(levers), 0)])),
    ),
  ],
}

/** P11: two pilots of forty townships try a policy for a year, then townships learn from each other. */
const P11 = (selection: number, policy: Levers): Design => ({
  ticks: 300,
  place: { townships: P11_TOWNSHIPS, communities: 2, residents: 80 },
  parameters: { neighbouring: 12 },
  timeline: [
    ...P11_PILOTS.map((number) => at(13, policy, `township ${number}`)),
    at(P11_START, { policy_learning: { learning_rate: 0.08, selection } }),
  ],
})
const P11_TOWNSHIPS = 40
export const P11_START = 25
const P11_PILOTS = [10, 30]
export const P11_GOOD: Levers = {
  incentives: { recognition: 0.6, formal_staff: 0.5, informal_staff: 0.5 },
  supervision: { horizontal: 0.5 },
}
/** Good for participation, and evaluated worse: channels are opened without capacity. */
export const P11_OPEN: Levers = {
  incentives: { recognition: 0.6 },
  participation: { access: 0.6, deliberation: 0.6 },
}

/** P11: the share of townships that have the policy, by month. */
export function adoption(selection: number, policy: Levers, seed: string): number[] {
  const simulation = prepared(P11(selection, policy), seed)
  const { world, scenario } = simulation
  const levers = world.column('community', 'recognition')
  const first = world.rowsOf('community').filter((_, community) => community % 2 === 0)
  const shares = [0]
  while (world.tick < scenario.ticks) {
    simulation.step()
    shares.push(first.filter((row) => (levers[row] as number) > 0.2).length / P11_TOWNSHIPS)
  }
  return shares
}

/** P12: so many times the usual turnover; newcomers are strangers, or like those whom they follow. */
export const P12 = (times: number, strangers = true): Design => ({
  mechanisms: { supervision: { horizontal: 0.7 } },
  parameters: {
    turnover_urban: 0.008 * times,
    turnover_rural: 0.003 * times,
    ...(strangers ? {} : { newcomer_identification: 0.45, newcomer_belief: 0.6 }),
  },
})
