import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from './packed.ts'
import { LIMITS, parseAnew, parseEquation } from './parse.ts'

describe('the language of equations', () => {
  it('has arithmetic, comparison, choice, functions and primitives', () => {
    for (const text of [
      'a + b * c - d / 2',
      '-a ^ 2',
      'a < b and not (c >= d or a == b) ? 1 : 0',
      'clip(min(a, b, c), 0, 1) + max(abs(a), sqrt(b)) + pow(a, 0.5) + logit(p) + probit(draw)',
      'seen(act) + pick(act, 2) + mean(a) + sum(b) + share(a > 0) + draw(3)',
    ]) {
      expect(parseEquation(text)).toBeTruthy()
    }
  })

  it.each([
    ['a + b * c - d / 2', '- + a * b c / d 2'],
    ['a - b - c', '- - a b c'],
    ['a / b * c', '* / a b c'],
    ['-a ^ 2', '~ ^ a 2'],
    ['2 ^ -a', '^ 2 ~ a'],
    ['a ^ b ^ c', '^ a ^ b c'],
    ['+a - -2', '- a -2'],
    ['(a + b) * c', '* + a b c'],
    ['a < b and b <= c or not (c > d)', 'or and < a b <= b c not > c d'],
    ['a >= b ? 1 : a == b ? 2 : a != b ? 3 : 4', '? >= a b 1 ? == a b 2 ? != a b 3 4'],
    ['min(a, -b, 1e-3)', 'min/3 a ~ b 0.001'],
  ])('binds as mathematics does: %s is %s', (text, packed) => {
    expect(pack(parseAnew(text))).toBe(packed)
  })

  it('shortens what it repeats to 60 characters', () => {
    const name = (letters: number) => 'f'.repeat(letters)
    expect(() => parseAnew(`${name(60)}(1)`)).toThrow(`unknown function '${name(60)}'`)
    expect(() => parseAnew(`${name(61)}(1)`)).toThrow(`unknown function '${name(57)}…'`)
  })

  it('reads texts up to its limits', () => {
    const { characters, nesting } = LIMITS
    expect(parseAnew(`a${' '.repeat(characters - 1)}`)).toEqual({ kind: 'name', name: 'a' })
    expect(() => parseAnew(`a${' '.repeat(characters)}`)).toThrow(
      `an equation has at most ${characters} characters, found ${characters + 1}`,
    )
    const brackets = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`
    expect(parseAnew(`${brackets(nesting)} + ${brackets(nesting)}`)).toBeTruthy()
    expect(() => parseAnew(brackets(nesting + 1))).toThrow('an equation nests at most 40 deep')
    // The largest number of single precision, and what is rounded beyond it.
    expect(parseAnew('3.4028234e38')).toEqual({ kind: 'number', value: 3.4028234e38 })
    expect(() => parseAnew('3.4028236e38')).toThrow('expected a finite number of single precision')
  })

  // Each way out of a sandbox of expressions that is known of mathjs and its like, and what is said of it.
  it.each([
    ['a.b', 'property access'],
    ['a["constructor"]', 'property access'],
    ['"".constructor.constructor("return process")()', 'not an equation'],
    ['cos.constructor("return 1")()', 'not an equation'],
    ['cos.constructor("return 1")', 'unknown function'],
    ['f(x) = x', 'defining a function'],
    ['a = 1', 'assignment'],
    ['a; b', 'a sequence of statements'],
    ['a\nb', 'a sequence of statements'],
    ['[1, 2, 3]', 'a matrix'],
    ['a[1]', 'property access'],
    ['{a: 1}', 'an object'],
    ['1:10', 'a range'],
    ['a < b < c', 'a chain of comparisons'],
    ['"text"', 'expected a finite number'],
    ['true', 'expected a finite number'],
    ['null', 'expected a finite number'],
    ['2 a', 'write the multiplication'],
    ['2(a)', 'write the multiplication'],
    ['5 cm', 'write the multiplication'],
    ['a!', "operator '!'"],
    ["a'", "operator ''"],
    ['a % b', "operator '%'"],
    ['a .* b', "operator '.*'"],
    ['a | b', "operator '|'"],
    ['a to b', "operator 'to'"],
    ['import("fs")', "unknown function 'import'"],
    ['evaluate("1")', "unknown function 'evaluate'"],
    ['parse("1")', "unknown function 'parse'"],
    ['createUnit("x")', "unknown function 'createUnit'"],
    ['__proto__(1)', "unknown function '__proto__'"],
    ['constructor(1)', "unknown function 'constructor'"],
    ['toString()', "unknown function 'toString'"],
    ['sqr(a)', "did you mean 'sqrt'"],
    ['clip(a, 0)', 'clip takes 3 arguments, found 2'],
    ['1e999', 'found Infinity'],
    ['NaN', 'found NaN'],
    ['1e39', 'expected a finite number'],
    ['', 'expected a finite number'],
    ['a +', 'not an equation'],
    ['(a', 'not an equation'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseEquation(text)).toThrow(reason)
  })

  it('refuses what is too deep or too long: the longest before it is read at all', () => {
    expect(() => parseEquation(`${'('.repeat(900)}a${')'.repeat(900)}`)).toThrow(/nests/)
    expect(() => parseEquation(`${'-'.repeat(900)}a`)).toThrow(/nests/)
    expect(() => parseEquation(`${'a ? '.repeat(400)}b`)).toThrow()
    expect(() => parseEquation('a + '.repeat(1e6))).toThrow(`at most ${LIMITS.characters} characters`)
  })

  it('counts signs and conditions that nest without brackets, with spaces between them or not', () => {
    const signs = (count: number, sign = '-') => `${sign.repeat(count)}a`
    for (const sign of ['-', '- ']) {
      expect(() => parseEquation(signs(40, sign))).not.toThrow()
      expect(() => parseEquation(signs(41, sign))).toThrow('an equation nests at most 40 deep')
    }
  })

  it('gives of any text a tree or an error with a message', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '1',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      '?',
      ':',
      ',',
      'min',
      'draw',
      '.',
      '[',
      ']',
      '{',
      '}',
      '"',
      '=',
      ';',
      '<',
      '!',
      ' ',
      'and',
      'not',
      '\\',
      '%',
      '__proto__',
      '字',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          try {
            parseEquation(text)
          } catch (error) {
            expect(error).toBeInstanceOf(Error)
            expect((error as Error).message.length).toBeGreaterThan(5)
          }
        },
      ),
      { numRuns: 5000, seed: 11 },
    )
  })
})
