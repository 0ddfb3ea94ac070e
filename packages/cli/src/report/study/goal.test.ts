import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, VERSION } from '@cogov/core'
import { defineStudy, type StudyInput } from '@cogov/studies'
import { describeOutcomes, type StudyTable, type TableFactor } from '@cogov/studies/store'
import { describe, expect, it } from 'vitest'
import { reportSpeechOf } from '../words.ts'
import { failure, studyAnswer, studyTitle } from './answer.ts'
import { studyFacts } from './facts.ts'
import { groupsFigure } from './gains.ts'
import { studyReportHtml } from './report.ts'
import { waitingFigure } from './waiting.ts'

const SPEECH = { en: await reportSpeechOf('en'), zh: await reportSpeechOf('zh') }
const TICKS = 24

/** Numbers from a formula: nothing is simulated. */
function tableOf(
  outcomes: StudyInput['outcomes'],
  goal: StudyInput['goal'],
  rewards: readonly number[],
  measure: (reward: number, replicate: number) => Record<string, number>,
): StudyTable {
  const study = defineStudy({
    name: 'rewards',
    scenario: { ...DEFAULT_SCENARIO, start: 'fresh', name: 'base', place: DEFAULT_SYNTHETIC, ticks: TICKS },
    factors: [{ factor: 'incentives.reward', values: [...rewards] }],
    replicates: 20,
    ...(outcomes ? { outcomes } : {}),
    ...(goal ? { goal } : {}),
  })
  const runs = rewards.flatMap((reward, point) =>
    Array.from({ length: 20 }, (_, k) => ({
      ...{ point, replicate: k + 1, seed: `s#${k + 1}`, added: false, values: { reward } },
      outcomes: measure(reward, k + 1),
    })),
  )
  const factors: TableFactor[] = [
    { name: 'reward', path: 'x', kind: 'categorical', unit: 'day', meaning: '', levels: [...rewards] },
  ]
  return {
    ...{ study, version: VERSION, factors, design: study.design, outcomes: describeOutcomes(study) },
    ...{ runs, failed: [] },
  }
}

