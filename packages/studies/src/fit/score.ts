/** How many targets are met, by column: of the posterior's median and of the prior's. */
import { counts, type Kind, type Target, targetsByColumn } from '../worlds/targets.ts'
import type { Diagnosis } from './diagnose.ts'

export interface ColumnScore {
  kind: Kind
  /** Targets that count; several that are one piece of evidence are one. */
  all: number
  prior: number
  posterior: number
  /** Names of those that the posterior's median misses; those without an outcome among them. */
  missed: string[]
}

/**
 * A target is met where the median lies inside the printed interval, with no error of the model on top. What the model
 * is given does not count, and what it has no outcome for is missed. A group is met where every one of it is that is
 * read.
 */
export const scoreOf = ({ goals }: Pick<Diagnosis, 'goals'>, targets = targetsByColumn()): ColumnScore[] =>
  (['urban', 'rural'] as const).map((kind) => {
    const pieces = piecesOf(targets.filter((target) => target.kind === kind && counts(target)))
    const met = (piece: readonly Target[], which: 'meets' | 'priorMeets') => {
      const read = piece.filter((target) => target.read)
      return read.length > 0 && read.every(({ key }) => goals.find(({ name }) => name === key)?.[which] === true)
    }
    return {
      kind,
      all: pieces.length,
      prior: pieces.filter((piece) => met(piece, 'priorMeets')).length,
      posterior: pieces.filter((piece) => met(piece, 'meets')).length,
      missed: pieces.filter((piece) => !met(piece, 'meets')).map(([first]) => first.group ?? first.name),
    }
  })

/** Targets of one group together, every other one by itself. */
function piecesOf(targets: readonly Target[]): Target[][] {
  const pieces = new Map<string, Target[]>()
  for (const target of targets) {
    const name = target.group ?? target.name
    pieces.set(name, [...(pieces.get(name) ?? []), target])
  }
  return [...pieces.values()]
}
