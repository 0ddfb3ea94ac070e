import { describe, expect, it } from 'vitest'
import { checkPhase } from './check.ts'
import type { Equation, Model } from './model.ts'

const model: Model = {
  units: ['day', 'yuan'],
  tables: [
    {
      name: 'top',
      columns: [
        { name: 'paid', unit: 'yuan', meaning: '' },
        { name: 'happy', unit: 'share', meaning: '' },
      ],
    },
    {
      name: 'person',
      parent: 'top',
      network: true,
      columns: ['belief', 'trust']
        .map((name) => ({ name, unit: 'share', meaning: '' }))
        .concat([
          { name: 'wage', unit: 'yuan', meaning: '' },
          { name: 'effort', unit: 'day', meaning: '' },
        ]),
    },
  ],
  constants: [{ name: 'rate', unit: 'yuan/day', meaning: '', value: 140 }],
}

const equation = (name: string, text: string, unit = '1', kind: Equation['kind'] = 'value'): Equation => ({
  name,
  kind,
  text,
  unit,
  meaning: '',
  source: 'test',
})
const check = (...equations: Equation[]) => checkPhase(model, { name: 'try', table: 'person', equations })

describe('checks of a phase', () => {
  it('pass what is right and list what is read and written', () => {
    const phase = check(
      equation('gain', 'wage / rate - effort', 'day', 'term'),
      equation('belief', 'belief + 0.3 * (seen(trust) - belief)', 'share', 'rule'),
      equation('paid', 'sum(wage)', 'yuan', 'total'),
      equation('happy', 'share(trust > 0.5)', 'share', 'total'),
    )
    expect(phase.reads).toEqual(['person.belief', 'person.effort', 'person.trust', 'person.wage'])
    expect(phase.writes).toEqual(['person.belief', 'top.happy', 'top.paid'])
  })
  it('put values before what reads them', () => {
    const names = check(equation('c', 'b + 1'), equation('a', 'belief'), equation('b', 'a * 2')).equations.map(
      ({ name }) => name,
    )
    expect(names).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['a currency added to a probability', [equation('x', 'wage + belief')], 'a sum joins yuan with 1'],
    ['another unit than declared', [equation('x', 'wage / effort', 'yuan')], 'has the unit yuan/day, declared is yuan'],
    ['a comparison across units', [equation('x', 'wage < effort ? 1 : 0')], 'a comparison joins yuan with day'],
    ['an exponent with a unit', [equation('x', 'exp(wage)')], 'exp takes a pure number, found yuan'],
    ['a misspelt name', [equation('x', 'beleif')], "unknown name 'beleif' (did you mean 'belief'?)"],
    ['a function without brackets', [equation('x', 'exp')], 'a function needs its argument in brackets'],
    ['a value defined by itself', [equation('x', 'y + 1'), equation('y', 'x + 1')], 'is defined by itself: x → y → x'],
    ['a name defined twice', [equation('belief', '1')], 'is defined twice'],
    [
      'a column written twice',
      [equation('belief', '1', 'share', 'rule'), equation('belief', '0', 'share', 'rule')],
      'is written twice',
    ],
    ['an unknown column', [equation('trst', '1', 'share', 'rule')], "unknown column of person (did you mean 'trust'?)"],
    ['a condition as a number', [equation('x', 'belief > 1')], 'is a condition'],
    ['a number as a condition', [equation('x', 'belief ? 1 : 0')], 'found a number where a condition is expected'],
    ['neighbours of what is no column', [equation('x', 'seen(belief + 1)')], 'seen takes the name of a column'],
    ['a draw inside a mean', [equation('x', 'mean(draw)')], 'draw cannot stand inside mean'],
    ['a total that sums nothing', [equation('paid', 'wage', 'yuan', 'total')], 'a total is sum'],
    ['a power of a unit that is not known', [equation('x', 'wage ^ belief')], 'needs a number as exponent'],
    ['a draw with an odd number', [equation('x', 'draw(0.5)')], 'numbered by a whole number'],
  ])('refuse %s', (_, equations, reason) => {
    expect(() => check(...equations)).toThrow(reason)
    expect(() => check(...equations)).toThrow(/^try: /)
  })

  it('say in which phase and equation the mistake is', () => {
    const equations = [equation('fine', '1'), equation('wrong', 'beleif')]
    expect(() => check(...equations)).toThrow(expect.objectContaining({ phase: 'try', equation: 'wrong' }))
  })

  it('refuse neighbours where there is no network, and totals where nothing is above', () => {
    const top = (one: Equation) => checkPhase(model, { name: 'try', table: 'top', equations: [one] })
    expect(() => top(equation('x', 'seen(happy)'))).toThrow('seen needs a table with a network')
    expect(() => top(equation('x', 'sum(happy)', '1', 'total'))).toThrow('top has no table above it')
  })
  it('let zero have any unit', () => {
    expect(check(equation('x', 'max(0, wage)', 'yuan'))).toBeTruthy()
  })
})
