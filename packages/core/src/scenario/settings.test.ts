import { describe, expect, it } from 'vitest'
import { readShape } from './read.ts'
import type { Scenario } from './scenario.ts'
import { applySetting } from './settings.ts'

const scenarioOf = (text: string): Scenario => readShape(text, 'a.yaml').scenario as Scenario
const base = scenarioOf('cogov: 2\nname: a\nplace: {}')
const real = scenarioOf('cogov: 2\nname: a\nplace: 北京市/平谷区')

describe('a setting', () => {
  it('finds a lever by its path, a part of it, or its name', () => {
    for (const key of ['mechanisms.incentives.reward', 'incentives.reward', 'reward']) {
      expect(applySetting(base, `${key}=0.5`).mechanisms).toEqual({ incentives: { reward: 0.5 } })
    }
  })

  it('finds parameters and everything else in the same way', () => {
    expect(applySetting(base, 'parameters.noise=0.5').parameters).toEqual({ noise: 0.5 })
    expect(applySetting(base, 'noise=0.5').parameters).toEqual({ noise: 0.5 })
    expect(applySetting(base, ' ticks = 12 ').ticks).toBe(12)
    expect(applySetting(base, 'seed=007').seed).toBe('007')
    expect(applySetting(base, 'sample=50').sample).toBe(50)
    expect(applySetting(base, 'sample=everybody').sample).toBe('everybody')
    expect(applySetting(base, 'scale=0.5').sample).toBe(400)
    expect(applySetting(base, 'scale=1').sample).toBe('everybody')
    expect(() => applySetting(base, 'scale=2')).toThrow('scale: found 2, a share above 0 and up to 1 was allowed')
    expect(applySetting(base, 'network.degree=4').network).toEqual({
      kind: 'small-world',
      degree: 4,
      rewiring: 0.1,
    })
    expect(applySetting(base, 'place.townships=7').place).toMatchObject({ townships: 7 })
    expect(applySetting(base, 'place=110117').place).toBe('110117')
    expect(applySetting(base, 'outcomes=effort,delivery').record.outcomes).toEqual(['effort', 'delivery'])
    expect(applySetting(real, 'townships=true').record.townships).toBe(true)
  })

  it('changes the kind of network to one with its defaults, or a whole network at once', () => {
    expect(applySetting(applySetting(base, 'network.degree=4'), 'network.kind=scale-free').network).toEqual({
      kind: 'scale-free',
      attachments: 4,
    })
    expect(applySetting(base, 'network={ kind: ring, degree: 6 }').network).toEqual({
      kind: 'ring',
      degree: 6,
    })
  })

  it('turns a lever off', () => {
    const bare = applySetting(base, 'start=bare')
    expect(applySetting(applySetting(bare, 'reward=1'), 'reward=0')).toEqual(bare)
    expect(applySetting(base, 'reward=0').mechanisms).toEqual({ incentives: { reward: 0 } })
  })

  it('is of the scenario unless the whole path says that it is of what is usual', () => {
    expect(applySetting(base, 'status_quo.incentives.reward=0.5')).toEqual({
      ...base,
      status_quo: { incentives: { reward: 0.5 } },
    })
  })

  it('leaves the scenario that it was given as it was', () => {
    const before = JSON.stringify(base)
    applySetting(base, 'reward=1')
    expect(JSON.stringify(base)).toBe(before)
  })

  it.each([
    ['reward', "found 'reward', allowed is key=value, such as ticks=120"],
    ['rewrad=1', "rewrad: unknown key (did you mean 'reward'?)"],
    ['staff-formal=1', "staff-formal: unknown key (did you mean 'formal_staff'?)"],
    ['trust.reward=1', "trust.reward: unknown key (did you mean 'mechanisms.incentives.reward'?)"],
    ['reward=9', 'mechanisms.incentives.reward: found 9, allowed is a number from 0 to 2.5 (unit: day)'],
    ['reward=', 'mechanisms.incentives.reward: found an empty text, allowed is a number from 0 to 2.5 (unit: day)'],
    [
      'reward=*a',
      'mechanisms.incentives.reward: found an alias (*a); not allowed, because few of them make a huge file: ' +
        'repeat the value',
    ],
    ['reward={', 'mechanisms.incentives.reward: this is not YAML: Flow map must end with a }'],
    ['townships=2', 'townships: this may be place.townships or record.townships; write the whole path'],
    ['cogov=3', 'cogov: found 3, a newer format than 2, which this version of cogov reads: update cogov'],
    ['__proto__=1', '__proto__: unknown key'],
  ])('%s is refused', (setting, message) => {
    expect(() => applySetting(base, setting)).toThrow(new RangeError(message))
  })
})
