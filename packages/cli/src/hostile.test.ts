/** Names from files in every format that is written: shown, never run, and never more than a text. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, readScenario, VERSION } from '@cogov/core'
import { english } from '@cogov/engine/messages'
import { defineStudy } from '@cogov/studies'
import { describeOutcomes, type StudyTable, type TableFactor } from '@cogov/studies/store'
import { expect, it } from 'vitest'
import { csv, show } from './commands/query.ts'
import { projectFiles } from './input/templates.ts'
import { studyDrawings, studyReportHtml } from './report/study/report.ts'
import { reportSpeechOf } from './report/words.ts'
import { writePictures } from './show/picture.ts'
import { json, visible } from './show/print.ts'
import { say } from './words/say.ts'

const SPEECH = { en: await reportSpeechOf('en'), zh: await reportSpeechOf('zh') }

const MARKUP = `<img src=x onerror=alert(1)></title><script>alert(2)</script>"'&]]>`
const TRICKS = ['a\u001b[31mb', 'a\u009bb', 'a\u202eb', 'a\u2066b', 'a\u200fb', 'a\u0007b', 'a\u2028b']
const FORMULAS = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** A study whose names are hostile, with numbers from a formula: nothing is simulated. */
function hostileStudy(): StudyTable {
  const place = { ...DEFAULT_SYNTHETIC, townships: 1, communities: 1, residents: 20 }
  const study = defineStudy({
    name: 'study',
    scenario: { ...DEFAULT_SCENARIO, start: 'fresh', name: 'base', place, ticks: 12 },
    factors: [
      { factor: 'incentives.reward', from: 0, to: 1 },
      { factor: 'network.kind', values: ['ring', 'small-world'] },
    ],
    replicates: 2,
    outcomes: [
      { name: 'taking_part', of: 'participation', summary: 'mean', last: 12 },
      { name: 'urban', of: 'participation', summary: 'mean', last: 12, place: 'urban' },
      { name: 'rural', of: 'participation', summary: 'mean', last: 12, place: 'rural' },
      { name: 'lowest', of: 'participation', summary: 'lowest-tenth' },
      { name: 'middle', of: 'participation', summary: 'middle' },
      { name: 'highest', of: 'participation', summary: 'highest-tenth' },
      { name: 'money', of: 'spending_per_resident', summary: 'mean', last: 12 },
    ],
  })
  // Files with such names are refused, but who can write a file can write a folder of results.
  const hostile = MARKUP + TRICKS.join('')
  const labels = [MARKUP, `two${TRICKS.join('')}`]
  const factors: TableFactor[] = [
    {
      name: 'reward',
      path: 'mechanisms.incentives.reward',
      kind: 'continuous',
      unit: 'day',
      meaning: hostile,
      range: [0, 1],
    },
    { name: 'kind', path: 'network.kind', kind: 'categorical', unit: '1', meaning: hostile, levels: labels },
  ]
  const runs = Array.from({ length: 40 }, (_, n) => {
    const [point, replicate] = [Math.floor(n / 5), (n % 5) + 1]
    const reward = point / 8
    const share = 0.2 + 0.6 * reward + 0.001 * replicate
    const values = {
      [study.factors[0]?.name ?? '']: reward,
      [study.factors[1]?.name ?? '']: labels[point % 2] as string,
    }
    const outcomes = {
      taking_part: share,
      urban: share - 0.1,
      rural: share + 0.1,
      lowest: share - 0.2,
      middle: share,
      highest: share + 0.2,
      money: 100 * reward + replicate,
    }
    return { point, replicate, seed: `s${replicate}`, added: false, values, outcomes }
  })
  return {
    study: { ...study, name: hostile, description: hostile, scenario: { ...study.scenario, name: hostile } },
    version: VERSION,
    factors,
    design: study.design,
    outcomes: describeOutcomes(study),
    runs,
    failed: [],
  }
}

it('a scenario file may not hold what a terminal obeys', () => {
  // A mark of direction alone reverses nothing in a file; where it is shown it is made visible.
  for (const trick of TRICKS.filter((one) => !one.includes('\u200f'))) {
    const { problems } = readScenario(`cogov: 2\nname: ${JSON.stringify(trick)}\nplace: {}\n`, 'a.yaml')
    expect(problems.length, JSON.stringify(trick)).toBeGreaterThan(0)
    expect(problems.map(({ message }) => english(message)).join()).not.toMatch(UNSAFE)
  }
})

it('on a terminal every trick is visible, in messages and in tables', () => {
  for (const trick of TRICKS) {
    expect(visible(trick)).not.toMatch(UNSAFE)
    expect(visible(trick)).toMatch(/^a\\u\{[0-9a-f]+\}/)
    expect(show({ columns: [trick], rows: [[trick]] })).not.toMatch(UNSAFE)
  }
  expect(visible('两委 1\n2\t3')).toBe('两委 1\n2\t3')
})

it('in JSON the same data stand without a trick', () => {
  const value = { [MARKUP]: TRICKS }
  expect(json(value)).not.toMatch(UNSAFE)
  expect(JSON.parse(json(value))).toEqual(value)
})

it('in CSV no text is a formula, and none leaves its cell', () => {
  for (const formula of FORMULAS) {
    const [, line] = csv({ columns: ['a'], rows: [[formula]] }).split('\r\n')
    expect(line?.replace(/^"/, ''), formula).toMatch(/^'/)
  }
  expect(csv({ columns: ['a', 'b'], rows: [['x,"y"', 1]] })).toBe('a,b\r\n"x,""y""",1')
})

it.each(['en', 'zh'] as const)('the report of a study shows them, in %s, with money, groups and prices', (language) => {
  const html = studyReportHtml(hostileStudy(), 'a b`$(c)', SPEECH[language])
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(UNSAFE)
  expect(html).toContain('&lt;img src=x')
  expect(html).toContain(language === 'en' ? 'yuan per additional participant' : '元/新增一人参与一月')
  expect(html).toMatch(language === 'en' ? /villages gain/ : /村庄变化/)
  expect(html).toMatch(language === 'en' ? /the resident at the lowest tenth gains/ : /最低一成处的居民变化/)
  expect(html).toMatch(language === 'en' ? /are beaten by none in both/ : /都不被其他点超过/)
})

it('pictures are well formed, as SVG and as PNG', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-hostile-'))
  try {
    const files = await writePictures(folder, studyDrawings(hostileStudy(), 'x', SPEECH.en), 'en')
    expect(files.length).toBeGreaterThanOrEqual(6)
    for (const file of files) {
      const bytes = readFileSync(file)
      // A PNG is made from its SVG by a strict reader: what is there was well formed.
      if (file.endsWith('.png')) expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      else for (const text of ['<script', '<img', '\u202e', '\u001b']) expect(bytes.toString()).not.toContain(text)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('in Markdown a folder stays inside its command', () => {
  const text = projectFiles('a`b $(rm)', undefined, say)['README.md'] as string
  expect(text).toContain("'a`b $(rm)/base.yaml'")
  expect(text.match(/^```/gm)).toHaveLength(6)
})
