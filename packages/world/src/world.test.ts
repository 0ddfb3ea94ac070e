import { describe, expect, it } from 'vitest'
import {
  findWorldPlace,
  TYPICAL_RESIDENTS,
  type TypicalCommunity,
  typicalCommunities,
  WorldPlaceNotFound,
} from './index.ts'
import { places } from './tree.ts'

function refused(query: string): WorldPlaceNotFound {
  try {
    findWorldPlace(query)
  } catch (error) {
    if (error instanceof WorldPlaceNotFound) return error
    throw error
  }
  throw new Error(`${query} was found`)
}

describe('a place of the world', () => {
  it.each([
    ['Porto Alegre', 'Brazil/Rio Grande do Sul/Porto Alegre', 1_488_252],
    ['Kerala/Thrissur', 'India/Kerala/Thrissur', 3_121_200],
    ['Catalonia/Gracia', 'Spain/Cataluña/Gràcia', 121_502],
    ['Springfield, Illinois, USA', 'United States/Illinois/Springfield', 114_394],
    ['巴西', 'Brazil', 209_469_333],
    ['印度/Kerala', 'India/Kerala', 33_406_061],
    ['sao paulo', 'Brazil/São Paulo', 46_289_333],
    ['GE', 'Georgia', 3_726_549],
  ])('is found by %s', (query, path, residents) => {
    expect(findWorldPlace(query)).toMatchObject({ path, residents })
  })

  it('says who counted, and where a city is', () => {
    expect(findWorldPlace('Kerala/Thrissur').countedBy).toBe('census 2011')
    const city = findWorldPlace('Kerala/Thrissur (city)')
    expect(city).toMatchObject({ level: 'city', residents: 315_957, countedBy: 'GeoNames', point: [76.22, 10.52] })
  })

  it('is asked for where several have its name, by paths that work', () => {
    for (const query of ['Springfield', 'Valencia', 'Georgia']) {
      const { ambiguous, suggestions } = refused(query)
      expect(ambiguous, query).toBe(true)
      expect(suggestions.length).toBeGreaterThan(1)
      const found = suggestions.map((path) => findWorldPlace(path))
      expect(new Set(found.map(({ path }) => path)).size).toBe(suggestions.length)
    }
  })

  it('is suggested where its name is misspelt', () => {
    expect(refused('Porto Alegro').suggestions).toEqual(['Brazil/Rio Grande do Sul/Porto Alegre'])
    expect(refused('Kerala/Gràcia').message).toBe('There is no "Gràcia" in India/Kerala.')
    expect(refused('').message).toBe('The name of a place is empty.')
  })

  it('is none of China', () => {
    for (const query of ['Shanghai', 'Taiwan', 'Hong Kong', 'Macao']) expect(refused(query).ambiguous).toBe(false)
    expect(places().filter(({ place }) => ['CN', 'TW', 'HK', 'MO'].includes(place.country))).toEqual([])
  })

  it('has the districts of India as the census counted them', () => {
    const districts = places().filter(({ place }) => place.country === 'IN' && place.level === 'second')
    expect(districts).toHaveLength(640)
    expect(districts.reduce((sum, { place }) => sum + (place.residents ?? 0), 0)).toBe(1_210_854_977)
  })

  it('takes back the path of almost every place', () => {
    const all = places().filter(({ place }) => place.name !== '')
    const lost = all.filter(({ place }) => {
      try {
        return findWorldPlace(place.path).path !== place.path
      } catch {
        return true
      }
    })
    // Names that are there twice in one unit, and countries whose name others have.
    expect(lost.length / all.length).toBeLessThan(0.005)
  })
})

describe('typical communities', () => {
  const people = (communities: readonly TypicalCommunity[]) =>
    communities.reduce((sum, { residents }) => sum + residents, 0)

  it.each(['Porto Alegre', 'Kerala/Thrissur', 'Kerala', 'Uruguay'])('of %s add up to its residents', (query) => {
    const communities = typicalCommunities(query)
    expect(people(communities)).toBe(findWorldPlace(query).residents)
    const names = communities.map(({ county, township, name }) => `${county}/${township}/${name}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { rural, residents } of communities)
      expect(residents / TYPICAL_RESIDENTS[rural ? 'rural' : 'urban'], query).toBeCloseTo(1, 0)
  })

  it('are urban in a city, and stand in the units of a place that were counted', () => {
    expect(typicalCommunities('Porto Alegre').some(({ rural }) => rural)).toBe(false)
    expect(new Set(typicalCommunities('Kerala').map(({ county }) => county)).size).toBe(14)
  })

  it('are refused where nobody counted, or there would be too many', () => {
    expect(() => typicalCommunities('India')).toThrow('more than 100000')
    expect(() => typicalCommunities('Andorra/Escaldes-Engordany')).toThrow('not known')
  })
})
