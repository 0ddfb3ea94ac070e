import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, cutText, plainText, textWidth, wrapText, wrapTextTo } from './width.ts'

const FONT = { size: 12 }

describe('text', () => {
  it('breaks Latin at spaces, Chinese anywhere but before what closes', () => {
    expect(wrapText('The gain comes slowly', 80, FONT)).toEqual(['The gain', 'comes', 'slowly'])
    for (const line of wrapText('信任与表彰支撑，联合方案。', 84, FONT).slice(1)) expect(line).not.toMatch(/^[，。]/)
  })

  it('keeps every line inside, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, FONT)
        for (const line of lines) expect([...line].length < 3 || textWidth(line, FONT) <= width + 1e-9).toBe(true)
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('cuts with an ellipsis', () => {
    expect(cutText('participation', 50, FONT)).toMatch(/^par.*…$/)
    expect(textWidth(cutText('participation', 50, FONT), FONT)).toBeLessThanOrEqual(50)
    expect(wrapTextTo('one two three four five six', 40, FONT, 2)).toHaveLength(2)
  })

  it('takes two columns of a terminal for a square character, none for what is put on another', () => {
    const texts = { '': 0, abc: 3, 平谷区: 6, 한국: 4, '（': 2, 'e\u0301': 1, '🚜': 2 }
    for (const [text, columns] of Object.entries(texts)) expect(columnsOf(text), text).toBe(columns)
  })

  it('shows what a name hides', () => {
    expect(plainText('a\u202eb\u0000c\n d\u200f')).toBe('a\\u{202e}b\\u{0}c d\\u{200f}')
    expect(plainText('👩‍🌾')).toBe('👩‍🌾')
  })
})
