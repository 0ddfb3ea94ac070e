/** What outcomes are called in tables: by their names in every language, and by the short names that people write. */
import { OUTCOMES } from '@cogov/core/outcomes'
import { LANGUAGES, textsOf } from '@cogov/language'

/**
 * @returns names of an outcome besides that by which files know it; a name that two outcomes could have is none's
 * @example (await outcomeNames())('participation') // ['residents taking part', '居民参与率', '参与', …]
 */
export async function outcomeNames(): Promise<(outcome: string) => readonly string[]> {
  const catalogues = await Promise.all(LANGUAGES.map((language) => textsOf(language, 'model')))
  const names = new Map(
    OUTCOMES.map(({ name }) => {
      const called = catalogues.flatMap((texts): string[] => {
        const text = texts[`outcome.${name}`]
        return typeof text === 'string' ? [text] : []
      })
      return [name, [...new Set(called.flatMap((one) => [one, withoutRate(one)]))]]
    }),
  )
  const all = [...names.values()].flat()
  const own = new Set<string>(names.keys())
  const isPlain = (one: string) => !own.has(one) && all.indexOf(one) === all.lastIndexOf(one)
  return (outcome) => (names.get(outcome) ?? []).filter(isPlain)
}

/** In Chinese whose rate it is goes without saying: 居民参与率 is written 参与率 and 参与. */
const withoutRate = (name: string): string => name.replace(/^(居民|当月)/u, '').replace(/率$/u, '')
