/** The whole exam: questions, worlds, answers and their score. */
import type { World } from '../worlds/draw-worlds.ts'
import { type HowMany, worlds as worldsOf } from '../worlds/worlds.ts'
import { crossValidated, type Fold, weightsFrom } from './cross-validate.ts'
import type { Claim } from './question.ts'
import { notSat, questions } from './questions.ts'
import { type Score, scoreOf } from './score.ts'
import { type SitOptions, type Sitting, sit } from './sit.ts'

export interface ExamOptions extends SitOptions {
  /** Rows or questions; all of them where left out. */
  only?: readonly string[]
  /** How many worlds, or the one in the middle, which is the default. */
  worlds?: HowMany
}

export interface Exam extends Sitting {
  /** Where the worlds are from: priors, a posterior, or the middle of either. */
  of: 'prior' | 'posterior'
  worlds: number | 'central'
  /** Rows with claims to score, as the worlds are. */
  score: Score
  /** The same with each fold predicted by worlds that the others weigh; only where there are several worlds. */
  crossValidated?: { score: Score; folds: readonly Fold[] }
  /** Rows of which only the sign is known. */
  further: Score
}

/**
 * Sits the exam that comes with the library.
 *
 * @throws RangeError where no row or question is called so, with the nearest name
 * @throws Stopped where the signal came before the end
 * @example (await exam({ only: ['I05'] })).score.signs.share // 1
 */
export async function exam({ only, worlds: howMany = 'central', ...options }: ExamOptions = {}): Promise<Exam> {
  const asked = questions(only)
  const { of, worlds } = await worldsOf(howMany)
  const sitting = await sit(asked, howMany === 'central' ? [central(worlds)] : worlds, options)
  const scored = sitting.answers.filter(({ further }) => !further)
  const unsat = only === undefined ? unsatClaims() : []
  const folds = worlds.length > 1 ? crossValidated(scored) : undefined
  return {
    ...sitting,
    of,
    worlds: howMany,
    score: scoreOf(scored, unsat),
    further: scoreOf(
      sitting.answers.filter(({ further }) => further),
      [],
    ),
    ...(folds ? { crossValidated: { score: scoreOf(scored, unsat, weightsFrom(folds)), folds } } : {}),
  }
}

const central = ([one]: readonly World[]): World => one ?? {}

/** Claims to score of rows that are no question. */
const unsatClaims = (): Claim[] =>
  notSat().flatMap(({ row, lacks }) =>
    Array.from({ length: row.claims }, (_, n): Claim => {
      const says = row.title
      return { id: `${row.id}.${n + 1}`, row, says, lacks, sign: 'up', imputed: false }
    }),
  )
