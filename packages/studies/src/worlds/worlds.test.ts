import { defineScenario } from '@cogov/core'
import { OUTCOMES } from '@cogov/core/outcomes'
import { covariance, requireSplitNormal, splitPosition, variance } from '@cogov/methods/statistics'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { describe, expect, it } from 'vitest'
import { drawPositions, drawWorlds, normalsOf, scoresFrom, worldAt } from './draw-worlds.ts'
import { inWorld } from './in-world.ts'
import { digestOf, readTable, writeTable } from './table.ts'
import { counts, factsOf, TARGETS, targetsByColumn } from './targets.ts'
import { type Declared, type Unknown, unknownsOf } from './unknowns.ts'
import { medoid, worlds } from './worlds.ts'

const quantity = { unit: '1', meaning: '', source: '', range: [0, 10], default: 1 } as const
const measured = { grade: 'measured', source: 'a study' } as const
const DECLARED: Declared = {
  actors: [
    {
      parameters: [
        { ...quantity, name: 'a', prior: { ...measured, interval: [1, 2, 4] } },
        { ...quantity, name: 'unsaid' },
        { ...quantity, name: 'b', unit: 'share', range: [0, 1], prior: { ...measured, interval: [0.2, 0.5, 0.9] } },
        {
          ...quantity,
          name: 'k1',
          range: [-5, 5],
          prior: { ...measured, interval: [-0.3, 0.2, 0.7], kin: 'sanctions' },
        },
        {
          ...quantity,
          name: 'k2',
          range: [-5, 0.5],
          prior: { ...measured, interval: [-0.3, 0.2, 0.7], kin: 'sanctions' },
        },
      ],
    },
  ],
  mechanisms: [
    {
      name: 'trust',
      parameters: [],
      levers: [
        {
          ...quantity,
          name: 'channel',
          at: 'community',
          default: 0,
          why: '',
          claim: { moves: {} },
          statusQuo: { value: 0.3, range: [0.1, 0.5], source: 'judged' },
        },
        {
          ...quantity,
          name: 'split',
          at: 'community',
          default: 0,
          why: '',
          claim: { moves: {} },
          statusQuo: { value: 0.3, rural: 0.1, range: [0, 0.5], source: 'judged' },
        },
      ],
    },
  ],
}
const UNKNOWNS = unknownsOf(DECLARED)

describe('what is not known', () => {
  it('are parameters with a prior and usual levers, each on its scale', () => {
    expect(UNKNOWNS.map(({ name, scale }) => [name, scale])).toEqual([
      ['a', 'log'],
      ['b', 'logit'],
      ['k1', 'linear'],
      ['k2', 'linear'],
      ['trust.channel', 'log'],
    ])
  })
  it('is refused with its name where its interval is none', () => {
    const wrong = { ...quantity, name: 'wrong', prior: { ...measured, interval: [3, 2, 4] as const } }
    expect(() => unknownsOf({ actors: [{ parameters: [wrong] }], mechanisms: [] })).toThrow(/^wrong: three numbers/)
  })
  it('is, of the library’s own, within what is allowed at the centre', () => {
    for (const { range, interval } of unknownsOf()) {
      expect(interval[1]).toBeGreaterThanOrEqual(range[0])
      expect(interval[1]).toBeLessThanOrEqual(range[1])
    }
  })
})

