import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupsNeeded, mean } from '@cogov/methods/statistics'
import { contentOf, oneByOne, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../run/run.ts'
import { openStudy } from '../store/open.ts'
import type { BatchJob, BatchRunner } from './here.ts'
import { sweep } from './sweep.ts'

const study = smallStudy()
/** Without threads, which take longer to start than these studies to run. */
const runner = oneByOne
let home = ''
let whole: Map<string, string>
const at = (name: string) => join(home, name)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-sweep-'))
  await sweep(study, { folder: at('whole'), workers: 1 })
  whole = await contentOf(at('whole'))
})
afterAll(() => rm(home, { recursive: true }))

describe('a sweep', () => {
  it('gives the same files for any number of workers', async () => {
    await sweep(study, { folder: at('three'), workers: 3 })
    expect(await contentOf(at('three'))).toEqual(whole)
  })

  it('gives the same files from shards, in any order and with some of them twice', async () => {
    for (const index of [2, 0, 2, 1, 0]) await sweep(study, { folder: at('shards'), runner, shard: { index, of: 3 } })
    expect((await sweep(study, { folder: at('shards'), runner, resume: true })).simulated).toBe(0)
    expect(await contentOf(at('shards'))).toEqual(whole)
  })

  it('stops when it is asked to, keeps what is finished, and goes on with it', async () => {
    const controller = new AbortController()
    const { stopped, done } = await sweep(study, {
      folder: at('stopped'),
      workers: 1,
      signal: controller.signal,
      onProgress: (so) => so.done >= 12 && controller.abort(),
    })
    expect({ stopped, some: done >= 12 && done < 72 }).toEqual({ stopped: true, some: true })
    const { simulated } = await sweep(study, { folder: at('stopped'), runner, resume: true })
    expect(simulated).toBeLessThanOrEqual(72 - done)
    expect(await contentOf(at('stopped'))).toEqual(whole)
  })

  it('names a damaged file, and runs only what was in it again', async () => {
    await sweep(study, { folder: at('damaged'), runner })
    const [runs, series] = await Promise.all(['runs', 'series'].map((kind) => readdir(at(`damaged/${kind}`))))
    const [short, long] = [at(`damaged/runs/${runs?.[3]}`), at(`damaged/series/${series?.[7]}`)]
    await truncate(short, 100)
    await appendFile(long, 'x')
    await expect((await openStudy(at('damaged'))).table()).rejects.toThrow(`${short}: damaged; cogov sweep`)
    const named: string[] = []
    const { simulated } = await sweep(study, {
      folder: at('damaged'),
      resume: true,
      runner,
      onDamaged: (file) => named.push(file),
    })
    expect(named.sort()).toEqual([short, long].sort())
    expect(simulated).toBe(6)
    expect(await contentOf(at('damaged'))).toEqual(whole)
  })

  it('makes damaged points again, which are the same', async () => {
    await sweep(study, { folder: at('points'), runner })
    const [points] = await readdir(at('points/points'))
    await truncate(at(`points/points/${points}`), 50)
    const { simulated } = await sweep(study, { folder: at('points'), resume: true, runner })
    expect(simulated).toBe(0)
    expect(await contentOf(at('points'))).toEqual(whole)
  })

  it('refuses a folder that holds something else, with the way out', async () => {
    await mkdir(at('theirs'))
    await writeFile(at('theirs/thesis.txt'), '')
    const into = (folder: string, resume = true, what = study) => sweep(what, { folder: at(folder), resume })
    await expect(into('theirs')).rejects.toThrow(
      "theirs holds thesis.txt and is not a study's folder; give another folder",
    )
    await expect(into('whole', true, smallStudy({ replicates: 4 }))).rejects.toThrow(
      "holds another study: 'small' differs in replicates; give another folder",
    )
    await expect(into('whole', false)).rejects.toThrow('holds runs of this study already; go on with --resume')
    await mkdir(at('older'))
    const older = (await readFile(at('whole/study.json'), 'utf8')).replace(/"cogov": "[\d.]+"/, '"cogov": "0.0.1"')
    await writeFile(at('older/study.json'), older)
    await expect(into('older')).rejects.toThrow(/was made by cogov 0\.0\.1, .*: go on with npx cogov@0\.0\.1/)
  })

  it('records a run that fails with how to repeat it, and goes on', async () => {
    const failing = smallStudy({
      factors: [
        {
          factor: 'network',
          values: [
            { kind: 'ring', degree: 4 },
            { kind: 'edge-list', edges: [[0, 99]] },
          ],
          labels: ['ring', 'list'],
        },
      ],
      design: { kind: 'factorial' },
      replicates: 2,
      series: [],
    })
    const { errors, done } = await sweep(failing, { folder: at('failing'), runner })
    expect({ errors, done }).toEqual({ errors: 2, done: 4 })
    const opened = await openStudy(at('failing'))
    const { runs, failed } = await opened.table()
    expect(runs).toHaveLength(2)
    expect(failed[1]).toMatchObject({
      point: 1,
      replicate: 2,
      values: { network: 'list' },
      error: expect.stringMatching(/^RangeError: edge-list/),
    })
    await expect(run(await opened.scenario(1, 2))).rejects.toThrow('edge-list')
    expect((await sweep(failing, { folder: at('failing'), resume: true, runner })).simulated).toBe(0)
    expect((await sweep(failing, { folder: at('failing'), resume: true, retry: true, runner })).simulated).toBe(2)
  })

  it('gives runs that the scenario of each gives again', async () => {
    const opened = await openStudy(at('whole'))
    const { runs } = await opened.table()
    const picked = runs[40] as (typeof runs)[0]
    const { outcomes, seed } = await run(await opened.scenario(picked.point, picked.replicate))
    expect(seed).toBe(picked.seed)
    expect(outcomes.participation?.values.at(-1)).toBe(picked.outcomes.participation)
  })
})

