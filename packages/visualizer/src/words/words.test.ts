import { ACTORS, MECHANISMS, OUTCOMES, TICK } from '@cogov/core'
import { isTablePass } from '@cogov/core/simulate'
import { nameOf, textsOf } from '@cogov/language'
import { DECLARED } from '@cogov/language/chinese'
import { describe, expect, it } from 'vitest'

const HAN = /\p{Script=Han}/u

/** What Chinese has not translated yet is shown in English: a release wants none of it. */
describe('every text of the page, its figures and lessons', () => {
  it.each(['page', 'figures', 'lessons'] as const)('is in Chinese: %s', async (area) => {
    const [english, chinese] = await Promise.all([textsOf('en', area), textsOf('zh', area)])
    expect(Object.keys(english).filter((key) => !Object.hasOwn(chinese, key))).toEqual([])
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
