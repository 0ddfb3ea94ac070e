import { sobol } from '@cogov/methods/designs'
import { quadratic } from '@cogov/methods/emulation'
import type { StudyTable } from '@cogov/studies/store'
import { expect, it } from 'vitest'
import { surfaceDrawing, surfaceFactors } from './surface.ts'

const factor = (name: string, kind: 'continuous' | 'categorical' = 'continuous') => ({
  name,
  unit: '1',
  meaning: '',
  kind,
  path: `parameters.${name}`,
})
const table = {
  study: { name: 'made', factors: ['a', 'b', 'c'].map((name) => ({ name, kind: 'uniform', from: 0, to: 2 })) },
  factors: [factor('a'), factor('b'), factor('c')],
  outcomes: [{ name: 'participation', unit: 'share', meaning: '' }],
  runs: [],
} as unknown as StudyTable

it('draws an emulated outcome, its error and what is held in the caption, hatched where it would have to guess', () => {
  // Only half of the range of a was simulated.
  const points = sobol(3, { points: 40 }).map(([a = 0, b = 0, c = 0]) => [a / 2, b, c])
  const emulator = quadratic(
    points,
    points.map(([a = 0, b = 0]) => 0.2 + 0.3 * a + 0.4 * b),
  )
  const drawing = surfaceDrawing(table, 'participation', emulator, [0, 1], [0, 0, 0.5])
  const { svg } = drawing.draw({ width: 760, language: 'en', theme: 'light', id: 'surface' })
  expect(svg).toContain('Participation over a and b')
  expect(svg).toMatch(/leaving one out: error .*100\.0 % of the variance predicted/s)
  expect(svg).toContain('At c 1.')
  const hatched = svg.match(/fill="url\(#surface-hatch\)"/g)?.length ?? 0
  expect(hatched).toBeGreaterThan(100)
  expect(hatched).toBeLessThan(400)
})

it('takes two factors with numbers, and names the nearest', () => {
  const points = sobol(3, { points: 40 })
  const emulator = quadratic(
    points,
    points.map(([a = 0]) => a),
  )
  expect(surfaceFactors(table, emulator, ['c', 'a'])).toEqual([2, 0])
  expect(surfaceFactors(table, emulator)).toEqual([0, 1])
  expect(() => surfaceFactors(table, emulator, ['a', 'a'])).toThrow('two different factors')
  const names = { ...table, factors: [factor('a'), factor('b', 'categorical'), factor('c', 'categorical')] }
  expect(() => surfaceFactors(names, emulator)).toThrow('the study has 1')
})
