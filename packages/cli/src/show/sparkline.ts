/** A series in a line of text, and a number as a bar: for a run over ssh. */

const LEVELS = '▁▂▃▄▅▆▇█'

/**
 * A character for each of some moments, from the first value to the last; the height says where between the least and
 * the most a value lies. What is not a number is a blank.
 *
 * @param width characters; fewer where there are fewer values
 * @param domain ends of the scale; those of the values unless said
 * @example sparkline([0, 0.5, 1], 3) // '▁▅█'
 */
export function sparkline(values: readonly number[], width: number, domain?: readonly [number, number]): string {
  const finite = values.filter(Number.isFinite)
  const [low, high] = domain ?? [
    finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ]
  const columns = Math.min(width, values.length)
  return Array.from({ length: columns }, (_, column) => {
    const value = values[columns === 1 ? values.length - 1 : Math.round((column * (values.length - 1)) / (columns - 1))]
    if (!Number.isFinite(value)) return ' '
    const share = high > low ? (value - low) / (high - low) || 0 : 0
    return LEVELS[Math.min(LEVELS.length - 1, Math.max(0, Math.floor(share * LEVELS.length)))]
  }).join('')
}

/** An eighth of a character more for each eighth of a step; negative values grow to the left of an axis. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/**
 * A bar from an axis: to the right where a value is positive, to the left where it is negative.
 *
 * @param most the value that fills the side
 * @param width characters of each side
 * @param sides whether the axis stands in the middle
 * @example bar(0.5, 1, 4) // '██'
 */
export function bar(value: number, most: number, width: number, sides = false): string {
  const share = most > 0 && Number.isFinite(value) ? Math.min(1, Math.abs(value) / most) : 0
  const eighths = Math.round(share * width * 8)
  const whole = Math.floor(eighths / 8)
  if (!sides) return '█'.repeat(whole) + EIGHTHS[eighths % 8]
  // There are no characters that fill from the right in eighths; halves are enough there.
  if (value < 0) {
    const left = '█'.repeat(whole)
    const half = eighths % 8 >= 4 ? '▐' : ''
    return `${' '.repeat(Math.max(0, width - whole - half.length))}${half}${left}│`
  }
  return `${' '.repeat(width)}│${'█'.repeat(whole)}${EIGHTHS[eighths % 8]}`
}
