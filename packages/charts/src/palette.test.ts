import { BLINDNESS, contrast, lab, nearest } from '@cogov/tests/charts/seen'
import { describe, expect, it } from 'vitest'
import { COLOURS, colourAmong, DESIGN_COLOURS, designColour, paint, paletteCss, RAMP, SURFACES } from './palette.ts'

const THEMES = ['light', 'dark'] as const

describe('the palette', () => {
  const inks = {
    ...COLOURS,
    text: SURFACES.text,
    muted: SURFACES.muted,
  }

  it.each(Object.entries(inks))('%s can be read as text on paper and on what is raised from it', (_, ink) => {
    for (const theme of THEMES) {
      expect(contrast(ink[theme], SURFACES.paper[theme])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink[theme], SURFACES.raised[theme])).toBeGreaterThanOrEqual(4.4)
    }
  })

  it.each(Object.entries(BLINDNESS))('keeps the first four designs apart for %s', (_, matrix) => {
    for (const theme of THEMES) expect(nearest(DESIGN_COLOURS.slice(0, 4), theme, matrix)).toBeGreaterThan(14)
  })

  it('goes from little to much in even steps of lightness', () => {
    for (const theme of THEMES) {
      const lightness = RAMP.map((one) => lab(one[theme], BLINDNESS.nobody)[0]!)
      const steps = lightness.slice(1).map((l, n) => l - lightness[n]!)
      expect(steps.every((step) => Math.sign(step) === Math.sign(steps[0]!) && Math.abs(step) > 10)).toBe(true)
    }
  })

  it('gives each of a kind the colour that it declares, or one by its place, and others always the same', () => {
    const kinds = [{ name: 'rain', colour: 'azure' }, { name: 'sun' }, { name: 'wind' }]
    expect(kinds.map(({ name }) => colourAmong(kinds, name))).toEqual(['azure', 'violet', 'gold'])
    expect(paint(colourAmong(kinds, 'festival'), 'dark')).toMatch(/^#/)
    expect(colourAmong(kinds, 'constructor')).toBe(colourAmong([], 'constructor'))
  })

  it('gives every design a colour, and none to what has no name there', () => {
    for (let n = 0; n < 30; n++)
      expect(paint(designColour(n), 'live')).toMatch(/^var\(--cogov-design-\d,#[0-9a-f]{6}\)$/)
    expect(() => paint('pink', 'light')).toThrow("no colour is called 'pink'")
  })

  it('says each colour once a theme', () => {
    expect(paletteCss().match(/--cogov-paper:#ffffff/g)).toHaveLength(1)
    expect(paletteCss()).toContain(`[data-theme=dark]{color-scheme:dark;--cogov-paper:${SURFACES.paper.dark}`)
  })
})
