/** The questions of the exam that come with the library, and the rows that are not sat. */
import { problemMessage } from '@cogov/core'
import { didYouMean } from '@cogov/core/scenario'
import { messageLines, rangeError } from '@cogov/engine/messages'
import Papa from 'papaparse'
import { message } from './errors.english.ts'
import type { Question, Row } from './question.ts'
import { readQuestion } from './read-question.ts'
import { NOT_SAT, ROWS, WRITTEN } from './written.ts'

/** Every published study that the exam knows, in the order of its table. */
export function rows(): readonly Row[] {
  known.rows ??= table(ROWS).map((cells) => ({ ...cells, claims: Number(cells.claims) }) as Row)
  return known.rows
}

/** Rows that cannot be translated, each with what the model lacks for it. */
export function notSat(): readonly { row: Row; lacks: string }[] {
  return table(NOT_SAT).map(({ id, lacks }) => ({ row: rows().find((row) => row.id === id) as Row, lacks }))
}

/**
 * Questions by the rows that they are about, or by their own names; all of them where none is asked for.
 *
 * @throws RangeError with the nearest name, or with a line for each mistake of a file
 * @example questions(['I05']).map(({ rows }) => rows[0].title) // ['Mailing that shows neighbours who voted']
 */
export function questions(only?: readonly string[]): readonly Question[] {
  known.questions ??= WRITTEN.map(({ name, text }) => {
    const { question, problems } = readQuestion(text, name, rows())
    if (!question) throw rangeError(messageLines(problems.map(problemMessage)))
    return question
  })
  const all = known.questions
  if (only === undefined) return all
  const namesOf = (one: Question) => [one.name, ...one.rows.map(({ id }) => id)]
  for (const name of only) {
    if (all.some((one) => namesOf(one).includes(name))) continue
    const without = notSat().find(({ row }) => row.id === name)
    if (without) throw rangeError(message('exam.not_sat', { name, lacks: without.lacks }))
    throw rangeError(message('exam.no_question', { name, hint: didYouMean(name, all.flatMap(namesOf)) }))
  }
  return all.filter((one) => namesOf(one).some((name) => only.includes(name)))
}

const known: { rows?: readonly Row[]; questions?: readonly Question[] } = {}

const table = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.trim(), { header: true, skipEmptyLines: true }).data
