/**
 * A scenario may call actors by words of its own: who is a township here is a ward there. The library’s words are data
 * of each language (`word.township` in `units.json`); a catalogue is said with others by putting them in their place.
 */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Catalogue, Compiled } from './catalogue.ts'
import { about, everywhere, type Language } from './languages.ts'

/**
 * What actors are called: a word, or one for one of them and one for several (`one`, `other`), and whole words of other
 * languages by their codes.
 */
export type ActorNames = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/**
 * A catalogue that calls actors as a scenario does; the values that are put into its texts stay as they are.
 *
 * @example reworded({ tie: 'trust in the township' }, { township: 'ward' }, 'en').tie // 'trust in the ward'
 */
export function reworded(catalogue: Catalogue, names: ActorNames, language: Language): Catalogue {
  if (Object.keys(names).length === 0) return catalogue
  const replace = rewordingOf(names, language)
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, text]) => {
      const actor = key.startsWith('actor.') ? wordFor(names[key.slice(6)], false, language) : undefined
      return [key, actor ?? inTexts(text, replace)]
    }),
  )
}

/**
 * The same for single texts.
 *
 * @example rewordingOf({ township: 'ward' }, 'en')('two townships') // 'two wards'
 */
export function rewordingOf(names: ActorNames, language: Language): (text: string) => string {
  if (Object.keys(names).length === 0) return (text) => text
  const known = wordsOf(language)
  const said = new Map(
    known.map(({ text, actor, several }) => [text, wordFor(names[actor], several, language) ?? text]),
  )
  const pattern = new RegExp(`(${ARTICLE.source})?(${known.map(({ text }) => bounded(text)).join('|')})`, 'giu')
  return (text) =>
    text.replace(pattern, (found, article: string | undefined, word: string) => {
      const own = said.get(word.toLowerCase()) ?? word
      if (own.toLowerCase() === word.toLowerCase()) return found
      return `${articleBefore(own, article)}${asWritten(word, own)}`
    })
}

interface Known {
  text: string
  actor: string
  several: boolean
}

/** The language's own words, the longest first: the community's committee is not a community. */
function wordsOf(language: Language): Known[] {
  const words = Object.entries(everywhere(language)).filter(([key]) => key.startsWith('word.'))
  const forms = words.flatMap(([key, text]) =>
    String(text)
      .split(';')
      .flatMap((alternative) =>
        alternative.split('|').map((form, n) => ({ text: form, actor: key.slice(5), several: n > 0 })),
      ),
  )
  return forms.sort((a, b) => b.text.length - a.text.length)
}

/** Words of alphabets end where their letters do. */
const bounded = (text: string): string => (/\p{Script=Han}/u.test(text) ? text : `(?<!\\p{L})${text}(?!\\p{L})`)

const ARTICLE = /(?<!\p{L})an? /u

/** English has two. */
const articleBefore = (word: string, article = ''): string =>
  article === '' ? '' : `${article.charAt(0)}${/^[aeiou]/i.test(word) ? 'n' : ''} `

const asWritten = (before: string, word: string): string =>
  /^\p{Lu}/u.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word

function wordFor(name: ActorNames[string] | undefined, several: boolean, language: Language): string | undefined {
  if (name === undefined) return undefined
  const forms: Readonly<Record<string, string>> = typeof name === 'string' ? { one: name } : name
  const own = forms[language]
  if (own !== undefined) return own
  return several ? (forms.other ?? pluralOf(forms.one, language)) : forms.one
}

/** By the rules of English; what has others is given by `other`. */
function pluralOf(word: string | undefined, language: Language): string | undefined {
  if (word === undefined || !about(language).locale.startsWith('en') || !/[a-z]$/i.test(word)) return word
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`
}

function inTexts(text: Compiled, replace: (text: string) => string): Compiled {
  return typeof text === 'string' ? replace(text) : text.map((element) => inElement(element, replace))
}

const LITERAL = 0

/** Also in what a text says for one and for several. */
function inElement(element: MessageFormatElement, replace: (text: string) => string): MessageFormatElement {
  if (element.type === LITERAL) return { ...element, value: replace(element.value) }
  if (!('options' in element)) return element
  const options = Object.entries(element.options).map(([key, option]) => [
    key,
    { ...option, value: option.value.map((one: MessageFormatElement) => inElement(one, replace)) },
  ])
  return { ...element, options: Object.fromEntries(options) } as MessageFormatElement
}
