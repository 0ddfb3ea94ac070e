/** Is it luck? Both worlds of the twin with other seeds, pair by pair. */
import { computed, signal } from '@preact/signals'
import { replicate } from './background.ts'
import { lastYears } from './comparison.ts'
import { main, ticks, twin } from './state.ts'

export const PAIRS = 20

interface Luck {
  /** Of which two scenarios. */
  key: string
  done: number
  /** B less A over the last year, by outcome and seed; when all pairs were run. */
  differences?: Readonly<Record<string, readonly number[]>>
}

const found = signal<Luck | undefined>(undefined)

const keyNow = (): string => (twin.value ? JSON.stringify([main.scenario.value, twin.value.world.scenario.value]) : '')

/** What is known of the two worlds as they are now. */
export const luck = computed(() => (found.value?.key === keyNow() ? found.value : undefined))

/** @returns whether all pairs were run */
export async function tryLuck(): Promise<boolean> {
  const [a, b] = [main.scenario.value, twin.value?.world.scenario.value]
  if (!a || !b) return false
  const key = keyNow()
  found.value = { key, done: 0 }
  const stopped = () => found.value?.key !== key || keyNow() !== key
  const pairs = await Promise.all(
    Array.from({ length: PAIRS }, async (_, n) => {
      const runs = await Promise.all([a, b].map((one) => replicate(one, `${a.seed}#${n + 1}`, ticks.value, stopped)))
      if (!stopped()) found.value = { key, done: (found.value?.done ?? 0) + 1 }
      const [before, after] = runs.map((run) => run && lastYears(run.values))
      if (!before || !after) return undefined
      return Object.fromEntries(Object.keys(before).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]))
    }),
  )
  const known = pairs.filter((one) => one !== undefined)
  if (stopped() || known.length < PAIRS) return false
  const names = Object.keys(known[0] ?? {})
  const differences = Object.fromEntries(names.map((name) => [name, known.map((one) => one[name] ?? Number.NaN)]))
  found.value = { key, done: PAIRS, differences }
  return true
}
