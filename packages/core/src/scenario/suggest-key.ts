/** Which key was meant, and where it belongs. */
import { type Hint, hintOf, nearestName } from '@cogov/engine/equations'
import type { Message } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import type { Field } from './fields.ts'
import { type Path, showPath } from './show.ts'

/** Most names that a message lists. */
const MAX_LISTED = 24

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

/** The end of a sentence, ` (did you mean 'reward'?)`; an empty text where no key is near. */
export const didYouMean = (name: string, known: readonly string[]): Hint => hintOf(nearestKey(name, known))

/** What to say of a key that does not exist in the mapping that it was found in, but may elsewhere in the whole. */
export function unknownKey(name: string, known: readonly string[], root: Field): Message {
  const home = homesOf(name, root)[0]
  if (home !== undefined) return message('key.belongs', { home })
  return message('key.unknown', { listed: allowedKeys(known), hint: didYouMean(name, known) })
}

function allowedKeys(known: readonly string[]): Message {
  if (known.length === 0) return message('keys.none')
  return known.length <= MAX_LISTED
    ? message('keys.allowed', { names: known.join(', ') })
    : message('keys.none_of', { n: known.length })
}

/** Where a key of exactly this name exists: `under mechanisms.incentives`, `at the top level`. */
function homesOf(name: string, root: Field): Message[] {
  const known = homes.get(root) ?? collectHomes(root)
  homes.set(root, known)
  return known.get(name) ?? []
}

const homes = new Map<Field, Map<string, Message[]>>()

function collectHomes(root: Field): Map<string, Message[]> {
  const found = new Map<string, Message[]>()
  const visit = (field: Field, path: Path, kind: Message | '' = ''): void => {
    if (field.kind === 'either') for (const one of [field, field.other]) if (one) visit(one.mapping, path)
    if (field.kind === 'variants') {
      for (const [name, mapping] of Object.entries(field.of)) visit(mapping, path, message('home.kind', { kind: name }))
    }
    if (field.kind !== 'mapping') return
    const home = path.length === 0 ? message('home.top') : message('home.under', { path: showPath(path), kind })
    for (const [name, below] of Object.entries(field.fields)) {
      found.set(name, [...(found.get(name) ?? []), home])
      visit(below, [...path, name])
    }
  }
  visit(root, [])
  return found
}
