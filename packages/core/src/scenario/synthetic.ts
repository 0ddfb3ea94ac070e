/** Places that nobody lives in, made from a seed. Only arithmetic that every engine does alike. */

import { drawsFor, keyOf } from '@cogov/engine/draws'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import type { Community, District, SyntheticPlace, Township } from './scenario.ts'

/**
 * The district that a scenario describes by numbers. Without spread every community has exactly the mean number of
 * residents, rounded; the share of villages is exact to the nearest whole number, and they are spread evenly.
 *
 * @param seed the scenario's seed: sizes and budgets are drawn with it, each in its own sequence, where the place has
 * no seed of its own
 * @example syntheticDistrict({ ...DEFAULT_SYNTHETIC, townships: 2 }, 'cogov').townships[1].communities[0].name //
 * 'community 2.1'
 */
export function syntheticDistrict(place: SyntheticPlace, seed: string): District {
  const stream = { ...keyOf(place.seed || seed), blockKey: 0, blockStream: 0 }
  const sizes = drawsFor(stream, 0, 'synthetic sizes')
  const budgets = drawsFor(stream, 0, 'synthetic budgets')
  const isRural = spread(place.rural, place.townships * place.communities)
  const townships = Array.from({ length: place.townships }, (_, t): Township => {
    const communities = Array.from(
      { length: place.communities },
      (_, c): Community => ({
        name: `community ${t + 1}.${c + 1}`,
        rural: isRural(t * place.communities + c),
        residents: Math.max(1, Math.round(place.residents * logNormal(sizes, place.size_spread))),
      }),
    )
    return { name: `township ${t + 1}`, budget: logNormal(budgets, place.budget_spread), communities }
  })
  return { name: 'a made-up place', townships }
}

/**
 * A positive number with mean 1 and the given coefficient of variation. Always one draw, so that sequences stay in
 * step.
 */
function logNormal(draws: { normal(): number }, variation: number): number {
  const normal = draws.normal()
  const variance = ln(1 + variation * variation)
  return exp(Math.sqrt(variance) * normal - variance / 2)
}

/**
 * Which of `count` things in a row are among a share of them, such that every stretch of the row has its share, less
 * than one more or fewer: where the running sum, rounded, goes up by one.
 */
function spread(share: number, count: number): (index: number) => boolean {
  const among = Math.round(share * count)
  const before = (index: number) => Math.floor((index * among + Math.floor(count / 2)) / count)
  return (index) => before(index + 1) > before(index)
}
