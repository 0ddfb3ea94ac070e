/** How mechanisms and actors look: a colour and a sign each, the same everywhere. */

const KNOWN = ['trust', 'incentives', 'participation', 'supervision']
const MORE = 8

/** The CSS variable of a mechanism's colour. */
export const mechanismColour = (name: string): string =>
  KNOWN.includes(name)
    ? `var(--cogov-mechanism-${name})`
    : `var(--cogov-more-${[...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) as number)) % 997, 7) % MORE})`

/** The article's four mechanisms stand first. */
export const isMain = (name: string): boolean => KNOWN.includes(name)

export const byRank = <T extends { name: string }>(mechanisms: readonly T[]): T[] => [
  ...mechanisms.filter(({ name }) => isMain(name)),
  ...mechanisms.filter(({ name }) => !isMain(name)),
]
