/**
 * A file of an older version → the same file in the format of today. Only what changes is rewritten: comments, blank
 * lines, order and quotes stay as somebody put them.
 */
import { type Document, isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { oldScenarios } from './older.ts'
import { withNewNames } from './renamed.ts'
import { sampleOfScale } from './scaled.ts'
import { FORMAT } from './scenario.ts'

/** Some characters of a text, and what stands there instead. */
interface Splice {
  from: number
  to: number
  text: string
}

/**
 * The text of a scenario or study file in the format of today.
 *
 * @param text a file without mistakes
 * @returns the text itself where it is of today
 * @example migrated('cogov: 1 # mine\nname: a\nplace: {}\n') // 'cogov: 2 # mine\nstart: fresh\nname: a\nplace: {}\n'
 */
export function migrated(text: string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = text.slice(mark.length)
  const document = parseDocument(plain, { resolveKnownTags: false, version: '1.2' })
  const value: unknown = document.toJS()
  const splices = [
    ...withNewNames(value).renamed.flatMap(({ path, name }) => valueSplice(document, path, name)),
    ...oldScenarios(value).flatMap((path) => scenarioSplices(plain, document.getIn(path) as YAMLMap)),
  ]
  return mark + spliced(plain, splices)
}

const rangeOf = (node: unknown): readonly [number, number] => {
  const [from, to] = (node as Scalar).range as readonly [number, number, number]
  return [from, to]
}

/** A value under a path is called otherwise; its quotes are not needed. */
function valueSplice(document: Document, path: readonly (string | number)[], name: string): Splice[] {
  const node = document.getIn(path, true)
  if (!isScalar(node)) return []
  const [from, to] = rangeOf(node)
  return [{ from, to, text: node.type === 'QUOTE_DOUBLE' ? JSON.stringify(name) : name }]
}

function scenarioSplices(text: string, map: YAMLMap): Splice[] {
  const pairOf = (name: string) =>
    map.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Scalar, Scalar> | undefined
  const version = pairOf('cogov') as Pair<Scalar, Scalar>
  const [from, to] = rangeOf(version.value)
  const begins = { from, to, text: `${FORMAT}` }
  const scale = pairOf('scale') as Pair<Scalar, Scalar<number>> | undefined
  const everybody = () => added(text, map, version, 'sample', 'everybody')
  const size = scale ? sizeSplice(scale) : pairOf('sample') ? [] : [everybody()]
  return [begins, ...size, added(text, map, version, 'start', 'fresh')]
}

function sizeSplice({ key, value }: Pair<Scalar, Scalar<number>>): Splice[] {
  const written = sampleOfScale((value as Scalar<number>).value)
  return [
    { ...spanOf(key), text: quotedAs(key, 'sample') },
    { ...spanOf(value), text: typeof written === 'string' ? quotedAs(key, written) : `${written}` },
  ]
}

const spanOf = (node: unknown): { from: number; to: number } => {
  const [from, to] = rangeOf(node)
  return { from, to }
}

/** In quotes where the file, such as one in JSON, has its keys in quotes. */
const quotedAs = ({ type }: Scalar, word: string): string => (type === 'QUOTE_DOUBLE' ? JSON.stringify(word) : word)

/** A key with its value after another: on a line of its own with the same indent, or after a comma. */
function added(text: string, map: YAMLMap, after: Pair<Scalar, Scalar>, key: string, value: string): Splice {
  const [start] = rangeOf(after.key)
  const [, end] = rangeOf(after.value)
  const said = `${quotedAs(after.key, key)}: ${quotedAs(after.key, value)}`
  if (isMap(map) && map.flow) return { from: end, to: end, text: `, ${said}` }
  const rest = text.slice(end)
  const line = /\r\n|\n/.exec(rest)
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  if (!line) return { from: text.length, to: text.length, text: `\n${indent}${said}` }
  const at = end + line.index
  return { from: at, to: at, text: `${line[0]}${indent}${said}` }
}

/** From the last to the first, so that offsets stay those of the text as it was. */
const spliced = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, text: by }) => so.slice(0, from) + by + so.slice(to), text)
