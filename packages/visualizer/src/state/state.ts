/** What the page knows, and what can be done with it. */
import type { Scenario } from '@cogov/core'
import { computed, effect, signal } from '@preact/signals'
import type { Catalogue } from '../engine/catalogue.ts'
import {
  type Change,
  isPlain,
  leverAt,
  type Move,
  type Played,
  without as taken,
  withMoves,
} from '../engine/timeline.ts'
import { LivePlace } from './world.ts'

export const VIEWS = ['explore', 'twin', 'map', 'causes', 'lessons', 'scenario'] as const
export type ViewName = (typeof VIEWS)[number]

export const view = signal<ViewName>('explore')
export const catalogue = signal<Catalogue | undefined>(undefined)
export const shade = signal('act')
export const playing = signal(false)
/** The month at which playing rests by itself: a lesson's question is answered there. */
export const playUntil = signal(Number.POSITIVE_INFINITY)
export const speed = signal(1)
export const SPEEDS = [0.5, 1, 2, 4, 8]
/** Who was clicked: the place of an actor by table, and its name for the engine. */
export const chosen = signal<{ table: string; name: string; title: string; resident?: number } | undefined>(undefined)
/** Neighbours of the resident that was clicked. */
export const tied = signal<readonly number[]>([])

/** The figure that is open over the page, by its name; empty where none is. */
export const figureShown = signal('')

/** A figure is of one month, so time rests. */
export function openFigure(name: string): void {
  playing.value = false
  figureShown.value = name
}

export const embedded = new URLSearchParams(location.search).has('embed')

const outcomeNames = () => catalogue.value?.outcomes.map(({ name }) => name) ?? []

/** What is declared of an outcome. */
export const outcomeOf = (outcome: string): Catalogue['outcomes'][number] | undefined =>
  catalogue.value?.outcomes.find(({ name }) => name === outcome)

export const unitOf = (outcome: string): string => outcomeOf(outcome)?.unit ?? '1'

/** The world that is played. */
export const main = new LivePlace(outcomeNames, () => shade.value)
/** Its twin, since when it was forked. */
export const twin = signal<{ world: LivePlace; since: number } | undefined>(undefined)
/** The scenario as it was opened: what the present one is compared with. */
export const opened = signal<Played | undefined>(undefined)

/** Outcomes that are drawn, in order. */
export const shownOutcomes = signal<string[]>([])

/** What is drawn at first: what was reached, and what it cost. */
const WANTED = ['participation', 'resolution', 'delivery', 'trust_in_committee', 'spending_per_resident']

effect(() => {
  const names = outcomeNames()
  if (names.length === 0 || shownOutcomes.value.length > 0) return
  const found = WANTED.filter((name) => names.includes(name))
  shownOutcomes.value = found.length > 0 ? found : names.slice(0, 3)
})

export const ticks = computed(() => main.scenario.value?.ticks ?? 60)
export const tick = computed(() => main.frame.value?.tick ?? 0)

/** Scenarios before the last moves, for undo; and those taken back, for redo. */
const past = signal<Scenario[]>([])
const future = signal<Scenario[]>([])
const MAX_UNDONE = 50

/** Moves levers of a world at the tick that it shows; a drag is one move. */
export function move(world: LivePlace, moves: readonly Move[], dragging = false): void {
  const scenario = world.scenario.value
  if (!scenario) return
  if (world === main && !(dragging && sameMove)) remember(scenario)
  sameMove = dragging
  const at = world.tick
  // While it runs, a month passes at once, so that what was moved is seen to act.
  void world.show(withMoves(scenario, at, moves), playing.value ? Math.min(at + 1, scenario.ticks) : at)
}

function remember(scenario: Scenario): void {
  past.value = [...past.value.slice(-MAX_UNDONE), scenario]
  future.value = []
}
let sameMove = false

export function dropped(): void {
  sameMove = false
}

export function undo(): void {
  travel(past, future)
}

export function redo(): void {
  travel(future, past)
}

function travel(from: typeof past, to: typeof past): void {
  const scenario = from.value.at(-1)
  const now = main.scenario.value
  if (!scenario || !now) return
  from.value = from.value.slice(0, -1)
  to.value = [...to.value, now]
  void main.show(scenario, main.tick)
}

/** Takes changes back, wherever in time they were made. */
export function takeBack(changes: readonly Change[]): void {
  const scenario = main.scenario.value
  if (!scenario) return
  remember(scenario)
  void main.show(changes.reduce(taken, scenario), main.tick)
}

/** Opens a scenario, as a file or a link names it. */
export async function openScenario(scenario: Scenario, at = 0): Promise<void> {
  past.value = []
  future.value = []
  twin.value?.world.end()
  twin.value = undefined
  chosen.value = undefined
  opened.value = { ...scenario, timeline: scenario.timeline.filter((entry) => !isPlain(entry)) }
  await main.show(scenario, at)
}

/** Whether anything was moved since the scenario was opened. */
export const isMoved = computed(() => JSON.stringify(main.scenario.value) !== JSON.stringify(opened.value))

/** Takes everything back that was moved; this too can be undone. */
export function reset(): void {
  const scenario = main.scenario.value
  if (!scenario || !opened.value) return
  remember(scenario)
  void main.show(opened.value, main.tick)
}

/** What the present scenario is compared with: without what was changed, or without any mechanism. */
export const without = computed((): Scenario | undefined => {
  const scenario = main.scenario.value
  const first = opened.value
  if (!scenario || !first) return undefined
  if (isMoved.value) return first
  if (Object.keys(scenario.mechanisms).length + scenario.timeline.length + scenario.where.length === 0) return undefined
  return { ...scenario, mechanisms: {}, where: [], timeline: [] }
})

export const leverValue = (world: LivePlace, mechanism: string, lever: string): number => {
  const scenario = world.scenario.value
  return scenario ? leverAt(scenario, { mechanism, lever }, world.frame.value?.tick ?? 0) : 0
}

effect(() => {
  if (chosen.value?.resident === undefined) tied.value = []
})
