import type { StudySensitivity } from '@cogov/studies'
import { expect, it } from 'vitest'
import { driversOf } from './drivers.ts'

const index = { value: 0.5, low: 0, high: 1, raw: 0.5 }
const sobol = (shown: boolean): NonNullable<StudySensitivity['sobol']> => ({
  factors: [{ factor: 'reward', first: index, total: { ...index, value: 0.9 } }],
  pairs: [],
  mean: 1,
  variance: 1,
  shown,
  noise: { replicates: 2, share: 0.5, low: 0.2, high: 1, common: 0 },
})
const ranked = { coefficients: [{ factor: 'reward', value: 0.8, low: 0.6, high: 0.9 }], r2: 0.7 }
const found = (shown: boolean): StudySensitivity => ({
  outcome: 'participation',
  factors: ['reward'],
  points: 8,
  noise: sobol(shown).noise,
  withheld: [],
  sobol: sobol(shown),
  ranked,
})

it('drivers are totals where the factors’ variance can be told from luck, and slopes of ranks where it cannot', () => {
  expect(driversOf(found(true))).toMatchObject({ method: 'sobol', all: [{ factor: 'reward', value: 0.9 }] })
  expect(driversOf(found(false))).toEqual({ method: 'slope', all: ranked.coefficients, r2: 0.7 })
})
