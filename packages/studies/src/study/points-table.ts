/** Points of a `table` design from a file: a column for each factor, a line for each point. */
import type { TableFile } from '@cogov/core'
import type { Mistake } from '@cogov/core/scenario'
import { messageAt } from '@cogov/engine/messages'
import type { ReadFile } from '../run/with-files.ts'
import type { Column } from '../tables/columns.ts'
import { optionsIn } from '../tables/options.ts'
import { readTable, type Table } from '../tables/read-table.ts'
import type { WrittenFactor } from './resolve.ts'

export interface PointsRead {
  /** The study with the points as rows of its design. */
  value: unknown
  /** A mistake in a row, told where it stands in the file. */
  told: (mistake: Mistake) => Mistake
}

/**
 * @param value a study as it is written, whose shape is right
 * @throws RangeError with a line for each mistake of the table; and what `read` throws
 */
export async function withPoints(value: unknown, read: ReadFile): Promise<PointsRead> {
  const { design = {}, factors } = value as { design?: TableFile & { rows?: unknown }; factors: WrittenFactor[] }
  const { file, rows: written } = design
  if (file === undefined || written !== undefined) return { value, told: (mistake) => mistake }
  const columns = columnsFor(factors)
  const table = await readTable(await read(file), file, { columns, others: 'refused' }, optionsIn(design))
  const rows = table.rows.map(({ values }) => columns.map(({ name }, n) => asWritten(values[name] ?? null, factors[n])))
  return { value: { ...(value as object), design: { ...design, rows } }, told: (one) => inTable(one, table, columns) }
}

/** A factor's column is called like the factor, its key, or the last part of it where no other factor ends so. */
function columnsFor(factors: readonly WrittenFactor[]): Column[] {
  const lastOf = ({ factor }: WrittenFactor) => factor.slice(factor.lastIndexOf('.') + 1)
  return factors.map((one) => {
    const last = lastOf(one)
    const own = factors.filter((other) => lastOf(other) === last).length === 1 ? [last] : []
    return { name: one.name ?? one.factor, also: [one.factor, ...own], kind: 'any', required: true, filled: true }
  })
}

/** A cell is text or a number; what a factor has among its values may also be yes or no, or text of digits. */
function asWritten(cell: string | number | null, { values, labels }: WrittenFactor): unknown {
  const known: readonly unknown[] = labels ?? values ?? [true, false]
  return known.find((one) => String(one) === String(cell)) ?? cell
}

function inTable(mistake: Mistake, table: Table, columns: readonly Column[]): Mistake {
  const [design, rows, r, n] = mistake.path
  const row = table.rows[Number(r)]
  if (design !== 'design' || rows !== 'rows' || !row) return mistake
  const where = table.where(row, columns[Number(n)]?.name ?? '')
  return { path: ['design', 'file'], at: 'value', message: () => messageAt(where, mistake.message()) }
}
