/**
 * Which outcomes a table on the terminal shows: a few of many, all where the scenario chose some or the reader asks.
 */
import { OUTCOMES } from '@cogov/core'
import { say } from '../words/say.ts'

const CHIEF = new Set(OUTCOMES.filter(({ headline }) => headline).map(({ name }) => name))

/** Fewer than these need no choice. */
const FEW = 16

/** The names to show, and a line that says what is not shown. */
export function chiefOf(names: readonly string[], all = false): { names: readonly string[]; note: string[] } {
  const own = names.filter((name) => CHIEF.has(name) || !OUTCOMES.some((outcome) => outcome.name === name))
  if (all || names.length <= FEW || own.length === 0) return { names, note: [] }
  return { names: own, note: [say('chief', { n: own.length, all: names.length })] }
}
