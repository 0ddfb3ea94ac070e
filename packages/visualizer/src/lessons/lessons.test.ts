import {
  createSimulation,
  type District,
  MECHANISMS,
  type Mechanism,
  readScenario,
  type Scenario,
  type Simulation,
  type SyntheticPlace,
  syntheticDistrict,
} from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { leverAt, type Move, withMoves } from '../engine/timeline.ts'
import type { Lesson, Run, Seen, Step } from './lesson.ts'
import { LESSONS } from './lessons.ts'
import { tellLesson } from './tell-lesson.ts'

type Timed = Move & { tick: number }

/** What a step's solution moves: of a whole mechanism, every lever by the same share of its range. */
const movesOf = (step: Step): Timed[] =>
  step.kind === 'predict'
    ? []
    : step.solution.flatMap(([name, value, tick = 0]) => {
        const [owner = '', lever] = name.split('.')
        const { levers } = MECHANISMS.find((one) => one.name === owner) as Mechanism
        if (lever) return [{ tick, mechanism: owner, lever, value }]
        return levers.map((one) => ({ tick, mechanism: owner, lever: one.name, value: value * one.range[1] }))
      })

const SEEDS = 10

function scenarioOf({ yaml, name }: Lesson): Scenario {
  const { scenario, problems } = readScenario(yaml, name)
  expect(problems).toEqual([])
  return { ...(scenario as Scenario), record: { outcomes: [], townships: true, communities: false } }
}

function simulated(scenario: Scenario): Simulation {
  const district: District = syntheticDistrict(scenario.place as SyntheticPlace, scenario.seed)
  const simulation = createSimulation(scenario, district)
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation
}

const runOf: Run = async (scenario) => {
  const { recording } = simulated(scenario)
  return (outcome, tick) => recording.series(outcome)[tick] as number
}

function seenAfter(base: Scenario, moves: readonly Timed[], measured: Record<string, number> = {}): Seen {
  const scenario = moves.reduce((so, { tick, ...move }) => withMoves(so, tick, [move]), base)
  const { recording } = simulated(scenario)
  const { recording: plain } = simulated(base)
  return {
    tick: scenario.ticks,
    value: (outcome, tick, place) => recording.series(outcome, place ?? 0)[tick] as number,
    without: (outcome, tick) => plain.series(outcome)[tick] as number,
    lever: (mechanism, lever, tick) => leverAt(scenario, { mechanism, lever }, tick),
    measured,
  }
}

describe.each(LESSONS)('the lesson “$name”', (lesson) => {
  it('can be completed: its own moves do each step, and none is done before it is begun', async () => {
    const base = scenarioOf(lesson)
    for (const [n, step] of lesson.steps.entries()) {
      if (step.kind === 'predict') {
        expect(step.options[step.right]).toBeDefined()
        continue
      }
      const moves = movesOf(step)
      const scenario = moves.reduce((so, { tick, ...move }) => withMoves(so, tick, [move]), base)
      const measured = await step.measure?.(scenario, runOf)
      expect(step.done(seenAfter(base, [])), `step ${n + 1} untouched`).toBe(false)
      const seen = seenAfter(base, moves, measured)
      expect(step.done(seen), `step ${n + 1}`).toBe(true)
      const said = tellLesson(lesson, `step${n + 1}.reveal`, step.values?.(seen))
      expect(said).not.toMatch(/[{}]|NaN|–/)
    }
  })

  // The seeds are fixed, so no alarm is false: a change of the model that takes a surprise away wants another lesson.
  it(`shows its surprises with each of ${SEEDS} seeds`, async () => {
    const base = scenarioOf(lesson)
    for (let k = 1; k <= SEEDS; k++) {
      const seeded = { ...base, seed: `lesson#${k}` }
      for (const [n, step] of lesson.steps.entries()) {
        if (!step.claim) continue
        const moves = movesOf(step)
        const scenario = moves.reduce((so, { tick, ...move }) => withMoves(so, tick, [move]), seeded)
        const measured = step.kind === 'do' ? await step.measure?.(scenario, runOf) : undefined
        expect(step.claim(seenAfter(seeded, moves, measured)), `step ${n + 1}, seed ${k}`).toBe(true)
      }
    }
  })
})

describe('the list of lessons', () => {
  it('holds every lesson once, each in a place of its own', () => {
    expect(LESSONS.map(({ order }) => order)).toEqual(LESSONS.map((_, n) => n + 1))
    expect(new Set(LESSONS.map(({ name }) => name)).size).toBe(LESSONS.length)
  })
})
