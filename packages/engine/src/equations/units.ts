/**
 * Units of measurement: a unit is a product of powers of base units, so `yuan/month` times `month` is `yuan`.
 * Base units are only names; which names exist is for the model to say. `share`, `probability` and `1` are
 * dimensionless.
 */
import { plainError } from '../messages/compose.ts'
import { message } from './errors.english.ts'
import { nearest } from './suggest.ts'

/** Exponent of each base unit; a dimensionless quantity has none. Exponents are never stored as 0. */
export type Unit = Readonly<Record<string, number>>

export const DIMENSIONLESS: Unit = Object.freeze({})

const PURE_NUMBERS = new Set(['1', 'share', 'probability', 'index'])

/**
 * Reads a unit such as `euro/(person*month)`'s flat form `euro/person/month`, `day^2`, or `share`.
 *
 * @param text factors joined by `*` or `/`, each a base unit with an optional integer power
 * @param bases the names of the base units that exist
 * @throws Error that names the unknown unit and the nearest known one
 * @example parseUnit('yuan/month', ['yuan', 'month']) // { yuan: 1, month: -1 }
 */
export function parseUnit(text: string, bases: readonly string[]): Unit {
  const read = known.get(bases) ?? new Map<string, Unit>()
  known.set(bases, read)
  const unit = read.get(text) ?? readUnit(text, bases)
  read.set(text, unit)
  return unit
}

/** Units that were read, by the list of base units and the text: a model has few, and names them thousands of times. */
const known = new WeakMap<readonly string[], Map<string, Unit>>()

function readUnit(text: string, bases: readonly string[]): Unit {
  const powers: Record<string, number> = {}
  const flat = text.replace(/\s/g, '')
  if (!/^[^*/^]+(\^-?\d+)?([*/][^*/^]+(\^-?\d+)?)*$/.test(flat)) {
    throw plainError(message('unit.form', { text }))
  }
  for (const [, sign, found, power] of flat.matchAll(/([*/]?)([^*/^]+)(?:\^(-?\d+))?/g)) {
    const name = found as string
    if (PURE_NUMBERS.has(name)) continue
    if (!bases.includes(name)) {
      throw plainError(message('unit.unknown', { name, text, hint: nearest(name, [...bases, ...PURE_NUMBERS]) }))
    }
    const exponent = Number(power ?? 1) * (sign === '/' ? -1 : 1)
    powers[name] = (powers[name] ?? 0) + exponent
  }
  return withoutZeros(powers)
}

/** The unit of a product (`direction` 1) or of a quotient (−1). */
export function combine(a: Unit, b: Unit, direction: 1 | -1 = 1): Unit {
  const powers: Record<string, number> = { ...a }
  for (const name in b) powers[name] = (powers[name] ?? 0) + direction * (b[name] as number)
  return withoutZeros(powers)
}

/** The unit of a power. */
export function raise(unit: Unit, exponent: number): Unit {
  const powers: Record<string, number> = {}
  for (const name in unit) powers[name] = (unit[name] as number) * exponent
  return withoutZeros(powers)
}

export const sameUnit = (a: Unit, b: Unit): boolean => a === b || showUnit(a) === showUnit(b)

export const isDimensionless = (unit: Unit): boolean => Object.keys(unit).length === 0

/** A unit as text with names in alphabetical order: `yuan/month`. */
export function showUnit(unit: Unit): string {
  const part = (name: string) => {
    const power = Math.abs(unit[name] as number)
    return power === 1 ? name : `${name}^${power}`
  }
  const names = Object.keys(unit).sort()
  const above = names.filter((name) => (unit[name] as number) > 0).map(part)
  const below = names.filter((name) => (unit[name] as number) < 0).map(part)
  return [above.join('*') || '1', ...below].join('/')
}

function withoutZeros(powers: Record<string, number>): Unit {
  return Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0))
}
