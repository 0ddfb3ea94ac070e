/** Sitting the exam: every question in every world. */
import { Stopped } from '@cogov/methods/calibration'
import type { World } from '../worlds/draw-worlds.ts'
import { message } from './errors.english.ts'
import type { Fitted } from './fit-nuisance.ts'
import { doseIn, type Predicted, type Prediction, predict, replicatesFor } from './predict.ts'
import type { Claim, Question } from './question.ts'

/** What the model answers to one claim. */
export interface Answer {
  claim: Claim
  /** Whether the claim is our own reading of a row that only has a sign. */
  further: boolean
  /** By world; empty where the model lacks a word for it. */
  predicted: readonly Predicted[]
}

export interface Sitting {
  answers: readonly Answer[]
  /** What was fitted to the untreated, by question that asks for it, then by world. */
  fitted: readonly { question: string; worlds: readonly Fitted[] }[]
  /** Pairs of runs over which each question’s effects are averaged. */
  replicates: Readonly<Record<string, number>>
}

export interface SitOptions {
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
  /** Pairs of runs for every question, instead of as many as its luck asks for. */
  replicates?: number
}

/**
 * Predicts every claim in every world. Doses that nobody printed are drawn anew for each world; where there is only one
 * they are in their centre.
 *
 * @throws Stopped where the signal came before the end
 * @example await sit(questions(['I05']), [{}])
 */
export async function sit(
  questions: readonly Question[],
  worlds: readonly World[],
  { signal, onProgress, replicates: given }: SitOptions = {},
): Promise<Sitting> {
  const answers: Answer[] = []
  const fitted: Sitting['fitted'][number][] = []
  const replicates: Record<string, number> = {}
  onProgress?.(0, questions.length)
  for (const [done, question] of questions.entries()) {
    const pairs = given ?? (await replicatesFor(question, worlds[0]))
    replicates[question.name] = pairs
    const found: Prediction[] = []
    for (const [w, world] of worlds.entries()) {
      if (signal?.aborted) throw new Stopped(message('exam.stopped', { done, all: questions.length }))
      const dose = worlds.length === 1 ? 0 : doseIn(question, w)
      found.push(await predict(question, world, { replicates: pairs, dose }))
    }
    question.claims.forEach((claim, n) => {
      const predicted = found.flatMap(({ claims }) => claims[n] ?? [])
      answers.push({ claim, further: question.further, predicted })
    })
    const fits = found.flatMap((one) => one.fitted ?? [])
    if (fits.length > 0) fitted.push({ question: question.name, worlds: fits })
    onProgress?.(done + 1, questions.length)
  }
  return { answers, fitted, replicates }
}