describe('a study that wants its means exact', () => {
  it('is shared by shards, which do the further replicates too', async () => {
    const exact = smallStudy({
      design: { kind: 'sobol', points: 4 },
      series: [],
      precision: { half_width: 0.02, most: 30 },
    })
    const { done } = await sweep(exact, { folder: at('exact-alone'), runner })
    expect(done).toBeGreaterThan(12)
    for (const index of [0, 1]) await sweep(exact, { folder: at('exact-shards'), runner, shard: { index, of: 2 } })
    expect((await sweep(exact, { folder: at('exact-shards'), runner, resume: true })).simulated).toBe(0)
    expect(await contentOf(at('exact-shards'))).toEqual(await contentOf(at('exact-alone')))
  })

  it('runs more replicates where they are not, none of them twice, and the same when it goes on', async () => {
    const exact = smallStudy({ replicates: 4, series: [], precision: { half_width: 0.03, most: 40 } })
    await sweep(exact, { folder: at('exact'), runner })
    const { runs } = await (await openStudy(at('exact'))).table()
    expect(new Set(runs.map(({ point, replicate }) => `${point}/${replicate}`)).size).toBe(runs.length)
    const points = [...new Set(runs.map(({ point }) => point))]
    for (const point of points) {
      const here = runs.filter((run) => run.point === point)
      const goals = here.map(({ outcomes }) => outcomes.participation ?? Number.NaN)
      expect(here.map(({ replicate }) => replicate)).toEqual(here.map((_, k) => k + 1))
      expect(here.length).toBe(4 * (1 + groupsNeeded(exact, goals.slice(0, 4))))
    }
    const counts = new Set(points.map((point) => runs.filter((run) => run.point === point).length))
    expect(counts.size).toBeGreaterThan(1)
    const content = await contentOf(at('exact'))
    expect((await sweep(exact, { folder: at('exact'), resume: true, runner })).simulated).toBe(0)
    expect(await contentOf(at('exact'))).toEqual(content)
  })

  it('knows how many it needs', () => {
    const study = { replicates: 4, precision: { half_width: 1, level: 0.95, most: 100 } }
    // t(0.975, 3) = 3.182, variance 5/3: 3.182² · 1.667 = 16.9, so 17 in all, which are four groups more.
    expect(groupsNeeded(study, [1, 2, 3, 4])).toBe(4)
    expect(groupsNeeded(study, [1, 1, 1, 1])).toBe(0)
    expect(groupsNeeded({ ...study, precision: { ...study.precision, most: 10 } }, [1, 2, 3, 4])).toBe(1)
  })
})

