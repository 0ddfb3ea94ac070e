import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario, VERSION } from '@cogov/core'
import { compare } from '@cogov/studies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WrongInput } from '../input/failure.ts'
import { answerOf, titleOf } from './answer.ts'
import { factsOf } from './facts.ts'
import { digestOf } from './repeat.ts'
import { reportHtml } from './report.ts'
import { readComparison, type StoredComparison } from './stored.ts'
import { reportSpeechOf } from './words.ts'

const LANGUAGES = ['en', 'zh'] as const
const SPEECH = { en: await reportSpeechOf('en'), zh: await reportSpeechOf('zh') }

const HOSTILE = '</title><script>alert(1)</script>\u202e&"\''
const scenario = (name: string, mechanisms: Scenario['mechanisms']): Scenario => ({
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name,
  place: { ...DEFAULT_SYNTHETIC, townships: 2, communities: 3, residents: 20 },
  ticks: 4,
  mechanisms,
})
let stored: StoredComparison
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cogov-report-'))
  const designs = [scenario('plain', {}), scenario(HOSTILE, { incentives: { reward: 2 } }), scenario('same', {})]
  const {
    runs,
    version,
    ticks: _,
    replicates: __,
    scenarios,
    ...summary
  } = await compare(designs, { replicates: 3, robustness: 2, workers: 1 })
  const listed = runs.map(({ replicate, result: { scenario: name, seed, ticks, hash, place, residents } }) => ({
    replicate,
    scenario: name,
    seed,
    ticks,
    hash,
    place,
    residents,
  }))
  // What is stored is JSON, and so is what a report reads.
  stored = JSON.parse(
    JSON.stringify({
      cogov: version,
      command: 'compare',
      invocation: ['compare', 'a b.yaml'],
      stopped: false,
      scenarios,
      runs: listed,
      summary,
    }),
  ) as StoredComparison
})
afterAll(() => rm(folder, { recursive: true }))

/** The same comparison in which the first other design differs by so much, with such an interval. */
function differing(mean: number, low: number | null, high: number | null): StoredComparison {
  const copy = structuredClone(stored)
  copy.scenarios[1] = { ...(copy.scenarios[1] as Scenario), name: 'paid' }
  for (const outcome of copy.summary.outcomes) {
    const design = outcome.designs[1]
    if (outcome.outcome === 'participation' && design)
      Object.assign(design, { scenario: 'paid', difference: { n: 3, mean, sd: low === null ? null : 0.01, low, high } })
  }
  for (const list of [copy.summary.costs, copy.summary.equity])
    for (const one of list) if (one.scenario === HOSTILE) one.scenario = 'paid'
  return copy
}

describe('the answer', () => {
  const said = (one: StoredComparison) =>
    answerOf(factsOf(one, SPEECH.en))
      .join(' ')
      .replace(/[\ue000\ue001\u00a0]/g, ' ')

  it('claims a gain only where the interval lies above nothing, with the word that it earns', () => {
    expect(said(differing(0.14, 0.12, 0.16))).toMatch(
      /Paid +almost certainly +raises the share of residents taking part, by +14 points +\(95 % interval 12 to 16\)/,
    )
    expect(said(differing(0.14, 0.02, 0.26))).toMatch(/Paid +very likely +raises/)
    expect(titleOf(factsOf(differing(0.14, 0.02, 0.26), SPEECH.en))).toMatch(/very likely raises .* by 14/)
    expect(titleOf(factsOf(differing(0.14, 0.12, 0.16), SPEECH.zh))).toMatch(/使居民参与率提高14个百分点$/)
  })

  it('claims nothing where the interval holds nothing, and says what would show more', () => {
    const words = said(differing(0.01, -0.02, 0.04))
    expect(words).toContain('No design is shown to raise the share of residents taking part')
    expect(words).toMatch(
      /no detectable difference with 3 replicates \(−2\.0 to \+4\.0 points; \d+ would detect 2 points\)/,
    )
    expect(titleOf(factsOf(differing(0.01, -0.02, 0.04), SPEECH.en))).toContain('no design is shown to raise')
  })

  it('says of one replicate that it says nothing', () => {
    expect(said(differing(0.5, null, null))).toContain('was run once, which says nothing about luck')
  })
})

