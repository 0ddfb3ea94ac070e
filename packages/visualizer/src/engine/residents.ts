/** What the picture shows of each resident, a byte each: who took part, and one shade. */
import type { World } from '@cogov/engine/world'

/** Shades by name, with the columns of residents that each is made of. */
const SHADES: Record<string, { columns: readonly string[]; of: (...values: number[]) => number }> = {
  trust_committee: { columns: ['committee_kept', 'committee_broken'], of: (kept, broken) => kept / (kept + broken) },
  trust_township: { columns: ['township_kept', 'township_broken'], of: (kept, broken) => kept / (kept + broken) },
  trust_superior: { columns: ['superior_kept', 'superior_broken'], of: (kept, broken) => kept / (kept + broken) },
  identification: { columns: ['identification'], of: (share) => share },
  belief: { columns: ['belief'], of: (share) => share },
  norm: { columns: ['norm'], of: (share) => share },
  skill: { columns: ['skill'], of: (share) => share },
}

/** Shades of a whole community, where the model knows no value of each resident, with the column that they are. */
const OF_COMMUNITY: Readonly<Record<string, string>> = { satisfaction: 'satisfaction_mean' }

/** The shades that a world has the columns for. */
export function shadesOf(world: World): string[] {
  const columns = (table: string) => world.model.tables.find(({ name }) => name === table)?.columns ?? []
  const has = (table: string, column: string) => columns(table).some(({ name }) => name === column)
  const own = Object.keys(SHADES).filter((name) =>
    SHADES[name]?.columns.every((column) => has(world.lowest.table, column)),
  )
  return [...own, ...Object.keys(OF_COMMUNITY).filter((name) => has('community', OF_COMMUNITY[name]))]
}

/** 1 for each resident who took part this month. */
export function actsOf(world: World): Uint8Array<ArrayBuffer> {
  const acts = new Uint8Array(countOf(world))
  eachBlock(world, (block, start) => {
    const act = world.blockColumn(world.lowest.table, 'act', block)
    for (let row = 0; row < act.length; row++) acts[start + row] = act[row] > 0.5 ? 1 : 0
  })
  return acts
}

/** A shade of each resident from 0 to 255; nothing where the shade is 'act'. */
export function shadeOf(world: World, name: string): Uint8Array<ArrayBuffer> | undefined {
  const ofCommunity = OF_COMMUNITY[name]
  if (ofCommunity) return communityShade(world, ofCommunity)
  const shade = SHADES[name]
  if (!shade) return undefined
  const shades = new Uint8Array(countOf(world))
  eachBlock(world, (block, start) => {
    const [a, b] = shade.columns.map((column) => world.blockColumn(world.lowest.table, column, block))
    const count = (a as Float32Array).length
    for (let row = 0; row < count; row++) {
      const value = shade.of((a as Float32Array)[row], b?.[row] ?? 0)
      shades[start + row] = Math.round(255 * Math.min(1, Math.max(0, value)))
    }
  })
  return shades
}

function communityShade(world: World, column: string): Uint8Array<ArrayBuffer> {
  const shades = new Uint8Array(countOf(world))
  const values = world.column('community', column)
  const rows = world.rowsOf('community')
  eachBlock(world, (block, start) => {
    const value = values[rows[block]]
    shades.fill(Math.round(255 * Math.min(1, Math.max(0, value))), start, start + world.lowest.sizes[block])
  })
  return shades
}

const countOf = ({ lowest }: World): number => lowest.sizes.reduce((sum, size) => sum + size, 0)

function eachBlock({ lowest }: World, visit: (block: number, start: number) => void): void {
  let start = 0
  for (let block = 0; block < lowest.sizes.length; block++) {
    visit(block, start)
    start += lowest.sizes[block]
  }
}
