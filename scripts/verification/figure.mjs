// Theory as lines, simulation as points with two standard errors: one figure of the verification page.
import { curvesChart as chart, designColour } from '@cogov/charts'

/**
 * @param {import('../../examples/classics/shared/classic.js').Figure} figure
 * @returns {string} SVG
 */
export function draw({ title, x, y, curves }) {
  const data = {
    x: { name: x, unit: '1' },
    y: { unit: '1' },
    curves: curves.map(({ name, line, points = [] }, k) => ({
      name,
      colour: designColour(k + 1),
      hollow: true,
      ...(line ? { line: line.map(([at, value]) => ({ x: at, y: value })) } : {}),
      points: points.map(([at, value, error = 0]) =>
        error > 0 ? { x: at, y: value, low: value - 2 * error, high: value + 2 * error } : { x: at, y: value },
      ),
    })),
  }
  const subtitle = `${y[0]?.toUpperCase()}${y.slice(1)}. Lines: theory; points: simulation, with two standard errors.`
  return chart(data, { title, subtitle }, { width: 760, language: 'en', theme: 'light' }).svg
}
