/** How mechanisms look and in what order they stand: the colours are those of charts and reports. */

import { mechanismColour as nameOfColour } from '@cogov/charts'
import { MECHANISM_COLOURS } from '@cogov/charts/palette'
import type { CatalogueMechanism } from '../engine/catalogue.ts'

/** The CSS variable of a mechanism's colour. */
export const mechanismColour = (name: string): string => `var(--cogov-${nameOfColour(name)})`

/** The article's four mechanisms stand first. */
export const isMain = (name: string): boolean => Object.hasOwn(MECHANISM_COLOURS, name)

export const byRank = <T extends { name: string }>(mechanisms: readonly T[]): T[] => [
  ...mechanisms.filter(({ name }) => isMain(name)),
  ...mechanisms.filter(({ name }) => !isMain(name)),
]

/** How far a mechanism is turned up, from 0 to 1: its levers' mean share of their ranges. */
export const strengthOf = ({ levers }: CatalogueMechanism, setTo: (lever: string) => number): number =>
  levers.reduce((sum, { name, range }) => sum + setTo(name) / range[1], 0) / levers.length
