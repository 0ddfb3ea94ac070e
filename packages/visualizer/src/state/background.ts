/** Workers in the background, for what takes many runs: bands, maps, attribution, the run without. */
import type { Scenario } from '@cogov/core'
import type { Replicate } from '../engine/messages.ts'
import { type EngineClient, startEngine } from './engine-client.ts'

interface Job {
  scenario: Scenario
  seed: string
  ticks: number
  stopped: () => boolean
  done: (result: Replicate | undefined) => void
}

/** One core is left to the page and one to the world that is played. */
const MOST = Math.max(1, Math.min(6, (navigator.hardwareConcurrency || 2) - 1))
const idle: EngineClient[] = []
let started = 0
const queue: Job[] = []

/**
 * A run of a scenario with a seed, when its turn comes; nothing where it was stopped before.
 *
 * @param stopped asked before the run begins
 */
export function replicate(
  scenario: Scenario,
  seed: string,
  ticks: number,
  stopped: () => boolean = () => false,
): Promise<Replicate | undefined> {
  return new Promise((resolve) => {
    queue.push({ scenario, seed, ticks, stopped, done: resolve })
    void work()
  })
}

async function work(): Promise<void> {
  const client = idle.pop() ?? another()
  if (!client) return
  for (let job = queue.shift(); job; job = queue.shift()) {
    if (job.stopped()) job.done(undefined)
    else job.done(await client.engine.replicate(job.scenario, job.seed, job.ticks).catch(() => undefined))
  }
  idle.push(client)
}

function another(): EngineClient | undefined {
  if (started >= MOST) return undefined
  started++
  return startEngine()
}
