/** What a table of communities may look like: a line for each, with every column that the library knows. */

const ROWS = [
  ['name', 'parent', 'kind', 'residents', 'staff', 'budget', 'households'],
  ['East Market', 'Riverside', 'urban', '3200', '14', '410000', '1180'],
  ['Old Harbour', 'Riverside', 'urban', '2750', '11', '365000', '1020'],
  ['Mill Village', 'Hillside', 'rural', '1240', '5', '98000', '370'],
  ['Upper Fields', 'Hillside', 'rural', '860', '', '71000', '265'],
]

/** CSV that `place: { file }` reads; the numbers are made up. */
export const TEMPLATE = `${ROWS.map((row) => row.join(',')).join('\n')}\n`
