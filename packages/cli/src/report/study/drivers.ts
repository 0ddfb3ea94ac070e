/**
 * Which factors drive the outcome, by the method that the study's design is made for: as `cogov sensitivity` says it.
 */
import type { StudySensitivity } from '@cogov/studies'

/** One factor's share of the variance, size of effect or slope. */
export interface Driver {
  factor: string
  value: number
  low: number
  high: number
}

export interface Drivers {
  method: 'sobol' | 'morris' | 'slope'
  all: Driver[]
  /** Of slopes: the share of the variance that they explain together. */
  r2: number
}

export function driversOf(found: StudySensitivity | undefined): Drivers | undefined {
  // Where the factors' variance cannot be told from luck, neither can shares of it; slopes may still.
  if (found?.sobol?.shown) {
    return { method: 'sobol', all: found.sobol.factors.map(({ factor, total }) => ({ factor, ...total })), r2: 0 }
  }
  if (found?.morris) {
    const all = found.morris.effects.map(({ factor, muStar }) => ({ factor, ...muStar }))
    return { method: 'morris', all, r2: 0 }
  }
  // Levels of a factorial are compared with each other.
  if (!found?.ranked || found.anova || found.factorial) return undefined
  return { method: 'slope', all: found.ranked.coefficients, r2: found.ranked.r2 }
}
