import { createSimulation, DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, syntheticDistrict } from '@cogov/core'
import { expect, it } from 'vitest'
import { ENGLISH } from '../words/page.english.ts'
import { shadeOf, shadesOf } from './residents.ts'

const place = { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 30 }
const { world } = createSimulation(
  { ...DEFAULT_SCENARIO, start: 'fresh', name: 'shades', place },
  syntheticDistrict(place, 's'),
)

it('offers every shade that the legend has a word for, with a value for everybody', () => {
  const named = Object.keys(ENGLISH).filter((key) => key.startsWith('shade_') && key !== 'shade_act')
  expect(shadesOf(world).map((name) => `shade_${name}`)).toEqual(expect.arrayContaining(named))
  const residents = world.lowest.sizes.reduce((sum, size) => sum + size, 0)
  for (const name of shadesOf(world)) expect(shadeOf(world, name)?.length, name).toBe(residents)
  expect(shadeOf(world, 'satisfaction')?.every((value) => value > 0)).toBe(true)
})
