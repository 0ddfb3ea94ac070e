import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { TableShape } from './columns.ts'
import { tableOptions } from './options.ts'
import { readTable, readTextTable } from './read-table.ts'

const SHAPE: TableShape = {
  columns: [
    { name: 'name', also: ['名称'], kind: 'text', required: true, filled: true },
    { name: 'residents', also: ['人口'], kind: 'number', whole: true, range: [1, 1e8], required: true },
    { name: 'share', kind: 'number', range: [0, 1], unit: 'share' },
  ],
  others: 'kept',
}

const values = (text: string, ...options: string[]) =>
  readTextTable(text, 't.csv', SHAPE, tableOptions(options)).rows.map((row) => row.values)
const notes = (text: string) => readTextTable(text, 't.csv', SHAPE).notes.map(({ code }) => code)

/** Of '东村' and '西村', 1,200 and 950. */
const GBK = Uint8Array.from([
  ...[0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc8, 0xcb, 0xbf, 0xda, 0x0a],
  ...[0xb6, 0xab, 0xb4, 0xe5, 0x2c, 0x31, 0x32, 0x30, 0x30, 0x0a],
  ...[0xce, 0xf7, 0xb4, 0xe5, 0x2c, 0x39, 0x35, 0x30, 0x0a],
])
const VILLAGES = [
  { name: '东村', residents: 1200 },
  { name: '西村', residents: 950 },
]
const CHINESE = '名称,人口\n东村,1200\n西村,950\n'

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, n) => text.charCodeAt(n))]
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

