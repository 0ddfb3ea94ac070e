import { expect, test } from 'vitest'
import { committeeNames, findPlace, loadMap, loadPlaces, pointOf } from './index.ts'

test('places and the names of their committees are found in a browser', async () => {
  expect(() => findPlace('Beijing/Pinggu')).toThrow('loadPlaces')
  await loadPlaces()
  const pinggu = findPlace('Beijing/Pinggu')
  expect(pinggu.residents).toBe(457_313)
  expect(findPlace('崇文区').name).toBe('东城区')
  expect((await committeeNames(pinggu))[0]).toBe('金谷东园社区居委会')
  expect(() => pointOf(pinggu)).toThrow('loadMap')
  await loadMap()
  expect(pointOf(pinggu)).toEqual({ lon: 117.14, lat: 40.21 })
})
