import { describe, expect, it } from 'vitest'
import {
  ACTOR_COLOURS,
  type Colour,
  DESIGN_COLOURS,
  designColour,
  MECHANISM_COLOURS,
  mechanismColour,
  paint,
  paletteCss,
  RAMP,
  SURFACES,
} from './palette.ts'

const THEMES = ['light', 'dark'] as const
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (hex: string) => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
const luminance = (hex: string) => linear(hex).reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n]!, 0)
const contrast = (a: string, b: string) => {
  const [more, less] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (more + 0.05) / (less + 0.05)
}

/** Machado, Oliveira & Fernandes 2009, severity 1: what who lacks one kind of cone sees. */
const BLINDNESS = {
  nobody: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

/** CIE 1976 L*a*b* under D65. */
function lab(hex: string, matrix: readonly number[]): number[] {
  const seen = [0, 3, 6]
    .map((row) => linear(hex).reduce((sum, c, n) => sum + c * matrix[row + n]!, 0))
    .map((c) => Math.min(1, Math.max(0, c)))
  const [r, g, b] = seen as [number, number, number]
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ]
  const [x, y, z] = xyz.map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as [number, number, number]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function nearest(colours: readonly Colour[], theme: 'light' | 'dark', matrix: readonly number[]): number {
  const seen = colours.map((colour) => lab(colour[theme], matrix))
  return Math.min(...seen.flatMap((a, n) => seen.slice(n + 1).map((b) => Math.hypot(...a.map((v, k) => v - b[k]!)))))
}

describe('the palette', () => {
  const inks = {
    ...Object.fromEntries(DESIGN_COLOURS.map((one, n) => [`design ${n}`, one])),
    ...MECHANISM_COLOURS,
    ...ACTOR_COLOURS,
    text: SURFACES.text,
    muted: SURFACES.muted,
  }

  it.each(Object.entries(inks))('%s can be read as text on paper and on what is raised from it', (_, ink) => {
    for (const theme of THEMES) {
      expect(contrast(ink[theme], SURFACES.paper[theme])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink[theme], SURFACES.raised[theme])).toBeGreaterThanOrEqual(4.4)
    }
  })

  it.each(Object.entries(BLINDNESS))(
    'keeps the four mechanisms, the first four actors and the first four designs apart for %s',
    (_, matrix) => {
      for (const theme of THEMES) {
        expect(nearest(Object.values(ACTOR_COLOURS).slice(0, 4), theme, matrix)).toBeGreaterThan(14)
        expect(nearest(Object.values(MECHANISM_COLOURS).slice(0, 4), theme, matrix)).toBeGreaterThan(14)
        expect(nearest(DESIGN_COLOURS.slice(0, 4), theme, matrix)).toBeGreaterThan(14)
      }
    },
  )

  it('goes from little to much in even steps of lightness', () => {
    for (const theme of THEMES) {
      const lightness = RAMP.map((one) => lab(one[theme], BLINDNESS.nobody)[0]!)
      const steps = lightness.slice(1).map((l, n) => l - lightness[n]!)
      expect(steps.every((step) => Math.sign(step) === Math.sign(steps[0]!) && Math.abs(step) > 10)).toBe(true)
    }
  })

  it('gives every name a colour, and a user’s own mechanism always the same', () => {
    expect(paint(mechanismColour('trust'), 'light')).toBe(MECHANISM_COLOURS.trust?.light)
    expect(paint(mechanismColour('festival'), 'dark')).toMatch(/^#/)
    expect(mechanismColour('constructor')).toMatch(/^more-/)
    for (let n = 0; n < 30; n++)
      expect(paint(designColour(n), 'live')).toMatch(/^var\(--cogov-design-\d,#[0-9a-f]{6}\)$/)
    expect(() => paint('pink', 'light')).toThrow("no colour is called 'pink'")
  })

  it('says each colour once a theme', () => {
    expect(paletteCss().match(/--cogov-paper:#ffffff/g)).toHaveLength(1)
    expect(paletteCss()).toContain(`[data-theme=dark]{color-scheme:dark;--cogov-paper:${SURFACES.paper.dark}`)
  })
})
