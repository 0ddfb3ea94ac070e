/** The map as it is computed: two levers across and upward, an outcome by cell, in the background. */
import type { Scenario } from '@cogov/core'
import { computed, signal } from '@preact/signals'
import { settled, withMoves } from '../engine/timeline.ts'
import { replicate } from './background.ts'
import { lastYears, mean } from './comparison.ts'
import { type Cell, cellName, coarseCells, finerCells, type Grid } from './refine.ts'
import { catalogue, main, ticks, unitOf } from './state.ts'

export const GRID: Grid = { fine: 16, coarse: 4 }
export const SEEDS = 3
/** Differences between neighbours, of an outcome's whole range, that call for a finer grid. */
const THRESHOLD = 0.08

export const across = signal('')
export const upward = signal('')
export const outcome = signal('participation')
export const planned = signal(0)
export const running = signal(false)
/** Every outcome of every cell that was run, and of what. */
const found = signal<{ key: string; cells: ReadonlyMap<string, Record<string, number>> }>({ key: '', cells: new Map() })
let run = 0

export interface LeverChoice {
  mechanism: string
  lever: string
  unit: string
  range: readonly [number, number]
}

/** Every lever by its full name. */
export function levers(): Record<string, LeverChoice> {
  const all = (catalogue.value?.mechanisms ?? []).flatMap(({ name, levers: own }) =>
    own.map((one): [string, LeverChoice] => [
      `${name}.${one.name}`,
      { mechanism: name, lever: one.name, unit: one.unit, range: one.range },
    ]),
  )
  return Object.fromEntries(all)
}

/** A lever’s value at a step of the finest grid. */
export const valueAt = ({ range: [least, most] }: LeverChoice, step: number): number =>
  Math.round((least + ((most - least) * step) / GRID.fine) * 1000) / 1000

/** The present scenario with both levers at a cell's values from the start. */
export function scenarioAt({ x, y }: Cell): Scenario | undefined {
  const scenario = main.scenario.value
  const [a, b] = [levers()[across.value], levers()[upward.value]]
  if (!scenario || !a || !b) return undefined
  const moves = [
    { ...a, value: valueAt(a, x) },
    { ...b, value: valueAt(b, y) },
  ]
  return withMoves(settled(scenario, ticks.value), 0, moves)
}

/** What is mapped: cells of another place, scenario or pair of levers are no cells of this map. */
const keyNow = (): string => JSON.stringify([scenarioAt({ x: 0, y: 0 }), across.value, upward.value])

/** The chosen outcome by cell, where it has a value. */
export const cells = computed((): ReadonlyMap<string, number> => {
  if (found.value.key !== keyNow()) return new Map()
  const all = [...found.value.cells].map(([cell, values]): [string, number] => [
    cell,
    values[outcome.value] ?? Number.NaN,
  ])
  return new Map(all.filter(([, value]) => Number.isFinite(value)))
})

/** Whether cells were run, in none of which the outcome has a value: a gap where there is but one side. */
export const isWithoutValue = computed(
  () => found.value.key === keyNow() && found.value.cells.size > 0 && cells.value.size === 0,
)

/** Coarse cells first, then finer ones where the chosen outcome differs between neighbours. */
export async function compute(): Promise<void> {
  const key = keyNow()
  const mine = ++run
  const stopped = () => mine !== run || keyNow() !== key
  found.value = { key, cells: new Map() }
  planned.value = 0
  running.value = true
  await runCells(coarseCells(GRID), stopped)
  for (let step = GRID.fine / GRID.coarse; step > 1 && !stopped(); step /= 2) {
    const values = [...cells.value.values()]
    const isShare = unitOf(outcome.value) === 'share'
    const reach = isShare ? 1 : Math.max(...values) - Math.min(...values)
    await runCells(finerCells(cells.value, GRID, step, THRESHOLD * reach), stopped)
  }
  if (mine === run) running.value = false
}

export function stop(): void {
  run++
  running.value = false
}

async function runCells(wanted: readonly Cell[], stopped: () => boolean): Promise<void> {
  planned.value += wanted.length
  await Promise.all(
    wanted.map(async (cell) => {
      const scenario = scenarioAt(cell)
      if (!scenario) return
      const seeds = Array.from({ length: SEEDS }, (_, n) => `${scenario.seed}#${n + 1}`)
      const runs = await Promise.all(seeds.map((seed) => replicate(scenario, seed, ticks.value, stopped)))
      const years = runs.flatMap((run) => (run ? [lastYears(run.values)] : []))
      if (stopped() || years.length < SEEDS) return
      const means = Object.keys(years[0] ?? {}).map((name) => [name, mean(years.map((one) => one[name]))])
      const { key, cells: before } = found.value
      found.value = { key, cells: new Map([...before, [cellName(cell.x, cell.y), Object.fromEntries(means)]]) }
    }),
  )
}

/** The step of the coarsest grid that a cell lies on. */
export function sizeOf(x: number, y: number): number {
  let size = GRID.fine / GRID.coarse
  while (x % size !== 0 || y % size !== 0) size /= 2
  return size
}
