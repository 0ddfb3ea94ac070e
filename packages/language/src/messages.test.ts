import fc from 'fast-check'
import { expect, it } from 'vitest'
import { translator } from './messages.ts'

const say = translator({
  "no '{name}' here": '此处没有“{name}”',
  'found {=found}, allowed is {=allowed}': '实为{found}，应为{allowed}',
  "{=what} (did you mean '{name}'?)": '{what}（是否想写“{name}”？）',
  'a list': '列表',
  'this is wrong': '有误',
})

it('a sentence is said in the other language, and what it names stays', () => {
  expect(say("no 'a list' here")).toBe('此处没有“a list”')
  expect(say("no '$1 {name}' here (did you mean 'b'?)")).toBe('此处没有“$1 {name}”（是否想写“b”？）')
})

it('sentences stand in sentences, and places before them', () => {
  expect(say("a.yaml:3:1: x: found a list, allowed is 5 (did you mean '5'?)")).toBe(
    'a.yaml:3:1：x：实为列表，应为5（是否想写“5”？）',
  )
  expect(say("x: this is wrong: no 'y' here")).toBe('x：有误：此处没有“y”')
})

it('what the table does not hold stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(say(`?${text}?`)).toBe(`?${text}?`)
    }),
  )
  const long = "no '".repeat(5000)
  expect(say(long)).toBe(long)
})
