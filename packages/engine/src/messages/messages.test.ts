import { describe, expect, expectTypeOf, it } from 'vitest'
import { messageAnd, messageAt, messageLines, messageOfError, messageOr, plain, plainError } from './compose.ts'
import { english, messageIn, messagesFrom, rangeError } from './messages.ts'

const message = messagesFrom({
  'name.unknown': "unknown name '{name}'{hint}",
  'name.near': " (did you mean '{name}'?)",
  'name.none': 'no name',
})

describe('a message', () => {
  it('is English with its values, which may be messages', () => {
    const hint = message('name.near', { name: 'belief' })
    expect(english(message('name.unknown', { name: 'beleif', hint }))).toBe(
      "unknown name 'beleif' (did you mean 'belief'?)",
    )
    expect(english(message('name.none'))).toBe('no name')
    expect(english(message('name.near', { name: 7 }))).toBe(" (did you mean '7'?)")
  })

  it('puts in a value once, whatever it holds', () => {
    expect(english(message('name.unknown', { name: '{hint}', hint: '$&' }))).toBe("unknown name '{hint}'$&")
  })

  it('is plain data, so it crosses threads and files', () => {
    const made = message('name.near', { name: 'belief' })
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })

  it('is kept by the error that says it', () => {
    const made = message('name.none')
    const error = rangeError(made)
    expect(error).toBeInstanceOf(RangeError)
    expect([error.message, messageIn(error)]).toEqual(['no name', made])
    expect(messageIn(new Error('another'))).toBeUndefined()
  })

  it('asks for the values of its template', () => {
    expectTypeOf(message<'name.near'>).parameters.toEqualTypeOf<
      [code: 'name.near', values: { readonly name: string | number | ReturnType<typeof message> }]
    >()
    expectTypeOf(message<'name.none'>).parameters.toEqualTypeOf<[code: 'name.none']>()
  })
})

describe('messages made of messages', () => {
  it('are lists of what is meant, a place with what is wrong there, and lines', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((texts) => english(messageOr(texts)))).toEqual([
      '',
      'a',
      'a or b',
      'a or b or c',
    ])
    expect(english(messageAnd(['a', 'b', 'c']))).toBe('a and b and c')
    expect(english(messageAt('line 3', messageAt('ticks', 'missing')))).toBe('line 3: ticks: missing')
    expect(english(messageLines([plain('one'), plain('two'), plain('three')]))).toBe('one\ntwo\nthree')
    expect(messageLines([plain('one')])).toEqual(plain('one'))
  })

  it('are what an error says, whatever it is', () => {
    const said = message('name.none')
    expect(messageOfError(plainError(said))).toBe(said)
    expect(english(messageOfError(new TypeError('no {name}')))).toBe('no {name}')
    expect(english(messageOfError('thrown'))).toBe('thrown')
    expect(messageIn({ said })).toBeUndefined()
    expect(plainError(said)).toMatchObject({ message: 'no name', said })
    expect(Object.keys(plainError(said))).toEqual([])
  })

  it('keep the hole of a value that is missing', () => {
    expect(english({ code: 'x', english: 'a {b} c', values: {} })).toBe('a {b} c')
  })
})
