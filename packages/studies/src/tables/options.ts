/** How a table is to be read where it does not say so itself: `decimal=comma`, `sheet=2025`. */
import type { TableFile, TableOptions } from '@cogov/core'
import { nearest } from '@cogov/engine/equations'
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

export const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' }
const DECIMALS = ['point', 'comma'] as const

export const OPTION_NAMES = ['encoding', 'delimiter', 'decimal', 'missing', 'sheet', 'labels'] as const
type OptionName = (typeof OPTION_NAMES)[number]

const isOption = (name: string): name is OptionName => OPTION_NAMES.some((one) => one === name)

/**
 * Options as a command line gives them.
 *
 * @throws RangeError that names the option and what is expected
 * @example tableOptions(['decimal=comma', 'labels=1']) // { decimal: 'comma', labels: 1 }
 */
export function tableOptions(settings: readonly string[]): TableOptions {
  const given = settings.map((setting) => {
    const equals = setting.indexOf('=')
    if (equals < 0) throw rangeError(message('table.option_form', { found: setting }))
    const name = setting.slice(0, equals).trim()
    if (!isOption(name)) {
      const names = OPTION_NAMES.join(', ')
      throw rangeError(message('table.no_option', { name, hint: nearest(name, OPTION_NAMES), names }))
    }
    return [name, checked(name, setting.slice(equals + 1).trim())]
  })
  return Object.fromEntries(given)
}

function checked(name: OptionName, found: string): string | number {
  const allowed = { delimiter: Object.keys(DELIMITERS), decimal: [...DECIMALS] } as Record<string, string[]>
  const among = allowed[name]
  if (among && !among.includes(found))
    throw rangeError(message('table.option_value', { name, expected: among.join(', '), found }))
  if (name !== 'labels') return found
  if (!/^\d$/.test(found)) throw rangeError(message('table.option_value', { name, expected: '0 … 9', found }))
  return Number(found)
}

/** Options as they stand beside the name of a file, in a scenario or a study. */
export const optionsIn = (source: TableFile): TableOptions =>
  Object.fromEntries(
    OPTION_NAMES.flatMap((name) => {
      const value = source[name]
      return value === undefined ? [] : [[name, name === 'labels' ? value : String(value)]]
    }),
  )
