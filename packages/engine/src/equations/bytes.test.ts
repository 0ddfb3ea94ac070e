import { describe, expect, it } from 'vitest'
import { Bytes } from './bytes.ts'

const hex = (bytes: Bytes) => [...bytes.view].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

describe('numbers as bytes (LEB128)', () => {
  it.each([
    [0, '00'],
    [127, '7f'],
    [128, '80 01'],
    [300, 'ac 02'],
    [624_485, 'e5 8e 26'], // the example of the DWARF standard
    [2 ** 32 - 1, 'ff ff ff ff 0f'],
  ])('%i without a sign is %s', (value, bytes) => {
    expect(hex(new Bytes().unsigned(value))).toBe(bytes)
  })
  it.each([
    [63, '3f'],
    [64, 'c0 00'],
    [-1, '7f'],
    [-64, '40'],
    [-65, 'bf 7f'],
    [-123_456, 'c0 bb 78'],
  ])('%i with a sign is %s', (value, bytes) => {
    expect(hex(new Bytes().signed(value))).toBe(bytes)
  })
  it('has the lowest byte of a word first, and grows as it has to', () => {
    expect(hex(new Bytes().word(0x01020384))).toBe('84 03 02 01')
    const many = new Bytes()
    for (let i = 0; i < 1000; i++) many.byte(i & 255)
    many.append(new Uint8Array(5000).fill(7))
    expect(many.view.length).toBe(6000)
    expect([many.view[999], many.view[1000], many.view[5999]]).toEqual([999 & 255, 7, 7])
  })
})
