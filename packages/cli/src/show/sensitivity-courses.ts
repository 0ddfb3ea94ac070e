/** Sensitivity side by side: by the size of the design, or month by month. */
import type { StudySensitivity } from '@cogov/studies'
import type { MonthSensitivity, PrefixSensitivity } from '@cogov/studies/answers'
import { say } from '../words/say.ts'
import { formatFor, table, withUnit } from './table.ts'

interface Index {
  factor: string
  value: number
  low: number | null
  high: number | null
}

/** The index that the design's method is asked for, by its name; whether it is in the outcome's unit. */
interface Headline {
  title: string
  indices: Index[]
  inUnit: boolean
}

/** One or two of them, as the method has. */
function headlinesOf({ sobol, morris, factorial, ranked, pawn }: StudySensitivity): Headline[] {
  if (sobol) {
    const of = (which: 'first' | 'total') =>
      sobol.factors.map(({ factor, [which]: { value, low, high } }) => ({ factor, value, low, high }))
    return [
      { title: say('totalEffect'), indices: of('total'), inUnit: false },
      { title: say('first'), indices: of('first'), inUnit: false },
    ]
  }
  if (morris) {
    const indices = morris.effects.map(({ factor, muStar: { value, low, high } }) => ({ factor, value, low, high }))
    return [{ title: 'μ*', indices, inUnit: true }]
  }
  if (factorial) {
    const indices = factorial.main.map(({ factor, effect, low, high }) => ({ factor, value: effect, low, high }))
    return [{ title: say('effect'), indices, inUnit: true }]
  }
  if (ranked) return [{ title: 'SRRC', indices: ranked.coefficients, inUnit: false }]
  const slices = pawn?.indices.map(({ factor, median, low, high }) => ({ factor, value: median, low, high }))
  return slices ? [{ title: 'PAWN', indices: slices, inUnit: false }] : []
}

interface Row {
  name: string
  sensitivity: StudySensitivity | undefined
}

/** A table for each index: rows as given, a column for each factor. */
function tablesOf(rows: readonly Row[], head: string, unit: string): string[] {
  const found = rows.map(({ sensitivity }) => (sensitivity ? headlinesOf(sensitivity) : []))
  const titles = [...new Set(found.flat().map(({ title }) => title))]
  return titles.map((title) => {
    const own = found.map((all) => all.find((one) => one.title === title))
    const known = own.flatMap((one) => one ?? [])
    const format = formatFor(
      known[0].inUnit ? unit : '1',
      known.flatMap(({ indices }) => indices.map(({ value }) => value)),
      2,
    )
    const show = (value: number) => (known[0].inUnit ? format.show(value) : value.toFixed(3))
    const cell = ({ value, low, high }: Index) =>
      low === null || high === null ? show(value) : `${show(value)} (${show(low)} … ${show(high)})`
    const columns = known[0].indices.map(({ factor }) => ({ title: factor, right: true }))
    const named = { title: `${head}${say('listComma')}${known[0].inUnit ? withUnit(title, format) : title}` }
    return table(
      [named, ...columns],
      rows.map(({ name }, n) => [name, ...(own[n]?.indices.map(cell) ?? columns.map(() => '–'))]),
    )
  })
}

export function showConvergence(outcome: string, parts: readonly PrefixSensitivity[], unit: string): string {
  const rows = parts.map(({ size, sensitivity }) => ({ name: String(size), sensitivity }))
  return [say('convergesOf', { outcome }), ...tablesOf(rows, say('sizeHead'), unit), say('convergesNote')].join('\n\n')
}

export function showMonths(outcome: string, months: readonly MonthSensitivity[], unit: string, tick: string): string {
  const rows = months.map(({ tick: n, sensitivity }) => ({ name: String(n), sensitivity }))
  const told = months.some(({ sensitivity }) => sensitivity)
  return [
    say('monthsOf', { outcome }),
    ...(told ? tablesOf(rows, tick, unit) : [say('nothingOverMonths')]),
    say('monthsNote'),
  ].join('\n\n')
}
