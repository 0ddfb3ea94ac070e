import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { populate } from '@cogov/core/assembly'
import { LIBRARY } from '@cogov/core/simulate'
import { describe, expect, it } from 'vitest'
import { districtOf, residentsOf, simulatedOf } from './district.ts'

const real = (place: string) => districtOf({ place, seed: 's' })

describe('the district of a scenario', () => {
  it('is Pinggu as the census and the statistical codes have it, and says that it is simulated', () => {
    const pinggu = real('北京市/平谷区')
    const communities = pinggu.townships.flatMap((township) => township.communities)
    expect(pinggu.name).toBe('北京市/平谷区 (simulated)')
    expect(pinggu.townships).toHaveLength(18)
    expect(communities.filter(({ rural }) => rural)).toHaveLength(215)
    expect(communities.filter(({ rural }) => !rural)).toHaveLength(108)
    expect(residentsOf(pinggu)).toBe(457_313)
  })

  it('may be one township, or larger than a county with townships under names of their own', () => {
    expect(real('北京市/平谷区/金海湖镇').townships).toHaveLength(1)
    const beijing = real('北京市')
    const names = beijing.townships.map(({ name }) => name)
    expect(names).toContain('平谷区·滨河街道')
    expect(new Set(names).size).toBe(names.length)
    expect(names.some((name) => name.includes('/'))).toBe(false)
    expect(residentsOf(beijing)).toBe(21_893_095)
  })

  it('has a superior government and departments for each county of a larger place', () => {
    const beijing = real('北京市')
    const counties = beijing.townships.map(({ county }) => county)
    expect(new Set(counties).size).toBe(16)
    // Townships of one county stand together: it begins once.
    expect(counties.filter((county, t) => county !== counties[t - 1])).toHaveLength(16)
    expect(beijing.townships.find(({ name }) => name === '平谷区·滨河街道')?.county).toBe('平谷区')
    expect(real('北京市/平谷区').townships.every((township) => !('county' in township))).toBe(true)

    const scenario = { ...DEFAULT_SCENARIO, start: 'fresh' as const, name: 'Beijing', place: '北京市', sample: 20 }
    const { population, given } = populate(scenario, beijing, LIBRARY)
    const rows = Object.fromEntries(population.map(({ table, sizes }) => [table, sizes.reduce((sum, n) => sum + n, 0)]))
    expect(rows).toMatchObject({ superior: 16, department: 96, evaluator: 16, township: 349, community: 7535 })
    const served = given.get('department')?.get('served') as Float32Array
    const all = served.reduce((sum, residents) => sum + residents, 0)
    expect(all).toBe(6 * residentsOf(beijing))
  })

  it('may be made up, from the seed', () => {
    const made = districtOf({ place: { ...DEFAULT_SYNTHETIC, townships: 3, size_spread: 1 }, seed: 'a' })
    expect(made.townships).toHaveLength(3)
    expect(made).not.toEqual(districtOf({ place: { ...DEFAULT_SYNTHETIC, townships: 3, size_spread: 1 }, seed: 'b' }))
  })

  it('is simulated by a sample of each community, and whole where that is said', () => {
    const pinggu = real('北京市/平谷区')
    const { network } = DEFAULT_SCENARIO
    expect(simulatedOf(pinggu, { sample: 100, network })).toBe(323 * 100)
    expect(simulatedOf(pinggu, { sample: 'everybody', network })).toBe(457_313)
    expect(simulatedOf(pinggu, { sample: 1_000_000, network })).toBe(457_313)
  })

  it('is refused by name where there is none', () => {
    expect(() => real('北京市/平古区')).toThrow('Did you mean 北京市/平谷区?')
  })
})
