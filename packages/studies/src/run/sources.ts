/** What is to be said wherever the residents of a real place are: how their number is known. */
import type { District } from '@cogov/core'
import type { Message } from '@cogov/engine/messages'
import type { Place } from '@cogov/places'
import { message } from './sources.english.ts'

/** @example residentsKnown('shared').english // 'Residents: not counted for this place. …' */
export const residentsKnown = (source: NonNullable<District['residentsSource']> | Place['residentsSource']): Message =>
  message(`source.${source}`)

/**
 * How the residents of a district are known, and its neighbouring townships where it has several: nothing of a place
 * that is made up.
 */
export function sourcesOf({ residentsSource, neighboursSource }: District): Message[] {
  const residents = residentsSource ? [residentsKnown(residentsSource)] : []
  if (!neighboursSource) return residents
  const { points, order } = neighboursSource
  const n = points + order
  if (n < 2) return residents
  if (order === 0) return [...residents, message('source.neighbours_points')]
  if (points === 0) return [...residents, message('source.neighbours_order')]
  return [...residents, message('source.neighbours', { points, n })]
}
