/**
 * YAML or JSON → a plain value, with the place of every key and value in the text. Nothing that only YAML has comes
 * through: no tags, no anchors, no second document. Files may be hostile, so size and depth are looked at while the
 * text is cut into words, before anything is built from them.
 */
import { type Message, MessageError } from '@cogov/engine/messages'
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser, type YAMLMap } from 'yaml'
import { message } from './errors.english.ts'
import { type Path, printableText } from './show.ts'
import { UNREADABLE } from './validate.ts'
import { yamlReason } from './yaml-reason.ts'

/** Limits that no honest file meets. */
const LIMITS = { characters: 1_048_576, words: 400_000, depth: 20 }

/** Offsets in the text. */
interface Spot {
  key: number
  value: number
}

export interface Parsed {
  value: unknown
  /** Offset of the outermost value. */
  start: number
  /** By `spotKey` of the path. */
  spots: ReadonlyMap<string, Spot>
  /** What cannot be read; its value is `UNREADABLE`. */
  mistakes: readonly Located[]
}

export interface Located {
  path: Path
  offset: number
  message: () => Message
}

/** Why a text cannot be read at all, and where. */
export class Refusal extends MessageError {
  readonly offset: number
  constructor(said: Message, offset = 0) {
    super(said)
    this.name = 'Refusal'
    this.offset = offset
  }
}

export const spotKey = (path: Path): string => path.join('\0')

/**
 * @param text without a byte order mark
 * @returns the value undefined where the text has none
 * @throws Refusal where the text is too large, too deep, not text, or not YAML
 */
export function parse(text: string): Parsed {
  refuseWhatIsNoText(text)
  const composer = new Composer({
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
    version: '1.2',
  })
  const [document, second] = composer.compose(tokensOf(text))
  const [error] = document?.errors ?? []
  if (error) throw new Refusal(message('file.yaml', { reason: yamlReason(error) }), Math.min(error.pos[0], text.length))
  if (second) throw new Refusal(message('file.second_document'), second.range[0])
  const reader = new Reader()
  const { spots, mistakes } = reader
  if (!document?.contents || isEmpty(document.contents)) return { value: undefined, start: 0, spots, mistakes }
  const root = document.contents as ParsedNode
  return { value: reader.valueOf(root, []), start: root.range[0], spots, mistakes }
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null && !node.source

function refuseWhatIsNoText(text: string): void {
  const { characters } = LIMITS
  if (text.length > characters) throw new Refusal(message('file.characters', { found: text.length, most: characters }))
  const strange = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\ufffd]/u.exec(text)
  if (!strange) return
  const character = printableText(strange[0])
  const what = strange[0] === '\ufffd' ? message('file.not_utf8') : message('file.character', { character })
  throw new Refusal(what, strange.index)
}

/** The words of the text put together to trees; a tree is watched while it grows. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser()
  let words = 0
  for (const word of new Lexer().lex(text)) {
    const at = parser.offset
    for (const token of parser.next(word)) {
      if (token.type === 'directive') throw new Refusal(message('file.directive'), token.offset)
      yield token
    }
    if (++words > LIMITS.words) throw new Refusal(message('file.words', { most: LIMITS.words }), at)
    if (depthOf(parser.stack) > LIMITS.depth) throw new Refusal(message('file.depth', { most: LIMITS.depth }), at)
  }
  yield* parser.end()
}

const COLLECTIONS: readonly string[] = ['block-map', 'block-seq', 'flow-collection']

function depthOf(stack: readonly CST.Token[]): number {
  if (stack.length <= LIMITS.depth) return 0
  return stack.filter(({ type }) => COLLECTIONS.includes(type)).length
}

/** Goes through the tree once. */
class Reader {
  readonly spots = new Map<string, Spot>()
  readonly mistakes: Located[] = []

  valueOf(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null
    if (!this.isPlain(node, path)) return UNREADABLE
    if (isMap(node)) return this.mappingOf(node as YAMLMap.Parsed, path)
    if (isSeq(node)) return node.items.map((item, index) => this.itemOf(item as ParsedNode, [...path, index]))
    return isScalar(node) ? node.value : UNREADABLE
  }

  private itemOf(item: ParsedNode, path: Path): unknown {
    const [offset] = item.range
    this.spots.set(spotKey(path), { key: offset, value: offset })
    return this.valueOf(item, path)
  }

  private mappingOf({ items }: YAMLMap.Parsed, path: Path): object {
    // Without a prototype: `__proto__` and `constructor` are keys like any other, and unknown ones.
    const mapping: Record<string, unknown> = Object.create(null)
    for (const { key, value } of items) {
      const name = this.nameOf(key, path)
      if (name === undefined) continue
      const here = [...path, name]
      const [offset] = key.range
      if (Object.hasOwn(mapping, name)) this.report(here, offset, message('file.key_again'))
      else {
        this.spots.set(spotKey(here), { key: offset, value: value?.range[0] ?? offset })
        mapping[name] = this.valueOf(value, here)
      }
    }
    return mapping
  }

  private nameOf(key: ParsedNode | null, path: Path): string | undefined {
    if (isScalar(key) && key.source !== undefined) {
      const name = typeof key.value === 'string' ? key.value : key.source
      return this.isPlain(key, [...path, name]) ? name : undefined
    }
    const offset = key?.range[0] ?? this.spots.get(spotKey(path))?.value ?? 0
    if (!key || this.isPlain(key, path)) this.report(path, offset, message('file.key_text'))
    return undefined
  }

  /** Whether a node has nothing that only YAML has; what it has is reported, one mistake for each node. */
  private isPlain(node: ParsedNode, path: Path): boolean {
    const found = onlyInYaml(node)
    if (found) this.report(path, node.range[0], found)
    return !found
  }

  private report(path: Path, offset: number, said: Message): void {
    this.mistakes.push({ path, offset, message: () => said })
  }
}

function onlyInYaml(node: ParsedNode): Message | undefined {
  if (isAlias(node)) return message('file.alias', { name: printableText(node.source) })
  if (node.anchor) return message('file.anchor', { name: printableText(node.anchor) })
  return node.tag ? message('file.tag', { tag: printableText(node.tag) }) : undefined
}
