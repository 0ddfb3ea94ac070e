/** A table of data, as a CSV file or a workbook gives it: months by outcomes, with cells that were never measured. */

import { DEFAULT_SCENARIO, type Scenario, type TableOptions } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { type Message, messageAt } from '@cogov/engine/messages'
import type { ModelDeclaration } from '../model/runnable.ts'
import type { Column, TableShape } from '../tables/columns.ts'
import { readTable, readTextTable, refuse, type Table } from '../tables/read-table.ts'
import { message } from './errors.english.ts'

export interface Observation {
  tick: number
  /** A part of the place, as runs name it (`urban`, `rural`, a township); the whole where it is empty. */
  place: string
  outcome: string
  /** Null where the cell is empty. */
  value: number | null
}

type Measured = Pick<Scenario, 'formulas' | 'prices'> | Pick<ModelDeclaration, 'outcomes'>

/**
 * Reads a table with a column `tick`, perhaps one `place`, and one for each outcome that was measured.
 *
 * @param text CSV, in any form that the reader of tables knows
 * @param file its name, for what is wrong
 * @param scenario whose outcomes may be measured, or a model of one's own; where it is left out, those of the library
 * @throws RangeError with the line and the cell of each mistake
 * @example readObservations('tick,participation\n12,0.31\n24,\n36,0.24\n', 'data.csv').length // 3
 */
export const readObservations = (
  text: string,
  file: string,
  scenario: Measured = DEFAULT_SCENARIO,
  options: TableOptions = {},
): Observation[] => observationsIn(readTextTable(text, file, shapeFor(scenario), options))

/** The same of a file's bytes, which may be those of a workbook; with what the reader recognised. */
export async function readObservationsFile(
  bytes: Uint8Array,
  file: string,
  scenario: Measured,
  options: TableOptions = {},
): Promise<{ observations: Observation[]; notes: readonly Message[] }> {
  const table = await readTable(bytes, file, shapeFor(scenario), options)
  return { observations: observationsIn(table), notes: table.notes }
}

const TICK: Column = {
  name: 'tick',
  also: ['month', '月', '月份', '时点'],
  kind: 'number',
  whole: true,
  range: [0, 12_000],
  required: true,
  filled: true,
}
const PLACE: Column = { name: 'place', also: ['地方', '地点', '地区', '范围'], kind: 'text' }

const shapeFor = (scenario: Measured): TableShape => {
  const outcomes = 'outcomes' in scenario ? scenario.outcomes : outcomesOf(scenario)
  const measured = outcomes.map(({ name, unit, range }): Column => ({ name, kind: 'number', range, unit }))
  return { columns: [TICK, PLACE, ...measured], others: 'refused' }
}

function observationsIn({ rows, where }: Table): Observation[] {
  const lines = new Map<string, number>()
  const again = rows.flatMap((row): Message[] => {
    const key = JSON.stringify([row.values.tick, row.values.place ?? ''])
    const line = lines.get(key)
    if (line === undefined) lines.set(key, row.line)
    return line === undefined ? [] : [messageAt(where(row, 'tick'), message('answers.row_twice', { line }))]
  })
  refuse(again)
  return rows.flatMap(({ values: { tick, place, ...measured } }) =>
    Object.entries(measured).map(([outcome, value]) => ({
      tick: tick as number,
      place: (place ?? '') as string,
      outcome,
      value: value as number | null,
    })),
  )
}