const plain = (text: string): string =>
  text
    .replace(/[\ue000\ue001]/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
const rowsOf = (html: string): string[] =>
  [
    ...html
      .slice(html.lastIndexOf('<section', html.indexOf('Points by rank')), html.indexOf('Where it could fail'))
      .matchAll(/<tr[^>]*>.*?<\/tr>/gs),
  ].map(([row]) => plain(row).trim())

describe('a report of a study', () => {
  // Participation falls where waiting does: the best by the one is the worst by the other.
  const waiting = tableOf(
    ['participation', { of: 'response_time', name: 'waited' }],
    { outcome: 'waited', best: 'smallest' },
    [0, 0.5, 1, 1.5],
    (reward, k) => ({
      participation: 0.5 + 0.3 * reward + 0.001 * k,
      waited: 1 + 2 * reward + 0.01 * k * (1 + reward),
    }),
  )

  it('is about the goal, wherever that stands among the outcomes', () => {
    const facts = studyFacts(waiting, 'x', SPEECH.en)
    expect(facts.outcome.name).toBe('waited')
    const title = plain(studyTitle(facts))
    expect(title).not.toContain('taking part')
    expect(title).toMatch(/reward changes .* most: \+3\.16 months for 1\.5 instead of 0/i)
    expect(plain(studyAnswer(facts).join(' '))).toMatch(/goes from 1\.1 months \(reward 0 days\) to 4\.3 months/)
  })

  it('has the best point first where least is best', () => {
    const rows = rowsOf(studyReportHtml(waiting, 'x', SPEECH.en))
    expect(rows.slice(1).map((row) => row.split(' ').slice(0, 2))).toEqual([
      ['1', '0'],
      ['2', '0.50'],
      ['3', '1.0'],
      ['4', '1.5'],
    ])
  })

  it('looks for failure among the largest where least is best', () => {
    const rewards = Array.from({ length: 80 }, (_, n) => n / 40)
    const many = (best: 'largest' | 'smallest') =>
      tableOf([{ of: 'response_time', name: 'waited' }], { best }, rewards, (reward) => ({ waited: reward }))
    const said = (best: 'largest' | 'smallest') => plain(failure(studyFacts(many(best), 'x', SPEECH.en)))
    expect(said('smallest')).toMatch(/highest quarter, above 1\.5 months, lies mostly where reward is above 1\.\d days/)
    expect(said('largest')).toMatch(
      /lowest quarter, below 0\.50 months, lies mostly where reward is below 0?\.\d+ days/,
    )
  })

  it('goes from the worst point to the best in who gains, where least is best too', () => {
    const groups = tableOf(
      [
        { of: 'participation', name: 'all' },
        { of: 'participation', place: 'urban', name: 'urban' },
        { of: 'participation', place: 'rural', name: 'rural' },
      ],
      { outcome: 'all', best: 'smallest' },
      [0, 1],
      (reward) => ({ all: 0.5 + 0.2 * reward, urban: 0.4 + 0.2 * reward, rural: 0.6 + 0.3 * reward }),
    )
    const title = groupsFigure(studyFacts(groups, 'x', SPEECH.en))?.draw({ width: 600, language: 'en' }).title
    expect(plain(title ?? '')).toBe(
      'From reward 1.0 days to reward 0 days, villages gain −30 points, urban communities −20 points',
    )
  })
})

describe('a report of when something first happens', () => {
  const half = { of: 'participation', summary: 'first-above', threshold: 0.5, name: 'half' } as const
  // Of 20 runs with 0.2, one gets there at once and 19 never; with 0.6 all get there, in month 1 or 2.
  const timed = tableOf(['participation', half], { outcome: 'half', best: 'smallest' }, [0.2, 0.6], (reward, k) => ({
    participation: reward,
    half: reward === 0.6 ? 1 + (k % 2) : k === 3 ? 1 : Number.NaN,
  }))

  it('ranks by the mean over all runs that waited, and says how many got there', () => {
    const rows = rowsOf(studyReportHtml(timed, 'x', SPEECH.en))
    expect(rows.slice(1)).toEqual([
      '1 0.60 days 60 % 1.5 months (20 of 20 runs got there)',
      '2 0.20 days 20 % 23 months (1 of 20 runs got there)',
    ])
    expect(plain(studyTitle(studyFacts(timed, 'x', SPEECH.en)))).toBe(
      'Reward changes the time until the share of residents taking part reaches 50 % most: ' +
        '−21.4 months for 0.6 instead of 0.2',
    )
    expect(plain(studyReportHtml(timed, 'x', SPEECH.zh))).toContain('（20次运行中1次达到）')
  })

  it('draws the share that got there, in steps, to the horizon', () => {
    const chart = waitingFigure(studyFacts(timed, 'x', SPEECH.en))?.draw({ width: 600, language: 'en' })
    expect(plain(chart?.title ?? '')).toBe(
      'Within 24 months, 20 of 20 runs got there under reward 0.60 days, ' +
        'and 1 of 20 runs got there under reward 0.20 days',
    )
    const rows = chart?.table.rows.map((row) => row.map((cell) => cell.replace(/ \(.*/, '')))
    expect(rows).toEqual([
      ['0', '0', '0'],
      ['1', '50', '5'],
      ['2', '100', ''],
      ['24', '100', '5'],
    ])
    expect(chart?.svg).toContain('got there')
  })

  it('speaks of it where it is not the goal, and draws nothing where no time was measured', () => {
    const beside = { ...timed, study: { ...timed.study, goal: { outcome: 'participation', best: 'largest' as const } } }
    expect(waitingFigure(studyFacts(beside, 'x', SPEECH.en))).toBeDefined()
    const none = tableOf(['participation'], undefined, [0, 1], (reward) => ({ participation: reward }))
    expect(waitingFigure(studyFacts(none, 'x', SPEECH.en))).toBeUndefined()
  })

  it('has the digest of what is stored, and not of what is counted', () => {
    const digest = (html: string) => /result ([0-9a-f ]{19})/.exec(html)?.[1]
    const later = {
      ...timed,
      study: { ...timed.study, scenario: { ...timed.study.scenario, ticks: 30 } },
    } as StudyTable
    expect(digest(studyReportHtml(later, 'x', SPEECH.en))).toBe(digest(studyReportHtml(timed, 'x', SPEECH.en)))
  })
})
