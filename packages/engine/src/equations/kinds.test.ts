/** What equations are made of is told apart: units, truths, names, places. */
import { describe, expect, it } from 'vitest'
import { checkPhase } from './check.ts'
import type { Equation, Model, Quantity } from './model.ts'

const quantity = (name: string, unit: string): Quantity => ({ name, unit, meaning: '' })
const model: Model = {
  units: ['day', 'yuan'],
  constants: [{ ...quantity('k', 'yuan'), value: 3 }],
  tables: [
    { name: 'top', columns: [quantity('paid', 'yuan'), quantity('happy', 'share')] },
    {
      name: 'person',
      parent: 'top',
      network: true,
      columns: [quantity('trust', 'share'), quantity('wage', 'yuan'), quantity('effort', 'day')],
    },
  ],
}
const equation = (name: string, text: string, unit: string, kind: Equation['kind'] = 'value'): Equation => ({
  name,
  kind,
  text,
  unit,
  meaning: '',
  source: 'test',
})
const check = (...equations: Equation[]) => checkPhase(model, { name: 'try', table: 'person', equations })
/** What is said of an equation that is not what it is declared to be. */
const said = (text: string, unit = '1') => {
  try {
    check(equation('x', text, unit))
    return 'fine'
  } catch (error) {
    return (error as Error).message
  }
}

describe('the unit', () => {
  it.each([
    ['wage * effort', 'yuan*day'],
    ['wage / effort', 'yuan/day'],
    ['wage / effort / effort', 'yuan/day^2'],
    ['wage * effort / k', 'day'],
    ['-wage', 'yuan'],
    ['wage - k + paid', 'yuan'],
    ['wage ^ 2', 'yuan^2'],
    ['pow(wage, 3) / wage', 'yuan^2'],
    ['sqrt(wage * k)', 'yuan'],
    ['abs(wage)', 'yuan'],
    ['sum(wage) + mean(wage)', 'yuan'],
    ['share(wage > k)', '1'],
    ['seen(wage) + pick(wage) + pick(wage, 99)', 'yuan'],
    ['min(wage, k, paid) + max(wage, 0)', 'yuan'],
    ['clip(wage, 0, k)', 'yuan'],
    ['wage > k and effort > 0 or not (trust < draw) ? wage : k', 'yuan'],
    ['exp(wage / k) + log(trust) + logit(trust) + probit(draw(99))', '1'],
    ['trust ^ trust', '1'],
    ['2 ^ (wage / k)', '1'],
    ['wage == k ? 1 : 0', '1'],
  ])('of %s is %s', (text, unit) => {
    expect(said(text, unit)).toBe('fine')
    expect(said(text, `${unit}*day`)).toMatch('try: x: has the unit ')
  })

  it.each([
    '0',
    '-0',
    '0 * wage',
    'wage * 0',
    '0 / wage',
    'sqrt(0)',
    'abs(0)',
    '0 + 0',
    'min(0, 0)',
    'trust > 0 ? 0 : 0',
  ])('of what is plainly zero is any: %s', (text) => {
    for (const unit of ['yuan', 'day^2', '1']) expect(said(text, unit)).toBe('fine')
  })

  it.each([
    ['wage + effort', 'a sum joins yuan with day'],
    ['wage - effort', 'a difference joins yuan with day'],
    ['wage > effort ? 1 : 0', 'a comparison joins yuan with day'],
    ['trust > 0 ? wage : effort', 'the two sides of a choice joins yuan with day'],
    ['min(wage, effort)', 'min joins yuan with day'],
    ['max(0, k, effort)', 'max joins yuan with day'],
    ['clip(wage, 0, 1)', 'clip joins yuan with 1'],
    ['trust ^ wage', 'an exponent takes a pure number, found yuan'],
    ['pow(2, effort)', 'an exponent takes a pure number, found day'],
    ['wage ^ trust', 'a power of yuan needs a number as exponent'],
    ['log(wage)', 'log takes a pure number, found yuan'],
    ['probit(effort)', 'probit takes a pure number, found day'],
  ])('must fit: %s', (text, reason) => {
    expect(said(text)).toBe(`try: x: ${reason}`)
  })

  it('of an equation is that of its column', () => {
    expect(() => check(equation('wage', 'effort', 'day', 'rule'))).toThrow(
      'try: wage: has the unit day, its column yuan',
    )
    expect(() => check(equation('paid', 'sum(effort)', 'day', 'total'))).toThrow('has the unit day, its column yuan')
  })
})

