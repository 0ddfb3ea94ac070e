/**
 * The court, in short: methods for samples and factorials, before their accused, with two replicates of each point.
 * Seeds are fixed. A method that is right is found wrong by chance once in a million claims, of which there are some
 * 800. All settings, a thousand times each, are the page of the court.
 */
import { describe, expect, it } from 'vitest'
import { DOCKET } from './docket.ts'
import { breaches } from './law.ts'
import { TRIALS as anova } from './methods/anova.ts'
import { TRIALS as delta } from './methods/delta.ts'
import { TRIALS as pawn } from './methods/pawn.ts'
import { TRIALS as regression } from './methods/regression.ts'
import { judge, type Trial } from './trial.ts'

const METHODS = [
  { method: 'anova', trials: anova, repetitions: 12 },
  { method: 'regression', trials: regression, repetitions: 6 },
  { method: 'pawn', trials: pawn, repetitions: 2 },
  { method: 'delta', trials: delta, repetitions: 4 },
] as const

const isShort = ({ setting }: Trial): boolean => !/^(1 run|5 replicates|10 replicates)/.test(setting)

describe.each(METHODS)('$method', (one) => {
  it.each(one.trials.filter(isShort))('before $accused: $setting', async (trial) => {
    expect(breaches(await judge(trial, one.repetitions))).toEqual([])
  })

  it('stands before all of its accused', () => {
    const accused = new Set(one.trials.map((trial) => trial.accused))
    expect([...accused].sort()).toEqual(Object.keys(DOCKET[one.method]).sort())
  })
})
