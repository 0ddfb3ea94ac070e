import {
  createSimulation,
  type District,
  readScenario,
  type Scenario,
  type Simulation,
  syntheticDistrict,
} from '@cogov/core'
import { valuesIn } from '@cogov/language'
import { describe, expect, it } from 'vitest'
import { leverAt, type Move, withMoves } from '../engine/timeline.ts'
import { tell } from '../words/speak.ts'
import type { Lesson, Seen } from './lesson.ts'
import { LESSONS } from './lessons.ts'

type Timed = Move & { tick: number }
const at = (tick: number, mechanism: string, lever: string, value: number): Timed => ({ tick, mechanism, lever, value })

/** For each step that is done by moving levers, moves that do it; nothing where it is a prediction. */
const SOLUTIONS: Readonly<Record<string, readonly (readonly Timed[])[]>> = {
  'why-good-people-fail': [[], [at(0, 'leadership', 'example', 1)], [at(0, 'supervision', 'horizontal', 0.7)]],
  'trust-kept': [
    [],
    [at(0, 'trust', 'channel_community', 1), at(0, 'trust', 'transparency', 1)],
    [
      at(0, 'incentives', 'reward', 1.5),
      at(0, 'incentives', 'formal_staff', 1),
      at(0, 'incentives', 'informal_staff', 1),
      at(0, 'supervision', 'horizontal', 0.8),
      at(0, 'supervision', 'vertical', 0.3),
    ],
  ],
  'money-backfires': [
    [],
    [at(0, 'incentives', 'reward', 0.1)],
    [at(0, 'incentives', 'reward', 1.5)],
    [at(0, 'incentives', 'reward', 1.5), at(24, 'incentives', 'reward', 0)],
  ],
  whistle: [
    [],
    [at(0, 'horizontal_coordination', 'whistle', 1)],
    [
      at(0, 'horizontal_coordination', 'joint_enforcement', 1),
      at(0, 'vertical_coordination', 'responsibility_list', 1),
    ],
  ],
  'supervised-to-death': [[], [at(0, 'supervision', 'vertical', 1)], [at(0, 'supervision', 'vertical', 0.4)]],
  'four-together': [
    [],
    ['channel_superior', 'channel_township', 'channel_community', 'transparency'].map((lever) =>
      at(0, 'trust', lever, 0.3),
    ),
    ['reward', 'recognition', 'formal_staff', 'informal_staff'].map((lever) => at(0, 'incentives', lever, 0)),
  ],
  'does-it-last': [
    [],
    [
      at(6, 'informal_institutions', 'regulations', 0.8),
      at(6, 'informal_institutions', 'customs', 0.5),
      at(6, 'participation', 'access', 0.6),
      at(6, 'participation', 'deliberation', 0.6),
    ],
  ],
}

/** What each surprise claims, for any seed: the prediction that comes true, and what each deed shows. */
const SURPRISES: Readonly<Record<string, readonly ((seen: Seen) => boolean)[]>> = {
  'why-good-people-fail': [
    (seen) => seen.value('participation', 60) < 0.25,
    (seen) =>
      seen.value('participation', 60) > seen.without('participation', 60) && seen.value('participation', 60) < 0.4,
    (seen) => seen.value('participation', 60) > 0.5,
  ],
  'trust-kept': [
    (seen) => seen.value('trust_in_committee', 24) < 0.6,
    (seen) => seen.value('trust_in_committee', 24) < seen.without('trust_in_committee', 24) - 0.1,
    (seen) => seen.value('trust_in_committee', 60) >= 0.48 && seen.value('delivery', 60) > 0.4,
  ],
  'money-backfires': [
    () => true,
    (seen) => seen.value('participation', 12) < seen.without('participation', 12) - 0.15,
    (seen) => seen.value('participation', 24) > 0.75,
    (seen) => seen.value('participation', 48) < 0.4,
  ],
  whistle: [
    (seen) => seen.value('joint_resolution', 24, 'township 3') < seen.value('joint_resolution', 24, 'township 1'),
    (seen) => seen.value('joint_resolution', 48, 'township 3') > 0.7,
    (seen) => seen.value('joint_resolution', 48) > 0.5,
  ],
  'supervised-to-death': [
    () => true,
    (seen) =>
      seen.value('delivery', 60) < seen.without('delivery', 60) &&
      seen.value('measured_effort', 60) > seen.without('measured_effort', 60),
    (seen) => seen.value('delivery', 60) > seen.without('delivery', 60) * 1.2,
  ],
  'four-together': [
    (seen) => seen.value('participation', 60) > 0.85,
    (seen) => Math.abs(seen.value('participation', 60) - seen.without('participation', 60)) < 0.05,
    (seen) => (seen.measured.beyond ?? 0) > 0.05,
  ],
  'does-it-last': [
    (seen) => seen.value('participation', 24) > 0.75 && seen.value('participation', 48) < 1 / 3,
    (seen) => seen.value('participation', 72) > 0.6,
  ],
}

