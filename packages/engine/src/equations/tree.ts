/** What an equation is: a small closed tree. What stands for nothing here is not part of the language. */
type Arithmetic = '+' | '-' | '*' | '/' | '^'
type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!='
type Connective = 'and' | 'or'
export type Operator = Arithmetic | Comparison | Connective

export type Tree =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'negate' | 'not'; of: Tree }
  | { kind: 'binary'; operator: Operator; left: Tree; right: Tree }
  | { kind: 'call'; name: FunctionName; args: Tree[] }
  | { kind: 'choose'; condition: Tree; then: Tree; otherwise: Tree }

/** Every function of the language, with the number of arguments that it takes. The list is closed. */
export const FUNCTIONS = {
  min: [2, 8],
  max: [2, 8],
  clip: [3, 3],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  pow: [2, 2],
  /** Quantile of the logistic distribution: log(p / (1 − p)). */
  logit: [1, 1],
  /** Quantile of the standard normal distribution. */
  probit: [1, 1],
  /** Mean of a column over the neighbours in the network. */
  seen: [1, 1],
  /** A column's value at one neighbour drawn at random, the same neighbour for every pick(…, k) of a phase. */
  pick: [1, 2],
  /** Share of the members of the block for whom a condition holds. */
  share: [1, 1],
  /** Mean over the members of the block. */
  mean: [1, 1],
  /** Sum over the members of the block. */
  sum: [1, 1],
  /** A uniform number in (0, 1): `draw`, or `draw(k)` for a further one in the same equation. */
  draw: [1, 1],
} as const satisfies Record<string, readonly [number, number]>

export type FunctionName = keyof typeof FUNCTIONS

/** All that stand between two. */
export const OPERATORS: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
])

/** The trees directly below a tree. */
export function children(tree: Tree): Tree[] {
  switch (tree.kind) {
    case 'negate':
    case 'not':
      return [tree.of]
    case 'binary':
      return [tree.left, tree.right]
    case 'call':
      return tree.args
    case 'choose':
      return [tree.condition, tree.then, tree.otherwise]
    default:
      return []
  }
}
