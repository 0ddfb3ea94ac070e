/** What holds for every scenario, tried on random ones made from the same shape that they are checked with. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeScenario } from './complete.ts'
import {
  accepts,
  type Field,
  type Fields,
  fieldsOf,
  type ListField,
  type NumberField,
  type TextField,
} from './fields.ts'
import { showProblem } from './file.ts'
import { jsonSchema } from './json-schema.ts'
import { isMoney, pricesField } from './prices.ts'
import { readShape } from './read.ts'
import { PARAMETERS, SCENARIO } from './schema.ts'
import type { Path } from './show.ts'
import { isMapping, validate, variantOf } from './validate.ts'
import { writeScenario } from './write.ts'

/** Texts that YAML, JSON, terminals or JavaScript take for something else. */
const TRICKY = [
  'true',
  'null',
  '~',
  '1e3',
  '0x1F',
  ' a ',
  '- a',
  'a: b',
  '#',
  '"',
  "'",
  '|',
  '{',
  '&a',
  '*a',
  '!t',
  '2024-01-01',
  '__proto__',
  '北京市/平谷区',
  '😀',
  '',
  'a\nb',
  ' \n\n x\n',
  '\ta',
  '.nan',
  '---',
  '%YAML',
]

function arbitraryOf(field: Field): Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return arbitraryNumber(field)
    case 'text':
      if (field.month) return fc.constantFrom('', '2027-01', '1999-12')
      return field.numeric ? fc.oneof(arbitraryText(field), fc.maxSafeInteger()) : arbitraryText(field)
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.among)
    case 'version':
      return fc.constant(field.newest)
    case 'list':
      return arbitraryList(field)
    case 'mapping':
      return arbitraryMapping(field.fields)
    case 'variants':
      return fc.oneof(
        ...Object.keys(field.of).map((kind) =>
          arbitraryMapping(variantOf(field, kind).fields, kind === field.usual ? [] : ['kind']),
        ),
      )
    case 'either':
      return fc.oneof(
        arbitraryOf(field.text),
        arbitraryOf(field.mapping),
        ...(field.other
          ? field.other.told.map((key) => arbitraryMapping(field.other?.mapping.fields ?? {}, [key]))
          : []),
      )
    case 'any':
      return fc.jsonValue()
  }
}

function arbitraryNumber(field: NumberField): Arbitrary<number | string> {
  const numbers = numbersOf(field)
  return field.word === undefined ? numbers : fc.oneof(numbers, fc.constant(field.word))
}

function numbersOf(field: NumberField): Arbitrary<number> {
  const [min, max] = field.range
  if (field.even) return fc.integer({ min: min / 2, max: max / 2 }).map((half) => half * 2)
  if (field.whole) return fc.integer({ min, max })
  return fc.oneof(fc.constantFrom(min, max, Number(field.default ?? min)), fc.double({ min, max, noNaN: true }))
}

const arbitraryText = (field: TextField): Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme', maxLength: 50 }))
    .filter((text) => accepts(field, text))

function arbitraryList({ of, length: [minLength, maxLength], unique }: ListField): Arbitrary<unknown[]> {
  const limits = { minLength, maxLength: Math.min(maxLength, minLength + 4) }
  if (!unique) return fc.array(arbitraryOf(of), limits)
  return fc.uniqueArray(arbitraryOf(of), { ...limits, selector: (item) => JSON.stringify(item) })
}

function arbitraryMapping(fields: Fields, named: readonly string[] = []): Arbitrary<Record<string, unknown>> {
  const requiredKeys = [...named, ...Object.keys(fields).filter((key) => fields[key]?.required)]
  const model = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, arbitraryOf(field)]))
  return fc.record(model, { requiredKeys, noNullPrototype: true })
}

/** Money first: it says which values parameters may have. */
const money = arbitraryOf(pricesField)
  .map((prices) => {
    const { currency, ...others } = prices as { currency?: string; rate?: object }
    return currency !== undefined && others.rate === undefined ? others : (prices as object)
  })
  .chain((prices) => {
    const { parameters } = fieldsOf(SCENARIO, { prices })
    return arbitraryOf(parameters as Field).map((set) => ({ prices, parameters: set }))
  })
const written = fc
  .tuple(
    arbitraryMapping(SCENARIO.fields),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: money }),
  )
  .map(([{ prices: _, ...others }, paid]: [Record<string, unknown>, object]) => ({
    ...others,
    ...paid,
  }))
const scenarios = written.map(completeScenario)

