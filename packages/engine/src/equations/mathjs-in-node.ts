/**
 * mathjs's parser in Node. It is loaded when a text is met whose tree is not known, or one is to be printed: most
 * programs never meet one, and its 650 files take longer to load than all the rest.
 */
import { createRequire } from 'node:module'
import type { MathNode } from './mathjs.ts'

export type { MathNode }

type Mathjs = typeof import('mathjs/number')

let math: Pick<ReturnType<Mathjs['create']>, 'parse'> | undefined

export function parse(text: string): MathNode {
  math ??= load()
  return math.parse(text) as unknown as MathNode
}

function load() {
  const { create, parseDependencies } = createRequire(import.meta.url)('mathjs/number') as Mathjs
  return create({ parseDependencies }, {})
}
