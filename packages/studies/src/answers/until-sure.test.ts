/** Replicates that a choice adds to a study: real runs, kept and repeatable like its others. */
import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf, oneByOne, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../run/run.ts'
import { openStudy } from '../store/open.ts'
import { defineStudy } from '../study/define.ts'
import { sweep } from '../sweep/sweep.ts'
import { chooseFrom, type Goal } from './choice.ts'
import { replicateUntilSure } from './until-sure.ts'

const study = smallStudy({
  factors: [{ factor: 'incentives.reward', values: [0.1, 0.11, 1] }],
  design: { kind: 'factorial' },
  replicates: 2,
  series: [],
})
const goal: Goal = { outcome: 'participation', best: 'smallest' }
const options = { goal, budget: 40, runner: oneByOne }
let home = ''
const at = (name: string) => join(home, name)
const swept = async (name: string, of = study) => {
  await sweep(of, { folder: at(name), runner: oneByOne })
  return at(name)
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-until-'))
})
afterAll(() => rm(home, { recursive: true }))

describe('replicates that are added to choose', () => {
  it('go to the best and its rival, with the seeds of the study, and are told from its own', async () => {
    const folder = await swept('whole')
    const { added, reached } = await replicateUntilSure(folder, options)
    expect(added).toBeGreaterThan(9)
    expect(added).toBeLessThanOrEqual(40)
    const opened = await openStudy(folder)
    const table = await opened.table()
    expect(table.runs.filter((one) => one.added).length).toBe(added)
    const { selection } = chooseFrom(table, { goals: [goal] })
    expect((selection?.probability ?? 0) >= 0.95).toBe(reached)
    const replicates = selection?.policies.map((one) => one.replicates) ?? []
    // Rewards of 0.1 and 0.11 are hard to tell apart; 1 is not.
    expect(replicates[2]).toBeLessThan(Math.min(replicates[0] as number, replicates[1] as number) / 2)
    const last = table.runs.findLast(({ point }) => point === 0)
    expect(last?.seed).toBe(`${study.seed}#${replicates[0]}`)
    const { outcomes } = await run(await opened.scenario(0, replicates[0] as number))
    expect(outcomes.participation.values.at(-1)).toBe(last?.outcomes.participation)
  })

  it('are the same for any number of workers, wherever it was stopped, and by a smaller budget before', async () => {
    const whole = await contentOf(at('whole'))
    const { runner: _, ...threads } = options
    await replicateUntilSure(await swept('threads'), { ...threads, workers: 2 })
    expect(await contentOf(at('threads'))).toEqual(whole)
    const controller = new AbortController()
    const onProgress = (added: number) => added >= 12 && controller.abort()
    const stopped = await replicateUntilSure(await swept('stopped'), {
      ...options,
      signal: controller.signal,
      onProgress,
    })
    expect(stopped).toMatchObject({ stopped: true, reached: false })
    await replicateUntilSure(at('stopped'), options)
    expect(await contentOf(at('stopped'))).toEqual(whole)
    const small = await replicateUntilSure(await swept('small'), { ...options, budget: 20 })
    expect(small).toMatchObject({ reached: false, stopped: false })
    await replicateUntilSure(at('small'), options)
    expect(await contentOf(at('small'))).toEqual(whole)
  })

  it('are made again by sweep where their file is damaged', async () => {
    const whole = await contentOf(at('whole'))
    const damaged = [...whole.keys()].find((name) => name.startsWith('runs/0003')) as string
    await truncate(at(`whole/${damaged}`), 50)
    await sweep(study, { folder: at('whole'), runner: oneByOne, resume: true })
    expect(await contentOf(at('whole'))).toEqual(whole)
  })

  it('are none where the first round exceeds the budget, the worlds differ, or the design chooses itself', async () => {
    const folder = await swept('refused')
    await expect(replicateUntilSure(folder, { ...options, budget: 8 })).rejects.toThrow('at least 9 runs is expected')
    const nameless = { ...options, goal: { ...goal, outcome: 'participaton' } }
    await expect(replicateUntilSure(folder, nameless)).rejects.toThrow("did you mean 'participation'?")
    const apart = await swept('apart', smallStudy({ design: { kind: 'sobol', points: 4 }, replicates: 1 }))
    await expect(replicateUntilSure(apart, { ...options, policy: ['reward'] })).rejects.toThrow(
      'not run in the same worlds (degree)',
    )
    const bisecting = defineStudy({
      ...{ name: 'bisecting', scenario: study.scenario, outcomes: ['participation'] },
      factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
      design: { kind: 'bisection', threshold: 0.8 },
    })
    const adaptive = await swept('adaptive', bisecting)
    await expect(replicateUntilSure(adaptive, options)).rejects.toThrow('chooses its own points')
  })
})
