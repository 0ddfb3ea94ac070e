/** What the catalogues of languages must hold, whoever wrote them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nearest } from '@cogov/engine/equations'
import { english as inEnglish } from '@cogov/engine/messages'
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from './languages.ts'

const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url))

const textsIn = (language: string, area: string): Record<string, string> => {
  const file = `${LOCALES}${language}/${area}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** Names of the values that a text puts in or counts by; an apostrophe is an apostrophe. */
const valuesOf = (text: string, counted = true): string[] => [
  ...new Set(namesIn(parse(text.replaceAll("'", "''"), { ignoreTag: true }), counted)),
]

/** @param counted with those by which the text only counts or chooses */
const namesIn = (elements: readonly MessageFormatElement[], counted: boolean): string[] =>
  elements.flatMap((element) => {
    const options = 'options' in element ? Object.values(element.options) : []
    const name = element.type === 0 || !('value' in element) || (options.length > 0 && !counted) ? [] : [element.value]
    return [...name, ...options.flatMap((option) => namesIn(option.value, counted))]
  })

/** Where something is wrong, as a translator reads it. */
function mistakes(language: string, area: string): string[] {
  const [english, other] = [textsIn('en', area), textsIn(language, area)]
  return Object.entries(other).flatMap(([key, text]) => {
    const own = english[key]
    if (own === undefined) return [`${key}: English has no such key${inEnglish(nearest(key, Object.keys(english)))}`]
    const more = valuesOf(text).filter((name) => !valuesOf(own).includes(name))
    // A value by which English only counts may be needless elsewhere.
    const less = valuesOf(own, false).filter((name) => !valuesOf(text).includes(name))
    return [
      ...more.map((name) => `${key}: English has no value {${name}}`),
      ...less.map((name) => `${key}: the value {${name}} is left out`),
      ...(text.trim() === '' && own.trim() !== '' ? [`${key}: empty`] : []),
    ]
  })
}

/** For who contributes: what is said in English until somebody translates it. A release asks for all. */
function tellMissing(language: string, area: string): void {
  const other = textsIn(language, area)
  const missing = Object.keys(textsIn('en', area)).filter((key) => !Object.hasOwn(other, key))
  if (missing.length > 0) console.warn(`locales/${language}/${area}.json does not have yet: ${missing.join(', ')}`)
}

describe.each(LANGUAGES.filter((language) => language !== 'en'))('what is said in %s', (language) => {
  const areas = readdirSync(`${LOCALES}${language}`)
    .map((file) => file.replace('.json', ''))
    .filter((area) => area !== 'about')

  it.each(areas)('has the keys of English and no other value: %s', (area) => {
    tellMissing(language, area)
    expect(mistakes(language, area)).toEqual([])
  })

  it.each(areas)('is sorted by key: %s', (area) => {
    const keys = Object.keys(textsIn(language, area))
    expect(keys).toEqual([...keys].sort())
  })
})

it('reads the values of a text, also those by which it counts', () => {
  expect(valuesOf("it's {n, plural, one {a {thing}} other {# {thing}s}} of {owner}")).toEqual(['n', 'thing', 'owner'])
})
