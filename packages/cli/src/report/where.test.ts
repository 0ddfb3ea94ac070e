import { DEFAULT_SCENARIO, type Scenario } from '@cogov/core'
import { compare } from '@cogov/studies'
import { expect, it } from 'vitest'
import { factsOf } from './facts.ts'
import { reportHtml } from './report.ts'
import type { StoredComparison } from './stored.ts'
import { whereFigure } from './where.ts'
import { reportSpeechOf } from './words.ts'

const SPEECH = { en: await reportSpeechOf('en'), zh: await reportSpeechOf('zh') }

async function storedOf(place: Scenario['place']): Promise<StoredComparison> {
  const one = { ...DEFAULT_SCENARIO, start: 'fresh' as const, place, sample: 20, ticks: 1 }
  const designs = [
    { ...one, name: 'plain', mechanisms: {} },
    { ...one, name: 'paid', mechanisms: { incentives: { reward: 2 } } },
  ]
  const { runs, version, scenarios, ...summary } = await compare(designs, { replicates: 1, workers: 1 })
  const listed = runs.map(({ replicate, result }) => ({ ...result, replicate }))
  return { cogov: version, command: 'compare', stopped: false, scenarios, runs: listed, summary }
}

const options = { width: 640, language: 'en', theme: 'light' } as const

it('draws the townships of Pinggu, six of them only about where they are', async () => {
  const stored = await storedOf('北京市/平谷区')
  const drawn = whereFigure(factsOf(stored, SPEECH.en))?.draw(options)
  expect(drawn?.table.rows).toHaveLength(18)
  expect(drawn?.title).toMatch(/^Under paid, the share of residents taking part goes from \d+/)
  // With the sign in the legend.
  expect(drawn?.svg.match(/stroke-dasharray="3 3"/g)).toHaveLength(7)

  const html = reportHtml(stored, SPEECH.en)
  expect(html).toContain('Circles stand where the places are')
  expect(html).toContain('Residents: counted by the seventh national census')
  expect(reportHtml(stored, SPEECH.zh)).toContain('居民数：第七次全国人口普查')
})

it('does not say that a township was counted whose residents are shared, and draws no map of one', async () => {
  const stored = await storedOf('北京市/平谷区/黄松峪乡')
  expect(whereFigure(factsOf(stored, SPEECH.en))).toBeUndefined()
  const html = reportHtml(stored, SPEECH.en)
  expect(html).toContain('Residents: not counted for this place.')
  expect(html).not.toContain('Residents: counted by')
})

it('draws no map of a place that is made up', async () => {
  const place = { townships: 3, communities: 2, residents: 20, rural: 0.5, size_spread: 0, budget_spread: 0, seed: '' }
  const stored = await storedOf(place)
  expect(whereFigure(factsOf(stored, SPEECH.en))).toBeUndefined()
  expect(reportHtml(stored, SPEECH.en)).toContain('The place is made up.')
})
