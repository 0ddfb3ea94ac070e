import { describe, expect, it } from 'vitest'
import { readObservations } from './observations.ts'

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
