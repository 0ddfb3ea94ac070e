/** Which factors drive the outcome, by the method that the study's design is made for: as `cogov sensitivity` says it. */
import { intervalFormat, numberFormat, strengthOf, strengthWord } from '@cogov/language'
import { type StudySensitivity, sensitivityOf } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { strong } from '../facts.ts'
import { factorName, type StudyFacts } from './facts.ts'

/** One factor's share of the variance, size of effect or slope. */
interface Driver {
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

/** None where runs are missing that the design's method needs, or points are too few. */
export function sensitivityIn(table: StudyTable, outcome: string): StudySensitivity | undefined {
  try {
    return sensitivityOf(table, outcome)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export function driversOf(found: StudySensitivity | undefined): Drivers | undefined {
  if (found?.sobol) {
    // Where all that is seen may be luck, no share can be told.
    const all = found.sobol.shown ? found.sobol.factors.map(({ factor, total }) => ({ factor, ...total })) : []
    return all.length > 0 ? { method: 'sobol', all, r2: 0 } : undefined
  }
  if (found?.morris) {
    const all = found.morris.effects.map(({ factor, muStar }) => ({ factor, ...muStar }))
    return { method: 'morris', all, r2: 0 }
  }
  // Levels of a factorial are compared with each other.
  if (!found?.ranked || found.anova || found.factorial) return undefined
  return { method: 'slope', all: found.ranked.coefficients, r2: found.ranked.r2 }
}

/** The strongest one whose interval lies on one side of nothing. */
export function strongestDriver({ drivers }: StudyFacts): Driver | undefined {
  const shown = drivers?.all.filter(({ low, high }) => low > 0 || high < 0) ?? []
  return shown.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
}

export const unitOfDrivers = ({ drivers, outcome }: StudyFacts): string =>
  drivers?.method === 'morris' ? outcome.unit : '1'

/** What drives it most, in a sentence. */
export function driverSentence(facts: StudyFacts): string | undefined {
  const { say, language, drivers, model } = facts
  const most = strongestDriver(facts)
  if (!most || !drivers) return undefined
  const interval = { mean: most.value, low: most.low, high: most.high }
  const format = intervalFormat(unitOfDrivers(facts), interval, language)
  const show = drivers.method === 'slope' ? format.difference : format.full
  return say(`study.${drivers.method}`, {
    factor: strong(factorName({ name: most.factor }, model)),
    word: strong(strengthWord(strengthOf(interval), language)),
    r: strong(show(most.value)),
    low: show(most.low),
    high: show(most.high),
    r2: numberFormat('share', [drivers.r2], language).full(drivers.r2),
  })
}