const SEEDS = 10

function scenarioOf({ yaml, name }: Lesson): Scenario {
  const { scenario, problems } = readScenario(yaml, name)
  expect(problems).toEqual([])
  return { ...(scenario as Scenario), record: { outcomes: [], townships: true, communities: false } }
}

function simulated(scenario: Scenario): Simulation {
  const district: District = syntheticDistrict(scenario.place as Exclude<Scenario['place'], string>, scenario.seed)
  const simulation = createSimulation(scenario, district)
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation
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
  const solutions = SOLUTIONS[lesson.name] ?? []

  it('can be completed: its own moves do each step, and none is done before it is begun', async () => {
    const base = scenarioOf(lesson)
    for (const [n, step] of lesson.steps.entries()) {
      if (step.kind === 'predict') {
        expect(step.options[step.right]).toBeDefined()
        continue
      }
      const moves = solutions[n] ?? []
      const scenario = moves.reduce((so, { tick, ...move }) => withMoves(so, tick, [move]), base)
      const measured = await step.measure?.(scenario, async (wanted) => {
        const { recording } = simulated(wanted)
        return (outcome, tick) => recording.series(outcome)[tick] as number
      })
      expect(step.done(seenAfter(base, [])), `step ${n + 1} untouched`).toBe(false)
      const seen = seenAfter(base, moves, measured)
      expect(step.done(seen), `step ${n + 1}`).toBe(true)
      const said = tell(step.reveal, step.values?.(seen) ?? {})
      expect(said).not.toMatch(/[{}]|NaN|–/)
    }
  })

  // The seeds are fixed, so no alarm is false: a change of the model that takes a surprise away wants another lesson.
  it(`shows its surprises with each of ${SEEDS} seeds`, async () => {
    const base = scenarioOf(lesson)
    for (let k = 1; k <= SEEDS; k++) {
      const seeded = { ...base, seed: `lesson#${k}` }
      for (const [n, holds] of (SURPRISES[lesson.name] ?? []).entries()) {
        const step = lesson.steps[n]
        const scenario = (solutions[n] ?? []).reduce((so, { tick, ...move }) => withMoves(so, tick, [move]), seeded)
        const measured =
          step?.kind === 'do'
            ? await step.measure?.(scenario, async (wanted) => {
                const { recording } = simulated(wanted)
                return (outcome, tick) => recording.series(outcome)[tick] as number
              })
            : undefined
        expect(holds(seenAfter(seeded, solutions[n] ?? [], measured)), `step ${n + 1}, seed ${k}`).toBe(true)
      }
    }
  })

  it('says everything in both languages, with the same values', () => {
    const texts = [
      lesson.title,
      lesson.invitation,
      lesson.lesson,
      ...lesson.steps.flatMap((step) =>
        step.kind === 'predict' ? [step.question, step.reveal, ...step.options] : [step.task, step.hint, step.reveal],
      ),
    ]
    for (const { en, zh } of texts) {
      expect(en.length * zh.length).toBeGreaterThan(0)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(valuesIn(zh)).toEqual(valuesIn(en))
    }
  })
})
