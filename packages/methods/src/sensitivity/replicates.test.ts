import { describe, expect, it } from 'vitest'
import { noiseOf } from './luck.ts'
import { pointMeans } from './replicates.ts'

describe('how much of a run is luck', () => {
  it('is what replicates of a point differ by; where seeds move all points alike, it is in common', () => {
    // Each point varies by 2, and seeds by as much: all of it is theirs. Points differ by 8.
    expect(
      noiseOf([
        [0, 2],
        [4, 6],
      ]),
    ).toMatchObject({ replicates: 2, share: 0.2, common: 0.2 })
  })

  it('is each point’s own where seeds move them apart: half of it is left in means of two', () => {
    const { share, common } = noiseOf([
      [0, 2],
      [6, 4],
    ])
    // Means differ by 8, of which 2 are half of the 4 that seeds do point by point. A point's runs differ by 2.
    expect(share).toBeCloseTo(2 / (6 + 2), 12)
    expect(common).toBe(0)
  })

  it('is known, too, where points have more or fewer replicates; then it has no common part', () => {
    const { replicates, share, low, common } = noiseOf([[0, 2], [4, 6, 8], [5]])
    // Variances of 2 and 4: 3. In means of two, three and one: 3 · (½ + ⅓ + 1) / 3. Means differ by 7.
    expect(replicates).toBe(2)
    expect(share).toBeCloseTo(3 / (7 - 11 / 6 + 3), 12)
    expect([low, common]).toEqual([null, 0])
  })

  it('has no share where the outcome never varies, or each point was run once', () => {
    expect(
      noiseOf([
        [1, 1],
        [1, 1],
      ]).share,
    ).toBeNull()
    expect(noiseOf([1, 2, 3]).share).toBeNull()
  })

  it('is a mean for each point, in which every number counts', () => {
    expect(pointMeans([3, [1, 2, 6]])).toEqual([3, 3])
    expect(() => pointMeans([1, []])).toThrow('2')
    expect(() => pointMeans([1, [0, Number.NaN]])).toThrow('NaN')
  })
})
