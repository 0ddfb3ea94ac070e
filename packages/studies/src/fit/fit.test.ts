import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stopped } from '@cogov/methods/calibration'
import { afterAll, describe, expect, it } from 'vitest'
import { worlds } from '../worlds/worlds.ts'
import { diagnose } from './diagnose.ts'
import { type FitOptions, fitPosterior } from './fit.ts'
import { ordinaryPlace } from './ordinary-place.ts'
import { scoreOf } from './score.ts'
import { simulateWorlds } from './simulate-worlds.ts'

const home = mkdtempSync(join(tmpdir(), 'cogov-fit-'))
afterAll(() => rmSync(home, { recursive: true }))

/** Small enough for a test: what it finds is not looked at, but that it finds the same. */
const SMALL = {
  sources: [ordinaryPlace({ sample: 20 })],
  waves: 2,
  points: 24,
  proposals: 20,
  draws: 16,
  steps: 2,
  replicates: 1,
  workers: 1,
  batch: 20,
} satisfies Partial<FitOptions>
const folder = (name: string) => join(home, name)
const whole = await fitPosterior({ ...SMALL, folder: folder('whole') })

describe('a fit', () => {
  it('goes on where it was stopped, in whatever stage, with the same bits', async () => {
    for (const stage of ['wave 1', 'wave 2', 'posterior']) {
      const stopper = new AbortController()
      const stopped = fitPosterior({
        ...SMALL,
        folder: folder(stage),
        signal: stopper.signal,
        onProgress: (at, done) => {
          if (at === stage && done === 20) stopper.abort()
        },
      })
      if (stage === 'posterior') await stopped
      else await expect(stopped).rejects.toThrow(Stopped)
      expect((await fitPosterior({ ...SMALL, folder: folder(stage) })).table).toBe(whole.table)
    }
  })

  it('leaves out a line that a kill cut, and simulates it again', async () => {
    const path = folder('cut')
    await fitPosterior({ ...SMALL, folder: path })
    for (const stage of ['wave 1', 'posterior']) {
      const file = join(path, `${stage}.outcomes.jsonl`)
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, text.slice(0, Math.floor(text.length / 2)))
      appendFileSync(file, '{"n":')
    }
    expect((await fitPosterior({ ...SMALL, folder: path })).table).toBe(whole.table)
  })

  it('does not go on with other numbers, and says which', async () => {
    const other = { ...SMALL, folder: folder('whole'), points: 30 }
    await expect(fitPosterior(other)).rejects.toThrow(/holds a fit whose points are others/)
    await expect(fitPosterior({ ...SMALL, folder: folder('none'), unknowns: [] })).rejects.toThrow(
      /nothing can be fitted/,
    )
  })

  it('gives a posterior that is read', async () => {
    const found = await worlds(16, { posterior: whole.table })
    expect(found.of).toBe('posterior')
    expect(found.worlds).toHaveLength(16)
  })
})

describe('a diagnosis', () => {
  const diagnosis = diagnose(whole)
  it('says of every goal and number what was learnt', () => {
    expect(diagnosis.goals.map(({ name }) => name)).toEqual(whole.goals.map(({ name }) => name))
    expect(diagnosis.numbers).toHaveLength(whole.unknowns.length)
    for (const { implausibility, q2 } of diagnosis.goals) {
      expect(implausibility).toHaveLength(3)
      expect(q2).toHaveLength(2)
    }
    expect(diagnosis.effective).toBeGreaterThanOrEqual(1)
    expect(diagnosis.different).toBeLessThanOrEqual(diagnosis.draws)
  })
  it('counts what counts, once for each piece of evidence, by column', () => {
    const goals = diagnosis.goals.map((goal) => ({ ...goal, meets: true, priorMeets: false }))
    const [urban, rural] = scoreOf({ goals })
    expect(urban.prior).toBe(0)
    expect(urban.missed).toEqual([
      'time_given',
      'higher_trusted_more',
      'trust_after_crisis',
      'requests',
      'answered_at_once',
      'satisfaction_of_callers',
      'counties_that_answer',
      'mediated',
      'idle_time',
      'director_unknown',
    ])
    expect(urban.posterior).toBe(urban.all - urban.missed.length)
    const [, missed] = scoreOf({ goals: goals.map((one) => ({ ...one, meets: one.name !== 'response_time/rural' })) })
    expect(missed.posterior).toBe(rural.posterior - 1)
    expect(missed.missed).toContain('response')
  })
})

describe('a world’s outcomes', () => {
  it('are the same however many are simulated together', async () => {
    const options = { replicates: 2, workers: 1 }
    const [, second] = await simulateWorlds(SMALL.sources, [{}, { duty: 0.2 }], ['a', 'b'], options)
    expect(await simulateWorlds(SMALL.sources, [{ duty: 0.2 }], ['b'], options)).toEqual([second])
  })
})
