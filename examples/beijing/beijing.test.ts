/** V26 at reduced size, from the posterior that fit.js made. Seeds are fixed. */
import { expect, it } from 'vitest'
import { effort } from '../../tests/effort.ts'
import { FITTED, PREDICTED } from './data.js'
import { validation } from './predict.js'
import { beijing } from './reform.js'

it('takes the townships and committees of Beijing as they are', () => {
  const { townships } = beijing(1)
  expect(townships).toHaveLength(349)
  expect(townships.flatMap(({ communities }) => communities).length).toBeGreaterThan(7000)
})

it('reads what was measured, per resident and month', () => {
  expect(FITTED.map(({ measured }) => Number(measured.toPrecision(3)))).toEqual([
    0.53, 0.89, 0.65, 0.92, 0.017, 0.0171, 1.59,
  ])
  expect(PREDICTED.map(({ measured }) => Number(measured.toPrecision(3)))).toEqual([0.97, 0.973, 1.94, 2.17])
})

it.runIf(effort('COGOV_DRAWS') > 0)('V26: fits 2019–2021, and states an interval in which the end of 2024 lies', () => {
  const { fitted, predicted } = validation('quick')
  for (const cell of fitted) expect(cell, cell.name).toSatisfy(({ inside }: typeof cell) => inside)
  for (const cell of predicted.slice(0, 2)) {
    expect(cell, cell.name).toSatisfy(({ inside }: typeof cell) => inside)
    // An interval that holds anything would say nothing: a quarter of the scale at most.
    expect(cell.high - cell.low).toBeLessThan(0.25)
  }
})
