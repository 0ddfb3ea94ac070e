/** A report of a study says of what drives it what the command says. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { latinHypercube, morris, saltelli } from '@cogov/methods/designs'
import { randomOf } from '@cogov/methods/statistics'
import { defineStudy, sensitivityOf } from '@cogov/studies'
import type { StudyTable, TableFactor } from '@cogov/studies/store'
import { valueOfFactor } from '@cogov/studies/study'
import { describe, expect, it } from 'vitest'
import { reportSpeechOf } from '../words.ts'
import { studyFacts } from './facts.ts'
import { studyFigures } from './figures.ts'
import { studyReportHtml } from './report.ts'

const SPEECH = await reportSpeechOf('en')
const scenario = { ...DEFAULT_SCENARIO, name: 'table', place: { ...DEFAULT_SYNTHETIC, residents: 20 } }
const ranges = [
  { factor: 'incentives.reward', from: 0, to: 1 },
  { factor: 'incentives.recognition', from: 0, to: 1 },
] as const

type Kind = 'saltelli' | 'morris' | 'latin-hypercube'

const DESIGNS = {
  saltelli: { kind: 'saltelli', points: 64, second_order: true },
  morris: { kind: 'morris', trajectories: 20 },
  'latin-hypercube': { kind: 'latin-hypercube', points: 100 },
} as const

/** Reward does three times as much as recognition; luck is what a seed does everywhere, and some at each point. */
function tableOf(kind: Kind): StudyTable {
  const study = defineStudy({
    name: 'table',
    scenario,
    factors: [...ranges],
    design: DESIGNS[kind],
    replicates: 2,
    outcomes: ['participation'],
  })
  const points =
    kind === 'saltelli'
      ? saltelli(2, { points: 64 })
      : kind === 'morris'
        ? morris(2, { trajectories: 20, levels: 4, seed: study.seed })
        : latinHypercube(2, { points: 100, seed: study.seed })
  const random = randomOf('luck', 'test')
  const runs = points.flatMap((x, point) =>
    [1, 2].map((replicate) => ({
      point,
      replicate,
      seed: '',
      added: false,
      values: Object.fromEntries(study.factors.map((factor, j) => [factor.name, valueOfFactor(factor, x[j])])),
      outcomes: { participation: 0.3 + 0.3 * x[0] + 0.1 * x[1] + 0.01 * replicate + 0.02 * random.normal() },
    })),
  )
  const factors = study.factors.map(
    ({ name, unit, meaning, path }): TableFactor => ({
      ...{ name, unit, meaning, kind: 'continuous', path: path.join('.'), range: [0, 1] },
    }),
  )
  const outcomes = [{ name: 'participation', unit: 'share', meaning: '' }]
  return { study, version: '', factors, design: study.design, outcomes, runs, failed: [] }
}

const read = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

describe('a report says what drives the outcome as the command does', () => {
  it.each([
    ['saltelli', 'sobol', 'its total Sobol index'],
    ['morris', 'morris', 'crossing its range changes the outcome by'],
    ['latin-hypercube', 'slope', 'its rank regression coefficient is'],
  ] as const)('of a %s study', (kind, method, words) => {
    const table = tableOf(kind)
    const said = sensitivityOf(table, 'participation')
    const facts = studyFacts(table, 'x', SPEECH)
    const expected = {
      sobol: said.sobol?.factors.map(({ factor, total: { value, low, high } }) => ({ factor, value, low, high })),
      morris: said.morris?.effects.map(({ factor, muStar: { value, low, high } }) => ({ factor, value, low, high })),
      slope: said.ranked?.coefficients,
    }[method]
    expect(facts.drivers?.method).toBe(method)
    expect(facts.drivers?.all.map(({ factor, value, low, high }) => ({ factor, value, low, high }))).toEqual(expected)
    expect(facts.noise).toBe(said.noise.share)
    const text = read(studyReportHtml(table, 'x', SPEECH))
    expect(text).toContain('Of 2 factors, reward drives the share of residents taking part most')
    expect(text).toContain(words)
    expect(studyFigures(facts).map(({ id }) => id)).toContain(method === 'slope' ? 'slopes' : method)
  })

  it('and nothing of levels that were run with other settings of all else', () => {
    const table = tableOf('latin-hypercube')
    // A factor of two values that does nothing: what its levels differ by is what the others do.
    const runs = table.runs.map((run) => ({ ...run, values: { ...run.values, dummy: run.point % 2 } }))
    const dummy: TableFactor = { name: 'dummy', unit: '1', meaning: '', kind: 'categorical', path: 'x', levels: [0, 1] }
    expect(studyFacts({ ...table, runs, factors: [...table.factors, dummy] }, 'x', SPEECH).effects).toEqual([])
  })
})
