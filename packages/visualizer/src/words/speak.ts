/**
 * What is said in the page's language. English comes with the page; each other language is loaded when it is wanted.
 */
import {
  type ActorNames,
  about,
  type Catalogue,
  type Language,
  reworded,
  rewordingOf,
  type Said,
  type Speak,
  speakerOf,
  translatorOf,
} from '@cogov/language'
import PAGE from '@cogov/language/compiled/en-page'
import { computed, signal } from '@preact/signals'
import type { ENGLISH } from './page.english.ts'

export type Key = keyof typeof ENGLISH

export const language = signal<Language>('en')

/** What the language says itself: nothing in English, and what is missing is said in English. */
export const texts = signal<Catalogue>({})

/** What the scenario calls actors. */
export const actorNames = signal<ActorNames>({})

/** Texts with the scenario's words for actors. */
export const inItsWords = (catalogue: Catalogue): Catalogue => reworded(catalogue, actorNames.value, language.value)

const rewording = computed(() => rewordingOf(actorNames.value, language.value))

/** A text that comes with no catalogue, with the scenario's words for actors. */
export const textInItsWords = (text: string): string => rewording.value(text)

/** Says the texts of an area in the page's language. @param english its texts, which come with who says them */
export function saying<K extends string>(english: Catalogue): Speak<K> {
  const speak = computed(() => speakerOf<K>(language.value, inItsWords({ ...english, ...texts.value })))
  return (key, values) => speak.value(key, values)
}

/**
 * A text of the page.
 *
 * @example t('monthOf', { tick: 3, ticks: 60 }) // 'Month 3 of 60'
 */
export const t = saying<Key>(PAGE)

const translate = computed(() => translatorOf(language.value, texts.value))

/** What brings its English: what is wrong, and what a lesson says. */
export const tell = (said: string | Said): string => translate.value(said)

/** Sentences one after the other, as the language sets them. */
export const sentences = (...said: readonly string[]): string =>
  said.filter((one) => one !== '').join(about(language.value).space)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
