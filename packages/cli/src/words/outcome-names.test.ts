import { DEFAULT_SCENARIO } from '@cogov/core'
import { OUTCOMES } from '@cogov/core/outcomes'
import { readObservationsFile } from '@cogov/studies/answers'
import { describe, expect, it } from 'vitest'
import { outcomeNames } from './outcome-names.ts'

describe('the names of outcomes in tables', () => {
  it('are those of every language, and short ones, each of one outcome only', async () => {
    const namesOf = await outcomeNames()
    expect(namesOf('participation')).toEqual(expect.arrayContaining(['residents taking part', '居民参与率', '参与']))
    const all = OUTCOMES.flatMap(({ name }) => [name, ...namesOf(name)])
    expect(new Set(all).size).toBe(all.length)
    for (const { name } of OUTCOMES) expect(namesOf(name).length, name).toBeGreaterThanOrEqual(1)
  })

  it('find the columns of a table in Chinese, in GBK', async () => {
    // 月份,地方,参与, in the bytes that a Chinese Excel writes.
    const bytes = Buffer.from('d4c2b7dd2cb5d8b7bd2cb2ced3eb0a322c757262616e2c302e35320a', 'hex')
    const { observations, notes } = await readObservationsFile(
      bytes,
      'a.csv',
      DEFAULT_SCENARIO,
      {},
      await outcomeNames(),
    )
    expect(observations).toEqual([{ tick: 2, place: 'urban', outcome: 'participation', value: 0.52 }])
    expect(notes.map(({ code }) => code)).toContain('table.read_encoding')
  })
})
