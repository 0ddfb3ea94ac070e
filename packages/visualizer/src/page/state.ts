/** What the page knows, and what can be done with it. */
import { computed, effect, signal } from '@preact/signals'
import type { Catalogue } from '../engine/catalogue.ts'
import { type Change, type Course, leverAt, withChange } from '../engine/course.ts'
import { World } from './world.ts'

export const VIEWS = ['explore', 'twin', 'map', 'causes', 'lessons', 'scenario'] as const
export type ViewName = (typeof VIEWS)[number]

export const view = signal<ViewName>('explore')
export const catalogue = signal<Catalogue | undefined>(undefined)
export const shade = signal('act')
export const playing = signal(false)
export const speed = signal(1)
export const SPEEDS = [0.5, 1, 2, 4, 8]
/** Who was clicked: the place of an actor by table, and its name for the engine. */
export const chosen = signal<{ table: string; name: string; title: string; resident?: number } | undefined>(undefined)
export const embedded = new URLSearchParams(location.search).has('embed')

const outcomeNames = () => catalogue.value?.outcomes.map(({ name }) => name) ?? []

/** The world that is played. */
export const main = new World(outcomeNames, () => shade.value)
/** Its twin, since when it was forked. */
export const twin = signal<{ world: World; since: number } | undefined>(undefined)
/** The course as it was opened: what the present one is compared with. */
export const opened = signal<Course | undefined>(undefined)

/** Outcomes that are drawn, in order. */
export const shownOutcomes = signal<string[]>([])

const WANTED = [
  'participation',
  'resolution',
  'resolution_rate',
  'delivery',
  'trust_in_committee',
  'spending_per_resident',
]

effect(() => {
  const names = outcomeNames()
  if (names.length === 0 || shownOutcomes.value.length > 0) return
  const found = WANTED.filter((name) => names.includes(name))
  shownOutcomes.value = found.length > 0 ? found.slice(0, 4) : names.slice(0, 3)
})

export const ticks = computed(() => main.course.value?.scenario.ticks ?? 60)
export const tick = computed(() => main.frame.value?.tick ?? 0)

/** Courses before the last moves, for undo; and those taken back, for redo. */
const past = signal<Course[]>([])
const future = signal<Course[]>([])
export const canUndo = computed(() => past.value.length > 0)
export const canRedo = computed(() => future.value.length > 0)
const MOST_UNDONE = 50

/** Moves levers of a world at the tick that it shows; a drag is one move. */
export function move(world: World, changes: readonly Omit<Change, 'tick'>[], dragging = false): void {
  const course = world.course.value
  if (!course) return
  if (world === main && !(dragging && sameMove)) {
    past.value = [...past.value.slice(-MOST_UNDONE), course]
    future.value = []
  }
  sameMove = dragging
  const at = world.tick
  const next = changes.reduce((so, change) => withChange(so, { ...change, tick: at }), course)
  // While it runs, a month passes at once, so that what was moved is seen to act.
  const until = playing.value ? Math.min(at + 1, course.scenario.ticks) : at
  void world.show(next, until)
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
  const course = from.value.at(-1)
  const now = main.course.value
  if (!course || !now) return
  from.value = from.value.slice(0, -1)
  to.value = [...to.value, now]
  void main.show(course, main.tick)
}

/** Takes a change back, wherever in time it was made. */
export function takeBack(change: Change): void {
  const course = main.course.value
  if (!course) return
  past.value = [...past.value, course]
  future.value = []
  void main.show({ ...course, changes: course.changes.filter((one) => one !== change) }, main.tick)
}

/** Opens a course, as a file or a link names it. */
export async function openCourse(course: Course, at = 0): Promise<void> {
  past.value = []
  future.value = []
  twin.value?.world.end()
  twin.value = undefined
  chosen.value = undefined
  opened.value = course
  await main.show(course, at)
}

/** What the present course is compared with: without what was changed, or without any mechanism. */
export const without = computed((): Course | undefined => {
  const course = main.course.value
  const first = opened.value
  if (!course || !first) return undefined
  const changed = course.changes.length > 0 || JSON.stringify(course.scenario) !== JSON.stringify(first.scenario)
  if (changed) return { ...first, scenario: { ...first.scenario } }
  if (Object.keys(course.scenario.mechanisms).length === 0) return undefined
  return { scenario: { ...course.scenario, mechanisms: {}, where: [] }, changes: [] }
})

export const leverValue = (world: World, mechanism: string, lever: string): number => {
  const course = world.course.value
  return course ? leverAt(course, { mechanism, lever }, world.frame.value?.tick ?? 0) : 0
}
