// A study of 10,000 runs of 2,000 residents and 60 months: its time, its memory, and what it costs beside the simulation.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { defineStudy, sweep } from '@cogov/experiments'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 10, residents: 100 }

/**
 * @param {number} points each is run ten times
 * @param {number} residents mean of a community, of which there are twenty
 */
export async function runStudy(points, residents = 100) {
  const study = defineStudy({
    name: 'bench',
    scenario: { ...DEFAULT_SCENARIO, name: 'bench', place: { ...place, residents } },
    factors: [
      { factor: 'incentives.reward', from: 0, to: 2 },
      { factor: 'incentives.recognition' },
      { factor: 'supervision.horizontal' },
    ],
    design: { kind: 'sobol', points },
    replicates: 10,
    outcomes: ['participation', { of: 'delivery', summary: 'mean', last: 12 }],
  })
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  try {
    const { done, simulating, took, workers } = await sweep(study, { folder })
    return {
      runs: done,
      took,
      each: simulating / done,
      overhead: took * workers - simulating,
      workers,
      memory: process.memoryUsage().rss,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
