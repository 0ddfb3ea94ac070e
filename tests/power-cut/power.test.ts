/**
 * Every state that a power cut could leave of a study: whatever was not flushed is lost, half there, or in another
 * order.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Scenario } from '@cogov/core'
import { type RunResult, sweep } from '@cogov/studies'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contentOf, oneByOne, smallStudy } from '../studies/fixture.ts'
import { FATES, type Operation, type Remains, remainsAfter } from './power-cut.ts'

/** What is recorded, while it is; and the folder under which. */
const disk = vi.hoisted(() => ({ home: '', operations: undefined as Operation[] | undefined }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const { recordPromises } = await import('./power-recorder.ts')
  return { ...real, ...recordPromises(real, disk) }
})
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const { recordSync } = await import('./power-recorder.ts')
  return { ...real, ...recordSync(real, disk) }
})

/** 33 runs in 17 parts, of which this shard has two, of two runs and of two. */
const study = smallStudy({
  factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
  design: { kind: 'sobol', points: 33 },
  replicates: 1,
  series: ['participation'],
})
const shard = { index: 0, of: 9 }
const RUNS = 4

/** Results as if somebody had simulated. */
const simulate = async ({ name, seed, mechanisms }: Scenario): Promise<RunResult> => {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, mechanisms]))
    .digest()
  const outcome = (n: number) => ({
    unit: 'share',
    values: [digest[n] ?? 0, digest[n + 1] ?? 0].map((byte) => byte / 255),
  })
  const outcomes = { participation: outcome(0), delivery: outcome(2) }
  const rest = {
    version: '0',
    scenario: name,
    seed,
    ticks: 1,
    place: 'here',
    residents: 2,
    simulated: 2,
    measures: {},
    parts: [],
  }
  return { ...rest, hash: digest.toString('hex').slice(0, 16), outcomes }
}
const resume = (folder: string) =>
  sweep(study, { folder, shard, resume: true, runner: (job) => oneByOne(job, simulate) })

/** In memory where that can be had, because there are many states. */
const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cogov-power-'))
let operations: Operation[] = []
let whole: Map<string, string>

beforeAll(async () => {
  // Time flies, so that journals are flushed.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 600))
  disk.home = home
  disk.operations = operations
  await resume(join(home, 'study'))
  disk.operations = undefined
  operations = operations.map(fromHome)
  whole = await studyIn(join(home, 'study'))
})
afterAll(() => rmSync(home, { recursive: true }))

describe('a study after a power cut', () => {
  it('at any instant goes on to the files of an undisturbed one, and no finished part is lost', async () => {
    const states = allStates(operations)
    const kept = new Set<number>()
    expect(partsIn(remainsAfter(operations, 'is lost'))).toHaveLength(2)
    for (const [key, { remains, finished, when }] of states) {
      const folder = join(home, key)
      restore(folder, remains)
      const { simulated } = await resume(folder)
      kept.add(RUNS - simulated)
      expect(RUNS - simulated, when).toBeGreaterThanOrEqual(finished)
      expect(await studyIn(folder), when).toEqual(whole)
      rmSync(folder, { recursive: true })
    }
    // Parts of two runs each, and single runs in journals.
    expect([...kept].sort()).toEqual([0, 1, 2, 3, 4])
    expect(states.size).toBeGreaterThan(60)
  })

  it('would lose finished parts if nothing were flushed, so the test can tell', () => {
    const careless = operations.filter(({ kind }) => !kind.startsWith('sync'))
    expect([...remainsAfter(careless, 'is lost')]).toEqual([])
    const folders = operations.filter(({ kind }) => kind !== 'sync folder')
    expect([...remainsAfter(folders, 'is lost')]).toEqual([])
    const files = operations.filter(({ kind }) => kind !== 'sync')
    expect(partsIn(remainsAfter(files, 'stays by name alone'))).toHaveLength(2)
    for (const name of partsIn(remainsAfter(files, 'stays by name alone')))
      expect(remainsAfter(files, 'stays by name alone').get(name)).toHaveLength(0)
  })
})

interface State {
  remains: Remains
  /** Runs of parts that were there for certain. */
  finished: number
  when: string
}

/** What may be left after each operation; the same but once. */
function allStates(all: readonly Operation[]): Map<string, State> {
  const states = new Map<string, State>()
  for (let n = 0; n <= all.length; n++) {
    const done = all.slice(0, n)
    const finished = 2 * partsIn(remainsAfter(done, 'is lost')).length
    for (const fate of FATES) {
      const remains = remainsAfter(done, fate)
      const key = digestOf(remains)
      const when = `after ${n} operations, the last ${done.at(-1)?.kind} ${done.at(-1)?.path}; the rest ${fate}`
      if ((states.get(key)?.finished ?? -1) < finished) states.set(key, { remains, finished, when })
    }
  }
  return states
}

const partsIn = (remains: Remains): string[] =>
  [...remains.keys()].filter((path) => /\/runs\/[\d-]+\.[0-9a-f]{16}\.parquet$/.test(path))

function digestOf(remains: Remains): string {
  const hash = createHash('sha256')
  for (const path of [...remains.keys()].sort()) hash.update(`${path}\0`).update(remains.get(path) ?? 'folder')
  return hash.digest('hex').slice(0, 16)
}

function restore(folder: string, remains: Remains): void {
  mkdirSync(folder)
  for (const [path, bytes] of [...remains].sort(([a], [b]) => a.length - b.length)) {
    if (path === '/study') continue
    const there = join(folder, path.slice('/study/'.length))
    mkdirSync(bytes ? dirname(there) : there, { recursive: true })
    if (bytes) writeFileSync(there, bytes)
  }
}

/** Paths as if the home were the root of the disk. */
function fromHome(operation: Operation): Operation {
  const inside = (path: string) => path.slice(home.length) || '/'
  const moved = { ...operation, path: inside(operation.path) }
  return moved.kind === 'rename' ? { ...moved, to: inside(moved.to) } : moved
}

/**
 * Without signs of life, of which nothing depends, and what was half written, which a sweep of the whole takes away.
 */
async function studyIn(folder: string): Promise<Map<string, string>> {
  return new Map([...(await contentOf(folder))].filter(([name]) => !/^\.shards|\.part$/.test(name)))
}
