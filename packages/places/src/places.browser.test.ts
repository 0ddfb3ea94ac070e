import { expect, test } from 'vitest'
import { committeeNames, findPlace } from './index.ts'

test('places and the names of their committees are found in a browser', async () => {
  const pinggu = findPlace('Beijing/Pinggu')
  expect(pinggu.residents).toBe(457_313)
  expect((await committeeNames(pinggu))[0]).toBe('金谷东园社区居委会')
})
