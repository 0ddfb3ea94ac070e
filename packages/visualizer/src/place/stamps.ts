/** Dots as little pictures, drawn once and copied: anti-aliased discs in every size and step of colour. */

/** Steps between a resident who stands aside and one who takes part, and of a shade. */
export const STEPS = 24

export interface Paint {
  /** What dots are drawn on. */
  ground: Rgb
  /** Fill at each step. */
  fills: readonly Rgb[]
  /** Rim at each step, as the fill grows into it. */
  rims: readonly Rgb[]
}

export type Rgb = readonly [number, number, number]

export interface Stamp {
  size: number
  /** Pixels as the picture's memory holds them; 0 is no dot. */
  pixels: Uint32Array
}

/** Sizes in quarters of a pixel. */
const QUARTERS = 4
const FINE = 4

export class Stamps {
  private readonly made = new Map<number, Stamp>()
  private readonly paint: Paint

  constructor(paint: Paint) {
    this.paint = paint
  }

  of(radius: number, step: number): Stamp {
    const quarters = Math.max(3, Math.round(radius * QUARTERS))
    const key = quarters * STEPS + step
    let stamp = this.made.get(key)
    if (!stamp) {
      stamp = drawn(quarters / QUARTERS, this.paint, step)
      this.made.set(key, stamp)
    }
    return stamp
  }
}

function drawn(radius: number, { ground, fills, rims }: Paint, step: number): Stamp {
  const size = Math.max(2, Math.ceil(radius * 2))
  const pixels = new Uint32Array(size * size)
  const fill = fills[step]
  const rim = rims[step]
  const inner = radius - Math.min(1.4, Math.max(0.6, radius * 0.3))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [covered, within] = [0, 0]
      for (let k = 0; k < FINE * FINE; k++) {
        const dx = x + ((k % FINE) + 0.5) / FINE - size / 2
        const dy = y + (Math.floor(k / FINE) + 0.5) / FINE - size / 2
        const away = Math.hypot(dx, dy)
        if (away <= radius) covered++
        if (away <= inner) within++
      }
      if (covered === 0) continue
      const part = (channel: 0 | 1 | 2) =>
        (fill[channel] * within + rim[channel] * (covered - within) + ground[channel] * (FINE * FINE - covered)) /
        (FINE * FINE)
      pixels[y * size + x] = packed(part(0), part(1), part(2))
    }
  }
  return { size, pixels }
}

/** Red, green, blue as a little-endian word of an ImageData, opaque. */
const packed = (r: number, g: number, b: number): number =>
  (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0

/** Between two colours. */
export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

/**
 * @example rgb('#0a6cc2') // [10, 108, 194]
 */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.trim().slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
