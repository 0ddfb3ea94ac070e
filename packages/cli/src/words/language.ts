/** In which language the command speaks: `--lang`, else the locale of the environment. */
import { english, type Message, messageOfError } from '@cogov/engine/messages'
import { LANGUAGES, type Language, languageOf, textsOf, translatorOf } from '@cogov/language'

/**
 * @param words the command line; `--lang` may stand anywhere before `--`
 * @param environment in the order in which POSIX asks it
 */
export function languageFrom(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const own = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined)
  const at = own.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : own[at] === '--lang' ? own[at + 1] : own[at]?.slice('--lang='.length)
  const known = LANGUAGES.find((language) => language === asked)
  return known ?? languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG)
}

/** The language of this process. */
export const LANGUAGE: Language = languageFrom(process.argv.slice(2), process.env)

/** Names in files are English words: an English reader needs no others. */
export const READS_FILES = LANGUAGE === 'en'

const translate = LANGUAGE === 'en' ? english : translatorOf(LANGUAGE, await textsOf(LANGUAGE, 'errors'))

/** What the library or the command says is wrong, in the language of this process. */
export const messageOf = (what: string | Message | Error): string =>
  translate(what instanceof Error ? messageOfError(what) : what)
