/** mathjs's parser, where a program is one file for a browser or another host: it is there from the beginning. */
import { create, parseDependencies } from 'mathjs/number'

/** The shape that mathjs gives its nodes, as far as the core reads it. */
export interface MathNode {
  type: string
  value?: unknown
  name?: string
  op?: string
  fn?: MathNode | string
  args?: MathNode[]
  content?: MathNode
  implicit?: boolean
  condition?: MathNode
  trueExpr?: MathNode
  falseExpr?: MathNode
  toTex(options?: object): string
  toString(options?: object): string
}

const math = create({ parseDependencies }, {})

export const parse = (text: string): MathNode => math.parse(text) as unknown as MathNode
