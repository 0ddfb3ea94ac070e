/** The page's language: chosen once, switched at once. */
import { unitName as unitIn } from '@cogov/language'
import { computed, signal } from '@preact/signals'
import { WORDS } from './words.ts'

export type Language = 'en' | 'zh'
export type Key = keyof typeof WORDS
export type Values = Readonly<Record<string, string | number>>

export const language = signal<Language>('en')
const locale = computed(() => (language.value === 'zh' ? 'zh-CN' : 'en'))

const HOLE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>

/**
 * A text in the page's language. `{n|month|months}` chooses between one and many.
 *
 * @example t('monthOf', { tick: 3, ticks: 60 }) // 'Month 3 of 60'
 */
export const t = (key: Key, values: Values = {}): string => tell(WORDS[key], values)

/** The same for a text that stands elsewhere. */
export function tell(text: Text, values: Values = {}): string {
  return text[language.value].replace(HOLE, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? ''
    if (one !== undefined && many !== undefined) return Number(String(value).replace(/\D/g, '')) === 1 ? one : many
    return typeof value === 'number' ? number(value) : value
  })
}

const formats = new Map<string, Intl.NumberFormat>()

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale.value + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.NumberFormat(locale.value, options)
  formats.set(key, made)
  return made
}

export const number = (value: number, digits = 2): string =>
  format({ maximumFractionDigits: digits }).format(value).replace('-', '−')

/** A unit as it stands behind a number; empty where there is none, and of shares, which are written in per cent. */
export const unitName = (unit: string): string => (isShare(unit) ? '' : unitIn(unit, language.value))

const isShare = (unit: string): boolean => unit === 'share' || unit === 'probability'

/** A value without its unit: shares as per cent. */
export function amount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (isShare(unit)) return number(value * 100, size < 0.0995 ? 1 : 0)
  if (size >= 1e6) return format({ notation: 'compact', maximumFractionDigits: 2 }).format(value)
  return number(value, size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.01 ? 3 : 5)
}

/** A number with its unit behind it; the blank between them does not break, and Chinese has none. */
export function withUnit(shown: string, unit: string): string {
  const name = isShare(unit) ? '%' : unitName(unit)
  return name === '' ? shown : shown + (language.value === 'zh' ? '' : '\u00a0') + name
}

/** @example quantity(0.25, 'share') // '25 %' */
export const quantity = (value: number, unit: string): string =>
  Number.isFinite(value) ? withUnit(amount(value, unit), unit) : amount(value, unit)

/** A difference, with its sign; of shares in points. */
export function signed(value: number, unit: string): string {
  const sign = value > 0 ? '+' : ''
  if (isShare(unit)) return t('points', { n: `${sign}${number(value * 100, 1)}` })
  return withUnit(`${sign}${number(value)}`, unit)
}

/** What is declared in English, in Chinese; loaded when Chinese is first wanted. */
const chinese = signal<Readonly<Record<string, string>>>({})

export async function speakLanguage(wanted: Language): Promise<void> {
  if (wanted === 'zh' && Object.keys(chinese.value).length === 0) {
    const [{ DECLARED, MESSAGES_ZH, translator }] = await Promise.all([import('./chinese.ts'), loadNames()])
    chinese.value = DECLARED
    messages.value = translator(MESSAGES_ZH)
  }
  language.value = wanted
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
}

/** The name of a lever, outcome, term or parameter, as people read it. */
export const named = (name: string): string => nameOf.value?.(name, language.value) ?? name.replaceAll('_', ' ')

/** The name of a mechanism or a kind of actor. */
export const ownerName = (name: string): string =>
  (language.value === 'zh' ? owners.value[name] : undefined) ?? name.replaceAll('_', ' ')

/** Names of levers, outcomes and terms: loaded once the place lives, and until then a name is its own. */
const nameOf = signal<((name: string, language: Language) => string) | undefined>(undefined)

export async function loadNames(): Promise<void> {
  const names = await import('./names.ts')
  nameOf.value = names.nameOf
}

/** Chinese names of actors and mechanisms, which their declarations bring. */
export const owners = signal<Readonly<Record<string, string>>>({})

/** A declared sentence, such as what a lever means. */
export const declared = (text: string): string => (language.value === 'zh' ? (chinese.value[text] ?? text) : text)

/** What the library says is wrong, in Chinese. */
const messages = signal<(message: string) => string>((message) => message)

/** What the library says is wrong, in the page's language. */
export const messageOf = (message: string): string => (language.value === 'zh' ? messages.value(message) : message)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A place's name; what the core says of it in English, in the page's language. */
export const placeName = (name: string): string =>
  name.replace(/ \(simulated\)$/, t('simulated')).replace(/^a made-up place$/, t('madeUp'))

/** A township's or community's name; those of made-up places are numbers, said in the page's language. */
export const partName = (name: string): string =>
  name
    .replace(/^township (\d+)$/, (_, n: string) => t('townshipNumber', { n }))
    .replace(/^(\d+\.\d+)$/, (_, n: string) => t('communityNumber', { n }))
