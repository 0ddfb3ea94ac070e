/**
 * What money is in a scenario. The library's costs are in yuan of 2021 and enter every sum of money as factors, so that
 * one rate turns all of them into another currency; what a scenario sets itself stands in its own.
 */
import { CURRENCIES } from './currencies.ts'
import { message } from './errors.english.ts'
import type { Fields, MappingField, NumberField } from './fields.ts'

/** An amount of money, and where it was found. */
export interface Price {
  value: number
  source: string
}

export interface Prices {
  /** ISO 4217; CNY where it is left out. */
  currency?: string
  /** The year in whose prices money is said; 2021 where it is left out. */
  year?: number
  /** How much of the currency the library's costs take for each yuan. */
  rate?: Price
  /** A working day of an average resident. */
  working_day?: Price
  /** A month of a member of staff. */
  staff_month?: Price
}

/** The library's own currency; its unit in equations is `yuan`, whatever the scenario's is. */
const YUAN = 'CNY'

export const currencyOf = ({ currency = YUAN }: Prices): string => currency
export const priceYearOf = ({ year = 2021 }: Prices): number => year

export const isMoney = (unit: string): boolean => /\byuan\b/.test(unit)

/**
 * A unit in the scenario's money.
 *
 * @example moneyUnit('yuan/day', { currency: 'BRL' }) // 'BRL/day'
 */
export const moneyUnit = (unit: string, prices: Prices = {}): string =>
  currencyOf(prices) === YUAN ? unit : unit.replace(/\byuan\b/, currencyOf(prices))

/** A code of a currency in a unit: what a scenario's own formulas may say instead of `yuan`. */
export const currencyIn = (unit: string): string | undefined =>
  CURRENCIES.find((code) => unit.split(/[*/^ ]/).includes(code))

/**
 * A unit as equations have it.
 *
 * @example modelUnit('BRL/day') // 'yuan/day'
 */
export const modelUnit = (unit: string): string => {
  const code = currencyIn(unit)
  return code === undefined ? unit : unit.replace(code, 'yuan')
}

/** The parameter that says what a working day is worth. */
const WORKING_DAY = 'yuan_per_day'

/**
 * A parameter as the scenario's prices have it: money has its default, range and unit in the scenario's currency. What
 * is not money stays as it is.
 *
 * @example inMoneyOf({ currency: 'BRL', rate: { value: 0.5, source: '…' } }, recognitionCost).default // 10
 */
export function inMoneyOf<One extends Pick<NumberField, 'unit' | 'range' | 'default'>>(
  prices: Prices,
  name: string,
  parameter: One,
): One {
  const { unit, range, default: usual } = parameter
  if (!isMoney(unit)) return parameter
  const rate = prices.rate?.value ?? 1
  const paid = name === WORKING_DAY ? prices.working_day : undefined
  const [least, most] = range
  return {
    ...parameter,
    unit: moneyUnit(unit, prices),
    range: [Math.min(least * rate, paid?.value ?? Infinity), Math.max(most * rate, paid?.value ?? 0)],
    ...(typeof usual === 'number' ? { default: paid?.value ?? usual * rate } : {}),
  }
}

/** Values of the library's parameters that follow from a scenario's prices. */
export function pricedValues(
  prices: Prices,
  parameters: readonly (Pick<NumberField, 'unit' | 'range'> & { name: string; default: number })[],
): Record<string, number> {
  if (prices.rate === undefined && prices.working_day === undefined) return {}
  const money = parameters.filter(({ unit }) => isMoney(unit))
  return Object.fromEntries(money.map((one) => [one.name, inMoneyOf(prices, one.name, one).default]))
}

/** Prices as far as they can be read, of a value of which it is not yet known whether it is a scenario. */
function readablePrices(scenario: object): Prices {
  const { prices } = scenario as { prices?: unknown }
  if (typeof prices !== 'object' || prices === null) return {}
  const { currency, rate, working_day } = prices as Record<string, unknown>
  return {
    ...(CURRENCIES.includes(currency as string) ? { currency: currency as string } : {}),
    ...(isPrice(rate) ? { rate } : {}),
    ...(isPrice(working_day) ? { working_day } : {}),
  }
}

const isPrice = (value: unknown): value is Price => {
  const amount = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined
  return typeof amount === 'number' && amount > 0 && Number.isFinite(amount)
}

/** The same fields with money as the scenario's prices have it. */
export function fieldsInMoney(fields: Fields, scenario: object): Fields {
  const prices = readablePrices(scenario)
  const { parameters } = fields
  if (Object.keys(prices).length === 0 || parameters?.kind !== 'mapping') return fields
  const priced = Object.entries(parameters.fields).map(([name, field]) => [
    name,
    field.kind === 'number' ? inMoneyOf(prices, name, field) : field,
  ])
  return { ...fields, parameters: { ...parameters, fields: Object.fromEntries(priced) } }
}

const price = (meaning: string, unit: string, range: readonly [number, number]): MappingField => ({
  kind: 'mapping',
  meaning,
  sparse: 'given',
  fields: {
    value: { kind: 'number', meaning, unit, range, required: true },
    source: { kind: 'text', meaning: 'where it was found', length: [1, 500], required: true },
  },
})

const fields = {
  currency: {
    kind: 'choice',
    meaning: 'code of the currency in which money is said (ISO 4217); the library’s costs are in CNY',
    among: CURRENCIES,
    default: YUAN,
  },
  year: {
    kind: 'number',
    meaning: 'year of the prices',
    unit: '1',
    range: [1900, 2200],
    whole: true,
    default: priceYearOf({}),
  },
  rate: {
    ...price('how much of the currency stands for a yuan of the library’s costs', '1', [1e-6, 1e6]),
    missing: () => message('prices.no_rate'),
  },
  working_day: price('a working day of an average resident, in the currency', '1', [1e-6, 1e9]),
  staff_month: price('a month of a member of staff, all costs of the employer, in the currency', '1', [1e-6, 1e12]),
} satisfies Fields

/** Money of another currency needs a rate. */
export const pricesField: MappingField = {
  kind: 'mapping',
  meaning: 'what money is: currency, year, and what time is worth in it',
  sparse: 'given',
  fields,
  given: (value) =>
    currencyOf(readablePrices({ prices: value })) === YUAN
      ? fields
      : { ...fields, rate: { ...fields.rate, required: true } },
}
