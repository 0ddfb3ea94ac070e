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
  it('refuses what is no equation', () => {
    expect(() => toLatex('import("fs")')).toThrow()
  })
})
