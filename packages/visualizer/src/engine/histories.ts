/** What each office did, by month: one column of each kind of office, kept as it is simulated. */
import type { World } from '@cogov/engine/world'

/** Kinds of offices with the column that says what they did. */
const DEEDS: Readonly<Record<string, string>> = {
  superior: 'inspection',
  township: 'township_effort',
  community: 'effort',
  organisation: 'supports',
  enterprise: 'keeps',
}

export class Histories {
  private readonly byTick: Map<string, Float32Array>[] = []

  note(world: World): void {
    const now = new Map<string, Float32Array>()
    for (const [table, column] of Object.entries(DEEDS)) now.set(table, columnOf(world, table, column))
    now.set('attendance', attendanceOf(world))
    this.byTick[world.tick] = now
  }

  /** A value a month from tick 0 up to a tick; NaN where nothing was asked of the office. */
  of(table: string, row: number, tick: number): number[] {
    return this.byTick.slice(0, tick + 1).map((now) => now.get(table)?.[row] ?? Number.NaN)
  }
}

function columnOf(world: World, table: string, column: string): Float32Array {
  const known = world.model.tables.find(({ name }) => name === table)?.columns.some(({ name }) => name === column)
  if (!known) return new Float32Array()
  const all = world.column(table, column)
  return Float32Array.from(world.rowsOf(table), (row) => all[row])
}

/** Of the meetings to which a township called a department, the share to which it came. */
function attendanceOf(world: World): Float32Array {
  const called = columnOf(world, 'attendance', 'called_here')
  return columnOf(world, 'attendance', 'attended_here').map((came, n) => {
    const calls = called[n]
    return calls > 0 ? came / calls : Number.NaN
  })
}
