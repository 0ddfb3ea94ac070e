/** Whether the library's numbers speak of a place: they were measured in China, or nowhere. */
import { isOwnPlace } from './own-place.ts'
import { currencyOf, type Prices } from './prices.ts'
import type { Scenario } from './scenario.ts'

/** The country that a place of one's own says it lies in, by its code (ISO 3166). */
export const countryOf = (place: Scenario['place']): string | undefined =>
  isOwnPlace(place) ? place.country : undefined

/** @param country none where it is not said: the money tells then */
export const isFittedIn = (country: string | undefined, prices: Prices): boolean =>
  currencyOf(prices) === 'CNY' && (country === undefined || country === 'CN')

/**
 * Whether a scenario takes place in China, or in a made-up place whose money is China's. What is said of any other is
 * headed *not fitted here*, and its parameters may be further from the truth.
 *
 * @example isFittedHere({ place: '110117', prices: {} }) // true
 */
export const isFittedHere = ({ place, prices }: Pick<Scenario, 'place' | 'prices'>): boolean =>
  isFittedIn(countryOf(place), prices)
