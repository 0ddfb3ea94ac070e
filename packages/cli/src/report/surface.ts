/** An emulated outcome over two factors as a picture; where the emulator refuses to guess is hatched. */

import { phaseChart } from '@cogov/charts'
import { didYouMean } from '@cogov/core/scenario'
import { type Message, messageAt, rangeError } from '@cogov/engine/messages'
import { numberFormat } from '@cogov/language'
import { type Emulator, responseSurface } from '@cogov/methods/emulation'
import type { Study } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { valueOfFactor } from '@cogov/studies/study'
import type { Drawing } from '../show/drawing.ts'
import { rounded, unitOf } from '../show/inference.ts'
import { outcomeLabel } from '../words/labels.ts'
import { LANGUAGE } from '../words/language.ts'
import { MODEL } from '../words/model.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'
import { factorName } from './study/facts.ts'

/** Of both factors, from end to end. */
const STEPS = 21

/** Two factors with numbers: those that were asked for, or the two by which the outcome changes soonest. */
export function surfaceFactors(
  { factors }: StudyTable,
  emulator: Emulator,
  asked?: readonly string[],
): [number, number] {
  const numbers = factors.flatMap(({ kind }, j) => (kind === 'continuous' || kind === 'integer' ? [j] : []))
  const known = numbers.map((j) => factors[j]?.name ?? '')
  if (numbers.length < 2) throw rangeError(message('report.few_numbers', { found: known.length }))
  if (asked) {
    const unknown = asked.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw wrong(message('report.no_number', { name: unknown, hint: didYouMean(unknown, known) }))
    const [x, y] = asked.map((name) => factors.findIndex((factor) => factor.name === name))
    if (asked.length !== 2 || x === y) throw wrong(message('report.same_factors', { found: asked.join() }))
    return [x as number, y as number]
  }
  const lengths = 'lengths' in emulator ? (emulator.lengths as number[]) : undefined
  const [x, y] = numbers
    .toSorted((a, b) => (lengths?.[a] ?? 0) - (lengths?.[b] ?? 0))
    .slice(0, 2)
    .sort((a, b) => a - b)
  return [x as number, y as number]
}

const wrong = (what: Message): RangeError => rangeError(messageAt('--surface', what))

/** @param held where the other factors are, in the unit cube */
export function surfaceDrawing(
  { study, factors, outcomes }: StudyTable & { study: Study },
  outcome: string,
  emulator: Emulator,
  [x, y]: readonly [number, number],
  held: readonly number[],
): Drawing {
  const found = responseSurface(emulator, { x, y, held, steps: STEPS })
  const marks = Array.from({ length: STEPS }, (_, i) => i / (STEPS - 1))
  const values = marks.map((v) =>
    marks.map((u) => found.find((one) => near(one.x, u) && near(one.y, v))?.mean ?? Number.NaN),
  )
  const valueAt = (j: number, at: number) => valueOfFactor(study.factors[j], at)
  const axis = (j: number) => ({
    name: nameOf(j),
    unit: factors[j]?.unit ?? '1',
    values: marks.map((at) => Number(valueAt(j, at))),
  })
  const nameOf = (j: number) => factorName(factors[j], MODEL)
  const others = factors.flatMap((_, j) => {
    if (j === x || j === y) return []
    const value = valueAt(j, held[j] ?? 0.5)
    return [`${nameOf(j)} ${typeof value === 'number' ? rounded(value) : value}`]
  })
  const unit = unitOf({ outcomes }, outcome)
  const { rmse, q2 } = emulator.leaveOneOut
  const title = say('surfaceTitle', { outcome: outcomeLabel(outcome), x: nameOf(x), y: nameOf(y) })
  const words = {
    title: title[0]?.toUpperCase() + title.slice(1),
    subtitle: [
      say('surfaceError', {
        points: emulator.points,
        rmse: numberFormat(unit, [rmse], LANGUAGE, 2).full(rmse),
        q2: (100 * q2).toFixed(1),
      }),
      ...(others.length > 0 ? [say('surfaceHeld', { others: others.join(', ') })] : []),
      say('surfaceHatched'),
    ].join(' '),
    source: study.name,
  }
  return { id: 'surface', draw: (options) => phaseChart({ unit, x: axis(x), y: axis(y), values }, words, options) }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9
