import { describe, expect, it } from 'vitest'
import { ACTORS } from '../actors/index.ts'
import { MECHANISMS } from '../mechanisms/index.ts'
import { latexOf } from './describe.ts'

const owners = [...ACTORS, ...MECHANISMS]
const equations = owners.flatMap(({ contributions }) => contributions.flatMap((one) => [...one.equations]))

describe('equations as LaTeX', () => {
  it('have no command that runs into a letter, and as many brackets closed as opened', () => {
    const commands = new Set(equations.map(latexOf).flatMap((latex) => latex.match(/\\[a-zA-Z]+/g) ?? []))
    for (const command of commands) expect(command).not.toMatch(/^\\cdot./)
    for (const equation of equations) {
      // Without line breaks, which are two backslashes, and without printed brackets.
      const latex = latexOf(equation)
        .replaceAll('\\\\', ' ')
        .replace(/\\[{}]/g, '')
      expect(latex.split('{').length).toBe(latex.split('}').length)
      expect(latex.split('\\left').length - latex.split('\\leftarrow').length).toBe(
        latex.split('\\right').length - latex.split('\\rightarrow').length,
      )
    }
  })

  it('have a symbol of its own for each quantity that declares one', () => {
    const quantities = owners.flatMap((owner) => [
      ...owner.parameters,
      ...(owner.states ?? []),
      ...('levers' in owner ? owner.levers : owner.sums),
    ])
    const named = new Map<string, string>()
    const twice = quantities.flatMap(({ name, symbol }) => {
      if (symbol === undefined) return []
      const other = named.get(symbol)
      named.set(symbol, name)
      return other === undefined ? [] : [`${symbol}: ${other} and ${name}`]
    })
    expect(twice).toEqual([])
  })
})
