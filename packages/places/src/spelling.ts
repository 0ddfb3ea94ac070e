/**
 * One spelling for a name's many: case, accents, spaces, hyphens, dots, apostrophes and full-width forms do not count.
 *
 * @example keyOf("Xi'an") // 'xian'
 */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Z}\p{C}'’‘ʼ`´·.-]/gu, '')
    .toLowerCase()
}

/**
 * An English key without the word for the kind of place: `pinggudistrict` becomes `pinggu`.
 */
export function withoutKind(key: string): string {
  return key.replace(/(?<=.)(autonomous)?(city|district|county|province|prefecture|municipality|region|banner)$/u, '')
}

/**
 * How many characters must be put in, left out, changed or swapped with a neighbour to get from one text to the
 * other, up to `limit`; anything above is returned as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1)
    }
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length], limit + 1)
}