describe('the bytes of a table', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(CHINESE)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${CHINESE}`)],
    ['UTF-16, the low byte first', utf16(CHINESE, true, true)],
    ['UTF-16, the high byte first', utf16(CHINESE, false, true)],
    ['UTF-16 without a mark', utf16(CHINESE, true, false)],
    ['GBK', GBK],
  ])('are read as %s', async (_, bytes) => {
    expect((await readTable(bytes, 't.csv', SHAPE)).rows.map((row) => row.values)).toEqual(VILLAGES)
  })

  it('are asked about where they may be anything', async () => {
    const latin = Uint8Array.from([...new TextEncoder().encode('name,residents\nS'), 0xe3, 0x6f, 0x2c, 0x31, 0x0a])
    await expect(readTable(latin, 't.csv', SHAPE)).rejects.toThrow('say encoding=gbk, encoding=windows-1252')
    const table = await readTable(latin, 't.csv', SHAPE, { encoding: 'windows-1252' })
    expect(table.rows[0]?.values.name).toBe('São')
    await expect(readTable(latin, 't.csv', SHAPE, { encoding: 'utf8' })).rejects.toThrow('the text is not in utf8')
    await expect(readTable(latin, 't.csv', SHAPE, { encoding: 'utf9' })).rejects.toThrow("no encoding is called 'utf9'")
  })

  it('may be those of a workbook, whose cells have names', async () => {
    const rows = [['Villages in 2025'], [], ['名称', '人口', 'note'], ['东村', 1200, 'a'], ['西村', '950', null]]
    const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })))
    const good = new Uint8Array(await writeWorkbook(cells).toBuffer())
    const table = await readTable(good, 't.xlsx', SHAPE)
    expect(table.rows.map((row) => row.values)).toEqual([
      { ...VILLAGES[0], note: 'a' },
      { ...VILLAGES[1], note: null },
    ])
    expect(table.notes.map(({ code }) => code)).toEqual(['table.read_title'])
    cells[4] = [{ value: '西村' }, { value: 9.5 }, null]
    const bad = new Uint8Array(await writeWorkbook(cells).toBuffer())
    await expect(readTable(bad, 't.xlsx', SHAPE)).rejects.toThrow('t.xlsx:B5: residents: a whole number is expected')
  })

  it('of several sheets are asked for the one that is meant', async () => {
    const data = [
      [{ value: 'name' }, { value: 'residents' }],
      [{ value: 'a' }, { value: 5 }],
    ]
    const sheets = ['2020', '2025'].map((sheet) => ({ sheet, data }))
    const bytes = new Uint8Array(await writeWorkbook(sheets).toBuffer())
    await expect(readTable(bytes, 't.xlsx', SHAPE)).rejects.toThrow('several sheets have data (2020, 2025): say sheet=')
    await expect(readTable(bytes, 't.xlsx', SHAPE, { sheet: '2021' })).rejects.toThrow('the workbook has 2020, 2025')
    expect((await readTable(bytes, 't.xlsx', SHAPE, { sheet: '2025' })).rows).toHaveLength(1)
  })

  it('are refused where they are an old, a damaged or a huge workbook', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])
    await expect(readTable(old, 't.xls', SHAPE)).rejects.toThrow('Excel 97 to 2003')
    const damaged = Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9])
    await expect(readTable(damaged, 't.xlsx', SHAPE)).rejects.toThrow('t.xlsx: the workbook cannot be read')
    await expect(readTable(new Uint8Array(33e6), 't.csv', SHAPE)).rejects.toThrow('allowed are 32000000')
  })
})

describe('the cells of a table', () => {
  const one = { name: 'a', residents: 1200, share: 0.5 }

  it.each([
    ['commas', 'name,residents,share\na,1200,0.5\n'],
    ['semicolons and decimal commas', 'name;residents;share\na;1.200;0,5\n'],
    ['tabs', 'name\tresidents\tshare\na\t1200\t0.5\n'],
    ['Excel’s own line for the separator', 'sep=;\r\nname;residents;share\r\na;1200;0,5\r\n'],
    ['thousands in quotation marks', 'name,residents,share\na,"1,200",0.5\n'],
    ['blanks between thousands', 'name;residents;share\na;1\u00a0200;0,50\n'],
    ['percent', 'name,residents,share\na,1200,50%\n'],
    ['full-width signs', 'name,residents,share\na,１２００,５０％\n'],
    ['an old Macintosh’s line ends', 'name,residents,share\ra,1200,0.5\r'],
    ['columns and lines without anything', 'name,residents,share,,\na,1200,0.5,,\n,,,,\n\n'],
    ['names in another order, case and unit', 'Share (share) ,NAME,Residents [persons]\n0.5,a,1200\n'],
  ])('are read with %s', (_, text) => {
    expect(values(text)).toEqual([one])
  })

  it('without a value are missing, in many words and by a survey’s codes', () => {
    const words = ['', 'NA', 'n/a', '.', '空', '-99', '…', '#N/A', '缺失']
    const lines = words.map((word, n) => `v${n},10,${word}`).join('\n')
    expect(values(`name,residents,share\n${lines}\nz,10,0.5\n`).map(({ share }) => share)).toEqual([
      ...words.map(() => null),
      0.5,
    ])
    expect(values('name,residents,share\na,5,keine\n', 'missing=keine')[0]?.share).toBeNull()
  })

  it('that may be missing or a value of one’s own column are asked about', () => {
    const text = 'name,residents,migrants\na,5,-99\nb,6,12\n'
    expect(() => values(text)).toThrow("t.csv:2:3: migrants: '-99' may stand for a missing value: say missing=-99, or")
    expect(values(text, 'missing=-99').map(({ migrants }) => migrants)).toEqual([null, 12])
    expect(values(text, 'missing=none').map(({ migrants }) => migrants)).toEqual([-99, 12])
  })

  it('whose decimal sign is not clear are asked about, and never read in two ways', () => {
    const text = 'name;residents;income\na;5;1.234\nb;6;2.345\n'
    expect(() => values(text)).toThrow("t.csv:2:3: '1.234' may be 1.234 or 1234: say decimal=point or decimal=comma")
    expect(values(text, 'decimal=comma').map(({ income }) => income)).toEqual([1234, 2345])
    expect(values(text, 'decimal=point').map(({ income }) => income)).toEqual([1.234, 2.345])
    expect(() => values('name;residents;income\na;5;1,5\nb;6;2.5\n')).toThrow(
      "t.csv:2:3: '1,5' has a decimal comma, but other cells have a decimal point, such as '2.5'",
    )
    expect(values('name,residents,income\na,5,12.345\n')[0]?.income).toBe(12.345)
  })

  it('may be separated by more than one sign, and then the file is asked', () => {
    expect(() => values('name,x;residents,y\na,1;5,2\n')).toThrow('may be separated by comma, semicolon: say')
  })

  it('below titles and labels are found', () => {
    const text = 'Table 1,,\nname,residents,share\n村名,常住人口,占比\na,1200,0.5\n'
    expect(values(text)).toEqual([one])
    expect(notes(text)).toEqual(['table.read_title', 'table.read_labels'])
    const unclear = 'name,residents\n村名,常住人口\na,1200\n'
    expect(() => values(unclear)).toThrow('t.csv:2:2: this line has no number where numbers are expected')
    expect(values(unclear, 'labels=1')).toHaveLength(1)
  })

  it('that are wrong are told by line and cell, fifty of them', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `v${n},${n === 0 ? 5 : 'x'}`)
    const message = (() => {
      try {
        values(['name,residents', ...lines].join('\n'))
      } catch (error) {
        return (error as Error).message
      }
      return ''
    })().split('\n')
    expect(message).toHaveLength(51)
    expect(message[0]).toBe("t.csv:3:2: residents: a whole number is expected from 1 to 100000000, found 'x'")
    expect(message[50]).toBe('and 9 more')
  })

  it('in quotation marks may have several lines, after which lines are still counted right', () => {
    expect(() => values('name,residents\n"a\nb",5\nc,0\n')).toThrow('t.csv:4:2: residents')
    expect(() => values('name,residents\n"a,5\nc,6\n')).toThrow('t.csv:2:1: a quotation mark that opens a cell')
    expect(() => values('name,residents\nc,6\n"a"b,5\n')).toThrow('t.csv:3:1: a quotation mark')
  })

  it('beyond the last column, or too few, are told', () => {
    expect(() => values('name,residents\na,5,6\n')).toThrow('t.csv:2:2: 2 cells are expected, found 3')
    expect(() => values('name,residents,share\na,5\n')).toThrow('t.csv:2:2: 3 cells are expected, found 2')
    expect(() => values('name,residents,,share\na,5,9,0.5\n')).toThrow('t.csv:2:3: cells stand in a column without')
  })
})

describe('options of a table', () => {
  it.each([
    ['decimal', "found 'decimal', expected is key=value"],
    ['decmal=comma', "no such option: 'decmal' (did you mean 'decimal'?)"],
    ['decimal=,', "decimal: expected is point, comma, found ','"],
    ['labels=many', 'labels: expected is 0 … 9'],
  ])('are refused where they are wrong: %s', (setting, message) => {
    expect(() => tableOptions([setting])).toThrow(message)
  })
})
