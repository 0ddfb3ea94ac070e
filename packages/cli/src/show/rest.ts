/** What it took to come to rest before the decision, in words. */
import { OUTCOMES, type Rest } from '@cogov/core'
import { outcomeLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'
import { formatFor } from './table.ts'

/** Drifts that are told one by one. */
const MOST = 3

export function wordsOfRest({ months, drifts }: Rest): string {
  if (drifts.length === 0) return say('atRest', { n: months })
  const worst = [...drifts].sort((a, b) => Math.abs(b.change / b.margin) - Math.abs(a.change / a.margin))
  const told = worst.slice(0, MOST).map(({ outcome, change, margin }) => {
    const format = formatFor(OUTCOMES.find(({ name }) => name === outcome)?.unit ?? '1', [change, margin])
    return say('drifts', { outcome: outcomeLabel(outcome), change: format.show(change), margin: format.show(margin) })
  })
  const rest = drifts.length - told.length
  return say('notAtRest', { n: months, drifts: told.join(say('comma')), more: rest })
}
