/** How a name that is none is refused. */
import { findPlace, PlaceNotFound } from '@cogov/places'

/** @throws Error where the place is found */
export function failureOf(query: string): PlaceNotFound {
  try {
    findPlace(query)
  } catch (error) {
    if (error instanceof PlaceNotFound) return error
    throw error
  }
  throw new Error(`${query} was found.`)
}
