/**
 * Tables that a scenario or a study names → the same with what they say in it, so that it is whole wherever it is run:
 * in a thread, on a cluster, in a browser, years later.
 */

import type { OwnPlace, TableFile, TableOptions } from '@cogov/core'
import { completeScenario, isMapping } from '@cogov/core/scenario'
import { type Message, messageAt, messageOfError, rangeError } from '@cogov/engine/messages'
import { committeeNames, communitiesOf, findPlace, type Place, PlaceNotFound, townshipsOf } from '@cogov/places'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { COMMUNITIES, communityTable } from '../own-places/community-table.ts'
import { corrected, correctionTable, RESIDENTS } from '../own-places/corrections.ts'
import { message } from '../own-places/errors.english.ts'
import { pointsOf } from '../own-places/geojson.ts'
import { TIES, tieTable } from '../own-places/tie-table.ts'
import type { TableShape } from '../tables/columns.ts'
import { optionsIn } from '../tables/options.ts'
import { readTable, type Table } from '../tables/read-table.ts'
import { districtOf, partCalled } from './district.ts'

/** Gives the bytes of a file by its path as the scenario has it. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** The communities of a place by its name and where that stands; nothing where nobody but China's table can know it. */
export type FindElsewhere = (name: string, path: Path) => Promise<OwnPlace | undefined>

type Path = readonly (string | number)[]

export interface Filled<Value = unknown> {
  value: Value
  /** What was recognised in the files, each after the file's name. */
  notes: Message[]
}

/** What a scenario is filled from, and where what was recognised is written down. */
interface Sources {
  read: ReadFile
  elsewhere: FindElsewhere
  notes: Message[]
}

/**
 * @param value a scenario or a study as it is written, whose shape is right
 * @param elsewhere finds places outside China
 * @throws RangeError with a line for each mistake of a table; and what `read` throws
 * @example (await withFiles({ place: { file: 'towns.csv' } }, read)).value // { place: { file, hash, table } }
 */
export async function withFiles(
  value: unknown,
  read: ReadFile,
  elsewhere: FindElsewhere = async () => undefined,
): Promise<Filled> {
  const from: Sources = { read, elsewhere, notes: [] }
  const { notes } = from
  if (!isMapping(value)) return { value, notes }
  const { scenario, factors } = value
  if (scenario === undefined && factors === undefined) return { value: await filled(value, [], from), notes }
  return {
    value: {
      ...value,
      ...(scenario === undefined ? {} : { scenario: await filled(scenario, ['scenario'], from) }),
      ...(Array.isArray(factors)
        ? { factors: await Promise.all(factors.map((factor, n) => factorWith(factor, ['factors', n], from))) }
        : {}),
    },
    notes,
  }
}

/** A place that there is not is told where it stands in the scenario, and not of a table of it. */
const filled = (scenario: unknown, path: Path, from: Sources): Promise<unknown> =>
  scenarioWith(scenario, path, from).catch((error) => {
    if (error instanceof PlaceNotFound) return scenario
    throw error
  })

async function factorWith(factor: unknown, path: Path, from: Sources) {
  if (!isMapping(factor)) return factor
  const { scenarios, values } = factor
  const all = <T>(written: readonly T[], key: string, fill: (one: T, path: Path, from: Sources) => Promise<unknown>) =>
    Promise.all(written.map((one, n) => fill(one, [...path, key, n], from)))
  const whole = Array.isArray(scenarios) ? { scenarios: await all(scenarios, 'scenarios', filled) } : {}
  if (factor.factor !== 'place' || !Array.isArray(values)) return { ...factor, ...whole }
  const labels = values.map((one) => (isMapping(one) && typeof one.file === 'string' ? one.file : one))
  const places = await all(values, 'values', placeWith)
  const named = factor.labels === undefined && labels.every((one) => typeof one === 'string') ? { labels } : {}
  return { ...factor, ...named, values: places }
}

async function scenarioWith(value: unknown, path: Path, from: Sources): Promise<unknown> {
  if (!isMapping(value)) return value
  const { residents } = value
  const place = value.place === undefined ? undefined : await placeWith(value.place, [...path, 'place'], from)
  const placed = {
    ...value,
    ...(place === undefined ? {} : { place }),
    ...(isMapping(residents) ? { residents: await residentsWith(residents, place, from) } : {}),
  }
  return tiesWith(placed, from)
}

