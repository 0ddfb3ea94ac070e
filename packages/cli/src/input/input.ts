/** Scenario files → scenarios with their places, or every mistake in them. */
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { type District, MECHANISMS, type Problem, problemMessage, type Scenario } from '@cogov/core'
import { type Part, partNamed, partsOf, tieMistakes } from '@cogov/core/assembly'
import { scenarioIn } from '@cogov/core/read-scenario'
import {
  applySetting,
  didYouMean,
  isMapping,
  type Mistake,
  type ParsedFile,
  parseFile,
  problemAt,
  showPath,
  validate,
} from '@cogov/core/scenario'
import { type Message, messageAt, messageOfError } from '@cogov/engine/messages'
import { findPlace, PlaceNotFound, resolvePlace, whyFound } from '@cogov/places'
import { districtOf } from '@cogov/studies/running'
import type { FindElsewhere } from '@cogov/studies/with-files'
import { messageOf } from '../words/language.ts'
import { message } from './errors.english.ts'
import { asWrongInput, asWrongInputAsync, WrongInput } from './failure.ts'
import { introduce } from './introduce.ts'
import { reason, Unreadable } from './unreadable.ts'
import { withWorldSaid, worldPlace } from './world-place.ts'

/** What the command line changes in a scenario. */
export interface Changes {
  seed?: string
  ticks?: number
  set?: readonly string[]
}

export interface Loaded {
  file: string
  scenario: Scenario
  district: District
}

/** No scenario is longer; a file that is is not read into memory. */
const MAX_BYTES = 16e6

/**
 * Reads all files before anything is done with one of them.
 *
 * @throws WrongInput with every mistake in every file
 */
export async function readAll<T>(files: readonly string[], read: (file: string) => Promise<T>): Promise<T[]> {
  const wrong: Message[] = []
  const all: T[] = []
  for (const file of files) {
    try {
      all.push(await read(file))
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error
      wrong.push(...error.lines)
    }
  }
  if (wrong.length > 0) throw new WrongInput(wrong)
  return all
}

/** @throws WrongInput with every mistake in the file, its places included */
export const load = async (file: string, changes: Changes = {}): Promise<Loaded> =>
  loadParsed(await readParsed(file), changes)

/** The same of a file that is parsed. */
export async function loadParsed(written: ParsedFile, changes: Changes = {}): Promise<Loaded> {
  const file = written.name
  if (isStudy(written) && !isScenario(written)) throw new WrongInput([messageAt(file, message('input.is_study'))])
  const { scenario, problems } = scenarioIn(written)
  if (!scenario)
    throw new WrongInput([...problems, ...(await placeProblems(written, problems))].sort(byLine).map(problemMessage))
  const changed = await inWorld(change(scenario, changes), scenario)
  const district = districtIn(written, changed, changed.place !== scenario.place)
  introduce(changed)
  return { file, scenario: changed, district }
}

/**
 * Where a scenario takes place, with all the parts that it names.
 *
 * @param moved by the command line: what it set is not in the file and has no line there
 * @throws WrongInput with every part that is not there
 */
export function districtIn(written: ParsedFile, scenario: Scenario, moved: boolean): District {
  const problem = (path: string[], said: Message) =>
    new WrongInput([moved ? messageAt(`--set ${showPath(path)}`, said) : lineOf(written, path, said)])
  const district = placeOf(scenario, problem)
  if (typeof scenario.place === 'string') sayFormer(scenario.place, (said) => problem(['place'], said))
  requireParts(scenario, district, written)
  requireTies(scenario, district, written)
  return district
}

/** A mistake at a value of a file that is otherwise right. */
const lineOf = (written: ParsedFile, path: readonly (string | number)[], said: Message): Message =>
  problemMessage(problemAt(written, path, said))

const byLine = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column

/** Of a file that has other mistakes too: its place as it stands there, so that all mistakes are told at once. */
async function placeProblems(written: ParsedFile, others: readonly Problem[]): Promise<Problem[]> {
  if (others.some(({ path }) => path === '' || path.startsWith('place')) || !isMapping(written.value)) return []
  const { place } = written.value
  if (typeof place !== 'string' && typeof place !== 'number') return []
  if (await worldPlace(String(place))) return []
  try {
    findPlace(String(place))
    return []
  } catch (error) {
    if (error instanceof PlaceNotFound) return [problemAt(written, ['place'], withWorldSaid(error.said))]
    throw error
  }
}

/** @throws Unreadable where it is no text file */
export async function readParsed(file: string, what = message('input.a_scenario')): Promise<ParsedFile> {
  const written = parseFile(await readText(file, what), file)
  for (const warning of written.warnings) process.stderr.write(`${messageOf(problemMessage(warning))}\n`)
  return isScenario(written) && !isStudy(written) ? withTables(written) : written
}

/** What is recognised in files and names is said once, however many scenarios have them. */
const told = new Set<string>()

function tell(note: Message): void {
  const said = messageOf(note)
  if (!told.has(said)) process.stderr.write(`${said}\n`)
  told.add(said)
}

/** The place of the world that some part of a file names, where it is none of China; what was found is said. */
export const elsewhereIn =
  (written: ParsedFile): FindElsewhere =>
  async (name, path) => {
    const found = await worldPlace(name)
    if (found) tell(problemMessage(problemAt(written, path, found.note)))
    return found?.place
  }

