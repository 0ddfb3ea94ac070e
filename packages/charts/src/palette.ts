/**
 * Colours, each for a light and a dark page. What they stand for is said by who draws: kinds of things have one colour
 * each, the same in every chart, report and screen. All can be told from the paper as text (contrast of 4.5 and more);
 * since no sixteen colours are told apart by everybody, a chart always says the name as well.
 */

export interface Colour {
  light: string
  dark: string
}

const colour = (light: string, dark: string): Colour => ({ light, dark })

/** Paper, ink, and what is between. */
export const SURFACES = {
  paper: colour('#ffffff', '#13171c'),
  raised: colour('#f5f3ed', '#1d232b'),
  text: colour('#1a1d21', '#e9ebee'),
  muted: colour('#59626d', '#a3adb9'),
  line: colour('#dedbd3', '#333b45'),
  axis: colour('#868d95', '#77818d'),
} as const

/** By the names under which things declare theirs. */
export const COLOURS = {
  grey: colour('#646a73', '#969ea8'),
  orange: colour('#b84f02', '#ffb84f'),
  blue: colour('#066ed2', '#55a5f7'),
  green: colour('#00764f', '#46dba4'),
  magenta: colour('#9a2f74', '#f28fc9'),
  violet: colour('#5d4bb5', '#b3a6ff'),
  gold: colour('#7a5a00', '#e0c341'),
  red: colour('#a3262d', '#ff9087'),
  brown: colour('#682902', '#d98a74'),
  teal: colour('#006f7d', '#4fcbdc'),
  moss: colour('#4c6b12', '#a9d05a'),
  slate: colour('#5b5f8a', '#aeb4e6'),
  clay: colour('#84573d', '#d7b49c'),
  indigo: colour('#5b1fd6', '#9a7bff'),
  azure: colour('#0d62a6', '#5eaef0'),
  pine: colour('#0d5442', '#6fe3cf'),
  lime: colour('#5a6e00', '#b9d64d'),
  purple: colour('#7a3fa0', '#cfa0f2'),
  rose: colour('#9a2f54', '#f58fb0'),
} as const

/** The designs of a comparison, in their order; the first, with which the others are compared, is grey. */
export const DESIGN_COLOURS: readonly Colour[] = [
  ...[COLOURS.grey, COLOURS.orange, COLOURS.blue, COLOURS.green],
  ...[COLOURS.magenta, COLOURS.violet, COLOURS.gold, COLOURS.red],
]

/** For what declares no colour, in its order. */
const MORE = ['magenta', 'violet', 'gold', 'teal', 'red', 'moss', 'slate', 'clay'] as const

/** From little to much, even steps of lightness: readable in grey. */
export const RAMP: readonly Colour[] = [
  colour('#f4f1e8', '#1c2430'),
  colour('#bfd6e8', '#1f3f5c'),
  colour('#85b5d9', '#2a6391'),
  colour('#4689be', '#4a90c4'),
  colour('#1c5f9a', '#86bde6'),
  colour('#0b3a66', '#cfe6f7'),
]

const named = new Map<string, Colour>([
  ...Object.entries(SURFACES),
  ...Object.entries(COLOURS),
  ...DESIGN_COLOURS.map((one, n) => [`design-${n}`, one] as const),
  // The term of a decision that comes from no mechanism.
  ['base', COLOURS.grey],
  ...RAMP.map((one, n) => [`ramp-${n}`, one] as const),
])

/** Name of the colour of a design, by its place in the comparison. */
export const designColour = (n: number): string =>
  `design-${n < DESIGN_COLOURS.length ? n : 1 + ((n - 1) % (DESIGN_COLOURS.length - 1))}`

/**
 * Name of the colour of one among things of a kind: what it declares, or one by its place among them. What is not among
 * them always gets the same by its name.
 *
 * @example colourAmong([{ name: 'rain', colour: 'azure' }, { name: 'sun' }], 'rain') // 'azure'
 */
export function colourAmong(all: readonly { name: string; colour?: string }[], name: string): string {
  const place = all.findIndex((one) => one.name === name)
  return all[place]?.colour ?? (MORE[(place < 0 ? hash(name) : place) % MORE.length] as string)
}

const hash = (name: string): number =>
  [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) as number)) % 997, 7)

/** A drawing for one page, or `live`: for a page that says its colours by CSS variables and may change them. */
export type Theme = 'light' | 'dark' | 'live'

/** @throws RangeError where no colour has that name */
export function paint(name: string, theme: Theme): string {
  const found = named.get(name)
  if (!found) throw new RangeError(`no colour is called '${name}'`)
  return theme === 'live' ? `var(--cogov-${name},${found.light})` : found[theme]
}

/**
 * The colours as CSS variables: dark where the reader's system is, and where `data-theme` on the root says so.
 *
 * @example `<style>${paletteCss()}</style>`
 */
export function paletteCss(): string {
  const variables = (theme: 'light' | 'dark') =>
    [`color-scheme:${theme}`, ...[...named].map(([name, one]) => `--cogov-${name}:${one[theme]}`)].join(';')
  return [
    `:root{${variables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${variables('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${variables('dark')}}}`,
  ].join('\n')
}
