/** V25 at reduced size: 12 cities, each predicted without its own series with punishment. Seeds are fixed. */
import { describe, expect, it } from 'vitest'
import { readCities, readSessions } from './data.js'
import { experiment, type Preferences } from './experiment.js'
import { validation } from './predict.js'

const ordinary: Preferences = {
  belief: 12,
  interest: 2,
  strategic: 0.3,
  updating: 0.5,
  spread: 4,
  noise: 2,
  stern: 0.3,
  spite: 0.05,
  caution: 4,
}

describe('the public goods experiment', () => {
  const seriesOf = (changed: Partial<Preferences>, punishment: boolean) =>
    experiment([{ ...ordinary, ...changed }], punishment, 'test')[0]

  it('declines without punishment and rises with it', () => {
    const [plain, punished] = [seriesOf({}, false).given, seriesOf({}, true).given]
    expect(plain[9]).toBeLessThan(plain[0] - 2)
    expect(punished[9]).toBeGreaterThan(punished[0] + 2)
  })

  it('begins alike in both, because nobody has been punished yet', () => {
    expect(seriesOf({}, true).given[0]).toBe(seriesOf({}, false).given[0])
  })

  it('punishes nobody where it cannot, and gives nothing in the last period where all are strategic', () => {
    const plain = seriesOf({ strategic: 1 }, false)
    expect(plain.points).toBe(0)
    expect(plain.given[9]).toBe(0)
    expect(plain.given[8]).toBeGreaterThan(3)
  })

  it('keeps contributions down where spite outweighs sternness', () => {
    expect(seriesOf({ stern: 0.1, spite: 0.4 }, true).given[9]).toBeLessThan(seriesOf({}, true).given[9] - 5)
  })

  it('is a function of preferences and seed', () => {
    expect(experiment([ordinary], true, 'a')).toEqual(experiment([ordinary], true, 'a'))
    expect(experiment([ordinary], true, 'a')).not.toEqual(experiment([ordinary], true, 'b'))
  })
})

describe('the data', () => {
  it('has 16 cities, 12 of them with both series, and four sessions', () => {
    const cities = readCities()
    expect(cities).toHaveLength(16)
    expect(cities.filter(({ punished }) => punished)).toHaveLength(12)
    expect(readSessions().map(({ session }) => session)).toEqual(['istanbul-1', 'samara-1', 'samara-2', 'samara-3'])
    for (const { stern, spite } of readSessions()) expect(stern).toBeGreaterThan(spite)
  })
})

it('V25: predicts contributions with punishment better than the last value and the other cities’ mean', () => {
  const { error, baselines, coverage, judged } = validation('quick', 'verification')
  // The baselines are facts of the data; by hand from the file: 9.21 and 2.99 tokens.
  expect(baselines.lastValueCarriedOn).toBeCloseTo(9.209, 3)
  expect(baselines.meanOfOtherCities).toBeCloseTo(2.994, 3)
  expect(error).toBeLessThan(baselines.meanOfOtherCities)
  // Intervals of 80 per cent over 12 cities whose periods go together: at least 6 of the 12 hold most of their series.
  expect(coverage).toBeGreaterThan(0.6)
  expect(judged.filter(({ inside }) => inside > 5).length).toBeGreaterThan(6)
})
