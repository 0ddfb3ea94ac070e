/** French as a third language, a folder of texts and nothing else: scripts/contributing.mjs adds it, and runs this. */
import { readScenario } from '@cogov/core'
import { english } from '@cogov/engine/messages'
import { catalogueOf, everywhere, type Language, numberFormat, speakerOf, textsOf, translatorOf } from '@cogov/language'
import { describe, expect, it } from 'vitest'

/** Known only where it was added. */
const FRENCH = 'fr' as string as Language

/** Names of the values that a compiled text puts in, at any depth. */
function valuesIn(text: unknown): string[] {
  if (typeof text !== 'object' || text === null) return []
  const { type, value } = text as { type?: number; value?: unknown }
  const own = type !== undefined && type !== 0 && typeof value === 'string' ? [value] : []
  return [...new Set([...own, ...Object.values(text).flatMap(valuesIn)])].sort()
}

describe.each(['help', 'command', 'page'] as const)('%s in French', async (area) => {
  const [inEnglish, french] = await Promise.all([textsOf('en', area), textsOf(FRENCH, area)])

  it('has the keys of English, but for what was added since', () => {
    expect(Object.keys(inEnglish)).toEqual(expect.arrayContaining(Object.keys(french)))
    expect(Object.keys(french).length).toBeGreaterThan(0.95 * Object.keys(inEnglish).length)
  })

  it('has the values of English', () => {
    for (const [key, text] of Object.entries(french))
      expect([key, valuesIn(text)]).toEqual([key, valuesIn(inEnglish[key])])
  })

  it('keeps its high punctuation on the line', () => {
    const loose = Object.entries(french).filter(([, text]) => / [:;?!%»]|« /.test(JSON.stringify(text)))
    expect(loose.map(([key]) => key)).toEqual([])
  })
})

it('charts and units are French without waiting', () => {
  const [inEnglish, french] = [everywhere('en'), everywhere(FRENCH)]
  const same = Object.keys(inEnglish).filter((key) => typeof french[key] === 'string' && french[key] === inEnglish[key])
  expect(same).toEqual(['unit.1', 'unit.percent', 'unit.point', 'word.village', 'comma', 'regretHead'])
  for (const key of Object.keys(inEnglish))
    expect([key, valuesIn(french[key])]).toEqual([key, valuesIn(inEnglish[key])])
})

it('counts as French does: nothing and one are singular', async () => {
  const say = speakerOf(FRENCH, await catalogueOf(FRENCH, 'command'))
  expect([0, 1, 2, 1200].map((n) => say('residents', { n }))).toEqual([
    '0 habitant',
    '1 habitant',
    '2 habitants',
    '1\u202f200 habitants',
  ])
  expect(numberFormat('yuan', [204_064_677], FRENCH).full(204_064_677)).toBe('204\u00a0M yuans')
})

it('what it has not translated is said in English', async () => {
  const french = translatorOf(FRENCH, await textsOf(FRENCH, 'errors'))
  const { problems } = readScenario('cogov: 2\nname: a\nplace: {}\nticks: 0', 'a.yaml')
  expect(problems.length).toBe(1)
  for (const { message } of problems) {
    expect(french(message)).toBe(english(message))
    expect(french(message)).toContain('0')
  }
  const say = speakerOf(FRENCH, await catalogueOf(FRENCH, 'help', 'model'))
  expect(say('outcome.participation')).toBe('residents taking part')
})
