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

  it.each([
    ['tick;participation\n2;0.5\n', "1:1: cells are separated by commas, found 'tick;participation'"],
    ['month,participation\n2,0.5\n', "1:1: no column is called 'tick', found 'month', 'participation'"],
    ['tick,particpation\n2,0.5\n', "1:2: 'particpation' is no outcome (did you mean 'participation'?)"],
    ['tick,effort,effort\n2,0.5,0.5\n', "1:3: a second column is called 'effort'"],
    ['tick,participation\n2.5,0.5\n', "2:1: a tick is a whole number from 0, found '2.5'"],
    ['tick,participation\n,0.5\n', "2:1: a tick is a whole number from 0, found ''"],
    ['tick,participation\n2,0.5,1\n', '2:1: 2 cells are expected, found 3'],
    ['tick,participation\n2,0.5\n4,50 %\n', "3:2: a number or nothing is expected, found '50 %'"],
    ['tick,participation\n2,50\n', '2:2: participation is a number from 0 to 1 (unit: share), found 50'],
    ['tick,participation\n2,0.5\n\n2,0.6\n', '4:1: this month and place stand in line 2 already'],
  ])('is refused where it is wrong, with the place: %j', (text, message) => {
    expect(() => read(text)).toThrow(`data.csv:${message}`)
  })
})
