/** What did it? The outcome of the last year, shared out among the mechanisms that are on. */
import { exactShapley } from '@cogov/methods/shapley'
import { computed, signal } from '@preact/signals'
import { settled } from '../engine/timeline.ts'
import { replicate } from './background.ts'
import { lastYears } from './comparison.ts'
import { main, outcomeOf, tick, ticks, unitOf } from './state.ts'

export const SEEDS = 8
export const MOST = 6

export const outcome = signal('participation')
export const left = signal<ReadonlySet<string>>(new Set())
export const done = signal(0)
/** Every outcome of every combination, by combination and seed. */
const found = signal<{ key: string; names: string[]; worths: Record<string, number>[][] } | undefined>(undefined)
let run = 0

export type Attribution = ReturnType<typeof exactShapley> & { outcome: string; unit: string }

/** The mechanisms as they are now, on from the start, and those of them that share. */
export const present = computed(() => {
  const scenario = main.scenario.value && settled(main.scenario.value, tick.value)
  const on = Object.keys(scenario?.mechanisms ?? {})
  return { scenario, on, names: on.filter((name) => !left.value.has(name)) }
})

const keyNow = (): string => JSON.stringify([present.value.scenario, present.value.names])

/** What was computed of what is on now. */
const current = computed(() => (found.value?.key === keyNow() ? found.value : undefined))

/** The shares of the chosen outcome, where they were computed; nothing where a run has no value of it. */
export const attribution = computed((): Attribution | undefined => {
  if (!current.value) return undefined
  const { names, worths } = current.value
  const wanted = outcome.value
  const own = worths.map((seeds) => seeds.map((one) => one[wanted] ?? Number.NaN))
  return own.flat().every(Number.isFinite)
    ? { ...exactShapley(names, own, 0.95, outcomeOf(wanted)?.range), outcome: wanted, unit: unitOf(wanted) }
    : undefined
})

/** Whether all was run, but has no value: a gap where there is but one side. */
export const isWithoutValue = computed(() => current.value !== undefined && attribution.value === undefined)

export async function compute(): Promise<void> {
  const { scenario, names } = present.value
  if (!scenario) return
  const mine = ++run
  const key = keyNow()
  done.value = 0
  found.value = undefined
  const { mechanisms } = scenario
  const rest = Object.fromEntries(Object.entries(mechanisms).filter(([name]) => !names.includes(name)))
  const worths = await Promise.all(
    Array.from({ length: 2 ** names.length }, (_, coalition) => {
      const on = names.filter((_, n) => coalition & (1 << n))
      const own = { ...rest, ...Object.fromEntries(on.map((name) => [name, mechanisms[name] ?? {}])) }
      const designed = { ...scenario, mechanisms: own }
      return Promise.all(
        Array.from({ length: SEEDS }, async (_, k) => {
          const one = await replicate(designed, `${scenario.seed}#${k + 1}`, ticks.value, () => mine !== run)
          if (mine === run) done.value++
          return one ? lastYears(one.values) : {}
        }),
      )
    }),
  )
  if (mine === run) found.value = { key, names, worths }
}
