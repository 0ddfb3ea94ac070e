/** How far somebody has come in a lesson. */

import { computed, signal } from '@preact/signals'
import { leverAt } from '../engine/timeline.ts'
import { replicate } from '../state/background.ts'
import { byOutcome, withoutSeries } from '../state/comparison.ts'
import { main, openScenario, playing, playUntil, shownOutcomes, speed } from '../state/state.ts'
import { tell } from '../words/speak.ts'
import type { Do, Lesson, Run, Seen, Step } from './lesson.ts'

interface Progress {
  lesson: Lesson
  /** The step that is to be done; their number where all are. */
  step: number
  /** Option that was chosen, by step. */
  predicted: Readonly<Record<number, number>>
  /** What was seen when a step was done. */
  seen: Readonly<Record<number, Seen>>
}

export const progress = signal<Progress | undefined>(undefined)
const measured = signal<Readonly<Record<string, number>>>({})
export const measuring = signal(false)

export async function beginLesson(lesson: Lesson): Promise<void> {
  playing.value = false
  measured.value = {}
  await restart(lesson)
  shownOutcomes.value = [...lesson.outcomes]
  progress.value = { lesson, step: 0, predicted: {}, seen: {} }
}

/** The lesson's place at its start, with its own levers. */
export async function restart(lesson: Lesson): Promise<void> {
  const { scenario, problems } = await main.engine.read(lesson.yaml, lesson.name)
  if (!scenario) throw new Error(tell(problems[0]?.message ?? ''))
  playing.value = false
  await openScenario(scenario)
}

const stepNow = computed((): Step | undefined => progress.value?.lesson.steps[progress.value.step])

/** The simulation as it is now. */
export function seenNow(): Seen {
  const { scenario, series, place } = {
    scenario: main.scenario.value,
    series: main.series.value,
    place: main.place.value,
  }
  const without = withoutSeries.value
  return {
    tick: main.frame.value?.tick ?? 0,
    value(outcome, tick, part) {
      const n = part === undefined ? 0 : (place?.recorded.findIndex(({ name }) => name === part) ?? -1)
      return n < 0 ? Number.NaN : (series?.at(outcome, tick, n) ?? Number.NaN)
    },
    without: (outcome, tick) => without?.[outcome]?.[tick] ?? Number.NaN,
    lever: (mechanism, lever, tick) => (scenario ? leverAt(scenario, { mechanism, lever }, tick) : Number.NaN),
    measured: measured.value,
  }
}

/** A copy that stays as it is when the simulation goes on. */
function kept(seen: Seen): Seen {
  const series = main.series.value?.copy()
  const places = main.place.value?.recorded ?? []
  const without = withoutSeries.value
  const scenario = main.scenario.value
  return {
    ...seen,
    value(outcome, tick, part) {
      const n = part === undefined ? 0 : places.findIndex(({ name }) => name === part)
      return n < 0 ? Number.NaN : (series?.at(outcome, tick, n) ?? Number.NaN)
    },
    without: (outcome, tick) => without?.[outcome]?.[tick] ?? Number.NaN,
    lever: (mechanism, lever, tick) => (scenario ? leverAt(scenario, { mechanism, lever }, tick) : Number.NaN),
  }
}

export function predict(option: number): void {
  const now = progress.value
  if (!now) return
  progress.value = { ...now, predicted: { ...now.predicted, [now.step]: option } }
  const step = now.lesson.steps[now.step]
  // A question is answered within ten seconds.
  speed.value = 4
  if (step?.kind === 'predict' && step.at > 0) {
    playUntil.value = step.at
    playing.value = true
  }
}

/** Whether the step that is shown is done, as the simulation stands. */
export const doneNow = computed((): boolean => {
  const now = progress.value
  const step = stepNow.value
  if (!now || !step) return false
  const seen = seenNow()
  if (step.kind === 'do') return step.done(seen)
  return now.predicted[now.step] !== undefined && seen.tick >= step.at
})

/** Goes on to the next step, and keeps what this one has shown. */
export async function goOn(): Promise<void> {
  const now = progress.value
  if (!now || !doneNow.value) return
  const seen = { ...now.seen, [now.step]: kept(seenNow()) }
  const step = now.step + 1
  measured.value = {}
  const next = now.lesson.steps[step]
  playing.value = false
  if (next?.kind === 'do' && next.anew) await restart(now.lesson)
  progress.value = { ...now, step, seen }
}

/** Runs what a step compares, for its lever settings. */
export async function compare(step: Do): Promise<void> {
  const scenario = main.scenario.value
  if (!scenario || !step.measure) return
  measuring.value = true
  const run: Run = async (wanted, ticks) => {
    const result = await replicate(wanted, wanted.seed, ticks)
    const values = result ? byOutcome(result.values) : {}
    return (outcome, tick) => values[outcome]?.[tick] ?? Number.NaN
  }
  measured.value = await step.measure(scenario, run)
  measuring.value = false
}

/** What a comparison found, while the step is not done yet. */
export const found = computed(() => measured.value)
