import { describe, expect, it } from 'vitest'
import type { RunResult } from '../run/run.ts'
import { textCell, tidyLines } from './tidy.ts'

const result = (scenario: string): RunResult => ({
  version: '0',
  scenario,
  seed: 's#1',
  ticks: 1,
  hash: '0',
  place: 'here',
  residents: 2,
  simulated: 2,
  outcomes: { participation: { unit: 'share', values: [0.5, 1 / 3] } },
  measures: {},
  parts: [{ place: 'here/urban', outcomes: { participation: { unit: 'share', values: [1, 0] } } }],
})

describe('tidy CSV', () => {
  it('has one value a line, of every place, tick and outcome', () => {
    expect([...tidyLines([{ replicate: 3, result: result('a') }])].join('')).toBe(
      [
        'scenario,seed,replicate,tick,place,outcome,value',
        'a,s#1,3,0,here,participation,0.5',
        'a,s#1,3,1,here,participation,0.3333333333333333',
        'a,s#1,3,0,here/urban,participation,1',
        'a,s#1,3,1,here/urban,participation,0',
        '',
      ].join('\r\n'),
    )
  })

  it('quotes what would break a line into other cells', () => {
    expect(textCell('a,b')).toBe('"a,b"')
    expect(textCell('say "no"')).toBe('"say ""no"""')
    expect(textCell('two\nlines')).toBe('"two\nlines"')
    expect(textCell('平谷区 1')).toBe('平谷区 1')
    expect(textCell('')).toBe('')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
    'shows the formula %j and does not let it run',
    (text) => {
      expect(textCell(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('writes numbers so that they are read back to the same bits', () => {
    for (const value of [-0.1, 1e-7, 1 / 3, 2 ** 53]) expect(Number(String(value))).toBe(value)
  })
})
