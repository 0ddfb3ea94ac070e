import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { inverse, Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../designs/latin-hypercube.ts'
import { mean, variance } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { fitOutcome, outcomeEmulator } from './outcome-emulator.ts'
import { scoresAt, screen } from './screening.ts'
import { sampleSpace } from './space.ts'
import { type Goal, implausibility, linked, measureOf } from './target.ts'
import { freeInputs, type Learnt, learnt, learnWave, nextPoints } from './waves.ts'
import { effectiveSize, propose, systematic, weigh } from './weighted.ts'

const design = (dimensions: number, points: number, seed: string) =>
  latinHypercube(dimensions, { points, seed, swaps: 0 })
const freshOf =
  (dimensions: number) =>
  (normal: () => number): number[] =>
    Array.from({ length: dimensions }, normal)

describe('screening', () => {
  it('finds the inputs that act, lines and curves, among forty', () => {
    const points = design(40, 200, 'screen')
    const noise = randomOf('screen', 'noise')
    const scores = points.map(scoresAt)
    const values = scores.map((z) => z[7] + 0.5 * (z[3] ** 2 - 1) - 0.4 * z[21] + 0.3 * noise.normal())
    const { active, adds } = screen(scores, values, 15)
    expect(active.slice(0, 3)).toEqual([7, 3, 21])
    expect(adds[0]).toBeGreaterThan(adds[2])
  })

  it('takes nothing for something once in twenty times', () => {
    // 200 outcomes of noise: 10 are expected with an input; more than 22 come with a chance of 1 in 5,000.
    const scores = design(30, 80, 'nothing').map(scoresAt)
    const noise = randomOf('nothing', 'noise')
    const found = Array.from(
      { length: 200 },
      () =>
        screen(
          scores,
          scores.map(() => noise.normal()),
          15,
        ).active.length,
    )
    expect(found.filter((inputs) => inputs > 0).length).toBeLessThanOrEqual(22)
  })
})

describe('an outcome’s emulator', () => {
  const outcome = (z: readonly number[]) => Math.tanh(z[0] + 0.5 * z[1]) + 0.2 * z[2]
  const noise = randomOf('emulator', 'noise')
  const points = design(10, 120, 'emulator')
  const values = points.map((point) => outcome(scoresAt(point)) + 0.05 * noise.normal())

  it('predicts what it has not seen, with errors as it says', async () => {
    const fit = await fitOutcome(points, values)
    const emulator = outcomeEmulator(fit, points, values)
    const others = design(10, 400, 'others')
    const errors = others.map((at) => {
      return (outcome(scoresAt(at)) + 0.05 * noise.normal() - emulator.predict(at)) / Math.sqrt(emulator.variance)
    })
    expect(fit.q2).toBeGreaterThan(0.95)
    // 95 % of 400 are 380; errors of near points go together, so that 360 to 400 are let pass.
    expect(errors.filter((error) => Math.abs(error) < 1.96).length).toBeGreaterThan(360)
  })

  it('is the same again from its fit, and by the mean alone where nothing acts', async () => {
    const fit = await fitOutcome(points, values)
    const again = outcomeEmulator(JSON.parse(JSON.stringify(fit)), points, values)
    expect(again.predict(points[3])).toEqual(outcomeEmulator(fit, points, values).predict(points[3]))
    const flat = points.map(() => 4)
    const constant = outcomeEmulator(await fitOutcome(points, flat), points, flat)
    expect(constant.predict(points[0])).toBeCloseTo(4, 12)
    expect(constant.fit.active).toEqual([])
  })
})

describe('the settings that are left', () => {
  it('are a sample of the prior where it is not implausible, and their share is known', () => {
    const limit = 0.5
    const { points, share, reached } = sampleSpace({
      fresh: freshOf(8),
      badness: (positions) => Math.hypot(...scoresAt(positions.slice(0, 3))),
      limit,
      points: 400,
      seed: 'space',
      steps: 12,
    })
    expect(reached).toBe(limit)
    // P(χ² with 3 degrees of freedom < ¼) = 0.0309.
    expect(share).toBeGreaterThan(0.0309 / 1.6)
    expect(share).toBeLessThan(0.0309 * 1.6)
    const free = points.map((point) => scoresAt(point)[6])
    // The variance of 400 correlated draws of a standard normal: a standard error of about .1.
    expect(Math.abs(variance(free) - 1)).toBeLessThan(0.35)
    expect(Math.abs(mean(free))).toBeLessThan(0.35)
    for (const point of points) expect(Math.hypot(...scoresAt(point.slice(0, 3)))).toBeLessThanOrEqual(limit)
  })

  it('are found from a sample of more of them as well as from the prior', () => {
    const badness = (positions: readonly number[]) => Math.hypot(...scoresAt(positions.slice(0, 3)))
    const options = { fresh: freshOf(8), badness, steps: 12 }
    const from = sampleSpace({ ...options, limit: 1, points: 300, seed: 'more' })
    const { points, share } = sampleSpace({ ...options, limit: 0.5, points: 400, seed: 'less', from })
    expect(share).toBeGreaterThan(0.0309 / 1.6)
    expect(share).toBeLessThan(0.0309 * 1.6)
    expect(new Set(points.map(([first]) => first)).size).toBeGreaterThan(300)
    const again = sampleSpace({ ...options, limit: 1, points: 600, seed: 'as many', from })
    expect(again.share).toBe(from.share)
    expect(new Set(again.points.map(([first]) => first)).size).toBeGreaterThan(400)
  })

  it('are the nearest where none is near enough', () => {
    const far = sampleSpace({
      fresh: freshOf(2),
      badness: ([position]) => 5 + Math.abs(position - 0.25),
      limit: 3,
      points: 100,
      seed: 'far',
    })
    expect(far.reached).toBeGreaterThan(5)
    expect(far.reached).toBeLessThan(5.05)
  })
})

describe('a goal that no setting meets', () => {
  it('is as far off as its nearest settings may be, and the others stay as they are', async () => {
    const points = design(2, 100, 'far goal')
    const near: Goal = { name: 'near', interval: [-0.5, 0, 0.5], scale: 'linear', discrepancy: 0 }
    const far: Goal = { ...near, name: 'far', interval: [19.5, 20, 20.5] }
    const outcomes = points.map((point) => [scoresAt(point)[0], scoresAt(point)[1]])
    const { measures, allowances } = learnt([near, far], await learnWave([near, far], { points, outcomes }), 2)
    expect(measures[0]).toEqual(measureOf(near))
    expect(allowances[1]).toBeGreaterThan(50)
    const off = outcomes.map(([, outcome]) => implausibility(measures[1], outcome)).sort((a, b) => a - b)
    expect(off[2]).toBeCloseTo(3, 1)
  })
})

describe('inputs that nothing reads', () => {
  it('are drawn anew at each step, but those that go with one that is read', async () => {
    const points = design(6, 60, 'free')
    const goals: Goal[] = [{ name: 'y', interval: [-0.2, 0, 0.2], scale: 'linear', discrepancy: 0.1 }]
    const wave = await learnWave(goals, { points, outcomes: points.map((point) => [scoresAt(point)[1]]) })
    const waves = [learnt(goals, wave, 0)]
    expect([...freeInputs(waves, undefined)]).toEqual([0, 2, 3, 4, 5])
    expect([...freeInputs(waves, [undefined, 'a', 'a', 'b', 'b', undefined])]).toEqual([0, 3, 4, 5])
  })
})

describe('goals', () => {
  const goal: Goal = { name: 'share', interval: [0.02, 0.06, 0.15], scale: 'logit', discrepancy: 0 }
  it('are met at their centre, and missed by 1.645 at the ends of their interval', () => {
    const measure = measureOf(goal)
    expect(goal.interval.map((value) => implausibility(measure, linked(goal, value)))).toEqual([
      expect.closeTo(1.6449, 3),
      0,
      expect.closeTo(1.6449, 3),
    ])
    expect(implausibility(measureOf({ ...goal, discrepancy: 1 }), linked(goal, 0.15))).toBeLessThan(1)
  })
  it('are missed by no more than a tenth of their low end would be', () => {
    expect(linked(goal, 0)).toBe(linked(goal, 0.002))
    expect(linked(goal, 1)).toBe(linked(goal, 1 - 0.085))
  })
})

const SLOPES = [
  [1, 0.5, 0, 0, 0],
  [0, 1, -1, 0, 0],
  [0.4, 0, 0, 1, 0],
]
const GOALS: Goal[] = [0.5, -0.8, 1].map((centre, t) => ({
  name: `y${t}`,
  interval: [centre - 1.6448536 * 0.3, centre, centre + 1.6448536 * 0.3],
  scale: 'linear',
  discrepancy: 0.4,
}))

/** Waves, proposals and weights of the model y = A z, of which the posterior is known. */
async function fitted(goals: readonly Goal[], seed: string, sizes = { points: 60, draws: 300 }) {
  const outcomesAt = (points: readonly (readonly number[])[]) =>
    points.map((point) => SLOPES.map((row) => row.reduce((sum, a, j) => sum + a * normalQuantile(point[j], 0, 1), 0)))
  const waves: Learnt[] = []
  let points = design(5, sizes.points, seed)
  const fresh = freshOf(5)
  for (let n = 0; n < 2; n++) {
    const wave = await learnWave(goals, { points, outcomes: outcomesAt(points) }, { seed })
    waves.push(learnt(goals, wave, n))
    if (n === 0) points = nextPoints(waves, { fresh, points: sizes.points, seed: `${seed} ${n}` }).points
  }
  const space = nextPoints(waves, { fresh, points: sizes.draws, seed: `${seed} last` })
  const proposals = propose(waves, { fresh, space, seed })
  const found = weigh(goals, waves[waves.length - 1], proposals.logs, { outcomes: outcomesAt(proposals.points) })
  return { scores: proposals.points.map(scoresAt), ...found, space }
}

describe('the posterior', () => {
  it('is the one that is known, of a linear model with normal laws', async () => {
    const a = new Matrix(SLOPES)
    const errors = Matrix.eye(3).mul(0.3 ** 2 + 0.4 ** 2)
    const covariance = inverse(Matrix.eye(5).add(a.transpose().mmul(inverse(errors)).mmul(a)))
    const middle = covariance
      .mmul(a.transpose())
      .mmul(inverse(errors))
      .mmul(Matrix.columnVector([0.5, -0.8, 1]))
    const { scores, weights, effective } = await fitted(GOALS, 'known', { points: 80, draws: 800 })
    expect(effective).toBeGreaterThan(400)
    for (let j = 0; j < 5; j++) {
      const found = scores.reduce((sum, z, n) => sum + weights[n] * z[j], 0)
      const spread = Math.sqrt(scores.reduce((sum, z, n) => sum + weights[n] * (z[j] - found) ** 2, 0))
      const sd = Math.sqrt(covariance.get(j, j))
      // About 400 independent draws: errors of .05 and .035 standard deviations; five times that is let pass.
      expect(Math.abs(found - middle.get(j, 0)) / sd).toBeLessThan(0.25)
      expect(Math.abs(spread / sd - 1)).toBeLessThan(0.18)
    }
  })

  it('holds made-up truths as often as it says', async () => {
    const truths = 40
    const draws = randomOf('truth', 'coverage')
    let inside = 0
    for (let k = 0; k < truths; k++) {
      const truth = Array.from({ length: 5 }, () => draws.normal())
      const goals = GOALS.map((goal, t): Goal => {
        const centre = SLOPES[t].reduce((sum, a, j) => sum + a * truth[j], 0.5 * draws.normal())
        return { ...goal, interval: [centre - 1.6448536 * 0.3, centre, centre + 1.6448536 * 0.3] }
      })
      const { scores, weights } = await fitted(goals, `coverage ${k}`, { points: 40, draws: 150 })
      const j = k % 4
      const below = scores.reduce((sum, z, n) => sum + (z[j] < truth[j] ? weights[n] : 0), 0)
      if (below > 0.05 && below < 0.95) inside++
    }
    // Of 40 intervals of 90 %: 30 or fewer come with a chance of 1 in 200 where the procedure is right.
    expect(inside).toBeGreaterThan(30)
  })
})

describe('draws by weight', () => {
  it('come as often as their weight says', () => {
    expect(systematic([0.5, 0.25, 0.25], 4, 0.5)).toEqual([0, 0, 1, 2])
    const chosen = systematic([0.1, 0, 0.9], 10, 0.3)
    expect([0, 1, 2].map((index) => chosen.filter((one) => one === index).length)).toEqual([1, 0, 9])
    expect(effectiveSize([0.5, 0.5, 0, 0])).toBe(2)
  })
})
