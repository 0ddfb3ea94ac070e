/**
 * Colours, each for a light and a dark page. Mechanisms and actors have one colour each, the same in every chart,
 * report and screen. All can be told from the paper as text (contrast of 4.5 and more), neighbours from each other by
 * people who see two colours only; and since no sixteen colours are told apart by everybody, a chart always says the
 * name as well.
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

/** The designs of a comparison, in their order; the first, with which the others are compared, is grey. */
export const DESIGN_COLOURS: readonly Colour[] = [
  colour('#646a73', '#969ea8'),
  colour('#b84f02', '#ffb84f'),
  colour('#066ed2', '#55a5f7'),
  colour('#00764f', '#46dba4'),
  colour('#9a2f74', '#f28fc9'),
  colour('#5d4bb5', '#b3a6ff'),
  colour('#7a5a00', '#e0c341'),
  colour('#a3262d', '#ff9087'),
]

export const MECHANISM_COLOURS: Readonly<Record<string, Colour>> = {
  trust: colour('#066ed2', '#55a5f7'),
  incentives: colour('#b84f02', '#ffb84f'),
  participation: colour('#00764f', '#46dba4'),
  supervision: colour('#682902', '#d98a74'),
}

/** For mechanisms of a user's own and all others, in their order. */
const MORE: readonly Colour[] = [
  colour('#9a2f74', '#f28fc9'),
  colour('#5d4bb5', '#b3a6ff'),
  colour('#7a5a00', '#e0c341'),
  colour('#006f7d', '#4fcbdc'),
  colour('#a3262d', '#ff9087'),
  colour('#4c6b12', '#a9d05a'),
  colour('#5b5f8a', '#aeb4e6'),
  colour('#84573d', '#d7b49c'),
]

export const ACTOR_COLOURS: Readonly<Record<string, Colour>> = {
  superior: colour('#5b1fd6', '#9a7bff'),
  department: colour('#0d62a6', '#5eaef0'),
  township: colour('#0d5442', '#6fe3cf'),
  community: colour('#5a6e00', '#b9d64d'),
  resident: colour('#b84f02', '#ffb84f'),
  organisation: colour('#7a3fa0', '#cfa0f2'),
  enterprise: colour('#9a2f54', '#f58fb0'),
  evaluator: colour('#646a73', '#969ea8'),
}

/** The term of a decision that comes from no mechanism. */
export const BASE = colour('#646a73', '#969ea8')

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
  ...DESIGN_COLOURS.map((one, n) => [`design-${n}`, one] as const),
  ...Object.entries(MECHANISM_COLOURS).map(([name, one]) => [`mechanism-${name}`, one] as const),
  ...MORE.map((one, n) => [`more-${n}`, one] as const),
  ...Object.entries(ACTOR_COLOURS).map(([name, one]) => [`actor-${name}`, one] as const),
  ['base', BASE],
  ...RAMP.map((one, n) => [`ramp-${n}`, one] as const),
])

/** Name of the colour of a design, by its place in the comparison. */
export const designColour = (n: number): string =>
  `design-${n < DESIGN_COLOURS.length ? n : 1 + ((n - 1) % (DESIGN_COLOURS.length - 1))}`

/** Name of the colour of a mechanism; a name that the library does not know always gets the same of eight. */
export const mechanismColour = (name: string): string =>
  Object.hasOwn(MECHANISM_COLOURS, name) ? `mechanism-${name}` : `more-${hash(name) % MORE.length}`

const hash = (name: string): number =>
  [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) as number)) % 997, 7)

/** Name of the colour of a kind of actor. */
export const actorColour = (name: string): string => (Object.hasOwn(ACTOR_COLOURS, name) ? `actor-${name}` : 'base')

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
