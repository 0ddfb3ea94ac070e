/** The languages that the library speaks, and how a reader's is found. */

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** How the language calls itself in HTML and to Intl. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

/**
 * The language of a locale: Chinese for every zh, English for all others.
 *
 * @param locale as in the environment (`zh_CN.UTF-8`) or in a browser (`zh-Hans-CN`); nothing is English
 * @example languageOf('zh_CN.UTF-8') // 'zh'
 */
export const languageOf = (locale: string | undefined): Language => (/^zh\b|^zh_/i.test(locale ?? '') ? 'zh' : 'en')
