import { expect, it } from 'vitest'
import { decisionChart } from './decision.ts'

it('shows terms as they are called, puts small ones together, and says what came of the chance', () => {
  const terms = [
    { label: 'reward', value: 2, colour: 'orange' },
    { label: 'cost', value: -1 },
    { label: 'dust', value: 0.001 },
  ]
  const data = { unit: 'day', total: 'worth of taking part', terms, chance: 0.9, draw: 0.4 }
  const draw = (language: 'en' | 'zh') => decisionChart(data, { title: 'a', subtitle: 'b' }, { width: 480, language })
  const rows = draw('en').table.rows.map(([label]) => label)
  expect(rows).toEqual(['reward', 'cost', 'all else', 'worth of taking part'])
  expect(draw('en').svg).toContain('b Chance 90 %, drawn 40 %: takes part.'.replace(/ %/g, '\u00a0%'))
  expect(draw('zh').svg).toContain('b概率90%，抽得40%：参与。')
})
