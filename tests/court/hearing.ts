/** Methods before their accused, as tests: each answers as the docket says, and stands before all that it names. */
import { describe, expect, it } from 'vitest'
import { DOCKET, type MethodName } from './docket.ts'
import { breaches } from './law.ts'
import { judge, type Trial } from './trial.ts'

interface Hearing {
  method: MethodName
  trials: readonly Trial[]
  repetitions: number
  /** Which of them are heard here; all by default. The others are heard by `npm run court`. */
  short?: (trial: Trial) => boolean
}

export function hear(hearings: readonly Hearing[]): void {
  describe.each(hearings)('$method', ({ method, trials, repetitions, short = () => true }) => {
    const heard = trials.filter(short)

    it.each(heard)('before $accused: $setting', async (trial) => {
      expect(breaches(await judge(trial, repetitions))).toEqual([])
    })

    it('stands before all of its accused', () => {
      const accused = new Set(heard.map((trial) => trial.accused))
      expect([...accused].sort()).toEqual(Object.keys(DOCKET[method]).sort())
    })
  })
}
