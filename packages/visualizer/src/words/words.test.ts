import { ACTORS, MECHANISMS, OUTCOMES, TICK } from '@cogov/core'
import { isTablePass } from '@cogov/core/simulate'
import { nameOf, valuesIn } from '@cogov/language'
import { DECLARED } from '@cogov/language/chinese'
import { describe, expect, it } from 'vitest'
import { WORDS as FIGURES } from '../figures/words.ts'
import { WORDS } from './words.ts'

const HAN = /\p{Script=Han}/u

describe('every text of the page and its figures', () => {
  it('is in both languages, with the same values', () => {
    for (const [key, { en, zh }] of [...Object.entries(WORDS), ...Object.entries(FIGURES)]) {
      expect(valuesIn(zh), key).toEqual(valuesIn(en))
      expect(en.length, key).toBeGreaterThan(0)
      expect(HAN.test(zh) || !/[A-Za-z]{2}/.test(zh.replace(/\{[^}]*\}/g, '')) || key === 'otherLanguage', key).toBe(
        true,
      )
    }
  })
})

describe('what the core declares', () => {
  it('is said in Chinese: what mechanisms, levers, outcomes, offices and their equations mean, and why', () => {
    const owners = [...ACTORS, ...MECHANISMS]
    const said = [
      ...MECHANISMS.flatMap(({ meaning, why, levers, states = [] }) => [
        meaning,
        why,
        ...levers.flatMap((lever) => [lever.meaning, lever.why]),
        ...states.map((state) => state.meaning),
      ]),
      ...OUTCOMES.map(({ meaning }) => meaning),
      ...TICK.flatMap((stage) => (isTablePass(stage) ? [] : [stage.meaning])),
      ...ACTORS.flatMap(({ meaning, states, sums }) => [meaning, ...[...states, ...sums].map((one) => one.meaning)]),
      ...owners.flatMap(({ contributions }) =>
        contributions.flatMap(({ equations }) =>
          equations.filter(({ kind }) => kind !== 'total').map(({ meaning }) => meaning),
        ),
      ),
    ]
    expect([...new Set(said)].filter((text) => !HAN.test(DECLARED[text] ?? ''))).toEqual([])
  })

  it('has a name in both languages: levers and outcomes', () => {
    const names = [...OUTCOMES, ...MECHANISMS.flatMap(({ levers }) => levers)].map(({ name }) => name)
    expect(names.filter((name) => !HAN.test(nameOf(name, 'zh')))).toEqual([])
  })
})
