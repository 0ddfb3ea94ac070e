import { describe, expect, it } from 'vitest'
import { toLatex } from './latex.ts'

describe('LaTeX', () => {
  it('writes a term as the paper does', () => {
    const symbols = { belief: 'b_i', threshold: '\\theta_i', reciprocity_strength: '\\rho' }
    expect(toLatex('reciprocity_strength * (belief - threshold)', symbols).replace(/\s/g, '')).toBe(
      '\\rho\\cdot\\left(b_i-\\theta_i\\right)',
    )
  })
  it('keeps letters apart from the sign before them', () => {
    expect(toLatex('honour * belief', { belief: 'b_i' })).toBe('\\mathrm{honour}\\cdot b_i')
    expect(toLatex('2 * exp(x) * draw', { x: 'x' })).toBe('2\\cdot e^{x}\\cdot U')
  })
  it('escapes names without a symbol', () => {
    expect(toLatex('trust_prior')).toContain('\\mathrm{trust\\_prior}')
  })
  it('writes the primitives and a choice', () => {
    expect(toLatex('seen(act)', { act: 'x' })).toContain('\\langle x \\rangle')
    expect(toLatex('draw < 0.5 ? 1 : 0')).toMatch(/cases/)
  })
  it.each([
    ['pick(x)', 'x_{\\text{a neighbour}}'],
    ['share(x > 0)', '\\Pr\\left[x>0\\right]'],
    ['mean(x)', '\\overline{x}'],
    ['sum(x)', '\\sum x'],
    ['draw(2)', 'U_{2}'],
    ['clip(x, 0, 1)', '\\left[x\\right]_{0}^{1}'],
    ['logit(x)', '\\operatorname{logit}\\left(x\\right)'],
    ['probit(draw)', '\\Phi^{-1}\\left(U\\right)'],
    ['log(x)', '\\ln\\left(x\\right)'],
    ['pow(x, 2)', '{\\left(x\\right)}^{2}'],
    ['min(x, 1)', '\\min\\left(x, 1\\right)'],
    ['max(x, 1, 2)', '\\max\\left(x, 1, 2\\right)'],
    ['sqrt(x)', '\\sqrt{ x}'],
    ['abs(x)', '\\left| x\\right|'],
    ['a_b_c', '\\mathrm{a\\_b\\_c}'],
  ])('writes %s as %s', (text, written) => {
    expect(toLatex(text, { x: 'x' })).toBe(written)
  })

  it('refuses what is no equation', () => {
    expect(() => toLatex('import("fs")')).toThrow()
  })
})
