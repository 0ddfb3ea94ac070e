/**
 * The court, in short: methods that decide, before their accused. Seeds are fixed. A method that is right is found wrong
 * by chance once in 1,000 claims, in fresh seeds.
 */
import { describe, expect, it } from 'vitest'
import { DOCKET } from './docket.ts'
import { breaches } from './law.ts'
import { TRIALS as choice } from './methods/choice.ts'
import { TRIALS as comparison } from './methods/comparison.ts'
import { judge } from './trial.ts'

const METHODS = [
  { method: 'comparison', trials: comparison, repetitions: 50 },
  { method: 'choice', trials: choice, repetitions: 60 },
] as const

describe.each(METHODS)('$method', (one) => {
  it.each(one.trials)('before $accused: $setting', async (trial) => {
    expect(breaches(await judge(trial, one.repetitions))).toEqual([])
  })

  it('stands before all of its accused', () => {
    const accused = new Set(one.trials.map((trial) => trial.accused))
    expect([...accused].sort()).toEqual(Object.keys(DOCKET[one.method]).sort())
  })
})
