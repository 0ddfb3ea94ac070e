/**
 * Why a resident took part, or did not: the terms of the decision as a waterfall, the chance that they give, the draw.
 */

import { about, numberFormat } from '@cogov/language'
import type { Chart, ChartOptions, ChartWords } from '../chart.ts'
import { say } from '../words.ts'
import { waterfallChart } from './waterfall.ts'

export interface DecisionData {
  unit: string
  /** What the terms add up to, as people call it. */
  total: string
  /** Largest first, as people call them; those that are the actor's own have the colour `base`. */
  terms: readonly { label: string; value: number; colour?: string }[]
  chance?: number
  draw?: number
}

/** Terms smaller than this share of the largest are put together. */
const SMALL = 0.01

/** Says in its subtitle what came of the chance, where it is given. */
export function decisionChart(data: DecisionData, words: ChartWords, options: ChartOptions): Chart {
  const { language } = options
  const largest = Math.max(...data.terms.map(({ value }) => Math.abs(value)), 0)
  const shown = data.terms.filter(({ value }) => Math.abs(value) >= SMALL * largest && value !== 0)
  const rest = data.terms.filter((term) => !shown.includes(term)).reduce((sum, { value }) => sum + value, 0)
  const parts = shown.map(({ label, value, colour = 'base' }) => ({ label, colour, value }))
  const all = rest === 0 ? parts : [...parts, { label: say(language)('allElse'), colour: 'base', value: rest }]
  const subtitle = [words.subtitle, outcome(data, options)].filter(Boolean).join(about(language).space)
  return waterfallChart(
    {
      unit: data.unit,
      parts: all.length > 0 ? all : [{ label: say(language)('allElse'), colour: 'base', value: 0 }],
      total: data.total,
    },
    { ...words, ...(subtitle === '' ? {} : { subtitle }) },
    options,
  )
}

function outcome({ chance, draw }: DecisionData, { language }: ChartOptions): string {
  if (chance === undefined) return ''
  const percent = numberFormat('probability', [chance], language)
  if (draw === undefined) return say(language)('chanceIs', { chance: percent.full(chance) })
  return say(language)(draw < chance ? 'drewYes' : 'drewNo', {
    chance: percent.full(chance),
    draw: numberFormat('probability', [draw], language).full(draw),
  })
}