describe('a study whose goal is the time of an event', () => {
  const most = { of: 'participation', summary: 'first-above', threshold: 0.75, name: 'most' } as const
  const quick = smallStudy({
    factors: [{ factor: 'reward', values: [0, 0.5, 2] }],
    design: { kind: 'factorial' },
    replicates: 8,
    series: [],
    outcomes: [most],
    goal: { outcome: 'most', best: 'smallest' },
  })

  it('has for its best point the one of the least mean over all runs that waited, and how many got there', async () => {
    const { best } = await sweep(quick, { folder: at('quick'), runner })
    const { runs } = await (await openStudy(at('quick'))).table()
    const timesAt = (point: number) => runs.filter((run) => run.point === point).map(({ outcomes }) => outcomes.most)
    const never = [0, 1, 2].map((point) => timesAt(point).filter(Number.isNaN).length)
    expect(Math.max(...never)).toBeGreaterThan(0)
    const means = [0, 1, 2].map((point) => mean(timesAt(point).map((time) => (Number.isNaN(time) ? 12 : time))))
    expect(best).toMatchObject({
      point: means.indexOf(Math.min(...means)),
      mean: expect.closeTo(Math.min(...means), 12),
      times: { horizon: 12, runs: 8, reached: 8 - (never[best?.point ?? 0] ?? 0) },
    })
    expect((await sweep(quick, { folder: at('quick'), runner, resume: true })).best).toEqual(best)
  })

  it('can be looked for along a factor, where no run at one end gets there', async () => {
    const tipping = smallStudy({
      ...{ factors: [{ factor: 'reward' }], replicates: 4, series: [] },
      design: { kind: 'bisection', threshold: 6, tolerance: 0.2 },
      outcomes: [most],
      goal: { outcome: 'most', best: 'smallest' },
    })
    const { found } = await sweep(tipping, { folder: at('when'), runner })
    const { evaluated, rising } = found as { rising: boolean; evaluated: { most: number }[] }
    expect(rising).toBe(false)
    expect(evaluated.every(({ most }) => most >= 0 && most <= 12)).toBe(true)
  })
})

