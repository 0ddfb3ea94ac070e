/** For tests: a small study, a runner that starts no threads, and what a folder contains. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { defineStudy, type ScenarioStudy, type StudyInput } from '@cogov/studies'

export { oneByOne } from './one-by-one.mjs'

const place = { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 40 }

/** 24 points × 3 replicates of 80 residents and 12 months. */
export const smallStudy = (changes: Partial<StudyInput> = {}): ScenarioStudy =>
  defineStudy({
    name: 'small',
    scenario: { ...DEFAULT_SCENARIO, start: 'fresh', name: 'small', ticks: 12, place },
    factors: [
      { factor: 'incentives.reward', from: 0, to: 2 },
      { factor: 'network.degree', values: [4, 8] },
    ],
    design: { kind: 'sobol', points: 24 },
    replicates: 3,
    outcomes: ['participation', { of: 'delivery', summary: 'first-above', threshold: 0.2 }],
    series: ['participation', 'delivery'],
    ...changes,
  })

/** Digest of every file of a folder, by its name. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const content = new Map<string, string>()
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes) content.set(name, createHash('sha256').update(bytes).digest('hex'))
  }
  return content
}
