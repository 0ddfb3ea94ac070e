import { textsOf } from '@cogov/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language, texts } from '../words/speak.ts'
import { type Linked, readLink, WrongLink, writeLink } from './link.ts'
import { OLD_LINK } from './old-link.ts'

const linked: Linked = {
  version: '0.1.0',
  file:
    'cogov: 1\nname: 好\nplace: {}\n' +
    'timeline:\n  - tick: 5\n    mechanisms:\n      incentives:\n        reward: 0.5\n',
  tick: 12,
  view: 'twin',
  language: 'zh',
  fork: { since: 4, file: 'cogov: 1\nname: b\nplace: {}\n' },
  hash: '0123456789abcdef',
}

describe('a link', () => {
  it('reads back as it was written', async () => {
    expect(await readLink(await writeLink(linked))).toEqual(linked)
  })
  it('of format 1 opens for good', async () => {
    expect(await readLink(OLD_LINK)).toEqual(linked)
  })
  it('that is damaged, cut off or of another format is refused, whatever it holds', async () => {
    const whole = await writeLink(linked)
    const damaged = fc.tuple(
      fc.integer({ min: 3, max: whole.length - 1 }),
      fc.constantFrom('', '%', '<', 'A', '\u0000'),
    )
    await fc.assert(
      fc.asyncProperty(damaged, async ([at, by]) => {
        const text = whole.slice(0, at) + by + (by === '' ? '' : whole.slice(at + 1))
        const read = await readLink(text).catch((error: unknown) => error)
        if (read instanceof Error) expect(read).toBeInstanceOf(WrongLink)
        else expect(Object.keys(read as object)).toEqual(expect.arrayContaining(['version', 'file', 'tick']))
      }),
      { numRuns: 300, seed: 5 },
    )
  })
  it('that unpacks to megabytes is refused before it has', async () => {
    const huge = await writeLink({ ...linked, file: 'a'.repeat(5_000_000) })
    expect(huge.length).toBeLessThan(10_000)
    await expect(readLink(huge)).rejects.toThrow('holds too much')
  })
  it('says in the page’s language what is wrong', async () => {
    texts.value = await textsOf('zh', 'page')
    language.value = 'zh'
    await expect(readLink('#9.x')).rejects.toThrow('链接格式未知')
    texts.value = {}
    language.value = 'en'
    await expect(readLink('#9.x')).rejects.toThrow('the format of the link is unknown')
  })
  it('says which part is wrong', async () => {
    await expect(readLink(await writeLink({ ...linked, tick: -1 }))).rejects.toThrow(/^tick/)
    await expect(readLink(await writeLink({ ...linked, version: 'x'.repeat(100) }))).rejects.toThrow(/^version/)
    await expect(readLink(await writeLink({ ...linked, fork: { since: 0.5, file: '' } }))).rejects.toThrow(/^fork/)
  })
})
