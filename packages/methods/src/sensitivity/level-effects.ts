/** How far the mean at each level of a factor is from that of all levels, with its interval. */
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { ErrorOfTerm, ErrorSource } from './anova-error.ts'
import type { Part } from './factorial-parts.ts'

export interface LevelEffect {
  factor: string
  /** Its number, from 0 on, in the order of the factor's values. */
  level: number
  /** In the outcome's unit. */
  effect: number
  low: number | null
  high: number | null
}

interface Effects {
  ofFactors: readonly Part[]
  ofSeeds: readonly Part[]
  /** The axis of seeds. */
  axis: number
  factors: readonly string[]
  cells: number
  level: number
  error: (part: Part) => ErrorOfTerm | undefined
  source: ErrorSource
}

export function levelEffects({
  ofFactors,
  ofSeeds,
  axis,
  factors,
  cells,
  level,
  error,
  source,
}: Effects): LevelEffect[] {
  return factors.flatMap((factor, own) => {
    const part = ofFactors.find(({ axes }) => axes.length === 1 && axes[0] === own) as Part
    const bySeed = ofSeeds.find(({ axes }) => axes.join() === [own, axis].join())
    const luck = error(part)
    const levels = part.effects.length
    return Array.from(part.effects, (effect, at): LevelEffect => {
      const half =
        source === 'seeds' && bySeed
          ? halfBySeed(
              bySeed.effects.subarray(
                (at * bySeed.effects.length) / levels,
                ((at + 1) * bySeed.effects.length) / levels,
              ),
              level,
            )
          : luck && tQuantile((1 + level) / 2, luck.df) * Math.sqrt((luck.meanSquare * (levels - 1)) / cells)
      return {
        factor,
        level: at,
        effect,
        low: half === undefined ? null : effect - half,
        high: half === undefined ? null : effect + half,
      }
    })
  })
}

/** By how much one level's effect differs from seed to seed: Student's t. */
function halfBySeed(away: Float64Array, level: number): number {
  const squares = away.reduce((sum, one) => sum + one * one, 0)
  return tQuantile((1 + level) / 2, away.length - 1) * Math.sqrt(squares / (away.length - 1) / away.length)
}
