import { expect, it } from 'vitest'
import { seriesChart } from './series.ts'
import { smallMultiplesChart } from './small-multiples.ts'

/** A price of what nobody bought, and a time that nothing took, are no numbers. */
const UNKNOWN = [
  [Number.NaN, 1, 2],
  [1, 2, Number.NaN],
  [Number.NaN, Number.NaN],
]

it.each(UNKNOWN)('draws what is known of values of which some are not: %s', (...values) => {
  const options = { width: 480, language: 'en' } as const
  const known = { name: 'b', colour: 'base', values: [1, 2, 3] }
  const line = { name: 'a', colour: 'base', values, low: values, high: values }
  const drawn = [
    seriesChart({ unit: 'yuan', lines: [line, known] }, { title: 'a' }, options),
    smallMultiplesChart(
      { unit: 'yuan', lines: [line], panels: [{ title: 'p', values: [values] }] },
      { title: 'a' },
      options,
    ),
  ]
  for (const { svg } of drawn) expect(svg).not.toContain('NaN')
})
