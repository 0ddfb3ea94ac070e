/** What a scenario says of a table in a file: its name, and how it is read where it does not say so itself. */
import type { Field, Fields, MappingField, TextField } from './fields.ts'

/** A table of a hundred thousand communities has about as many characters. */
const MOST_CHARACTERS = 8_000_000

/** Nothing where it is not written. */
const word = (meaning: string, most = 100): TextField => ({
  kind: 'text',
  meaning,
  length: [1, most],
  numeric: true,
  optional: true,
  unset: true,
})

const choice = (meaning: string, among: readonly string[]): Field => ({
  kind: 'choice',
  meaning,
  among,
  optional: true,
  unset: true,
})

/** Where it is told what a key means: `file`, and the options of the reader of tables. */
export const tableFields: Fields = {
  file: word('CSV or Excel (.xlsx), as a path from the scenario’s own file', 1000),
  hash: word('SHA-256 of the file; where it is written, the file has to be the same', 64),
  table: {
    kind: 'text',
    meaning: 'the table itself, as CSV; the command fills it in from the file',
    length: [1, MOST_CHARACTERS],
    lines: true,
    optional: true,
    unset: true,
  },
  encoding: word('encoding of the text, such as gbk, where the file does not show it'),
  delimiter: choice('what separates cells, where the file does not show it', ['comma', 'semicolon', 'tab']),
  decimal: choice('decimal sign, where the file does not show it', ['point', 'comma']),
  missing: word('what stands for a missing value, besides the usual; none where numbers such as −99 are values'),
  sheet: word('sheet of the workbook, where several have data'),
  labels: {
    kind: 'number',
    meaning: 'lines of labels below the names of the columns, where the file does not show it',
    unit: '1',
    range: [0, 9],
    whole: true,
    optional: true,
    unset: true,
  },
}

/** A table in a file; nothing is filled in that is not written. */
export const tableFileField = (meaning: string): MappingField => ({
  kind: 'mapping',
  meaning,
  sparse: 'given',
  unset: true,
  optional: true,
  fields: tableFields,
})

export const ownPlaceField: MappingField = {
  kind: 'mapping',
  meaning: 'a place of your own: a table of its communities',
  sparse: 'given',
  unset: true,
  fields: {
    ...tableFields,
    name: word('what the place is called; the file’s name where it is left out', 200),
    country: {
      kind: 'text',
      meaning: 'code of the country that it lies in, such as BR; China where it is left out',
      length: [2, 2],
      optional: true,
      unset: true,
    },
    source: word('where its numbers come from, for reports', 500),
    map: word('GeoJSON with points or outlines of its townships or communities, as a path, for the picture', 1000),
    points: {
      kind: 'text',
      meaning: 'where they are, as CSV of name, longitude and latitude; the command fills it in from the map',
      length: [1, MOST_CHARACTERS],
      lines: true,
    },
  },
}
