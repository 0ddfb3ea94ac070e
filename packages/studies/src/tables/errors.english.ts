/** What is said of tables: what is wrong in them, what is asked, and what was recognised. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  // The file as a whole
  'table.too_large': 'the table has {bytes} bytes, allowed are {most}: leave out what is not needed',
  'table.too_many_rows': 'the table has {rows} rows, allowed are {most}',
  'table.empty': 'the table is empty; expected is a line of column names: {names}',
  'table.encoding':
    'the text is neither UTF-8 nor UTF-16, and not clearly GBK: say encoding=gbk, encoding=windows-1252 or another, or save it as UTF-8',
  'table.no_such_encoding': "no encoding is called '{name}', such as utf-8, utf-16le, gbk or windows-1252",
  'table.wrong_encoding': 'the text is not in {name}',
  'table.old_excel': 'this is a workbook of Excel 97 to 2003: save it as .xlsx or as CSV',
  'table.damaged_excel': 'the workbook cannot be read: {reason}',
  'table.no_sheet': "no sheet is called '{name}'; the workbook has {names}",
  'table.which_sheet': 'several sheets have data ({names}): say sheet=NAME',
  'table.which_delimiter':
    'the cells may be separated by {signs}: say delimiter=comma, delimiter=semicolon or delimiter=tab',
  'table.quotes': 'a quotation mark that opens a cell has no fellow, or text stands after it',

  'table.no_rows': 'below the names of the columns there is no line',

  // Columns
  'table.no_columns': 'no line names the columns {names}; found are {found}{hint}',
  'table.column_twice': "a second column is called '{name}' (as is column {first})",
  'table.unknown_column': "'{name}' is none of the columns {names}{hint}",
  'table.no_name': 'cells stand in a column without a name',
  'table.cells': '{expected} cells are expected, found {found}',

  // Cells
  'table.no_number': "{column}: a number is expected{range}, found '{found}'",
  'table.no_whole_number': "{column}: a whole number is expected{range}, found '{found}'",
  'table.range': ' from {least} to {most}',
  'table.range_unit': ' from {least} to {most} (unit: {unit})',
  'table.percent': 'a percentage is a share: write it with its sign, {share} %',
  'table.outside': "{column}: a number is expected{range}, found '{found}'{hint}",
  'table.hint': '; {what}',
  'table.no_first_month':
    "{column}: '{found}' is a month of the calendar, and the scenario does not say which one is its month 1: say from: 2024-01",
  'table.month_outside': "{column}: a month is expected{range}, found '{found}', which is month {tick} from {from} on",
  'table.none': '{column}: the cell is empty, expected is {what}',
  'table.a_text': 'a text',
  'table.a_number': 'a number',
  'table.long_text': '{column}: a text has {most} characters at most, found {found}',
  'table.no_choice': "{column}: expected is one of {names}, found '{found}'{hint}",
  'table.strange_text': "{column}: found the character {character} in a text: is the file's encoding right?",
  'table.which_decimal': "'{found}' may be {point} or {comma}: say decimal=point or decimal=comma",
  'table.two_decimals': "'{found}' has a decimal {here}, but other cells have a decimal {there}, such as '{other}'",
  'table.point': 'point',
  'table.comma': 'comma',
  'table.which_missing': "{column}: '{found}' may stand for a missing value: say missing={found}, or missing=none",
  'table.which_labels':
    'this line has no number where numbers are expected: if it has labels, say labels=1; if not, a number is missing',
  'table.more': 'and {n} more',

  // Options
  'table.no_option': "no such option: '{name}'{hint}; there are {names}",
  'table.option_form': "found '{found}', expected is key=value, such as decimal=comma",
  'table.option_value': "{name}: expected is {expected}, found '{found}'",

  // What was recognised
  'table.read_encoding': 'read as {name}',
  'table.read_delimiter': 'cells are separated by {sign}',
  'table.read_decimal': 'numbers are read with a decimal comma, as in 1.234,5',
  'table.read_title': 'lines above the names of the columns, left out: {n}',
  'table.read_labels': 'lines of labels below the names of the columns, left out: {n}',
  'table.read_missing': 'cells without a value: {n}',
  'table.read_sheet': "read from the sheet '{name}'",
} as const

export const message = messagesFrom(ENGLISH)
