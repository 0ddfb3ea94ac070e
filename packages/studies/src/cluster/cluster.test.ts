import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ENDED, type Look, lostShards, type Memory } from '../sweep/lost.ts'
import { ranges } from './queue.ts'
import { type JobScript, scriptOf } from './script.ts'

const job: JobScript = {
  name: 'cogov-1',
  title: 'Rewards',
  folder: "/shared/it's here",
  shards: 3,
  cpus: 4,
  memory: 500,
  minutes: 90,
  runs: 640,
  seconds: 1.234,
  command: ['echo'],
  options: ['--partition=long'],
}

describe('a job script', () => {
  it('reads as somebody would write it, and says how long its tasks may take', () => {
    const options = '--shard "$SLURM_ARRAY_TASK_ID/3" --no-follow --workers "$SLURM_CPUS_PER_TASK" --quiet'
    expect(scriptOf(job)).toBe(`#!/bin/bash
#SBATCH --job-name=cogov-1
#SBATCH --array=0-2
#SBATCH --cpus-per-task=4
#SBATCH --mem=500M
#SBATCH --time=0-01:30:00
#SBATCH --output="/shared/it's here/slurm/%A_%a.log"
#SBATCH --partition=long

# Rewards: 640 runs of about 1.2 s.
# A task does those of every 3rd part that are not there yet, and may be run again at any time.
exec echo sweep '/shared/it'\\''s here' ${options}
`)
  })

  it('calls cogov with the shard of its task, whatever the folder is called', () => {
    const env = { ...process.env, SLURM_ARRAY_TASK_ID: '2', SLURM_CPUS_PER_TASK: '4' }
    const output = execFileSync('bash', { input: scriptOf(job), env, encoding: 'utf8' })
    expect(output).toBe("sweep /shared/it's here --shard 2/3 --no-follow --workers 4 --quiet\n")
  })

  it('names tasks as Slurm does', () => {
    expect(ranges([7, 0, 1, 2, 5])).toBe('0-2,5,7')
  })
})

describe('a shard', () => {
  const look = (changes: Partial<Look>): Look => ({
    shard: 0,
    missing: true,
    sign: '1 1',
    state: 'RUNNING',
    ...changes,
  })
  /** Whether it is lost at the last of some looks, ten seconds apart, with a patience of half a minute. */
  const isLost = (looks: Partial<Look>[], silent = false) => {
    const memory = new Map<number, Memory>()
    const found = looks.map((one, n) => lostShards([look(one)], memory, { now: n * 10_000, patience: 30_000, silent }))
    return found.at(-1)?.length === 1
  }

  it('is not lost when its parts are there, whatever its job’s state', () => {
    expect(isLost([{ missing: false, state: 'FAILED' }])).toBe(false)
    expect(isLost(Array(9).fill({ missing: false, state: 'RUNNING' }))).toBe(false)
  })

  it('is lost when the queue does not know it and its process has ended or was never there', () => {
    expect(isLost([{ state: undefined, sign: undefined }])).toBe(true)
    expect(isLost([{ state: undefined, sign: ENDED }])).toBe(true)
    expect(isLost([{ state: undefined }, { state: undefined }])).toBe(true)
  })

  it('is lost when it is said to run and gives no sign of life', () => {
    expect(isLost([{}, {}, {}])).toBe(false)
    expect(isLost([{}, {}, {}, {}])).toBe(true)
  })

  it('is not lost while it gives signs of life, also where the queue has forgotten it', () => {
    expect(isLost([1, 2, 3, 4, 5, 6].map((n) => ({ state: undefined, sign: `1 ${n}` })))).toBe(false)
  })

  it('is not lost while it waits, however long', () => {
    expect(isLost(Array(99).fill({ state: 'PENDING', sign: undefined }))).toBe(false)
  })

  it('is not lost while the queue does not answer, since nobody could help', () => {
    expect(isLost([{ state: undefined, sign: undefined }, {}, {}, {}], true)).toBe(false)
  })
})
