import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bestSeen, gaussianProcess } from '@cogov/methods/emulation'
import { contentOf, oneByOne, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, expect, it } from 'vitest'
import { openStudy } from '../store/open.ts'
import { sweep } from '../sweep/sweep.ts'
import { searchBest } from './search.ts'
import { sensitivityOf } from './sensitivity.ts'
import { dataOf } from './study-data.ts'

const study = smallStudy({
  factors: [
    { factor: 'incentives.reward', from: 0, to: 2 },
    { factor: 'incentives.recognition', from: 0, to: 1 },
  ],
  design: { kind: 'latin-hypercube', points: 10 },
  replicates: 2,
  series: [],
})
const options = { points: 6, best: 'smallest', runner: oneByOne } as const
let home = ''
afterAll(() => rm(home, { recursive: true }))
const swept = async (name: string) => {
  if (home === '') home = await mkdtemp(join(tmpdir(), 'cogov-search-'))
  await sweep(study, { folder: join(home, name), runner: oneByOne })
  return join(home, name)
}

it('a search comes nearer to the best point than the design, by runs that are kept and repeatable', async () => {
  const folder = await swept('whole')
  const before = dataOf(await (await openStudy(folder)).table(), 'participation')
  const sensitivity = sensitivityOf(await (await openStudy(folder)).table(), 'participation')
  expect(await searchBest(folder, options)).toEqual({ added: 12, stopped: false })
  const table = await (await openStudy(folder)).table()
  const { points, outcomes } = dataOf(table, 'participation')
  expect(points.length).toBe(16)
  expect(outcomes.slice(10).every((replicates) => replicates.length === 2)).toBe(true)
  const { at } = bestSeen(await gaussianProcess(points, outcomes), points, 'smallest')
  const found = points.indexOf(points.find((point) => point.every((x, j) => x === at[j])) as number[])
  expect(found).toBeGreaterThanOrEqual(10)
  const mean = (replicates: number[] | undefined) => ((replicates?.[0] ?? 1) + (replicates?.[1] ?? 1)) / 2
  expect(mean(outcomes[found])).toBeLessThan(Math.min(...before.outcomes.map(mean)) - 0.02)
  // What drives the outcome is still told from the design, which is a sample, alone.
  expect(sensitivityOf(table, 'participation')).toEqual(sensitivity)

  const controller = new AbortController()
  const onProgress = (added: number) => added >= 5 && controller.abort()
  await searchBest(await swept('stopped'), { ...options, signal: controller.signal, onProgress })
  expect((await openStudy(join(home, 'stopped')).then((one) => one.table())).runs.length).toBeLessThan(32)
  await searchBest(join(home, 'stopped'), options)
  expect(await contentOf(join(home, 'stopped'))).toEqual(await contentOf(folder))
})
