/** Files of older versions of the format, read as what they meant then. */
import { message } from './errors.english.ts'
import type { Renamed } from './renamed.ts'
import { FORMAT } from './scenario.ts'
import type { Path } from './show.ts'
import { isMapping } from './validate.ts'

/** Keys that version 1 did not have. */
const NEW_KEYS = ['start', 'status_quo', 'from'] as const

/** A scenario's mapping, whose version is not that of a study that names or contains it. */
const isScenario = (value: unknown): value is Record<string, unknown> =>
  isMapping(value) && !Object.hasOwn(value, 'factors') && !Object.hasOwn(value, 'scenario')

const isOld = (value: unknown): value is Record<string, unknown> => isScenario(value) && value.cogov === 1

/** Where in a file's value a scenario of version 1 is: the file itself, or the scenario that a study contains. */
export function oldScenarios(value: unknown): Path[] {
  if (isOld(value)) return [[]]
  return isMapping(value) && isOld(value.scenario) ? [['scenario']] : []
}

/**
 * A file's value in the format of today. In version 1 everybody was new in month 1, and simulated unless the file said
 * a share.
 *
 * @returns the value, what is said of it, and keys of today in a file of then
 * @example inFormatOfToday({ cogov: 1, name: 'a' }).value // { start: 'fresh', sample: 'everybody', cogov: 2, name:
 * 'a' }
 */
export function inFormatOfToday(value: unknown): { value: unknown; told: Renamed[]; wrong: Renamed[] } {
  const [path] = oldScenarios(value)
  if (!path) return { value, told: [], wrong: [] }
  const whole = value as Record<string, unknown>
  const old = (path.length === 0 ? whole : whole.scenario) as Record<string, unknown>
  const wrong = NEW_KEYS.filter((key) => Object.hasOwn(old, key)).map(
    (key): Renamed => ({ path: [...path, key], message: () => message('key.newer', { newest: FORMAT }) }),
  )
  const read = { start: 'fresh', sample: 'everybody', ...old, cogov: FORMAT }
  return {
    value: path.length === 0 ? read : { ...whole, scenario: read },
    told: [{ path: [...path, 'cogov'], message: () => message('value.older', { newest: FORMAT }) }],
    wrong,
  }
}
