import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { describeProgress, duration, startProgress } from './progress.ts'

const stream = (isTTY: boolean) =>
  Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream & PassThrough

describe('progress', () => {
  it('says what is done and how long the rest will take', () => {
    expect(describeProgress('runs', 15, 60, 4000)).toBe('15 of 60 runs, 25 %, about 12 s left')
    expect(describeProgress('runs', 12.5, 60, 4000)).toBe('12 of 60 runs, 20 %, about 16 s left')
    expect(describeProgress('runs', 0, 60, 0)).toBe('0 of 60 runs, 0 %')
    // What was done before the clock started says nothing about the speed.
    expect(describeProgress('runs', 40, 60, 4000, 30)).toBe('40 of 60 runs, 66 %, about 8 s left')
  })

  it('says what is best so far, cut where the terminal ends', () => {
    const terminal = Object.assign(stream(true), { columns: 40 })
    const progress = startProgress('runs', true, terminal)
    progress.at(1, 2, 'best participation 88.2 %: reward=2')
    const [line = ''] = String(terminal.read()).split('\r\x1b[2K').slice(1)
    expect(line).toMatch(/^1 of 2 runs, 50 %; best participation/)
    expect(line).toHaveLength(39)
  })

  it('gives durations in the unit that people would', () => {
    expect([1, 119_000, 121_000, 7_200_001].map(duration)).toEqual(['1 s', '119 s', '3 min', '3 h'])
  })

  it('is written over itself on a terminal, and taken away at the end', () => {
    const terminal = stream(true)
    const progress = startProgress('runs', true, terminal)
    progress.at(1, 2)
    progress.at(2, 2)
    progress.end()
    const text = String(terminal.read())
    expect(text.split('\r\x1b[2K').slice(1)).toEqual([
      expect.stringContaining('1 of 2 runs'),
      expect.stringContaining('2 of 2'),
      '',
    ])
  })

  it('is silent when piped or when nobody wants it', () => {
    for (const [isTTY, show] of [
      [false, true],
      [true, false],
    ] as const) {
      const target = stream(isTTY)
      const progress = startProgress('runs', show, target)
      progress.at(1, 2)
      progress.end()
      expect(target.read()).toBeNull()
    }
  })
})
