import { describe, expect, it } from 'vitest'
import { catalogueOf, type Said, translatorOf } from './index.ts'

const near: Said = { code: 'hint.did_you_mean', english: " (did you mean '{name}'?)", values: { name: 'belief' } }
const unknown: Said = {
  code: 'equation.unknown_name',
  english: "unknown name '{name}'{hint}",
  values: { name: 'beleif', hint: near },
}
const plain = (text: string): Said => ({ code: 'plain', english: '{text}', values: { text } })
const at = (where: string, what: Said): Said => ({
  code: 'message.at',
  english: '{where}: {what}',
  values: { where, what },
})

describe('a translator of messages', () => {
  it('says a message with the messages that are its values', async () => {
    const say = translatorOf('zh', await catalogueOf('zh', 'errors'))
    expect(say(unknown)).toBe('没有名称“beleif”（是否想写“belief”？）')
    expect(say(at('a.yaml:1:2', unknown))).toBe('a.yaml:1:2：没有名称“beleif”（是否想写“belief”？）')
  })

  it('leaves values as they are, whatever they hold', async () => {
    const say = translatorOf('zh', await catalogueOf('zh', 'errors'))
    expect(say({ ...unknown, values: { name: "{hint} <b> # '{n}'", hint: '' } })).toBe("没有名称“{hint} <b> # '{n}'”")
  })

  it('leaves texts that are no messages as they stand, at any depth', async () => {
    const say = translatorOf('zh', await catalogueOf('zh', 'errors'))
    expect(say("unknown name 'x'")).toBe("unknown name 'x'")
    expect(say(at('--out', plain('disk is full')))).toBe('--out：disk is full')
  })

  it('says in English what the catalogue does not have', async () => {
    const say = translatorOf('zh', await catalogueOf('zh', 'errors'))
    expect(say({ code: 'no.such', english: 'no {what}!', values: { what: 7 } })).toBe('no 7!')
  })

  it('is in English what the message is in English', async () => {
    const say = translatorOf('en', await catalogueOf('en', 'errors'))
    expect(say(at('x', unknown))).toBe("x: unknown name 'beleif' (did you mean 'belief'?)")
  })
})
