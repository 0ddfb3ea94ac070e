/**
 * What somebody changes while a scenario runs is written into its timeline, as in a file: so the page, a link and the
 * command simulate the same scenario.
 */
import type { Scenario } from '@cogov/core'

type Intervention = Scenario['timeline'][number]

/** A scenario as the page has it: with what is usual before its decision, which only the worker knows. */
export interface Played extends Scenario {
  usual?: Scenario['mechanisms']
}

export interface LeverName {
  mechanism: string
  lever: string
}

export interface Move extends LeverName {
  value: number
}

/** A move, and the last month before it acts. */
export interface Change extends Move {
  tick: number
}

const NO_SHOCK: Intervention['shock'] = { domain: 'all', factor: 1, months: 1 }

/** A lever set at once and everywhere: what the page writes, and can take back. */
export const isPlain = ({ over, place, shock }: Intervention): boolean =>
  over === 0 && place === '' && shock.factor === 1

/** The scenario with levers moved after a month; what is moved before the first is the scenario's own. */
export function withMoves(scenario: Scenario, tick: number, moves: readonly Move[]): Scenario {
  if (tick === 0) return { ...scenario, mechanisms: withLevers(scenario.mechanisms, moves, sparse(scenario)) }
  const rest = moves.reduce((so, move) => without(so, { ...move, tick }), scenario)
  const told = moves.filter((move) => leverAt(rest, move, tick) !== move.value)
  if (told.length === 0) return rest
  const here = rest.timeline.findIndex((entry) => entry.tick === tick + 1 && isPlain(entry))
  const entry: Intervention = rest.timeline[here] ?? {
    tick: tick + 1,
    over: 0,
    place: '',
    mechanisms: {},
    shock: NO_SHOCK,
  }
  const changed = { ...entry, mechanisms: withLevers(entry.mechanisms, told, false) }
  const others = rest.timeline.filter((_, n) => n !== here)
  return { ...rest, timeline: [...others, changed].sort((a, b) => a.tick - b.tick) }
}

/** The scenario without one change that somebody made. */
export function without(scenario: Scenario, { tick, mechanism, lever }: LeverName & { tick: number }): Scenario {
  const timeline = scenario.timeline.flatMap((entry) => {
    const own = entry.mechanisms[mechanism]
    if (entry.tick !== tick + 1 || !isPlain(entry) || own?.[lever] === undefined) return [entry]
    const { [lever]: _, ...left } = own
    const { [mechanism]: __, ...others } = entry.mechanisms
    const mechanisms = Object.keys(left).length > 0 ? { ...others, [mechanism]: left } : others
    return Object.keys(mechanisms).length > 0 ? [{ ...entry, mechanisms }] : []
  })
  return { ...scenario, timeline }
}

/** Whether a lever of 0 says the same as none: where it withdraws what is usual it does not. */
const sparse = ({ start }: Scenario): boolean => start !== 'as it is'

/** Levers set; those at 0 left out where that says the same. */
function withLevers(before: Scenario['mechanisms'], moves: readonly Move[], sparse: boolean): Scenario['mechanisms'] {
  const after = structuredClone(before)
  for (const { mechanism, lever, value } of moves) {
    const own = { ...after[mechanism], [lever]: value }
    if (sparse && value === 0) delete own[lever]
    if (Object.keys(own).length > 0) after[mechanism] = own
    else delete after[mechanism]
  }
  return after
}

/** A lever's value for the whole place in the month after a tick; ramps are part of the way. */
export function leverAt(scenario: Played, { mechanism, lever }: LeverName, tick: number): number {
  const { mechanisms, timeline } = scenario
  const events = timeline.filter((entry) => entry.place === '' && entry.mechanisms[mechanism]?.[lever] !== undefined)
  const after = (count: number, at: number): number => {
    const event = events[count - 1]
    if (!event) return mechanisms[mechanism]?.[lever] ?? scenario.usual?.[mechanism]?.[lever] ?? 0
    if (at < event.tick) return after(count - 1, at)
    const before = after(count - 1, event.tick - 1)
    const done = event.over === 0 ? 1 : Math.min(1, (at - event.tick + 1) / event.over)
    return before + done * (event.mechanisms[mechanism]?.[lever] - before)
  }
  return after(events.length, tick + 1)
}

/** Every lever that an entry sets. */
export const movesOf = ({ mechanisms }: Intervention): Move[] =>
  Object.entries(mechanisms).flatMap(([mechanism, levers]) =>
    Object.entries(levers).map(([lever, value]) => ({ mechanism, lever, value })),
  )

/** What was changed when, in order; what was done before the decision is no change of it. */
export const changesOf = ({ timeline }: Scenario): Change[] =>
  timeline
    .filter((entry) => isPlain(entry) && entry.tick > 0)
    .flatMap((entry) => movesOf(entry).map((move) => ({ ...move, tick: entry.tick - 1 })))

/** The scenario with its levers as they are in the month after a tick, from the start. */
export function settled(scenario: Scenario, tick: number): Scenario {
  const moved = scenario.timeline.filter(({ place }) => place === '').flatMap(movesOf)
  const moves = moved.map((move) => ({ ...move, value: leverAt(scenario, move, tick) }))
  return { ...scenario, timeline: [], mechanisms: withLevers(scenario.mechanisms, moves, sparse(scenario)) }
}

/**
 * The last tick at which two scenarios are in the same state; −1 where they differ from the start, infinity if never.
 */
export function sameUntil(a: Scenario, b: Scenario): number {
  const rest = (one: Scenario) => JSON.stringify({ ...one, timeline: [] })
  if (rest(a) !== rest(b)) return -1
  for (let n = 0; n < Math.max(a.timeline.length, b.timeline.length); n++) {
    const [one, other] = [a.timeline[n], b.timeline[n]]
    if (JSON.stringify(one) === JSON.stringify(other)) continue
    return Math.min(one?.tick ?? Number.POSITIVE_INFINITY, other?.tick ?? Number.POSITIVE_INFINITY) - 1
  }
  return Number.POSITIVE_INFINITY
}