describe('worlds drawn from priors', () => {
  const n = 2000
  const drawn = drawWorlds({ n, seed: 'test' }, UNKNOWNS)
  it('have a twentieth below the low end and above the high one', () => {
    for (const unknown of UNKNOWNS) {
      const below = drawn.filter((world) => world[unknown.name] < unknown.interval[0]).length / n
      // Four standard errors of independent draws, which a Latin hypercube stays below: a false alarm in 3,000 for all.
      expect(Math.abs(below - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / n))
    }
  })
  it('stay within what is allowed', () => {
    expect(Math.max(...drawn.map((world) => world.k2))).toBe(0.5)
  })
  it('share half of what is not known within a class, and nothing otherwise', () => {
    const positions = drawPositions(UNKNOWNS, { n, seed: 'test' })
    const z = (j: number) => positions.map((own) => normalQuantile(own[j], 0, 1))
    const r = (a: number, b: number) => covariance(z(a), z(b)) / Math.sqrt(variance(z(a)) * variance(z(b)))
    // Standard errors of .017 and .022: a false alarm in 10,000 each.
    expect(Math.abs(r(2, 3) - 0.5)).toBeLessThan(0.07)
    expect(Math.abs(r(0, 2))).toBeLessThan(0.09)
    const fresh = scoresFrom(UNKNOWNS)
    const normal = normalsOf('test', 'scores')
    const scores = Array.from({ length: n }, () => fresh(normal))
    const [third, fourth] = [2, 3].map((j) => scores.map((own) => own[j]))
    expect(Math.abs(covariance(third, fourth) - 0.5)).toBeLessThan(0.11)
    expect(Math.abs(variance(third) - 1)).toBeLessThan(0.13)
  })
  it('are the same for the same seed, and others for another', () => {
    expect(drawWorlds({ n: 3, seed: 'test' }, UNKNOWNS)).toEqual(drawWorlds({ n: 3, seed: 'test' }, UNKNOWNS))
    expect(drawWorlds({ n: 3, seed: 'other' }, UNKNOWNS)).not.toEqual(drawWorlds({ n: 3, seed: 'test' }, UNKNOWNS))
    expect(drawWorlds({ n: 2, seed: 'none' }, [])).toEqual([{}, {}])
  })
})

describe('a scenario in a world', () => {
  const place = { townships: 1, communities: 2 }
  it('has the world’s numbers where it does not say its own', () => {
    const given = { parameters: { duty: 0.5 }, status_quo: { supervision: { vertical: 0.1 } } }
    const scenario = defineScenario({ name: 'x', place, ...given })
    const world = { duty: 0.3, honour: 0.2, 'supervision.vertical': 0.6, 'supervision.penalties': 0.7, unheard: 3 }
    const { parameters, status_quo } = inWorld(scenario, world)
    expect(parameters).toEqual({ duty: 0.5, honour: 0.2 })
    expect(status_quo).toEqual({ supervision: { vertical: 0.1, penalties: 0.7 } })
  })
  it('is usual nowhere where it begins bare, and in its own money', () => {
    const prices = { currency: 'BRL', rate: { value: 0.5, source: 'x' } } as const
    const bare = defineScenario({ name: 'x', place, start: 'bare', prices })
    const { status_quo, parameters } = inWorld(bare, { recognition_cost: 10, 'supervision.vertical': 0.6 })
    expect({ status_quo, parameters }).toEqual({ status_quo: {}, parameters: { recognition_cost: 5 } })
  })
})

describe('targets', () => {
  it('have intervals on their scales and outcomes that there are', () => {
    for (const target of targetsByColumn()) {
      requireSplitNormal(target.key, target)
      if (target.read) expect(OUTCOMES.map(({ name }) => name)).toContain(target.read.outcome)
      expect(target.read === undefined).toBe(target.unread !== undefined && target.why !== undefined)
    }
    expect(TARGETS.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, n) => n + 1))
  })
  it('leave out what is given, and count what there is no outcome for', () => {
    const numbers = (which: (target: (typeof TARGETS)[number]) => boolean) =>
      TARGETS.filter(which).map(({ number }) => number)
    expect(numbers(({ unread }) => unread === 'input')).toEqual([12, 28, 29, 30, 32, 36])
    for (const number of [10, 13, 19, 31]) expect(numbers(counts)).toContain(number)
  })
  it('weigh one measurement once', () => {
    const weights = targetsByColumn().filter(({ read }) => read)
    const sum = (names: string[]) =>
      weights.filter(({ name }) => names.includes(name)).reduce((all, { weight }) => all + weight, 0)
    expect(sum(['participation'])).toBe(1)
    expect(sum(['trust_in_committee'])).toBe(1)
    expect(sum(['response_time', 'response_time_90'])).toBe(1)
  })
})

