/** Equation → LaTeX: mathjs prints, our symbols replace its names. */
import type { MathNode } from '#mathjs'
import { parseEquation, parseMath } from './parse.ts'

/** How the primitives are written. */
const CALLS: Record<string, (args: string[]) => string> = {
  seen: ([x]) => `\\langle ${x} \\rangle_{\\text{neighbours}}`,
  pick: ([x]) => `${x}_{\\text{a neighbour}}`,
  share: ([x]) => `\\Pr\\left[${x}\\right]`,
  mean: ([x]) => `\\overline{${x}}`,
  sum: ([x]) => `\\sum ${x}`,
  draw: ([k]) => `U_{${k}}`,
  clip: ([x, low, high]) => `\\left[${x}\\right]_{${low}}^{${high}}`,
  logit: ([p]) => `\\operatorname{logit}\\left(${p}\\right)`,
  probit: ([p]) => `\\Phi^{-1}\\left(${p}\\right)`,
  exp: ([x]) => `e^{${x}}`,
  log: ([x]) => `\\ln\\left(${x}\\right)`,
  pow: ([x, y]) => `{\\left(${x}\\right)}^{${y}}`,
  min: (args) => `\\min\\left(${args.join(', ')}\\right)`,
  max: (args) => `\\max\\left(${args.join(', ')}\\right)`,
}

/**
 * An equation's text as LaTeX.
 *
 * @param symbols the symbol of each name; a name without one is printed in upright letters
 * @throws Error where the text is no equation
 * @example toLatex('honour * belief', { belief: 'b_i' }) // '\\mathrm{honour}\\cdot b_i'
 */
export function toLatex(text: string, symbols: Readonly<Record<string, string>> = {}): string {
  parseEquation(text)
  const handler = (node: MathNode, options: object): string | undefined => {
    // The space keeps a letter apart from the dot before it.
    if (node.type === 'SymbolNode') return ` ${symbolOf(node.name as string, symbols)}`
    if (node.type === 'FunctionNode') {
      const name = (node.fn as MathNode).name as string
      const written = CALLS[name]?.((node.args as MathNode[]).map((arg) => arg.toTex(options).trim()))
      return written === undefined ? undefined : ` ${written}`
    }
    return undefined
  }
  return parseMath(text).toTex({ handler, parenthesis: 'auto' }).trim()
}

function symbolOf(name: string, symbols: Readonly<Record<string, string>>): string {
  if (name === 'draw') return 'U'
  if (Object.hasOwn(symbols, name)) return symbols[name]
  return `\\mathrm{${name.replace(/_/g, '\\_')}}`
}
