import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import type { Compiled } from './catalogue.ts'
import { AREAS } from './compiled/index.ts'
import { LANGUAGES, textsOf } from './index.ts'
import type { Area } from './languages.ts'

const [PLURAL, SELECT] = [6, 5]

/** The values that a text shows, and those by which it only chooses: another language may not need them. */
function valuesIn(text: Compiled): { shown: string[]; all: string[] } {
  const [shown, all] = [new Set<string>(), new Set<string>()]
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (!('value' in element) || element.type === 0) continue
      const chooses = element.type === PLURAL || element.type === SELECT
      all.add(element.value)
      if (!chooses) shown.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  if (typeof text !== 'string') visit(text)
  return { shown: [...shown], all: [...all] }
}

const areas = Object.keys(AREAS.en) as Area[]
const others = LANGUAGES.filter((language) => language !== 'en')

describe.each(others)('the catalogue of %s', (language) => {
  it.each(areas)('says no text of %s that English does not have, and shows the same values', async (area) => {
    const [english, own] = [await textsOf('en', area), await textsOf(language, area)]
    for (const [key, text] of Object.entries(own)) {
      expect(Object.hasOwn(english, key), `${key}: English has no such text`).toBe(true)
      const [here, there] = [valuesIn(text), valuesIn(english[key] as Compiled)]
      expect(there.all, key).toEqual(expect.arrayContaining(here.all))
      expect(here.all, key).toEqual(expect.arrayContaining(there.shown))
    }
  })
})
