import { otherNamesText } from '#data'

/** What the table of places does not say of names, as scripts/places/other-names.mjs writes it: rows by section. */
export type Section = 'former' | 'zones' | 'romanised' | 'toned' | 'outside' | 'traditional'

let sections: Map<string, string> | undefined

/** The rows of a section between line breaks, as text: to look for a few of them is faster than to read them all. */
function textOf(section: Section): string {
  sections ??= new Map(otherNamesText().split('#').map(named))
  return sections.get(section) ?? ''
}

const named = (part: string): [string, string] => {
  const at = part.indexOf('\n')
  return [part.slice(0, at), part.slice(at)]
}

/** The rows of a section, its cells in the order of the source's columns. */
export const rowsOf = (section: Section): string[][] => textOf(section).trim().split('\n').map(cells)

/** The rows in which a text stands, such as `|name|`. */
export function rowsWith(section: Section, part: string): string[][] {
  const text = textOf(section)
  const rows: string[][] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const from = text.lastIndexOf('\n', part.startsWith('\n') ? at : at - 1) + 1
    rows.push(cells(text.slice(from, text.indexOf('\n', at + 1))))
  }
  return rows
}

const cells = (row: string): string[] => row.split('|')

/**
 * A name in simplified characters. What stands in a name of the table stays as it is, such as 乾 in 乾县.
 *
 * @example inSimplified('朝陽區') // '朝阳区'
 */
export const inSimplified = (name: string): string =>
  name.replace(/\p{Script=Han}/gu, (character) => pairs().get(character) ?? character)

let simplified: Map<string, string> | undefined

/** The section is one text of pairs, the traditional character first. */
function pairs(): Map<string, string> {
  const text = textOf('traditional').trim()
  simplified ??= new Map(
    Array.from({ length: text.length / 2 }, (_, n) => [text.charAt(2 * n), text.charAt(2 * n + 1)]),
  )
  return simplified
}
