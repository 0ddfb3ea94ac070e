/** Studies killed at random instants; these tests run what is built. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sweep } from '@cogov/studies'
import { openFolder, openJournal, partFiles, partName } from '@cogov/studies/store'
import { partsOf } from '@cogov/studies/sweep'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effort } from '../effort.ts'
import { contentOf, smallStudy } from './fixture.ts'

const CHILD = fileURLToPath(new URL('./sweep-child.mjs', import.meta.url))
const KILLS = effort('COGOV_KILLS')

const study = smallStudy()

let home = ''
let whole: Map<string, string>

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-kill-'))
  await sweep(study, { folder: join(home, 'whole'), workers: 1 })
  whole = await contentOf(join(home, 'whole'))
})
afterAll(() => rm(home, { recursive: true }))

describe('a study', () => {
  it(`that is killed ${KILLS} times at random gives the files of an undisturbed one, and loses no run`, async () => {
    let kills = 0
    const chain = async (name: string) => {
      for (let n = 0; kills < KILLS; n++) {
        const folder = join(home, `${name}-${n}`)
        for (let before = new Set<number>(), killed = true; killed; ) {
          killed = await killedAtRandom(folder)
          if (killed) kills++
          const now = await keptRuns(folder)
          expect([...before].filter((run) => !now.has(run))).toEqual([])
          before = now
        }
        expect(await contentOf(folder)).toEqual(whole)
        await rm(folder, { recursive: true })
      }
    }
    await Promise.all([chain('one'), chain('two')])
    expect(kills).toBeGreaterThanOrEqual(KILLS)
  })
})

/**
 * Goes on with the study in a process of its own, and kills that somewhere between its beginning and its sixth part, on
 * the way to a part or in the midst of writing one. Returns whether it was killed before its end.
 */
function killedAtRandom(folder: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const how = Math.random() < 0.1 ? 'threads' : 'one by one'
    const child = spawn(process.execPath, [CHILD, folder, how], { stdio: ['pipe', 'pipe', 'inherit'] })
    const wait = 20 * Math.random()
    let events = Math.floor(6 * Math.random())
    child.stdout.on('data', () => {
      if (events-- <= 0) setTimeout(() => child.kill('SIGKILL'), wait)
    })
    child.stdin.end(JSON.stringify(study))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true)
      else if (code === 0) resolve(false)
      else reject(new Error(`the study ended with ${code}`))
    })
  })
}

/** Every run that the folder has: in parts, and in the journals of parts that are not whole. */
async function keptRuns(path: string): Promise<Set<number>> {
  const kept = new Set<number>()
  if (!existsSync(join(path, 'study.json'))) return kept
  const folder = await openFolder(path)
  const parts = await partFiles(folder)
  const stage = { stage: 0, file: '', points: 24, replicates: study.replicates }
  for (const { part, from, to } of partsOf(stage, folder)) {
    const name = partName(0, part)
    const runs = parts.has(name) ? numbers(from, to) : (await openJournal(folder, name)).kept.keys()
    for (const run of runs) kept.add(run)
  }
  return kept
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)
