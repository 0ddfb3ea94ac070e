import { describe, expect, test } from 'vitest'
import { findPlace, neighboursAmong, neighboursOf, pointOf, townshipsOf } from './index.ts'

const among = (query: string) => {
  const townships = townshipsOf(findPlace(query))
  const found = neighboursAmong(townships)
  const namesOf = (name: string) =>
    found[townships.findIndex((township) => township.name === name)].neighbours.map((at) => townships[at].name)
  return { townships, found, namesOf }
}

describe('in a county', () => {
  const { townships, found, namesOf } = among('Pinggu')

  test('townships with points have those around them', () => {
    expect(namesOf('金海湖地区')).toEqual(['南独乐河镇'])
    expect(namesOf('马坊地区')).toEqual(['东高村镇', '马昌营镇'])
  })

  test('those without have the ones before and after them', () => {
    expect(namesOf('渔阳地区')).toEqual(['兴谷街道', '峪口地区'])
  })

  test('each says from what its neighbours follow', () => {
    for (const [at, { source }] of found.entries()) expect(source).toBe(pointOf(townships[at]) ? 'points' : 'order')
    expect(found.filter(({ source }) => source === 'points')).toHaveLength(12)
  })
})

describe('in any place', () => {
  test.each(['Pinggu', '北京', '舟山市', '441900', '天津', '西藏'])(
    '%s: neighbours are mutual, and no one its own',
    (query) => {
      const { found } = among(query)
      for (const [at, { neighbours }] of found.entries()) {
        expect(neighbours).not.toContain(at)
        for (const other of neighbours) expect(found[other].neighbours).toContain(at)
      }
    },
  )

  test.each(['Pinggu', '北京', '天津'])('%s hangs together', (query) => {
    const { found } = among(query)
    const reached = new Set([0])
    for (const at of reached) for (const other of found[at].neighbours) reached.add(other)
    expect(reached.size).toBe(found.length)
  })
})

test('townships of two counties are neighbours only where the counties border each other, and then some are', () => {
  const { townships, found } = among('北京')
  const countyOf = (at: number) => townships[at].code.slice(0, 6)
  const linked = new Set(
    found.flatMap(({ neighbours }, at) => neighbours.map((other) => `${countyOf(at)} ${countyOf(other)}`)),
  )
  const districts = [...new Set(townships.map(({ code }) => code.slice(0, 6)))]
  for (const one of districts) {
    const bordering = new Set(neighboursOf(findPlace(one)).map(({ code }) => code))
    for (const other of districts) {
      if (one !== other) expect(linked.has(`${one} ${other}`), `${one} ${other}`).toBe(bordering.has(other))
    }
  }
})

test('a township alone has none', () => {
  expect(neighboursAmong(townshipsOf(findPlace('平谷/金海湖')))).toEqual([{ neighbours: [], source: 'points' }])
})
