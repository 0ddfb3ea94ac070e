/** Letters that are written with others where marks are left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * A name without marks, capitals and signs.
 *
 * @example keyOf('Grâcia-Nova') // 'gracia nova'
 */
export function keyOf(name: string): string {
  const lower = name.toLowerCase()
  // Most names are their own keys, which saves most of the time.
  if (/^[a-z]+(?: [a-z]+)*$/u.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
