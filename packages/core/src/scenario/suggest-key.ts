/** Which key was meant, and where it belongs. */
import { nearestName } from '@cogov/engine/equations'
import type { Field } from './fields.ts'
import { type Path, showPath } from './show.ts'

/** Most names that a message lists. */
const MAX_LISTED = 20

/** A name without case, separators and order of words: `staff-formal`, `formalStaff` and `formal_staff` are alike. */
const essence = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_.-]+/)
    .sort()
    .join('')

/** The letters of a name in alphabetical order: two that were swapped make no difference. */
const letters = (name: string): string => [...name.toLowerCase()].sort().join('')

/**
 * The known name that was meant, if any is near enough: in another spelling, with letters swapped, or misspelt.
 *
 * @example nearestKey('staff-formal', ['reward', 'formal_staff']) // 'formal_staff'
 */
export function nearestKey(name: string, known: readonly string[]): string | undefined {
  if (name.length > 64) return undefined
  const alike = (form: (text: string) => string) => known.find((candidate) => form(candidate) === form(name))
  return alike(essence) ?? alike(letters) ?? nearestName(name, known)
}

/** ` (did you mean 'reward'?)`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearestKey(name, known)
  return meant === undefined ? '' : ` (did you mean '${meant}'?)`
}

/** What to say of a key that does not exist in the mapping that it was found in, but may elsewhere in the whole. */
export function unknownKey(name: string, known: readonly string[], root: Field): string {
  const home = homesOf(name, root)[0]
  if (home !== undefined) return `unknown key, it belongs ${home}`
  const listed =
    known.length <= MAX_LISTED ? `allowed are ${known.join(', ')}` : `none of the ${known.length} allowed here`
  return `unknown key, ${known.length === 0 ? 'none is allowed here' : listed}${didYouMean(name, known)}`
}

/** Where a key of exactly this name exists: `under mechanisms.incentives`, `at the top level`. */
function homesOf(name: string, root: Field): string[] {
  const known = homes.get(root) ?? collectHomes(root)
  homes.set(root, known)
  return known.get(name) ?? []
}

const homes = new Map<Field, Map<string, string[]>>()

function collectHomes(root: Field): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const visit = (field: Field, path: Path, note = ''): void => {
    if (field.kind === 'either') visit(field.mapping, path)
    if (field.kind === 'variants') {
      for (const [kind, mapping] of Object.entries(field.of)) visit(mapping, path, ` of kind ${kind}`)
    }
    if (field.kind !== 'mapping') return
    const home = path.length === 0 ? 'at the top level' : `under ${showPath(path)}${note}`
    for (const [name, below] of Object.entries(field.fields)) {
      found.set(name, [...(found.get(name) ?? []), home])
      visit(below, [...path, name])
    }
  }
  visit(root, [])
  return found
}
