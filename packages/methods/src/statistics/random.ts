/** Random numbers of the methods: a pure function of a seed text and of what they are for. */
import { Draws, keyOf } from '@cogov/engine/draws'

/**
 * @example randomOf('study 3', 'bootstrap').integer(6) // the same number, always and everywhere
 */
export const randomOf = (seed: string, purpose: string): Draws =>
  new Draws({ ...keyOf(seed), blockKey: 0, blockStream: 0 }, 0, purpose)
