/** The languages that are spoken: each is a folder of `locales`. */
import type { About, Catalogue } from './catalogue.ts'
import { ABOUT, AREAS, EVERYWHERE } from './compiled/index.ts'

export type Language = keyof typeof ABOUT

/** English first, then the others by name. */
export const LANGUAGES = Object.keys(ABOUT) as readonly Language[]

export const about = (language: Language): About => ABOUT[language]

/**
 * The language of a locale; English where it is none of ours.
 *
 * @param locale as in the environment (`zh_CN.UTF-8`) or in a browser (`zh-Hans-CN`)
 * @example languageOf('zh_CN.UTF-8') // 'zh'
 */
export function languageOf(locale: string | undefined): Language {
  const first = locale?.split(/[-_.@]/, 1)[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === first) ?? 'en'
}

/** The parts of a catalogue, which are loaded apart: `errors`, `help`, `model`, … */
export type Area = keyof (typeof AREAS)['en']

/** What every chart and number needs is there in every language without waiting; what it lacks is in English. */
export const everywhere = (language: Language): Catalogue => HERE[language]

const HERE = Object.fromEntries(
  LANGUAGES.map((language) => [language, { ...EVERYWHERE.en, ...EVERYWHERE[language] }]),
) as unknown as Readonly<Record<Language, Catalogue>>

/**
 * Parts of a catalogue. What a language has not translated is in English.
 *
 * @example const say = speakerOf('zh', await catalogueOf('zh', 'report'))
 */
export async function catalogueOf(language: Language, ...areas: readonly Area[]): Promise<Catalogue> {
  const parts = [textsOf('en', ...areas), ...(language === 'en' ? [] : [textsOf(language, ...areas)])]
  return Object.assign({}, ...(await Promise.all(parts)))
}

/** The same without the English of what is not translated, for who has that already. */
export async function textsOf(language: Language, ...areas: readonly Area[]): Promise<Catalogue> {
  const parts = areas.map(async (area) => (await AREAS[language][area]?.())?.default)
  return Object.assign({}, ...(await Promise.all(parts)))
}
