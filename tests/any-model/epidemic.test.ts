/** A model that knows nothing of governance, studied by every method that studies have. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gaussianProcess } from '@cogov/methods/emulation'
import {
  attributeOf,
  calibrateOf,
  chooseFrom,
  defineModel,
  defineStudyOf,
  exportTable,
  openStudy,
  queryStudy,
  readObservations,
  searchBest,
  sensitivityOf,
  sweep,
} from '@cogov/studies'
import { calibrateByMomentsOf, dataOf } from '@cogov/studies/answers'
import { runModel } from '@cogov/studies/model'
import { transformWithOxc } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '../studies/fixture.ts'
import epidemic from './epidemic.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The model as JavaScript that Node can load, where the packages that it imports are found. */
const compiled = here('../node_modules/.cache/any-model/epidemic.js')

const input = {
  name: 'measures',
  factors: [
    { factor: 'vaccination', from: 0, to: 0.6 },
    { factor: 'distancing', from: 0, to: 0.5 },
  ],
  design: { kind: 'latin-hypercube', points: 24 },
  replicates: 3,
  outcomes: ['ever_infected', { of: 'infected', summary: 'greatest', name: 'peak' }],
  series: ['infected'],
  goal: { outcome: 'ever_infected', best: 'smallest' },
} as const
const study = defineStudyOf(epidemic, input)

let home = ''
const at = (name: string) => join(home, name)
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-any-model-'))
  const { code } = await transformWithOxc(await readFile(here('./epidemic.ts'), 'utf8'), 'epidemic.ts')
  await mkdir(join(compiled, '..'), { recursive: true })
  await writeFile(compiled, code)
  await sweep(study, { folder: at('whole') })
})
afterAll(() => rm(home, { recursive: true }))

// What only computes gets the time that it needs on a busy machine.
describe('a study of an epidemic', () => {
  it('keeps the runs of a Latin hypercube, each with its seed, its values and its course', async () => {
    const opened = await openStudy(at('whole'))
    const { runs, failed, factors, outcomes } = await opened.table()
    expect(failed).toEqual([])
    expect(runs).toHaveLength(72)
    expect(factors.map(({ name, unit, path }) => [name, unit, path])).toEqual([
      ['vaccination', 'share', 'vaccination'],
      ['distancing', 'share', 'distancing'],
    ])
    expect(outcomes).toEqual([
      {
        ...{ name: 'ever_infected', unit: 'share', range: [0, 1] },
        meaning: 'ever_infected: value in the last day',
      },
      { name: 'peak', unit: 'share', meaning: 'infected: largest value in the last days', range: [0, 1] },
    ])
    for await (const { values, outcomes: course, replicate, point } of opened.series()) {
      const run = await runModel(epidemic, { ...DEFAULTS, ...values }, `cogov#${replicate}`)
      expect(course.infected).toEqual(run.outcomes.infected?.values)
      if (point > 1) break
    }
  })

  it('gives the same files in threads, which load the model from its module', async () => {
    const inThreads = { ...epidemic, module: pathToFileURL(compiled).href }
    await sweep(defineStudyOf(inThreads, input), { folder: at('threads'), workers: 2 })
    expect(await contentOf(at('threads'))).toEqual(await contentOf(at('whole')))
  })

  it('that is killed goes on, and gives the very files of an undisturbed one', async () => {
    expect(await killedAfter(9)).toBe(true)
    expect(await contentOf(at('killed'))).not.toEqual(await contentOf(at('whole')))
    expect(await killedAfter(Number.POSITIVE_INFINITY)).toBe(false)
    expect(await contentOf(at('killed'))).toEqual(await contentOf(at('whole')))
  })

  it('goes on in its folder only with the program of its model, in its version', async () => {
    const { study: stored } = await openStudy(at('whole'))
    const options = { folder: at('whole'), resume: true }
    await expect(sweep(stored, options)).rejects.toThrow("give the model itself as the option 'model'")
    const newer = defineModel({ ...epidemic, version: '2' })
    await expect(sweep(defineStudyOf(newer, input), options)).rejects.toThrow('differs in model')
    const { simulated, done } = await sweep(stored, { ...options, model: epidemic })
    expect({ simulated, done }).toEqual({ simulated: 0, done: 72 })
  })

  it('is exported, queried, emulated, searched and chosen from', async () => {
    await exportTable(at('whole'), 'runs', at('runs.csv'))
    expect((await readFile(at('runs.csv'), 'utf8')).split('\r\n')[0]).toBe(
      'point,replicate,seed,vaccination,distancing,ever_infected,peak,hash,error',
    )
    const { rows } = await queryStudy(at('whole'), 'select count(*), max(infected) from series')
    expect(rows[0]?.[0]).toBe(72 * 61)
    const { points, outcomes } = dataOf(await (await openStudy(at('whole'))).table(), 'ever_infected')
    const emulator = await gaussianProcess(points, outcomes)
    expect(emulator.predict([0.1, 0.1]).mean).toBeGreaterThan(0.7)
    expect(emulator.predict([0.9, 0.9]).mean).toBeLessThan(0.2)
    await sweep(study, { folder: at('searched') })
    expect((await searchBest(at('searched'), { points: 1, model: epidemic })).added).toBe(3)
    const table = await (await openStudy(at('whole'))).table()
    const { policyFactors, worlds } = chooseFrom(table, { goals: [{ outcome: 'ever_infected', best: 'smallest' }] })
    expect({ policyFactors, worlds }).toEqual({ policyFactors: ['vaccination', 'distancing'], worlds: 1 })
  })
})

