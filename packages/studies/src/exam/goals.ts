/** Measured effects as goals of a fit: what a world is judged by, beside the levels of an ordinary place. */
import type { Goal } from '@cogov/methods/history'
import { measuredOf } from './judge.ts'
import { GRADES } from './marks.ts'
import { DISCREPANCY } from './predictive.ts'
import type { Claim, Question } from './question.ts'
import { perLogOdds } from './scales.ts'

/** Standard deviations from the centre of nine tenths. */
const Z = 1.6449

export interface EffectGoal extends Goal {
  /** Which question, and which of its claims, shows it. */
  question: Question
  claim: number
}

/**
 * A goal for each claim of grade A or B that has a size, or is a nought whose error is known. The weight is the grade
 * over the number of goals in the family, so that a family counts once.
 *
 * @param left families that are left out: those of a fold that is to be predicted
 * @example effectGoals(questions())[0].name // 'I05.1'
 */
export function effectGoals(questions: readonly Question[], left: readonly string[] = []): EffectGoal[] {
  const found = questions.flatMap((question) =>
    question.claims.flatMap((claim, n) => {
      const measured = measuredOf(claim)
      const fits = claim.reading && claim.row.grade !== 'C' && !left.includes(claim.row.family) && !question.further
      return measured !== undefined && fits ? [{ question, claim: n, of: claim, measured }] : []
    }),
  )
  const families = new Map<string, number>()
  for (const { of } of found) families.set(of.row.family, (families.get(of.row.family) ?? 0) + 1)
  return found.map(({ question, claim, of, measured }) => {
    const { family, grade } = of.row
    return { question, claim, ...goalOf(of, measured, question), weight: GRADES[grade] / (families.get(family) ?? 1) }
  })
}

/** The discrepancy’s law is half-normal, so its mean square is that of the law’s scale. */
function goalOf({ id, error = 0, reading }: Claim, measured: number, { nuisance }: Question): Goal {
  const unit = perLogOdds(reading?.scale ?? 'log odds', nuisance?.mean ?? 0.5)
  const beside = Z * Math.max(error, 1e-6)
  return {
    name: id,
    interval: [measured - beside, measured, measured + beside],
    scale: 'linear',
    discrepancy: DISCREPANCY * unit,
  }
}
