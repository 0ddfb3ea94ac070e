/**
 * How wide texts are, drawn and in a terminal, without a browser to ask: where lines break, what is cut. Drawn widths
 * are those of DejaVu Sans, which is wider than the fonts of Windows, macOS and Android, so that what fits here fits
 * there.
 */

/** In hundredths of the font's size, from U+0020 to U+007E. */
const REGULAR = widths(
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 ' +
    '70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 ' +
    '35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84',
)
const BOLD = widths(
  '35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 ' +
    '73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 ' +
    '44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84',
)

function widths(table: string): readonly number[] {
  return table.split(' ').map((hundredths) => Number(hundredths) / 100)
}

/** Scripts whose characters are squares, with their punctuation. */
const SQUARE =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u3029\u3030-\u303f\uff01-\uff60\uffe0-\uffe6]/u
const EMOJI = /\p{Emoji_Presentation}/u
const NO_WIDTH = /\p{M}|[\u200b-\u200d]|[\ufe00-\ufe0f]/u

export interface Font {
  size: number
  bold?: boolean
}

/** Width of a text in pixels, rather too large than too small. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  let em = 0
  for (const character of text) em += widthOf(character, bold ? BOLD : REGULAR)
  return em * size
}

function widthOf(character: string, table: readonly number[]): number {
  const known = table[(character.codePointAt(0) as number) - 32]
  if (known !== undefined) return known
  if (NO_WIDTH.test(character)) return 0
  if (character === '\u00a0' || character === '\u202f') return 0.35
  return SQUARE.test(character) ? 1 : character < '\u2000' ? 0.8 : 1
}

/** How many columns of a terminal a text takes: Chinese characters and emoji take two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text)
    columns += NO_WIDTH.test(character) ? 0 : SQUARE.test(character) || EMOJI.test(character) ? 2 : 1
  return columns
}

/**
 * Lines no wider than asked. Latin breaks at spaces, Chinese between any two characters except before punctuation that
 * closes and after what opens; a word that is wider than a line breaks where it must.
 */
export function wrapText(text: string, width: number, font: Font): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), font) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
    while (textWidth(line.trimEnd(), font) > width && [...line.trimEnd()].length > 1) {
      const head = longestHead(line, width, font)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** At most so many lines; what is left out is an ellipsis. */
export function wrapTextTo(text: string, width: number, font: Font, most: number): string[] {
  const lines = wrapText(text, width, font)
  if (lines.length <= most) return lines
  const last = lines.slice(most - 1).join(' ')
  return [...lines.slice(0, most - 1), cutText(last, width, font)]
}

/** A text on one line, cut with an ellipsis where it is too wide. */
export function cutText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text
  return `${longestHead(text, width - textWidth('…', font), font).trimEnd()}…`
}

function longestHead(text: string, width: number, font: Font): string {
  let head = ''
  for (const character of text) {
    if (head !== '' && textWidth(head + character, font) > width) break
    head += character
  }
  return head
}

const CLOSING = /^[、。，；：？！）》」』”’％%…·,.;:?!)]/u
const OPENING = /[（《「『“‘(]$/u

/** What a line break may not separate, each with the spaces behind it. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const [part] of text.matchAll(UNBROKEN)) {
    const before = found.at(-1)
    const joins = before !== undefined && !before.endsWith(' ') && (CLOSING.test(part) || OPENING.test(before))
    if (joins) found[found.length - 1] = before + part
    else found.push(part)
  }
  return found
}

/** One square character, or letters up to the next of these or a blank; blanks that do not break are letters. */
const UNBROKEN = new RegExp(`(?:${SQUARE.source}) *|(?:(?!${SQUARE.source})[^ ])+ *| +`, 'gu')

/** What could move a cursor, turn a line round or hide in it; joiners of scripts and emoji are let through. */
const TRICKS = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu

/**
 * A name from a file as it may be shown anywhere: tricks become visible, lines become one.
 *
 * @example plain('a\u202eb') // 'a\\u{202e}b'
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .replace(TRICKS, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)

/** A name with the unit of what is told of it, as heads of tables and axes have it. */
export const withUnit = (name: string, unit: string): string =>
  unit === '' ? plainText(name) : `${plainText(name)} (${unit})`
