import { distance } from 'fastest-levenshtein'

/** The known name nearest to a misspelt one, or undefined where none is near enough to be what was meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined // no misspelling, and the comparison costs the square of the length
  let best: string | undefined
  let least = Math.max(2, Math.ceil(name.length / 2))
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits < least) {
      least = edits
      best = candidate
    }
  }
  return best
}

/** The same as the end of a sentence: ` (did you mean 'belief'?)`, or nothing. */
export function nearest(name: string, known: Iterable<string>): string {
  const best = nearestName(name, known)
  return best === undefined ? '' : ` (did you mean '${best}'?)`
}
