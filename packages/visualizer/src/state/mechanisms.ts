/** How mechanisms and actors look and in what order mechanisms stand: the colours are those of charts and reports. */
import { colourAmong } from '@cogov/charts'
import type { CatalogueMechanism } from '../engine/catalogue.ts'
import { catalogue } from './state.ts'

/** Name of a mechanism's colour. */
export const mechanismColour = (name: string): string => colourAmong(catalogue.value?.mechanisms ?? [], name)

/** Name of the colour of a kind of actor. */
export const actorColour = (name: string): string => colourAmong(catalogue.value?.actors ?? [], name)

/** A colour as CSS has it. */
export const hue = (colour: string): string => `var(--cogov-${colour})`

/** The article's four mechanisms stand first. */
const MAIN = ['trust', 'incentives', 'participation', 'supervision']
export const isMain = (name: string): boolean => MAIN.includes(name)

export const byRank = <T extends { name: string }>(mechanisms: readonly T[]): T[] => [
  ...mechanisms.filter(({ name }) => isMain(name)),
  ...mechanisms.filter(({ name }) => !isMain(name)),
]

/** How far a mechanism is turned up, from 0 to 1: its levers' mean share of their ranges. */
export const strengthOf = ({ levers }: CatalogueMechanism, setTo: (lever: string) => number): number =>
  levers.reduce((sum, { name, range }) => sum + setTo(name) / range[1], 0) / levers.length
