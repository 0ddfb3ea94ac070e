import { textsOf } from '@cogov/language'
import { describe, expect, it } from 'vitest'

/** What Chinese has not translated yet is shown in English: a release wants none of it. */
describe('every text of the page, its figures and lessons', () => {
  it.each(['page', 'figures', 'lessons', 'model'] as const)('is in Chinese: %s', async (area) => {
    const [english, chinese] = await Promise.all([textsOf('en', area), textsOf('zh', area)])
    expect(Object.keys(english).filter((key) => !Object.hasOwn(chinese, key))).toEqual([])
  })
})