describe('a truth', () => {
  const NUMBER = 'try: x: found a condition where a number is expected (write condition ? 1 : 0)'
  it.each([
    '-(trust > 0)',
    '(trust > 0) + 1',
    '1 + (trust > 0)',
    '(trust > 0) * 2',
    '2 * (trust > 0)',
    '(trust > 0) ^ 2',
    '2 ^ (trust > 0)',
    'abs(trust > 0)',
    'sqrt(trust > 0)',
    'exp(trust > 0)',
    'min(trust > 0, 1)',
    '(trust > 0) < 1 ? 1 : 0',
    'trust > 0 ? (trust > 1) : 1',
  ])('is no number: %s', (text) => {
    expect(said(text)).toBe(NUMBER)
  })

  it.each([
    'trust ? 1 : 0',
    'not trust ? 1 : 0',
    'trust and trust > 0 ? 1 : 0',
    'trust > 0 or 1 ? 1 : 0',
    'share(trust)',
    '0 ? 1 : 0',
  ])('is where a truth is asked for: %s', (text) => {
    expect(said(text)).toBe('try: x: found a number where a condition is expected')
  })

  it('is not what an equation is', () => {
    expect(said('trust > 0')).toBe('try: x: is a condition, expected a number (write condition ? 1 : 0)')
  })
})

describe('places', () => {
  it.each([
    ['draw(0)', 'draw is numbered by a whole number from 1 to 99'],
    ['draw(100)', 'draw is numbered by a whole number from 1 to 99'],
    ['draw(1.5)', 'draw is numbered by a whole number from 1 to 99'],
    ['draw(k / k)', 'draw is numbered by a whole number from 1 to 99'],
    ['pick(trust, 100)', 'pick is numbered by a whole number from 1 to 99'],
    ['pick(trust, trust)', 'pick is numbered by a whole number from 1 to 99'],
    ['seen(paid / k)', 'seen takes the name of a column'],
    ['seen(k)', 'seen takes the name of a column'],
    ['mean(sum(trust))', 'sum cannot stand inside mean'],
    ['1 + mean(1 + seen(trust))', 'seen cannot stand inside mean'],
    ['share(pick(trust) > 0)', 'pick cannot stand inside share'],
    ['sum(draw(2))', 'draw cannot stand inside sum'],
    ['sum(1 - draw)', 'draw cannot stand inside sum'],
    ['beleif', "unknown name 'beleif'"],
    ['drw', "unknown name 'drw' (did you mean 'draw'?)"],
    ['log', "unknown name 'log' (a function needs its argument in brackets)"],
    ['min(trust)', 'min takes 2 to 8 arguments, found 1'],
    [`max(${Array(9).fill('trust').join(', ')})`, 'max takes 2 to 8 arguments, found 9'],
    ['exp(1, 2)', 'exp takes 1 argument, found 2'],
    ['pow(2)', 'pow takes 2 arguments, found 1'],
    ['seen()', 'seen takes 1 argument, found 0'],
  ])('are kept: %s', (text, reason) => {
    expect(said(text)).toBe(`try: x: ${reason}`)
  })

  it('are kept in totals', () => {
    const total = (text: string) => () => check(equation('happy', text, '1', 'total'))
    expect(total('share(trust > draw)')).toThrow('try: happy: draw cannot stand inside a total')
    expect(total('mean(seen(trust))')).toThrow('seen cannot stand inside a total')
    expect(total('2 * mean(trust)')).toThrow('a total is sum(…), mean(…) or share(…)')
    expect(total('seen(trust)')).toThrow('a total is sum(…), mean(…) or share(…)')
    expect(() => check(equation('hapy', 'mean(trust)', '1', 'total'))).toThrow(
      "writes an unknown column of top (did you mean 'happy'?)",
    )
  })

  it('name what is defined by itself from where the circle begins', () => {
    const circle = [equation('a', 'b', '1'), equation('b', 'c', '1'), equation('c', 'b + trust', '1')]
    expect(() => check(...circle)).toThrow('try: b: is defined by itself: b → c → b')
  })

  it('are ordered: values before who reads them, rules and totals last, as declared', () => {
    const phase = check(
      equation('happy', 'share(v > 0)', '1', 'total'),
      equation('trust', 'v', '1', 'rule'),
      equation('v', 'w + w', '1'),
      equation('w', 'trust', '1', 'term'),
    )
    expect(phase.equations.map(({ name }) => name)).toEqual(['w', 'v', 'happy', 'trust'])
    expect([phase.reads, phase.writes]).toEqual([['person.trust'], ['person.trust', 'top.happy']])
  })

  it('are those of the table and of what is above it', () => {
    expect(said('paid + k', 'yuan')).toBe('fine')
    const top = (text: string) => () =>
      checkPhase(model, { name: 'try', table: 'top', equations: [equation('x', text, 'yuan')] })
    expect(top('paid')).not.toThrow()
    expect(top('wage')).toThrow("unknown name 'wage'")
    expect(() => checkPhase(model, { name: 'try', table: 'pesron', equations: [] })).toThrow("unknown table 'pesron'")
  })
})
