import { DEFAULT_SCENARIO } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readObservations, readObservationsFile } from './observations.ts'

describe('a table of data', () => {
  const read = (text: string) => readObservations(text, 'data.csv')

  it('has cells that are missing, and lines that are empty', () => {
    expect(read('\ufefftick,place,participation\r\n2,urban,0.5\r\n\r\n4,rural, NA \r\n')).toEqual([
      { tick: 2, place: 'urban', outcome: 'participation', value: 0.5 },
      { tick: 4, place: 'rural', outcome: 'participation', value: null },
    ])
  })

  it('may have percentages, decimal commas, semicolons and Chinese names of its own columns', () => {
    expect(read('月份;地方;participation\n2;urban;50,5 %\n')).toEqual([
      { tick: 2, place: 'urban', outcome: 'participation', value: 0.505 },
    ])
  })

  it.each([
    '2024-03',
    '2024/3',
    '2024年3月',
    '2024-03-15',
    '2024/3/15 0:00',
    '2024年3月15日',
    '202403',
    '３/２０２４',
    '15',
  ])('may have months as %s, counted where the scenario says which one is the first', (month) => {
    const scenario = { ...DEFAULT_SCENARIO, from: '2023-01' }
    expect(readObservations(`年月,participation\n${month},0.5\n`, 'data.csv', scenario)).toEqual([
      { tick: 15, place: '', outcome: 'participation', value: 0.5 },
    ])
  })

  it('may have dates of a workbook', async () => {
    const rows = ['2024-01-31', '2024-03-01'].map((day, n) => [new Date(day), n === 0 ? 0.5 : 0.25])
    const sheet = [['date', 'participation'], ...rows].map((cells) =>
      cells.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })),
    )
    const bytes = await writeWorkbook(sheet).toBuffer()
    const { observations } = await readObservationsFile(bytes, 'dates.xlsx', { ...DEFAULT_SCENARIO, from: '2023-01' })
    expect(observations.map(({ tick, value }) => [tick, value])).toEqual([
      [13, 0.5],
      [15, 0.25],
    ])
  })

  it('asks which month is the first, and tells a month before it', () => {
    expect(() => read('tick,participation\n2024-03,0.5\n')).toThrow("2:1: tick: '2024-03' is a month of the calendar")
    const scenario = { ...DEFAULT_SCENARIO, from: '2025-01' }
    expect(() => readObservations('tick,participation\n2024-03,0.5\n', 'data.csv', scenario)).toThrow(
      "2:1: tick: a month is expected from 0 to 12000, found '2024-03', which is month -9 from 2025-01 on",
    )
    expect(() => readObservations('tick,participation\n2024-13,0.5\n', 'data.csv', scenario)).toThrow(
      "2:1: tick: a whole number is expected from 0 to 12000, found '2024-13'",
    )
  })

  it.each([
    ['quarter,participation\n2,0.5\n', "1:1: no line names the columns tick; found are 'quarter', 'participation'"],
    ['tick,particpation\n2,0.5\n', "1:2: 'particpation' is none of the columns"],
    ['tick,effort,effort\n2,0.5,0.5\n', "1:3: a second column is called 'effort' (as is column 2)"],
    ['tick,participation\n2.5,0.5\n', "2:1: tick: a whole number is expected from 0 to 12000, found '2.5'"],
    ['tick,participation\n,0.5\n', '2:1: tick: the cell is empty, expected is a number'],
    ['tick,participation\n2,0.5,1\n', '2:2: 2 cells are expected, found 3'],
    [
      'tick,participation\n2,0.5\n4,half\n',
      "3:2: participation: a number is expected from 0 to 1 (unit: share), found 'half'",
    ],
    [
      'tick,participation\n2,50\n',
      "2:2: participation: a number is expected from 0 to 1 (unit: share), found '50'; a percentage is a share: " +
        'write it with its sign, 50 %',
    ],
    ['tick,participation\n2,0.5\n\n2,0.6\n', '4:1: this month and place stand in line 2 already'],
  ])('is refused where it is wrong, with the place: %j', (text, message) => {
    expect(() => read(text)).toThrow(`data.csv:${message}`)
  })
})
