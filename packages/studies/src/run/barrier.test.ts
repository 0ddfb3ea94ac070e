import { describe, expect, it } from 'vitest'
import {
  askToStop,
  createMeeting,
  decideToStop,
  exchangeThrough,
  fail,
  OtherFailed,
  shareHashes,
  stopsAfter,
} from './barrier.ts'

describe('the meeting of threads', () => {
  it('does not wait for a thread that has failed before', () => {
    const meeting = createMeeting(2, 4, 1)
    fail(meeting)
    const exchange = exchangeThrough(meeting, 0)
    expect(() => exchange(new Float32Array(2), 1)).toThrow(OtherFailed)
    expect(() => exchange(new Float32Array(2), 1)).toThrow(OtherFailed)
  })

  it('puts the numbers of each thread at its blocks, column after column', () => {
    const meeting = createMeeting(1, 5, 2)
    expect([...exchangeThrough(meeting, 2)(Float32Array.of(1, 2, 3, 4), 2)]).toEqual([0, 0, 1, 2, 0, 0, 0, 3, 4, 0])
  })

  it('brings all digests', () => {
    const hashes = new Map([0, 1, 2].map((block) => [block, `${block}`.repeat(16)]))
    expect(shareHashes(createMeeting(1, 3, 1), hashes)).toEqual(hashes)
  })

  it('decides once a tick whether it is the last one', () => {
    const meeting = createMeeting(2, 1, 1)
    decideToStop(meeting, 7)
    askToStop(meeting)
    expect(stopsAfter(meeting, 7)).toBe(false)
    decideToStop(meeting, 8)
    expect([stopsAfter(meeting, 7), stopsAfter(meeting, 8)]).toEqual([false, true])
  })
})
