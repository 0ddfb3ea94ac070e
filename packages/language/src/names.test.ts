import { MECHANISMS, OUTCOMES } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { catalogueOf, LANGUAGES } from './languages.ts'
import { declaredWords } from './names.ts'

const [en, zh] = [declaredWords(await catalogueOf('en', 'model')), declaredWords(await catalogueOf('zh', 'model'))]

describe('what a model declares', () => {
  it('is called and explained by its kind: the lever mediation is not the outcome', () => {
    expect(zh.nameOf('lever', 'mediation')).toBe('人民调解')
    expect(zh.meaningOf('lever', 'mediation', 'mediators')).toBe('居民中的调解员')
    expect(zh.nameOf('outcome', 'mediation')).toBe('自行化解率')
    expect(zh.meaningOf('outcome', 'mediation', 'a share')).toBe('居民可自行化解的需求中已自行化解的比例')
  })

  it('is explained in English by its own declaration', () => {
    const levers = MECHANISMS.flatMap((one) => one.levers)
    for (const { name, meaning, why } of levers) {
      expect(en.meaningOf('lever', name, '')).toBe(meaning)
      expect(en.whyOf('lever', name, '')).toBe(why)
    }
    for (const { name, meaning } of OUTCOMES) expect(en.meaningOf('outcome', name, '')).toBe(meaning)
    expect(en.nameOf('outcome', 'participation')).toBe('residents taking part')
    expect(en.nameOf('mechanism', 'staff_ability')).toBe('staff ability')
  })

  it.each(LANGUAGES)('that the catalogue does not have is said as it is (%s)', async (language) => {
    const words = declaredWords(await catalogueOf(language, 'model'))
    expect(words.nameOf('lever', 'own_lever')).toBe('own lever')
    expect(words.nameOf('lever', 'constructor')).toBe('constructor')
    expect(words.nameOf('state', 'community.own_column')).toBe('own column')
    expect(words.meaningOf('outcome', 'own_lever', 'mine')).toBe('mine')
    expect(words.whyOf('lever', 'own_lever', 'because')).toBe('because')
  })

  it('may be said without a catalogue', () => {
    expect(declaredWords().nameOf('outcome', 'trust_in_committee')).toBe('trust in committee')
  })
})
