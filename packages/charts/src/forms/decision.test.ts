import { expect, it } from 'vitest'
import { decisionChart } from './decision.ts'

it('names terms and their sum by the table, or as whoever knows them better says', () => {
  const terms = [
    { name: 'reward', value: 2 },
    { name: 'made_up', label: 'what nobody else has', value: -1 },
  ]
  const rows = (total?: string) =>
    decisionChart(
      { unit: 'day', sum: 'utility', ...(total ? { total } : {}), terms },
      { title: 'a' },
      { width: 480, language: 'en' },
    ).table.rows
  expect(rows().map(([label]) => label)).toEqual(['reward', 'what nobody else has', 'worth of taking part'])
  expect(rows('together').at(-1)).toEqual(['together', '+1.0', '–'])
})
