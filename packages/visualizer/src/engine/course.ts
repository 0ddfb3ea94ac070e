/** A course: a scenario, and what somebody changed while it ran. */
import type { Scenario } from '@cogov/core'

/** A lever moved after a month was simulated: it acts from the next month on. */
export interface Change {
  /** The last month before it acts, from 1; what is set before the first month is the scenario's own. */
  tick: number
  mechanism: string
  lever: string
  value: number
}

export interface Course {
  scenario: Scenario
  /** In the order of their ticks; a lever at most once at a tick. */
  changes: readonly Change[]
}

/** The course with a lever moved at a tick. */
export function withChange(course: Course, change: Change): Course {
  if (change.tick === 0) return { ...course, scenario: withLever(course.scenario, change) }
  const others = course.changes.filter((one) => !(one.tick === change.tick && sameLever(one, change)))
  const before = leverAt({ ...course, changes: others }, change, change.tick)
  const changes = before === change.value ? others : [...others, change].sort((a, b) => a.tick - b.tick)
  return { ...course, changes }
}

export const sameLever = (a: Pick<Change, 'mechanism' | 'lever'>, b: Pick<Change, 'mechanism' | 'lever'>): boolean =>
  a.mechanism === b.mechanism && a.lever === b.lever

/** A lever's value for the whole place in the months after a tick. */
export function leverAt(course: Course, lever: Pick<Change, 'mechanism' | 'lever'>, tick: number): number {
  const moved = course.changes.findLast((one) => one.tick <= tick && sameLever(one, lever))
  return moved?.value ?? course.scenario.mechanisms[lever.mechanism]?.[lever.lever] ?? 0
}

/** The scenario as it is in the months after a tick. */
export const scenarioAt = ({ scenario, changes }: Course, tick: number): Scenario =>
  changes.filter((change) => change.tick <= tick).reduce(withLever, scenario)

function withLever(scenario: Scenario, { mechanism, lever, value }: Omit<Change, 'tick'>): Scenario {
  const { [lever]: _, ...others } = scenario.mechanisms[mechanism] ?? {}
  const levers = value === 0 ? others : { ...others, [lever]: value }
  const { [mechanism]: __, ...mechanisms } = scenario.mechanisms
  return {
    ...scenario,
    mechanisms: Object.keys(levers).length > 0 ? { ...mechanisms, [mechanism]: levers } : mechanisms,
  }
}

/** The first tick after which two courses of one scenario differ; infinity where they are the same. */
export function differFrom(a: Course, b: Course): number {
  if (JSON.stringify(a.scenario) !== JSON.stringify(b.scenario)) return -1
  for (let n = 0; n < Math.max(a.changes.length, b.changes.length); n++) {
    const [one, other] = [a.changes[n], b.changes[n]]
    if (JSON.stringify(one) === JSON.stringify(other)) continue
    return Math.min(one?.tick ?? Number.POSITIVE_INFINITY, other?.tick ?? Number.POSITIVE_INFINITY)
  }
  return Number.POSITIVE_INFINITY
}