describe('the methods, of an epidemic', () => {
  it('share the effect out over the levers that are moved, so that the shares add up', async () => {
    const options = { outcome: 'ever_infected', replicates: 20, last: 1 } as const
    const levers = { vaccination: 0.3, distancing: 0.2 }
    const { players, none, all, runs } = await attributeOf(epidemic, levers, options)
    expect(players.map(({ player }) => player).sort()).toEqual(['distancing', 'vaccination'])
    expect(runs).toBe(4 * 20)
    const sum = players.reduce((so, { shapley }) => so + shapley.mean, 0)
    expect(sum).toBeCloseTo(all.mean - none.mean, 12)
    for (const { shapley } of players) expect(shapley.high).toBeLessThan(0)
    const threads = { ...options, workers: 2 }
    const inThreads = { ...epidemic, seconds: 1, module: pathToFileURL(compiled).href }
    expect((await attributeOf(inThreads, levers, threads)).players).toEqual(players)
    await expect(attributeOf(epidemic, {}, options)).rejects.toThrow("no lever of the model 'epidemic' is moved")
  })

  it('find the settings that made the data', async () => {
    const truth = { chance: 0.06, recovery: 0.12 }
    const { outcomes } = await runModel(epidemic, { ...DEFAULTS, ...truth }, 'the town itself')
    const rows = [5, 10, 15, 20, 25, 30, 40, 50, 60].map((tick) =>
      [tick, outcomes.infected?.values[tick], outcomes.ever_infected?.values[tick]].join(','),
    )
    const observations = readObservations(['tick,infected,ever_infected', ...rows].join('\n'), 'data.csv', epidemic)
    const parameters = [
      { name: 'chance', from: 0.01, to: 0.2 },
      { name: 'recovery', from: 0.02, to: 0.4 },
    ]
    const abc = { particles: 50, simulations: 700 }
    const { summary } = await calibrateOf(epidemic, {}, { parameters, observations, abc, draws: 40 })
    for (const { name, low, high, learnt } of summary.parameters) {
      const known = truth[name as keyof typeof truth]
      expect({ name, holds: low < known && known < high }).toEqual({ name, holds: true })
      expect(learnt).toBeGreaterThan(0.7)
    }
    const moments = { simulations: 240, spread: 60 }
    const fit = await calibrateByMomentsOf(epidemic, {}, { parameters, observations, moments })
    expect(fit.parameters.map(({ name }) => name)).toEqual(['chance', 'recovery'])
    for (const { name, value } of fit.parameters) expect(value / truth[name as keyof typeof truth]).toBeCloseTo(1, 0)
  })

  it('tell what matters from what does nothing', async () => {
    const asked = defineStudyOf(epidemic, {
      name: 'sensitivity',
      factors: [
        { factor: 'chance', from: 0.02, to: 0.1 },
        { factor: 'vaccination', from: 0, to: 0.6 },
        { factor: 'colour', from: 0, to: 1 },
      ],
      design: { kind: 'saltelli', points: 64 },
      replicates: 2,
      outcomes: ['ever_infected'],
    })
    await sweep(asked, { folder: at('sensitivity') })
    const { sobol } = sensitivityOf(await (await openStudy(at('sensitivity'))).table(), 'ever_infected')
    const total = Object.fromEntries((sobol?.factors ?? []).map(({ factor, total: { value } }) => [factor, value]))
    expect(Math.abs(total.colour as number)).toBeLessThan(0.05)
    expect(total.chance).toBeGreaterThan(0.2)
    expect(total.vaccination).toBeGreaterThan(0.2)
  })
})