describe('a report', () => {
  it('shows hostile names and runs none, in every language', async () => {
    for (const language of LANGUAGES) {
      const html = reportHtml(stored, await reportSpeechOf(language))
      expect(html).not.toContain('<script')
      expect(html).not.toContain('\u202e')
      expect(html).toContain('&lt;/title&gt;&lt;script&gt;')
      expect(html).not.toMatch(/\bhttps?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    }
  })

  it('says how to repeat it, by a digest of every run', () => {
    const html = reportHtml(stored, SPEECH.en)
    expect(html).toContain(digestOf(stored.runs))
    expect(html).toContain('npx cogov compare &#39;a b.yaml&#39;')
    const other = structuredClone(stored.runs)
    ;(other[0] as { hash: string }).hash = '0000000000000000'
    expect(digestOf(other)).not.toBe(digestOf(stored.runs))
  })

  it('says why a typical resident takes part, where cases wait, and who trusts whom', () => {
    const html = reportHtml(stored, SPEECH.en)
    for (const id of ['decision-0', 'waiting', 'trust']) expect(html, id).toContain(`id="${id}"`)
    expect(html).toMatch(/Under plain, a typical resident takes part with a chance of \d/)
    expect(html).toMatch(/cases wait for each 1,000 residents at the end, most of them (at|for) /)
    expect(html).toMatch(/trust is least between/)
  })

  it('is made of an older folder too, without what that does not hold', () => {
    const older = structuredClone(stored)
    const other = structuredClone(stored)
    other.summary.typical = other.summary.typical?.slice(1) ?? []
    expect(reportHtml(other, SPEECH.en)).not.toContain('Under plain, a typical resident')
    delete older.summary.ties
    delete older.summary.typical
    older.summary.series = older.summary.series.filter(({ outcome }) => !/^backlog_|^cases_/.test(outcome))
    const html = reportHtml(older, SPEECH.zh)
    for (const id of ['decision-0', 'waiting', 'trust']) expect(html, id).not.toContain(`id="${id}"`)
    expect(html).toContain('id="over-time"')
  })

  it('names the command that tries other settings where none were', () => {
    const untried = structuredClone(stored)
    delete untried.summary.robustness
    const html = reportHtml(untried, SPEECH.en)
    expect(html).toContain('npx cogov compare &#39;a b.yaml&#39; --robustness 40')
    expect(html).toContain('with 120 runs more beside these 9')
  })

  it('lists parameters as they are declared, also those that are very small', () => {
    const paid = stored.scenarios.map((one) => ({ ...one, mechanisms: { incentives: { reward: 2 } } }))
    const cells = [...reportHtml({ ...stored, scenarios: paid }, SPEECH.en).matchAll(/<t[dh][^>]*>([^<]*)/g)]
    const shownOf = (parameter: string) => {
      const name = SPEECH.en.model.nameOf('parameter', parameter)
      return cells[cells.findIndex(([, text]) => text === name) + 1]?.[1]
    }
    expect(shownOf('payment_time')).toMatch(/^0\.0003 /)
    expect(shownOf('report_base')).toBe('−1.7')
  })

  it('is the same text for the same comparison', () => {
    expect(reportHtml(structuredClone(stored), SPEECH.zh)).toBe(reportHtml(stored, SPEECH.zh))
  })
})

describe('what a report is made of', () => {
  const wrong = async (text: string | undefined) => {
    if (text !== undefined) await writeFile(join(folder, 'run.json'), text)
    return readComparison(folder).catch((error: unknown) => (error instanceof WrongInput ? error.message : error))
  }

  it('is read back as it was written', async () => {
    await writeFile(join(folder, 'run.json'), JSON.stringify(stored))
    expect(await readComparison(folder)).toEqual(stored)
  })

  it.each([
    ['{', 'is not what cogov writes'],
    ['{"a":1}', 'is not what cogov writes'],
    [JSON.stringify({ cogov: VERSION, command: 'run' }), 'holds one run; a report compares'],
    [JSON.stringify({ cogov: '0.0.1', command: 'compare', scenarios: [] }), 'was written by cogov 0.0.1'],
  ])('is refused with what to do where it is %s', async (text, message) => {
    expect(await wrong(text)).toContain(message)
    await expect(readComparison(join(folder, 'none'))).rejects.toThrow('no such folder')
    await expect(readComparison(join(folder, 'run.json'))).rejects.toThrow('is a file')
  })
})