describe('a posterior as text', () => {
  const digest = digestOf(UNKNOWNS, factsOf(targetsByColumn()))
  const draws = drawPositions(UNKNOWNS, { n: 20, seed: 'table' })
  const table = { digest, effective: 12.34, names: UNKNOWNS.map(({ name }) => name), draws }
  const text = writeTable(table)
  it('is read as it was written, to a thousandth of the prior', () => {
    const read = readTable(text, digest)
    expect(read).toMatchObject({ digest, effective: 12.3, names: table.names })
    read.draws.forEach((positions, n) => {
      positions.forEach((position, j) => {
        expect(Math.abs(position - draws[n][j])).toBeLessThanOrEqual(0.0005)
      })
    })
    expect(writeTable({ ...read, effective: 12.34 })).toBe(text)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })
  it('is refused where declarations are others, where it is cut, and where it is none', () => {
    const moved: Unknown[] = UNKNOWNS.map((one, j) => (j === 0 ? { ...one, interval: [1, 2, 5] } : one))
    expect(() => readTable(text, digestOf(moved, factsOf(targetsByColumn())))).toThrow(/made for other priors/)
    expect(() => readTable(text, digestOf(UNKNOWNS, []))).toThrow(/made for other targets/)
    expect(() => readTable(text, { ...digest, model: '0' })).toThrow(/made for other model/)
    expect(() => readTable(text.slice(0, -5), digest)).toThrow(/a part of it is missing/)
    expect(() => readTable('a,b\n', digest)).toThrow(/that begins with “cogov posterior 1”/)
  })
  it('has another digest where an equation is another one, and the same where only words are', () => {
    const renamed = UNKNOWNS.map((one) => ({ ...one, meaning: 'other words', source: 'another' }))
    expect(digestOf(renamed, factsOf(targetsByColumn()))).toEqual(digest)
  })
})

describe('worlds', () => {
  const unknowns = unknownsOf()
  it('come from the priors as long as no posterior is shipped, and say so', async () => {
    const found = await worlds(8, { posterior: '' })
    expect(found.of).toBe('prior')
    expect(found.worlds).toHaveLength(8)
    const [central] = (await worlds('central', { posterior: '' })).worlds
    for (const { name, interval } of unknowns) expect(central[name]).toBe(interval[1])
  })
  it('come from a posterior that fits, without repetition', async () => {
    const draws = drawPositions(unknowns, { n: 30, seed: 'posterior' })
    const names = unknowns.map(({ name }) => name)
    const digest = digestOf(unknowns, factsOf(targetsByColumn()))
    const posterior = writeTable({ digest, effective: 20, names, draws })
    const found = await worlds(30, { posterior })
    expect(found.of).toBe('posterior')
    expect(new Set(found.worlds.map((world) => JSON.stringify(world))).size).toBe(30)
    const [first] = unknowns
    const positions = found.worlds.map((world) => splitPosition(first, world[first.name])).sort((a, b) => a - b)
    const own = readTable(posterior, digest).draws.map(([position]) => position)
    expect(positions).toEqual(own.sort((a, b) => a - b).map((position) => expect.closeTo(position, 6)))
    const [central] = (await worlds('central', { posterior })).worlds
    expect(central).toEqual(worldAt(unknowns, medoid(readTable(posterior, digest).draws)))
  })
  it('are refused where there are fewer', async () => {
    await expect(worlds(0, { posterior: '' })).rejects.toThrow(/1 to 10000 worlds/)
    await expect(worlds(1.5, { posterior: '' })).rejects.toThrow(RangeError)
  })
  it('in the middle are near all others', () => {
    expect(
      medoid([
        [0.1, 0.5],
        [0.5, 0.5],
        [0.8, 0.45],
      ]),
    ).toEqual([0.5, 0.5])
  })
})
