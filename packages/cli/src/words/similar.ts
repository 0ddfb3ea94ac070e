/** Words of the command line that may have been meant. */

/** More edits make another word. */
const MAX_EDITS = 3
const MIN_SHARED = 0.4

/** Those with the fewest edits, in alphabetical order. @example similarTo('rnu', ['run', 'new']) // ['run'] */
export function similarTo(word: string, known: readonly string[]): string[] {
  const near = [...new Set(known)].flatMap((name) => {
    const edits = editsBetween(word, name)
    const length = Math.max(word.length, name.length)
    return name.length > 1 && edits <= MAX_EDITS && (length - edits) / length > MIN_SHARED ? [{ name, edits }] : []
  })
  const fewest = Math.min(...near.map(({ edits }) => edits))
  return near
    .filter(({ edits }) => edits === fewest)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b))
}

/** Letters added, left out, changed, or changing places with the next one (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return Number.POSITIVE_INFINITY
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped ? at(i - 2, j - 2) + 1 : changed)
    }
  }
  return at(a.length, b.length)
}
