/** What goes wrong in a thread is said in any language on the other side. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { messageIn } from '@cogov/engine/messages'
import { catalogueOf, translatorOf } from '@cogov/language'
import { compare } from '@cogov/studies'
import { run, runSharded } from '@cogov/studies/running'
import { describe, expect, it } from 'vitest'

const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 2, residents: 40 }
const scenario: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name: 'small', ticks: 3, place }
const notFinite: Scenario = { ...scenario, mechanisms: { incentives: { reward: Number.NaN } } }

const failureOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => {
      throw new Error('nothing failed')
    },
    (error) => error,
  )

const chinese = translatorOf('zh', await catalogueOf('zh', 'errors'))
const inChinese = (error: Error): string => chinese(messageIn(error) ?? error.message)

describe('an error', () => {
  it.each([
    ['in a pool of threads', () => compare([notFinite], { replicates: 2, workers: 2 })],
    ['in one of the threads that share a run', () => runSharded(notFinite, 2)],
    ['in this thread', () => run(notFinite)],
  ])('%s keeps its name, its English and its code', async (_, work) => {
    const error = await failureOf(work())
    expect(error.name).toBe('NotFiniteError')
    expect(error.message).toMatch(/^tick 1: equation '\w+' of resident /)
    expect(messageIn(error)?.code).toBe('world.not_finite')
    expect(inChinese(error)).toMatch(/^第1月：.*的方程“\w+”得NaN$/)
  })
})
