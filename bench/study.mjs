// A study of many runs: its time, its memory, and what it costs beside the simulation.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStudy, sweep } from '@cogov/studies'

/**
 * The study of study.yaml, of another size.
 * @param {number} points each is run ten times
 * @param {number} residents mean of a community, of which there are twenty
 */
export async function studyOf(points, residents = 100) {
  const text = readFileSync(new URL('study.yaml', import.meta.url), 'utf8')
    .replace('points: 1000', `points: ${points}`)
    .replace('residents: 100', `residents: ${residents}`)
  const { study } = await readStudy(text, 'study.yaml', async (path) => `${path}: is not asked for`)
  if (!(study && 'points' in study.design && study.design.points === points))
    throw new Error('study.yaml is not what it was')
  return study
}

/** @param {Parameters<typeof studyOf>} size @param {number} [workers] one for each core by default */
export async function runStudy([points, residents], workers) {
  const study = await studyOf(points, residents)
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  try {
    const result = await sweep(study, { folder, ...(workers === undefined ? {} : { workers }) })
    const { done, simulating, took, memory } = result
    return { runs: done, took, each: simulating / done, beside: 1 - simulating / (took * result.workers), memory }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
