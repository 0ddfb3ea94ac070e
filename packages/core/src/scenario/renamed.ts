/** Names that files may still say, though they are called otherwise today: each is read as its new name, and told. */
import type { Message } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import type { Path } from './show.ts'
import { isMapping } from './validate.ts'

/** Old name of an outcome → the name of today. */
const OUTCOMES: Readonly<Record<string, string>> = {
  matters_reported: 'cases_reported',
  matters_settled: 'cases_settled',
  matters_given_up: 'cases_given_up',
}

/** Keys under which files name outcomes: of a scenario's record, of a study's outcomes and goal. */
const NAMING = ['outcomes', 'of', 'outcome']

/** What was read although it is written otherwise today, and where it stands. */
export interface Renamed {
  path: Path
  message: () => Message
}

interface NewName extends Renamed {
  /** What it is called today. */
  name: string
}

/**
 * A file's value in the names of today.
 *
 * @returns the value, and where an old name stood; what a file calls so itself is its own
 * @example withNewNames({ record: { outcomes: ['matters_reported'] } }).value // { record: { outcomes:
 * ['cases_reported'] } }
 */
export function withNewNames(value: unknown): { value: unknown; renamed: NewName[] } {
  const renamed: NewName[] = []
  const own = ownNames(value)
  const walk = (at: unknown, path: Path, naming: boolean): unknown => {
    if (Array.isArray(at)) return at.map((item, n) => walk(item, [...path, n], naming))
    if (isMapping(at))
      return Object.fromEntries(
        Object.entries(at).map(([key, below]) => [key, walk(below, [...path, key], NAMING.includes(key))]),
      )
    if (!naming || typeof at !== 'string' || !Object.hasOwn(OUTCOMES, at) || own.has(at)) return at
    const name = OUTCOMES[at]
    renamed.push({ path, name, message: () => message('value.renamed', { found: at, name }) })
    return name
  }
  const walked = walk(value, [], false)
  return { value: renamed.length > 0 ? walked : value, renamed }
}

const ownNames = (value: unknown): ReadonlySet<unknown> =>
  new Set(
    isMapping(value) && Array.isArray(value.formulas)
      ? value.formulas.map((formula) => (isMapping(formula) ? formula.name : undefined))
      : [],
  )
