import { textWidth } from '@cogov/language/width'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curvesChart } from './curves.ts'
import { layMarks } from './marks.ts'

const options = { width: 600, language: 'en', theme: 'light' } as const
const line = [
  { x: 0, y: 0.1 },
  { x: 2, y: 0.4 },
]
const points = [
  { x: 0, y: 0.12, low: 0.1, high: 0.14 },
  { x: 1, y: Number.NaN },
]
const data = {
  x: { name: 'reward', unit: 'day' },
  y: { unit: 'share' },
  curves: [
    { name: 'theory', colour: 'design-1', line },
    { name: 'simulation', colour: 'design-2', points },
  ],
  marks: [{ at: 1, label: 'now' }],
}

describe('curves', () => {
  it('say where each begins and ends, and have all values in a table', () => {
    const { description, table } = curvesChart(data, { title: 'It rises' }, options)
    expect(description.replaceAll('\u00a0', ' ')).toContain('theory: 10 % at reward 0 days, 40 % at reward 2 days.')
    expect(table.columns.map(({ title }) => title)).toEqual(['reward (days)', 'theory (%)', 'simulation (%)'])
    expect(table.rows).toEqual([
      ['0', '10', '12 (10 … 14)'],
      ['1', '', ''],
      ['2', '40', ''],
    ])
  })

  it('fill their plane, whatever the values', () => {
    const high = {
      name: 'high',
      colour: 'design-1',
      line: [
        { x: 0, y: 210 },
        { x: 1, y: 290 },
      ],
    }
    const { svg } = curvesChart({ ...data, y: { unit: 'yuan' }, curves: [high], marks: [] }, { title: '' }, options)
    expect(svg).toMatch(/>220<.*>240<.*>280</)
  })

  it('keep a value until the next point where they go in steps, their bands too', () => {
    const line = [
      { x: 0, y: 0, low: 0, high: 0.2 },
      { x: 1, y: 0.5, low: 0.3, high: 0.7 },
      { x: 2, y: 0.5, low: 0.3, high: 0.7 },
    ]
    const pathsOf = (steps: boolean) => {
      const curves = [{ name: 'got there', colour: 'design-1', line, steps }]
      const { svg } = curvesChart({ ...data, curves, marks: [] }, { title: '' }, options)
      const paths = [...svg.matchAll(/<path d="(M[^"]*)" fill="(?:none|#)[^>]*(?:fill-opacity|stroke-width="2")/g)]
      return paths.map(([, path]) => path.split(/[ML]/).filter((at) => at !== '').length)
    }
    // A band has two sides.
    expect(pathsOf(false)).toEqual([6, 3])
    expect(pathsOf(true)).toEqual([10, 5])
  })

  it('need a point', () => {
    const nothing = { ...data, curves: [{ name: 'a', colour: 'design-1', points: [{ x: 0, y: Number.NaN }] }] }
    expect(() => curvesChart(nothing, { title: '' }, options)).toThrow('curves need at least one point')
  })
})

it('labels of marks never lie on each other, wherever the marks are', () => {
  const pen = { width: 500, language: 'en', id: 'x', colour: () => '#000' } as const
  const mark = fc.record({
    at: fc.integer({ min: 0, max: 500 }),
    label: fc.stringMatching(/^[a-z]{0,20}$/),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
      const drawn = layMarks(marks, (at) => at, pen).draw(100, 200)
      const boxes = [...drawn.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*?(text-anchor="end")?>([^<]*)/g)].map(
        ([, x, y, end, label]) => {
          const width = textWidth(label as string, { size: 11 })
          return { from: Number(x) - (end ? width : 0), width, y: Number(y) }
        },
      )
      for (const [n, a] of boxes.entries())
        for (const b of boxes.slice(n + 1))
          expect(a.y !== b.y || a.from + a.width <= b.from || b.from + b.width <= a.from).toBe(true)
    }),
    { seed: 1 },
  )
})
