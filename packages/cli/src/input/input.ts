/** Scenario files → scenarios with their places, or every mistake in them. */
import { readFile, stat } from 'node:fs/promises'
import { type District, MECHANISMS, type Problem, readScenario, type Scenario, showProblem } from '@cogov/core'
import { applySetting, didYouMean } from '@cogov/core/scenario'
import { findPlace, PlaceNotFound } from '@cogov/places'
import { districtOf } from '@cogov/studies/running'
import { LineCounter, parseDocument } from 'yaml'
import { asWrongInput, WrongInput } from './failure.ts'

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
  const wrong: string[] = []
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
  loadText(await readText(file), file, changes)

/** The same of a file's text. */
export function loadText(text: string, file: string, changes: Changes = {}): Loaded {
  if (isStudy(text) && !isScenario(text))
    throw new WrongInput([`${file}: is a study, needed is a scenario; cogov sweep runs a study`])
  const { scenario, problems } = readScenario(text, file)
  if (!scenario)
    throw new WrongInput([...problems, ...placeProblems(text, file, problems)].sort(byLine).map(showProblem))
  const changed = change(scenario, changes)
  const moved = changed.place !== scenario.place
  // What the command line set is not in the file: it has no line there.
  const problem = (path: (string | number)[], message: string) =>
    new WrongInput([moved ? `--set ${showPath(path)}: ${message}` : showProblem(locate(text, file, path, message))])
  const district = placeOf(changed, problem)
  requireParts(changed, district, text, file)
  return { file, scenario: changed, district }
}

const byLine = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column

/** Of a file that has other mistakes too: its place as it stands there, so that all mistakes are told at once. */
function placeProblems(text: string, file: string, others: readonly Problem[]): Problem[] {
  if (others.some(({ path }) => path === '' || path.startsWith('place'))) return []
  const place = parseDocument(text).get('place')
  if (typeof place !== 'string' && typeof place !== 'number') return []
  try {
    findPlace(String(place))
    return []
  } catch (error) {
    if (error instanceof PlaceNotFound) return [locate(text, file, ['place'], error.message)]
    throw error
  }
}

/** A file that is not there, or is no text. */
export class Unreadable extends WrongInput {}

/** @throws Unreadable where it is no text file */
export async function readText(file: string, what = 'a scenario'): Promise<string> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new Unreadable([`${file}: is a folder, ${what} is a file`])
    if (found.size > MAX_BYTES) throw new Unreadable([`${file}: has ${found.size} bytes, ${what} is not that long`])
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable([`${file}: ${reason(error)}`])
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const known: Record<string, string> = {
    ENOENT: 'no such file',
    ENOTDIR: 'no such file',
    EACCES: 'may not be read',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8; save it as UTF-8 text',
  }
  return known[code ?? ''] ?? message
}

function change(scenario: Scenario, { seed, ticks, set = [] }: Changes): Scenario {
  const settings = [
    ...set.map((setting) => ({ setting, option: `--set ${setting}` })),
    ...(seed === undefined ? [] : [{ setting: `seed=${seed}`, option: '--seed' }]),
    ...(ticks === undefined ? [] : [{ setting: `ticks=${ticks}`, option: '--ticks' }]),
  ]
  return settings.reduce(
    (so, { setting, option }) => asWrongInput(() => applySetting(so, setting), `${option}: `),
    scenario,
  )
}

function placeOf(scenario: Scenario, problem: (path: string[], message: string) => WrongInput): District {
  try {
    return districtOf(scenario)
  } catch (error) {
    if (error instanceof PlaceNotFound) throw problem(['place'], error.message)
    throw error
  }
}

/** The parts of the place that have levers of their own, at the start or from some month on, have to be there. */
function requireParts(scenario: Scenario, district: District, text: string, file: string): void {
  const parts = new Map<string, string>()
  for (const { name, county, communities } of district.townships) {
    for (const one of communities) parts.set(`${name}/${one.name}`, 'community')
    parts.set(name, 'township')
    if (county !== undefined) parts.set(county, 'superior')
  }
  const wrong = (['where', 'timeline'] as const).flatMap((key) =>
    scenario[key].flatMap(({ place, mechanisms }, n) => {
      // An event without a place is felt everywhere.
      if (key === 'timeline' && place === '') return []
      const part = parts.get(place)
      if (part)
        return leversAbove(part, mechanisms).map(([path, at]) =>
          tell([key, n, ...path], `is a lever of each ${at}, and '${place}' is only a part of one`),
        )
      return [tell([key, n, 'place'], `'${place}' is not in ${district.name}${didYouMean(place, [...parts.keys()])}`)]
    }),
  )
  if (wrong.length > 0) throw new WrongInput(wrong)

  function tell(path: (string | number)[], message: string): string {
    return showProblem(locate(text, file, path, message))
  }
}

/** Whose levers a part of a place has, from the top down. */
const PARTS: readonly string[] = ['superior', 'township', 'community']

/** Levers that a part of a place cannot have, because they are those of an office above it. */
const leversAbove = (part: string, mechanisms: Scenario['mechanisms']): [string[], string][] =>
  MECHANISMS.flatMap(({ name, levers }) =>
    levers.flatMap(({ name: lever, at }): [string[], string][] => {
      const above = PARTS.indexOf(at) < PARTS.indexOf(part)
      return above && mechanisms[name]?.[lever] !== undefined ? [[['mechanisms', name, lever], at]] : []
    }),
  )

const showPath = (path: readonly (string | number)[]): string =>
  path.map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n > 0 ? '.' : ''}${key}`)).join('')

/** A problem at a value of a file that is otherwise right. */
function locate(text: string, file: string, path: (string | number)[], message: string): Problem {
  const lineCounter = new LineCounter()
  const node = parseDocument(text, { lineCounter }).getIn(path, true) as
    | { range?: [number, number, number] }
    | undefined
  const { line, col: column } = node?.range ? lineCounter.linePos(node.range[0]) : { line: 1, col: 1 }
  return { file, line, column, path: showPath(path), message }
}

const hasKey = (text: string, names: string): boolean =>
  new RegExp(`^(${names})\\s*:|^[\\s{,]*"(${names})"\\s*:`, 'm').test(text)

/** Whether a file, YAML or JSON, is meant to be a study: it varies something, or names a scenario. */
export const isStudy = (text: string): boolean => hasKey(text, 'factors|scenario')

/** Whether it is meant to be a scenario: it is of a place. */
export const isScenario = (text: string): boolean => hasKey(text, 'place')