describe('what is wrong', () => {
  it('is said by the names of the model, and does not compile', () => {
    const wrong = (changes: object) => () => defineStudyOf(epidemic, { ...input, ...changes })
    // @ts-expect-error vacination is no setting
    const misspelt = () => defineStudyOf(epidemic, { ...input, factors: [{ factor: 'vacination' }] })
    expect(misspelt).toThrow("factors[0].factor: vacination: unknown key (did you mean 'vaccination'?)")
    // @ts-expect-error infectd is no outcome
    const unknown = () => defineStudyOf(epidemic, { ...input, outcomes: ['infectd'] })
    expect(unknown).toThrow("outcomes[0]: found 'infectd', none of the 2 outcomes (did you mean 'infected'?)")
    expect(wrong({ factors: [{ factor: 'distancing', to: 2 }] })).toThrow(
      'factors[0].to: found 2, allowed is a number from 0 to 1 (unit: share)',
    )
    expect(wrong({ scenario: { chance: 3 } })).toThrow('scenario.chance: found 3')
    expect(wrong({ outcomes: [{ of: 'infected', summary: 'resilience' }] })).toThrow(
      "outcomes[0].summary: found 'resilience', which the model 'epidemic' does not have",
    )
    expect(wrong({ outcomes: [{ of: 'infected', place: 'urban' }] })).toThrow("found 'urban', which the model")
    expect(wrong({ factors: [{ factor: 'incentives.reward' }] })).toThrow('incentives.reward: unknown key')
  })

  it('of a declaration is said when it is made, of a run in the row of the run', async () => {
    const range = { kind: 'number', unit: '1', range: [0, 1], default: 0, meaning: 'a number' } as const
    const model = { name: 'm', version: '1', settings: { a: range }, outcomes: [], run: () => ({}) }
    expect(() => defineModel({ ...model, settings: { a: { ...range, default: 2 } } })).toThrow(
      "the model 'm': a: found 2, allowed is a number from 0 to 1",
    )
    expect(() => defineModel({ ...model, settings: { 'a b': range } })).toThrow("found the name 'a b'")
    const outcome = { name: 'y', unit: '1', range: [0, 1], meaning: 'y' } as const
    const silent = defineModel({ ...model, outcomes: [outcome] })
    const one = defineStudyOf(silent, { name: 's', factors: [{ factor: 'a', values: [0, 1] }], replicates: 1 })
    await sweep(one, { folder: at('silent') })
    const { failed } = await (await openStudy(at('silent'))).table()
    expect(failed.map(({ error }) => error)).toEqual(
      [0, 1].map(() => "RangeError: the model 'm' gave no y: a number, or one for each tick, is expected, found none"),
    )
  })
})

const DEFAULTS = { chance: 0.08, recovery: 0.1, vaccination: 0, distancing: 0, colour: 0.5 }

/** Goes on with the study in a process of its own, and kills that when so many runs are done. Whether it was killed. */
function killedAfter(runs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const options = [here('./sweep-child.mjs'), pathToFileURL(compiled).href, at('killed'), JSON.stringify(input)]
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (said: Buffer) => {
      if (Number(said.toString().trim().split('\n').at(-1)) >= runs) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(signal === 'SIGKILL')
      else reject(new Error(`the study ended with ${code}`))
    })
  })
}
