/**
 * A file of an older version → the same file in the format of today. Only what changes is rewritten: comments, blank
 * lines, order and quotes stay as somebody put them.
 */
import { type Document, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { oldScenarios } from './older.ts'
import { withNewNames } from './renamed.ts'
import { sampleOfScale, withSample } from './scaled.ts'
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
 * @example migrated('cogov: 1 # mine\nname: a\n') // 'cogov: 2 # mine\nstart: fresh\nsample: everybody\nname: a\n'
 */
export function migrated(text: string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = text.slice(mark.length)
  const document = parseDocument(plain, { resolveKnownTags: false, version: '1.2' })
  const value: unknown = document.toJS()
  const splices = [
    ...withNewNames(value).renamed.flatMap(({ path, name }) => valueSplice(document, path, name)),
    ...withSample(value).renamed.flatMap(({ path }) => sizeSplices(mapAt(document, path.slice(0, -1)))),
    ...oldScenarios(value).flatMap((path) => versionSplices(plain, mapAt(document, path))),
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
  return isScalar(node) ? [{ ...spanOf(node), text: quotedAs(node as Scalar, name) }] : []
}

const mapAt = (document: Document, path: readonly (string | number)[]): YAMLMap =>
  (path.length === 0 ? document.contents : document.getIn(path)) as YAMLMap

const pairOf = ({ items }: YAMLMap, name: string): Pair<Scalar, Scalar> =>
  items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Scalar, Scalar>

function versionSplices(text: string, map: YAMLMap): Splice[] {
  const version = pairOf(map, 'cogov')
  const sampled = map.has('scale') || map.has('sample')
  const said = { start: 'fresh', ...(sampled ? {} : { sample: 'everybody' }) }
  return [{ ...spanOf(version.value), text: `${FORMAT}` }, added(text, map, version, said)]
}

/** A share of the residents becomes a sample of each community. */
function sizeSplices(map: YAMLMap): Splice[] {
  const { key, value } = pairOf(map, 'scale')
  const sample = sampleOfScale((value as Scalar<number>).value)
  return [
    { ...spanOf(key), text: quotedAs(key, 'sample') },
    { ...spanOf(value), text: typeof sample === 'string' ? quotedAs(key, sample) : `${sample}` },
  ]
}

const spanOf = (node: unknown): { from: number; to: number } => {
  const [from, to] = rangeOf(node)
  return { from, to }
}

/** In quotes where the file, such as one in JSON, has its keys in quotes. */
const quotedAs = ({ type }: Scalar, word: string): string => (type === 'QUOTE_DOUBLE' ? JSON.stringify(word) : word)

/** Keys with their values after another: each on a line of its own with the same indent, or after a comma. */
function added(text: string, map: YAMLMap, after: Pair<Scalar, Scalar>, keys: Record<string, string>): Splice {
  const [start] = rangeOf(after.key)
  const [, end] = rangeOf(after.value)
  const said = Object.entries(keys).map(([key, value]) => `${quotedAs(after.key, key)}: ${quotedAs(after.key, value)}`)
  if (map.flow) return { from: end, to: end, text: said.map((one) => `, ${one}`).join('') }
  const rest = text.slice(end)
  const line = /\r\n|\n/.exec(rest)
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const at = line ? end + line.index : text.length
  return { from: at, to: at, text: said.map((one) => `${line?.[0] ?? '\n'}${indent}${one}`).join('') }
}

/** From the last to the first, so that offsets stay those of the text as it was. */
const spliced = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, text: by }) => so.slice(0, from) + by + so.slice(to), text)
