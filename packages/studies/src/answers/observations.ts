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

type Measured = (Pick<Scenario, 'formulas' | 'prices'> & { from?: string }) | Pick<ModelDeclaration, 'outcomes'>

/** What an outcome is called besides, in any language. */
export type OutcomeNames = (outcome: string) => readonly string[]

/**
 * Reads a table with a column `tick`, perhaps one `place`, and one for each outcome that was measured. Months may be
 * those of the calendar, as in 2024-03, where the scenario says which one is the first (`from`).
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

/**
 * The same of a file's bytes, which may be those of a workbook; with what the reader recognised.
 *
 * @param namesOf what columns of outcomes may be called besides
 */
export async function readObservationsFile(
  bytes: Uint8Array,
  file: string,
  scenario: Measured,
  options: TableOptions = {},
  namesOf: OutcomeNames = () => [],
): Promise<{ observations: Observation[]; notes: readonly Message[] }> {
  const table = await readTable(bytes, file, shapeFor(scenario, namesOf), options)
  return { observations: observationsIn(table), notes: table.notes }
}

const TICK: Column = {
  name: 'tick',
  also: ['month', 'date', '月', '月份', '年月', '日期', '时点'],
  kind: 'month',
  range: [0, 12_000],
  required: true,
  filled: true,
}
const PLACE: Column = { name: 'place', also: ['地方', '地点', '地区', '范围'], kind: 'text' }

function shapeFor(scenario: Measured, namesOf: OutcomeNames = () => []): TableShape {
  const isModel = 'outcomes' in scenario
  const outcomes = isModel ? scenario.outcomes : outcomesOf(scenario)
  const measured = outcomes.map(
    ({ name, unit, range }): Column => ({ name, also: namesOf(name), kind: 'number', range, unit }),
  )
  const tick = isModel || !scenario.from ? TICK : { ...TICK, from: scenario.from }
  return { columns: [tick, PLACE, ...measured], others: 'refused' }
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
