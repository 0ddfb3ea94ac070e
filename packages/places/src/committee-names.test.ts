import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { committeeNames, communitiesOf, findPlace } from './index.ts'

test('the names stand in the order of the communities', async () => {
  const pinggu = findPlace('平谷区')
  const names = await committeeNames(pinggu)
  const communities = communitiesOf(pinggu)
  expect(names).toHaveLength(323)
  expect(names[0]).toBe('金谷东园社区居委会')
  for (const [i, { kind }] of communities.entries()) {
    expect(names[i]).toMatch(kind === 'residents' ? /(居委会|居民委员会|社区)$/u : /(村委会|村民委员会)$/u)
  }
})

test('there is a name for every committee of the country', async () => {
  const china = findPlace('中国')
  const names = await committeeNames(china)
  expect(names).toHaveLength(620_573)
  expect(names.every((name) => name.length > 0)).toBe(true)
})

test('a caller may bring its own files', async () => {
  const asked: string[] = []
  const load = async (province: string) => {
    asked.push(province)
    return readFile(new URL(`../data/names/${province}.deflate`, import.meta.url))
  }
  expect(await committeeNames(findPlace('110101001'), load)).toContain('多福巷社区居委会')
  expect(asked).toEqual(['11'])
})
