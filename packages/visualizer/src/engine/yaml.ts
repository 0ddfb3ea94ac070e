/**
 * What the core imports of yaml, in the page. The first place comes with the page as a value, so that the reader of
 * files is loaded only when a text is read or written.
 */
import type * as Yaml from 'yaml'

export let Composer: typeof Yaml.Composer
export let Lexer: typeof Yaml.Lexer
export let LineCounter: typeof Yaml.LineCounter
export let Parser: typeof Yaml.Parser
export let isAlias: typeof Yaml.isAlias
export let isMap: typeof Yaml.isMap
export let isScalar: typeof Yaml.isScalar
export let isSeq: typeof Yaml.isSeq
export let parseDocument: typeof Yaml.parseDocument
export let stringify: typeof Yaml.stringify

/** Again and again: after the first time it costs nothing. */
export async function loadYaml(): Promise<void> {
  const yaml = await import('yaml')
  ;({ Composer, Lexer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq, parseDocument, stringify } = yaml)
}
