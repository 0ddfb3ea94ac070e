/** How colours are seen: their contrast, and how far apart they are for people who see two colours only. */
import type { Colour } from '@cogov/charts/palette'

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (hex: string) => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
const luminance = (hex: string) => linear(hex).reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n]!, 0)
/** Contrast of WCAG 2, from 1 to 21. */
export const contrast = (a: string, b: string) => {
  const [more, less] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (more + 0.05) / (less + 0.05)
}

/** Machado, Oliveira & Fernandes 2009, severity 1: what who lacks one kind of cone sees. */
export const BLINDNESS = {
  nobody: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

/** CIE 1976 L*a*b* under D65. */
export function lab(hex: string, matrix: readonly number[]): number[] {
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

/** Distance of the two that are nearest to each other. */
export function nearest(colours: readonly Colour[], theme: 'light' | 'dark', matrix: readonly number[]): number {
  const seen = colours.map((colour) => lab(colour[theme], matrix))
  return Math.min(...seen.flatMap((a, n) => seen.slice(n + 1).map((b) => Math.hypot(...a.map((v, k) => v - b[k]!)))))
}
