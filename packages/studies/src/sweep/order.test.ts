import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf, oneByOne as runner, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareFolder, stageFiles } from '../store/folder.ts'
import { openStudy, type TableRun } from '../store/open.ts'
import { readTable } from '../store/parquet.ts'
import { inRandomOrder, placeByPoints, placeInTurns } from './order.ts'
import { partSize } from './parts.ts'
import { sweep } from './sweep.ts'

let home = ''
const at = (name: string) => join(home, name)
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-order-'))
})
afterAll(() => rm(home, { recursive: true }))

/** A grid of 12 rewards and 2 networks: what is run first in its order is the low corner. */
const gridded = smallStudy({
  factors: [
    { factor: 'incentives.reward', from: 0, to: 2 },
    { factor: 'network.degree', values: [4, 8] },
  ],
  design: { kind: 'factorial', levels: 12 },
  replicates: 3,
  series: [],
})

async function stoppedAfter(folder: string, runs: number): Promise<TableRun[]> {
  const controller = new AbortController()
  const onProgress = ({ done }: { done: number }) => done >= runs && controller.abort()
  await sweep(gridded, { folder, runner, signal: controller.signal, onProgress })
  return (await (await openStudy(folder)).table()).runs
}

describe('a study that is stopped', () => {
  it('has run all points as often, but for the last replicate', async () => {
    const runs = await stoppedAfter(at('half'), 36)
    expect(runs.length).toBeLessThan(72)
    const counts = Array.from({ length: 24 }, (_, point) => runs.filter((run) => run.point === point).length)
    expect(new Set(counts)).toEqual(new Set([1, 2]))
    for (const { point, replicate } of runs) expect(replicate).toBeLessThanOrEqual(counts[point] as number)
  })

  it('is a fair sample within its first turn: no corner of the grid', async () => {
    const runs = await stoppedAfter(at('quarter'), 12)
    expect(runs.every(({ replicate }) => replicate === 1)).toBe(true)
    const rewards = runs.map(({ values }) => values.reward as number)
    expect(Math.min(...rewards)).toBeLessThan(0.6)
    expect(Math.max(...rewards)).toBeGreaterThan(1.4)
    expect(new Set(runs.map(({ values }) => values.degree)).size).toBe(2)
  })

  it('goes on to what an undisturbed one gives', async () => {
    await sweep(gridded, { folder: at('undisturbed'), runner })
    await sweep(gridded, { folder: at('quarter'), runner, resume: true })
    expect(await contentOf(at('quarter'))).toEqual(await contentOf(at('undisturbed')))
  })
})

describe('the order of runs', () => {
  const points = Array.from({ length: 40 }, (_, point) => ({ point, first: 1, values: [] }))
  const orderOf = (study: typeof gridded, stage = 0) => inRandomOrder(study, stage, points).map(({ point }) => point)

  it('is random, by the seed of the study, and another in each stage', () => {
    const order = orderOf(gridded)
    expect(order.toSorted((a, b) => a - b)).toEqual(points.map(({ point }) => point))
    expect(order).not.toEqual(points.map(({ point }) => point))
    expect(orderOf(gridded)).toEqual(order)
    expect(orderOf({ ...gridded, seed: 'other' })).not.toEqual(order)
    expect(orderOf(gridded, 1)).not.toEqual(order)
  })

  it('keeps base points of Saltelli and trajectories of Morris whole', () => {
    for (const [design, size] of [
      [{ kind: 'saltelli', points: 10, second_order: false }, 4],
      [{ kind: 'saltelli', points: 10, second_order: true }, 6],
      [{ kind: 'morris', trajectories: 10, levels: 4 }, 3],
    ] as const) {
      const order = orderOf({ ...gridded, design })
      const blocks = Array.from({ length: Math.floor(40 / size) }, (_, n) => order.slice(n * size, (n + 1) * size))
      for (const block of blocks.filter(([first]) => first % size === 0 && first + size <= 40))
        expect(block).toEqual(block.map((_, n) => (block[0] as number) + n))
      expect(order.filter((point) => point % size === 0)).not.toEqual(
        points.map(({ point }) => point).filter((point) => point % size === 0),
      )
    }
  })

  it('goes through all points before the next replicate; by points it did not', () => {
    expect([0, 39, 40, 81].map((index) => placeInTurns(index, 40))).toEqual([
      { position: 0, turn: 0 },
      { position: 39, turn: 0 },
      { position: 0, turn: 1 },
      { position: 1, turn: 2 },
    ])
    expect(placeByPoints(7, 3)).toEqual({ position: 2, turn: 1 })
  })
})

describe('a folder of the first format', () => {
  it('is read, gone on with as it was begun, and has the same runs', async () => {
    const folder = at('older')
    await prepareFolder(folder, gridded, partSize(gridded))
    const description = await readFile(join(folder, 'study.json'), 'utf8')
    await writeFile(join(folder, 'study.json'), description.replace('"format": 2', '"format": 1'))
    const controller = new AbortController()
    const options = { folder, runner, signal: controller.signal }
    await sweep(gridded, { ...options, onProgress: ({ done }) => done >= 9 && controller.abort() })
    const some = (await (await openStudy(folder)).table()).runs
    // All replicates of a point, then the next.
    expect(some.map(({ point, replicate }) => [point, replicate])).toEqual(
      some.map((_, n) => [Math.floor(n / 3), 1 + (n % 3)]),
    )
    await sweep(gridded, { folder, runner, resume: true })
    const [file] = await stageFiles({ path: folder, study: gridded, part: 3, order: 'points' })
    const stored = await readTable(await readFile(file))
    expect(stored.map(({ point }) => point)).toEqual(Array.from({ length: 24 }, (_, n) => n))
    const [older, newer] = await Promise.all(
      [folder, at('undisturbed')].map(async (path) => (await (await openStudy(path)).table()).runs),
    )
    expect(older).toEqual(newer)
  })
})
