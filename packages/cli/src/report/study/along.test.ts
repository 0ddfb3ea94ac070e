import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, VERSION } from '@cogov/core'
import { defineStudy } from '@cogov/studies'
import { describeOutcomes, type StudyTable, type TableFactor } from '@cogov/studies/store'
import { expect, it } from 'vitest'
import { reportSpeechOf } from '../words.ts'
import { along } from './along.ts'
import { studyFacts } from './facts.ts'

const SPEECH = { en: await reportSpeechOf('en') }

const REWARDS = [0, 0.5, 1, 2]

/** A study of rewards in two networks with numbers from a formula: nothing is simulated. */
function study(rewards: readonly number[]): StudyTable {
  const made = defineStudy({
    name: 'rewards',
    scenario: { ...DEFAULT_SCENARIO, start: 'fresh', name: 'base', place: DEFAULT_SYNTHETIC, ticks: 12 },
    factors: [
      { factor: 'incentives.reward', values: [...rewards] },
      { factor: 'network.kind', values: ['ring', 'complete'] },
    ],
    replicates: 3,
    outcomes: [{ name: 'taking_part', of: 'participation', summary: 'mean', last: 12 }],
  })
  const [reward, kind] = made.factors.map(({ name }) => name) as [string, string]
  const runs = rewards.flatMap((x, n) =>
    ['ring', 'complete'].flatMap((network, m) =>
      [1, 2, 3].map((replicate) => ({
        point: 2 * n + m,
        replicate,
        seed: String(replicate),
        added: false,
        values: { [reward]: x, [kind]: network },
        outcomes: { taking_part: 0.1 + (m === 0 ? 0.2 : 0.3) * x + 0.001 * replicate },
      })),
    ),
  )
  const factors: TableFactor[] = [
    { name: reward, path: 'x', kind: 'categorical', unit: 'day', meaning: '', levels: [...rewards] },
    { name: kind, path: 'network.kind', kind: 'categorical', unit: '1', meaning: '', levels: ['ring', 'complete'] },
  ]
  const { design } = made
  return { study: made, version: VERSION, factors, design, outcomes: describeOutcomes(made), runs, failed: [] }
}

it('draws the outcome along a factor of numbers, a line for each level of another, with intervals', () => {
  const drawing = along(studyFacts(study(REWARDS), 'x', SPEECH.en))
  const { title, table } = drawing?.draw({ width: 600, language: 'en' }) ?? {}
  expect(title?.replaceAll('\u00a0', ' ')).toBe(
    'The share of residents taking part goes from 10 % to 70 % as reward rises to 2.0 days (kind: complete)',
  )
  expect(table?.rows.map(([reward]) => reward)).toEqual(['0.0', '0.5', '1.0', '2.0'])
  expect(table?.rows.at(-1)).toEqual(['2.0', '50 (50 … 50)', '70 (70 … 70)'])
})

it('is of the study’s own runs: what was added where it tells most would bend it', () => {
  const table = study(REWARDS)
  const [some] = table.runs.filter(({ outcomes }) => (outcomes.taking_part ?? 0) > 0.69)
  const added = { ...(some as (typeof table.runs)[number]), replicate: 4, added: true, outcomes: { taking_part: 0.99 } }
  const drawn = (of: StudyTable) => along(studyFacts(of, 'x', SPEECH.en))?.draw({ width: 600, language: 'en' }).table
  expect(drawn({ ...table, runs: [...table.runs, added] })).toEqual(drawn(table))
})

it('draws nothing where too few values were run, or each only once', () => {
  expect(along(studyFacts(study([0, 1]), 'x', SPEECH.en))).toBeUndefined()
  expect(along(studyFacts(study(Array.from({ length: 16 }, (_, n) => n / 8)), 'x', SPEECH.en))).toBeUndefined()
})