describe('a study that chooses its points', () => {
  it('finds the reward at which participation tips, and gives the same when it was interrupted', async () => {
    const tipping = smallStudy({
      factors: [{ factor: 'reward' }],
      design: { kind: 'bisection', threshold: 0.75, tolerance: 0.05 },
      series: [],
    })
    const { found } = await sweep(tipping, { folder: at('tipping'), runner })
    const { crossing, rising } = found as { rising: boolean; crossing: Record<'low' | 'high', { reward: number }> }
    expect(rising).toBe(true)
    expect(crossing.high.reward - crossing.low.reward).toBeLessThanOrEqual(0.05 * 2.5)
    // What the replicates show is wider, as they have luck.
    const { between } = found as { between: Record<'low' | 'high', { reward: number }> }
    expect(between.low.reward).toBeLessThanOrEqual(crossing.low.reward)
    expect(between.high.reward).toBeGreaterThanOrEqual(crossing.high.reward)
    const controller = new AbortController()
    const options = {
      folder: at('tipping-2'),
      runner,
      signal: controller.signal,
      onProgress: ({ done }: { done: number }) => done > 8 && controller.abort(),
    }
    expect((await sweep(tipping, options)).stopped).toBe(true)
    expect((await sweep(tipping, { folder: at('tipping-2'), resume: true, runner })).found).toEqual(found)
    expect(await contentOf(at('tipping-2'))).toEqual(await contentOf(at('tipping')))
  })

  it('is shared by shards at once, by shards one after the other, and by one whose others are lost', async () => {
    const phases = smallStudy({
      factors: [{ factor: 'reward' }],
      design: { kind: 'phase-diagram', cells: 3, depth: 2, change: 0.2 },
      replicates: 2,
      series: [],
    })
    const alone = await sweep(phases, { folder: at('alone'), runner })
    const expected = await contentOf(at('alone'))
    const shardIn = (folder: string, index: number, of: number) =>
      sweep(phases, { folder: at(folder), runner, shard: { index, of }, patience: 100 })
    const results = await Promise.all([0, 1, 2].map((index) => shardIn('at-once', index, 3)))
    for (const { found, done, total } of results)
      expect({ found, done, total }).toEqual({ found: alone.found, done: alone.done, total: alone.total })
    for (const index of [1, 0]) await shardIn('in-turn', index, 2)
    await mkdir(at('lost'))
    await mkdir(at('lost/.shards'))
    // It began, and was killed.
    await writeFile(at('lost/.shards/1-of-2'), '4711 3')
    await shardIn('lost', 0, 2)
    for (const folder of ['at-once', 'in-turn', 'lost']) {
      await sweep(phases, { folder: at(folder), runner, resume: true })
      expect(await contentOf(at(folder)), folder).toEqual(expected)
    }
  })

  it('goes no further than its folder where somebody watches, who makes the stages', async () => {
    const tipping = smallStudy({
      factors: [{ factor: 'reward' }],
      design: { kind: 'bisection', threshold: 0.75, tolerance: 0.2 },
      series: [],
    })
    /** An engine that runs a shard as a process of its own would: it knows the folder and nothing else. */
    const array = ({ folder }: BatchJob): BatchRunner => ({
      workers: 2,
      close: async () => undefined,
      async run() {
        for (const index of [1, 0])
          await sweep(folder.study, { folder: folder.path, runner, shard: { index, of: 2 }, follow: false })
      },
    })
    const { found } = await sweep(tipping, { folder: at('array'), runner: array })
    const here = await sweep(tipping, { folder: at('array-here'), runner })
    expect(found).toEqual(here.found)
    expect(await contentOf(at('array'))).toEqual(await contentOf(at('array-here')))
  })

  it('refines a phase diagram where it changes', async () => {
    const phases = smallStudy({
      factors: [{ factor: 'reward' }, { factor: 'recognition' }],
      design: { kind: 'phase-diagram', cells: 2, depth: 2, change: 0.3 },
      replicates: 2,
      series: [],
    })
    const { found, done } = await sweep(phases, { folder: at('phases'), runner })
    const { points, cells } = found as { points: object[]; cells: { width: number }[] }
    expect(points.length * 2).toBe(done)
    expect(new Set(cells.map(({ width }) => width)).size).toBeGreaterThan(1)
  })

  it('gives the better policies more replicates, none of them twice', async () => {
    const policies = smallStudy({ design: { kind: 'successive-halving', points: 8 }, replicates: 2, series: [] })
    const { found } = await sweep(policies, { folder: at('halving'), runner })
    const { best, ranking, runs } = found as {
      best: { reward: number }
      ranking: { replicates: number }[]
      runs: number
    }
    const table = (await (await openStudy(at('halving'))).table()).runs
    expect(best.reward).toBeGreaterThan(1)
    expect(ranking.map(({ replicates }) => replicates)).toEqual([30, 14, 6, 6, 2, 2, 2, 2])
    expect(table).toHaveLength(runs)
    expect(new Set(table.map(({ point, replicate }) => `${point}/${replicate}`)).size).toBe(runs)
  })
})