/** Values that are right somewhere, nowhere, or nearly. */
const anything = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    -1,
    0.5,
    1,
    2,
    3,
    8,
    1.5,
    1e9,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
    'x',
    '',
    '\u0007',
    '1',
    'ring',
    [],
    {},
  ),
  fc.constantFrom(
    'x'.repeat(201),
    'é'.repeat(200),
    '😀'.repeat(200),
    '\ud800',
    '\ufffd',
    'a\u202eb',
    'a\nb',
    ['effort', 'effort'],
    [[1, 1]],
    [1, 2],
    { kind: 'ring' },
    { kind: 'edge-list' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** A value with one thing in it that is another, gone, or new; `turns` say where. */
function changed(value: unknown, turns: readonly number[], by: unknown, how: number): unknown {
  const [turn = 0, ...rest] = turns
  const keys = isMapping(value) || Array.isArray(value) ? Object.keys(value) : []
  const key = keys[turn % Math.max(1, keys.length)]
  if (rest.length === 0 || key === undefined)
    return how === 2 && isMapping(value) ? { ...value, ['x'.repeat(turn % 3)]: by } : by
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? changed(item, rest, by, how) : item))
  const { [key]: old, ...others } = value as Record<string, unknown>
  return rest.length === 1 && how === 1 ? others : { ...others, [key]: changed(old, rest, by, how) }
}

/**
 * Whether the mistake is a name of an outcome that nothing has: which ones a scenario defines itself, a schema cannot
 * know. A name that is there for the second time is a mistake that it knows of.
 */
const isUnknownName = ([key, list, index]: Path, value: unknown): boolean => {
  if (key !== 'record' || list !== 'outcomes' || typeof index !== 'number') return false
  const { outcomes } = (value as { record: { outcomes: unknown[] } }).record
  const name = outcomes[index]
  return typeof name === 'string' && /^[a-z][a-z0-9_]*$/.test(name) && outcomes.indexOf(name) === index
}

/** Whether the mistake is one of money, whose bounds follow from the currency: those a schema cannot know. */
const isOfMoney = ([key, name, ...rest]: Path, value: unknown): boolean => {
  if (key === 'prices') return name === 'rate' && rest.length === 0 && !Object.hasOwn(Object(value).prices, 'rate')
  const amount = Object(Object(value).parameters)[String(name)]
  const parameter = PARAMETERS.find((one) => one.name === name && isMoney(one.unit))
  if (key !== 'parameters' || !parameter || !Number.isFinite(amount)) return false
  return parameter.range[0] > 0 ? amount > 0 : amount >= 0
}

/** A scenario whose record, its fourth key, names an outcome. */
const RECORDS = { cogov: 2, name: 'a', place: {}, record: { outcomes: ['effort'] } }

describe('the JSON Schema', () => {
  const agrees = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema())

  it('allows what the validator allows', () => {
    fc.assert(
      fc.property(written, (value) => {
        expect(validate(value).map(({ message }) => message())).toEqual([])
        expect(agrees(value), JSON.stringify(agrees.errors)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what the validator refuses', () => {
    let refused = 0
    const turns = fc.array(fc.nat(100), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(written, turns, anything, fc.nat(2), (value, where, by, how) => {
        const wrong = changed(value, where, by, how)
        const isRight = validate(wrong).every(({ path }) => isUnknownName(path, wrong) || isOfMoney(path, wrong))
        expect(agrees(wrong), `${JSON.stringify(wrong)} ${JSON.stringify(agrees.errors)}`).toBe(isRight)
        if (!isRight) refused++
      }),
      { numRuns: 3000, examples: [[RECORDS, [3, 0, 0], ['effort', 'effort'], 0]] },
    )
    expect(refused).toBeGreaterThan(500)
  })
})

describe('a scenario that is written', () => {
  it('is read back the same', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { scenario: back, problems } = readShape(writeScenario(scenario), 'a.yaml')
        expect(problems.map(showProblem)).toEqual([])
        expect(back).toEqual(scenario)
      }),
      { numRuns: 500 },
    )
  })

  it('is read from JSON as JSON.parse reads it', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const json = JSON.stringify(value, null, indent)
        const { scenario, problems } = readShape(json, 'a.json')
        expect(problems.map(showProblem)).toEqual([])
        expect(scenario).toEqual(completeScenario(JSON.parse(json)))
      }),
      { numRuns: 500 },
    )
  })

  it('says nothing that need not be said', () => {
    const { scenario } = readShape(
      'cogov: 2\nname: a\nplace: { townships: 4 }\nticks: 60\nparameters: { noise: 0.4 }',
      'a',
    )
    expect(scenario && writeScenario(scenario)).toBe('cogov: 2\nname: a\nplace: {}\nparameters:\n  noise: 0.4\n')
  })
})
