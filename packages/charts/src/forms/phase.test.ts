import { expect, it } from 'vitest'
import { phaseChart } from './phase.ts'

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

/** Steps of an axis, evenly from nothing to everything. */
const labelsOf = (steps: number) => {
  const values = Array.from({ length: steps }, (_, n) => n / (steps - 1))
  const y = { name: 'up', unit: 'share', values }
  const x = { name: 'across', unit: 'day', values: [1, 2] }
  const { svg } = phaseChart(
    { unit: 'share', x, y, values: values.map(() => [0, 1]) },
    { title: 'a' },
    { width: 480, language: 'en' },
  )
  return texts(svg).slice(texts(svg).indexOf('up (%)') + 1, texts(svg).indexOf('1'))
}

it('labels every step of an axis of few, and of many some that are even, from the first to the last', () => {
  expect(labelsOf(6)).toEqual(['0', '20', '40', '60', '80', '100'])
  expect(labelsOf(17)).toEqual(['0', '25', '50', '75', '100'])
  expect(labelsOf(31)).toEqual(['0', '20', '40', '60', '80', '100'])
})
