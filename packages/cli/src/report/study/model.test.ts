/** The report of a study of another model speaks of that model alone. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ACTORS, MECHANISMS, OUTCOMES } from '@cogov/core'
import { declaredWords } from '@cogov/language'
import { defineStudyOf, openStudy, sweep } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import epidemic from '@cogov/tests/any-model/epidemic'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportSpeechOf } from '../words.ts'
import { studyReportHtml } from './report.ts'

const study = defineStudyOf(epidemic, {
  name: 'measures against an epidemic',
  scenario: { chance: 0.07 },
  factors: [
    { factor: 'vaccination', values: [0, 0.2, 0.4] },
    { factor: 'distancing', values: [0, 0.3] },
  ],
  replicates: 6,
  outcomes: ['ever_infected', { of: 'infected', summary: 'first-above', threshold: 0.2, name: 'day_of_a_fifth' }],
  goal: { outcome: 'ever_infected', best: 'smallest' },
})

let home = ''
let table: StudyTable
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-report-'))
  await sweep(study, { folder: home })
  table = await (await openStudy(home)).table()
})
afterAll(() => rm(home, { recursive: true }))

/** What is read, without tags, styles and the study's own file. */
const read = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>|<details><summary>[^<]*<\/summary><pre>.*?<\/pre><\/details>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')

it('says what it found in the names and units of the model', async () => {
  const text = read(studyReportHtml(table, home, await reportSpeechOf('en')))
  expect(text).toMatch(/Vaccination changes ever infected most: −\d+ points for 0.4 instead of 0/)
  expect(text).toContain('model “epidemic” 1')
  expect(text).toContain('share of people vaccinated')
  expect(text).toContain('chance that an infected neighbour infects in a day')
  expect(text).toContain('0.07')
  expect(text).toContain('What the model was set to')
})

it.each(['en', 'zh'] as const)('has no word of governance (%s)', async (language) => {
  const speech = await reportSpeechOf(language)
  const text = read(studyReportHtml(table, home, speech))
  const { nameOf } = language === 'en' ? declaredWords() : speech.model
  const names = [
    ...ACTORS.map(({ name }) => nameOf('actor', name)),
    ...MECHANISMS.map(({ name }) => nameOf('mechanism', name)),
    ...OUTCOMES.map(({ name }) => nameOf('outcome', name)),
  ]
  const words = language === 'en' ? names.map((name) => new RegExp(`\\b${name}\\b`, 'i')) : names
  const governance = /villag|urban|rural|governance|yuan|month|Cui Jing|村|城市|治理|元\/|月/
  expect([...words, governance].filter((word) => text.match(word)).map(String)).toEqual([])
})