/** Ties are numbered by the place, so they come after it. */
async function tiesWith(value: Record<string, unknown>, { read, notes }: Sources): Promise<unknown> {
  const { network } = value
  if (!isMapping(network) || typeof network.file !== 'string' || network.table !== undefined) return value
  const { table, hash, name } = await readOne(network, TIES, read)
  const { text, notes: said } = tieTable(table, districtOf(completeScenario(value)))
  notes.push(...[...table.notes, ...said].map((one) => messageAt(name, one)))
  return { ...value, network: { ...network, hash, table: text } }
}

async function placeWith(written: unknown, path: Path, { read, elsewhere, notes }: Sources): Promise<unknown> {
  const value = (typeof written === 'string' ? await elsewhere(written, path) : undefined) ?? written
  if (!isMapping(value) || !('file' in value || 'table' in value)) return value
  const place = value as OwnPlace
  // What the command wrote itself is not read a second time, unless its file is there.
  const { table, hash, name } = await readOne(place, COMMUNITIES, read)
  const { text, communities, residents, notes: said } = communityTable(table)
  const short = (hash ?? '').slice(0, 16)
  const what = hash === undefined ? [] : [message('own.read', { communities, residents, hash: short })]
  notes.push(...[...table.notes, ...said, ...what].map((one) => messageAt(name, one)))
  const points =
    place.map === undefined ? {} : { points: pointsOf(await read(String(place.map)), String(place.map), text) }
  return { ...place, ...(hash === undefined ? {} : { hash }), table: text, ...points }
}

async function residentsWith(value: TableFile, place: unknown, { read, notes }: Sources): Promise<unknown> {
  if (value.file === undefined && value.table === undefined) return value
  if (typeof place !== 'string' && typeof place !== 'number')
    throw rangeError(messageAt('residents', message('own.real_only')))
  const { table, hash, name } = await readOne(value, RESIDENTS, read)
  const where = findPlace(String(place))
  const names = await committeeNames(where)
  // The district leaves out townships where nobody was counted.
  const committees = townshipsOf(where)
    .flatMap((township) => communitiesOf(township).map(({ code }) => ({ code, counted: township.residents > 0 })))
    .map(({ code, counted }, n) => ({ counted, also: [code, ...(names[n] === undefined ? [] : [names[n]])] }))
    .filter(({ counted }) => counted)
  const district = districtOf({ place: String(place), seed: '' })
  const text = correctionTable(
    table,
    district,
    committees.map(({ also }) => also),
    (called) => partFound(where, called),
  )
  try {
    corrected(district, { table: text })
  } catch (error) {
    throw rangeError(messageAt(name, messageOfError(error)))
  }
  const what = message('own.corrected', { n: table.rows.length, hash: (hash ?? '').slice(0, 16) })
  notes.push(...[...table.notes, what].map((one) => messageAt(name, one)))
  return { ...value, ...(hash === undefined ? {} : { hash }), table: text }
}

/** A name as the table of China knows it: an old one, a code, one without its ending. */
function partFound(place: Place, name: string): string | undefined {
  for (const path of [`${place.path}/${name}`, name]) {
    try {
      return partCalled(place, findPlace(path))
    } catch (error) {
      if (!(error instanceof PlaceNotFound)) throw error
    }
  }
  return undefined
}

async function readOne(
  source: TableFile,
  shape: TableShape,
  read: ReadFile,
): Promise<{ table: Table; hash?: string; name: string }> {
  const { file, table: text, hash: wanted } = source
  const own = text !== undefined
  const name = own ? `${file ?? 'table'}` : String(file)
  const bytes = own ? new TextEncoder().encode(text) : await read(name)
  const hash = own ? wanted : bytesToHex(sha256(bytes))
  if (!own && wanted !== undefined && hash !== wanted)
    throw rangeError(messageAt(name, message('own.other_file', { found: hash as string, wanted })))
  const options = own && file !== undefined ? WRITTEN : optionsIn(source)
  return { table: await readTable(bytes, name, shape, options), ...(hash === undefined ? {} : { hash }), name }
}

/** How the library writes a table that it has read from a file. */
const WRITTEN: TableOptions = { encoding: 'utf-8', delimiter: 'comma', decimal: 'point', missing: 'none', labels: 0 }