/** With the communities of a place outside China that the command line set. */
async function inWorld(changed: Scenario, before: Scenario): Promise<Scenario> {
  if (typeof changed.place !== 'string' || changed.place === before.place) return changed
  const found = await worldPlace(changed.place)
  if (!found) return changed
  tell(messageAt('--set place', found.note))
  return { ...changed, place: found.place }
}

/**
 * With the tables that a scenario names and the communities of a place outside China, where its shape is right; what
 * was recognised is said.
 */
async function withTables(written: ParsedFile): Promise<ParsedFile> {
  const { place, residents, network } = written.value as Record<string, unknown>
  const isElsewhere = typeof place === 'string' && (await worldPlace(place)) !== undefined
  const namesTables = [place, network].some(isMapping) || residents !== undefined
  if (!(isElsewhere || namesTables) || validate(written.value).length > 0) return written
  const { withFiles } = await import('@cogov/studies/with-files')
  const read = readBeside(written.name)
  const { value, notes } = await asWrongInputAsync(() => withFiles(written.value, read, elsewhereIn(written)))
  for (const note of notes) tell(note)
  return { ...written, value }
}

/** Reads a table by its path from the file that names it. */
export const readBeside =
  (file: string) =>
  async (path: string): Promise<Uint8Array> =>
    (await import('./table-file.ts')).readTableFile(isAbsolute(path) ? path : join(dirname(file), path))

/** Mark and all: a file that is written again keeps it. */
export async function readText(file: string, what = message('input.a_scenario')): Promise<string> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new Unreadable(file, message('input.is_folder', { what }))
    if (found.size > MAX_BYTES) throw new Unreadable(file, message('input.too_long', { bytes: found.size, what }))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(file, reason(error))
  }
}

function change(scenario: Scenario, { seed, ticks, set = [] }: Changes): Scenario {
  const settings = [
    ...set.map((setting) => ({ setting, option: `--set ${setting}` })),
    ...(seed === undefined ? [] : [{ setting: `seed=${seed}`, option: '--seed' }]),
    ...(ticks === undefined ? [] : [{ setting: `ticks=${ticks}`, option: '--ticks' }]),
  ]
  return settings.reduce((so, { setting, option }) => asWrongInput(() => applySetting(so, setting), option), scenario)
}

function placeOf(scenario: Scenario, problem: (path: string[], said: Message) => WrongInput): District {
  try {
    return districtOf(scenario)
  } catch (error) {
    if (error instanceof PlaceNotFound) throw problem(['place'], withWorldSaid(error.said))
    if (error instanceof RangeError) throw problem(['place'], messageOfError(error))
    throw error
  }
}

/** Residents who are joined have to be there. */
function requireTies(scenario: Scenario, district: District, written: ParsedFile): void {
  const wrong = tieMistakes(scenario, district)
  if (wrong.length > 0) throw new WrongInput(written.problemsOf(wrong.map(written.locate)).map(problemMessage))
}

/** A place that was found by a name that is gone is not quite what its name says. */
function sayFormer(place: string, at: (said: Message) => WrongInput): void {
  const why = whyFound(resolvePlace(place))
  for (const line of why ? at(why).lines : []) process.stderr.write(`${messageOf(line)}\n`)
}

/** The parts of the place that have levers of their own, at the start or from some month on, have to be there. */
function requireParts(scenario: Scenario, district: District, written: ParsedFile): void {
  const { parts } = partsOf(district)
  const names = [...parts.keys()]
  const wrong = (['where', 'timeline'] as const).flatMap((key) =>
    scenario[key].flatMap(({ place, mechanisms }, n): Mistake[] => {
      // An event without a place is felt everywhere.
      if (key === 'timeline' && place === '') return []
      const part = partNamed(district, place)
      if (part)
        return leversAbove(part, mechanisms).map(([path, at]) => ({
          path: [key, n, ...path],
          at: 'value',
          message: () => message(`input.lever_of_${at}`, { place }),
        }))
      const missing = () => message('input.no_part', { place, district: district.name, hint: didYouMean(place, names) })
      return [{ path: [key, n, 'place'], at: 'value', message: missing }]
    }),
  )
  if (wrong.length > 0) throw new WrongInput(written.problemsOf(wrong.map(written.locate)).map(problemMessage))
}

/** Whose levers a part of a place has, from the top down. */
const OWNERS: readonly string[] = ['superior', 'township', 'community']
const PARTS: readonly Part[] = ['county', 'township', 'community']

/** Whose levers are not those of a part of it. */
type Office = 'superior' | 'township'

/** Levers that a part of a place cannot have, because they are those of an office above it. */
const leversAbove = (part: Part, mechanisms: Scenario['mechanisms']): [string[], Office][] =>
  MECHANISMS.flatMap(({ name, levers }) =>
    levers.flatMap(({ name: lever, at }): [string[], Office][] => {
      const above = OWNERS.indexOf(at) < PARTS.indexOf(part)
      return above && mechanisms[name]?.[lever] !== undefined ? [[['mechanisms', name, lever], at as Office]] : []
    }),
  )

const hasKey = ({ value }: ParsedFile, ...keys: string[]): boolean =>
  isMapping(value) && keys.some((key) => Object.hasOwn(value, key))

/** Whether a file, YAML or JSON, is meant to be a study: it varies something, or names a scenario. */
export const isStudy = (written: ParsedFile): boolean => hasKey(written, 'factors', 'scenario')

/** Whether it is meant to be a scenario: it is of a place. */
export const isScenario = (written: ParsedFile): boolean => hasKey(written, 'place')
