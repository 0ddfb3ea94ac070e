import { DEFAULT_SYNTHETIC } from '@cogov/core'
import { expect, it } from 'vitest'
import { districtOf } from './district.ts'
import { sourcesOf } from './sources.ts'

const said = (place: string) => sourcesOf(districtOf({ place, seed: '' })).map(({ code }) => code)

it('says what is true of each place, and nothing of one that is made up', () => {
  expect(said('北京市/平谷区')).toEqual(['source.census', 'source.neighbours'])
  expect(said('杭州/余杭')[0]).toBe('source.census, split')
  // A township alone has no neighbours to speak of.
  expect(said('平谷/金海湖')).toEqual(['source.shared'])
  expect(said('东莞/虎门')).toEqual(['source.census'])
  expect(sourcesOf(districtOf({ place: DEFAULT_SYNTHETIC, seed: '' }))).toEqual([])
})

it('counts whose neighbours follow from points', () => {
  const [, neighbours] = sourcesOf(districtOf({ place: 'Pinggu', seed: '' }))
  expect(neighbours?.values).toEqual({ points: 12, n: 18 })
})

it('leaves out townships where nobody was counted, and refuses a place that has no others', () => {
  const names = districtOf({ place: '东莞', seed: '' }).townships.map(({ name }) => name)
  expect(names).toHaveLength(33)
  expect(names.some((name) => name.includes('东莞港'))).toBe(false)
  expect(() => districtOf({ place: '新星市', seed: '' })).toThrow('was not counted by the census of 2020')
})
