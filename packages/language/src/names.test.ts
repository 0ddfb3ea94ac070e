import { ACTORS, MECHANISMS, OUTCOMES } from '@cogov/core'
import { expect, it } from 'vitest'
import { declaredName, meaningOf, missingNames, nameOf } from './names.ts'
import { NAMES } from './names-table.ts'

const owners = [...ACTORS, ...MECHANISMS]
const names = [
  ...OUTCOMES,
  ...MECHANISMS.flatMap(({ levers }) => levers),
  ...owners.flatMap(({ parameters }) => parameters),
  ...ACTORS.flatMap(({ sums }) => sums.filter(({ unit }) => unit === 'day')),
].map(({ name }) => name)
const decided = owners.flatMap(({ contributions }) =>
  contributions.flatMap(({ equations }) => equations.filter((one) => one.kind === 'term' && one.unit === 'day')),
)

it('every outcome, lever, parameter and term of a decision has a name in both languages', () => {
  // What is listed here is to be added to names-table.ts.
  expect(missingNames([...new Set([...names, ...decided.map(({ name }) => name)])])).toEqual([])
})

it('every lever and outcome is explained in Chinese', () => {
  const declared = [...OUTCOMES, ...MECHANISMS.flatMap(({ levers }) => levers)]
  const unexplained = declared.filter(
    (one) => !/\p{Script=Han}/u.test(meaningOf(one, 'zh')) || NAMES[one.name]?.[2] === undefined,
  )
  expect(unexplained.map(({ name }) => name)).toEqual([])
})

it('Chinese names are Chinese, and English ones are not', () => {
  for (const [name, [en, zh]] of Object.entries(NAMES)) {
    expect(zh, name).toMatch(/\p{Script=Han}/u)
    expect(en, name).not.toMatch(/\p{Script=Han}/u)
  }
})

it('what the table does not hold is called by its own name', () => {
  expect(nameOf('own_lever', 'zh')).toBe('own lever')
  expect(nameOf('constructor', 'en')).toBe('constructor')
  expect(meaningOf({ name: 'own_lever', meaning: 'mine' }, 'zh')).toBe('mine')
  expect(declaredName({ name: 'staff_ability', chinese: '人员能力' }, 'en')).toBe('staff ability')
})
