/**
 * YAML or JSON → a plain value, with the place of every key and value in the text. Nothing that only YAML has comes
 * through: no tags, no anchors, no second document. Files may be hostile, so size and depth are looked at while the text
 * is cut into words, before anything is built from them.
 */
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser, type YAMLMap } from 'yaml'
import { type Path, printableText } from './show.ts'
import { UNREADABLE } from './validate.ts'

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
  message: () => string
}

/** Why a text cannot be read at all, and where. */
export class Refusal extends Error {
  readonly offset: number
  constructor(message: string, offset = 0) {
    super(message)
    this.name = 'Refusal'
    this.offset = offset
  }
}

export const spotKey = (path: Path): string => path.join('\0')

/**
 * @param text without a byte order mark
 * @param needed what a file that is empty is told to have
 * @throws Refusal where the text is too large, too deep, not text, or not YAML
 */
export function parse(text: string, needed: readonly string[] = []): Parsed {
  refuseWhatIsNoText(text)
  const composer = new Composer({
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
    version: '1.2',
  })
  const [document, second] = composer.compose(tokensOf(text))
  const [error] = document?.errors ?? []
  if (error)
    throw new Refusal(`this is not YAML: ${printableText(error.message, 200)}`, Math.min(error.pos[0], text.length))
  if (second) throw new Refusal('a second document begins here; a file has only one', second.range[0])
  if (!document?.contents || isEmpty(document.contents)) {
    const least = needed.length > 0 ? `; it has at least ${needed.join(', ')}` : ''
    throw new Refusal(`the file is empty${least}`)
  }
  const reader = new Reader()
  const root = document.contents as ParsedNode
  return {
    value: reader.valueOf(root, []),
    start: root.range[0],
    spots: reader.spots,
    mistakes: reader.mistakes,
  }
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null && !node.source

function refuseWhatIsNoText(text: string): void {
  const { characters } = LIMITS
  if (text.length > characters)
    throw new Refusal(`the file is too large: ${text.length} characters, allowed are ${characters}`)
  const strange = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\ufffd]/u.exec(text)
  if (!strange) return
  const what = strange[0] === '\ufffd' ? 'is not in UTF-8' : `has the character ${printableText(strange[0])}`
  throw new Refusal(`the file ${what}; allowed is text in UTF-8`, strange.index)
}

/** The words of the text put together to trees; a tree is watched while it grows. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser()
  let words = 0
  for (const word of new Lexer().lex(text)) {
    const at = parser.offset
    for (const token of parser.next(word)) {
      if (token.type === 'directive')
        throw new Refusal('directives such as %YAML are not read; leave the line out', token.offset)
      yield token
    }
    if (++words > LIMITS.words)
      throw new Refusal(`the file is too large: more than ${LIMITS.words} words and signs`, at)
    if (depthOf(parser.stack) > LIMITS.depth)
      throw new Refusal(`nested too deeply; allowed are ${LIMITS.depth} levels`, at)
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
      if (Object.hasOwn(mapping, name)) this.report(here, offset, 'this key appears for the second time; leave one out')
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
    if (!key || this.isPlain(key, path))
      this.report(path, offset, 'found a key that is not text; allowed are the names of keys')
    return undefined
  }

  /** Whether a node has nothing that only YAML has; what it has is reported, one mistake for each node. */
  private isPlain(node: ParsedNode, path: Path): boolean {
    const found = isAlias(node)
      ? `an alias (*${printableText(node.source)})`
      : node.anchor
        ? `an anchor (&${printableText(node.anchor)})`
        : ''
    if (found)
      this.report(
        path,
        node.range[0],
        `found ${found}; not allowed, because few of them make a huge file: repeat the value`,
      )
    else if (node.tag)
      this.report(path, node.range[0], `found a tag (${printableText(node.tag)}); not allowed: write the value alone`)
    return !found && !node.tag
  }

  private report(path: Path, offset: number, message: string): void {
    this.mistakes.push({ path, offset, message: () => message })
  }
}
