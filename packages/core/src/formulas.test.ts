import { english } from '@cogov/engine/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from './explain/explain.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario } from './scenario/scenario.ts'
import { syntheticDistrict } from './scenario/synthetic.ts'
import { createSimulation } from './simulate.ts'

const PLACE = '{ townships: 1, communities: 2, residents: 60 }'
const fileOf = (...formulas: string[]) =>
  [
    'cogov: 2',
    'name: formulas',
    `place: ${PLACE}`,
    'ticks: 8',
    'formulas:',
    ...formulas.map((one) => `  - ${one}`),
    'start: fresh',
  ].join('\n')
const read = (...formulas: string[]) => readScenario(fileOf(...formulas), 'f.yaml')
const mistakes = (...formulas: string[]) =>
  read(...formulas).problems.map(({ line, path, message }) => `${line}: ${path}: ${english(message)}`)

function run(scenario: Scenario, machine: 'kernel' | 'reference' = 'kernel') {
  const simulation = createSimulation(scenario, syntheticDistrict(scenario.place as never, 'formulas'), { machine })
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation
}

const GLOW = '{ name: glow, kind: term, of: utility, actor: resident, text: 0.5 * day * identification, unit: day }'
const MOOD =
  '{ name: mood, kind: rule, actor: community, step: learn, text: mood + pace * (delivery - mood), unit: ' +
  'share, start: 0.5 }'
const PACE =
  '{ name: pace, kind: value, actor: community, step: learn, text: "clip(0.1 + 0.2 * rural, 0, 1)", unit: share }'
const HAPPY =
  '{ name: happy, kind: outcome, text: "mood > 0.3 ? 1 : 0", unit: share, meaning: communities in a good mood }'

describe('a formula of a scenario', () => {
  const { scenario, problems } = read(GLOW, PACE, MOOD, HAPPY)
  it('is a term, a value, a rule with a column of its own, or an outcome', () => {
    expect(problems).toEqual([])
    const series = run(scenario as Scenario).recording.series('happy')
    expect(series[8]).toBeGreaterThanOrEqual(0)
    expect(series[8]).toBeLessThanOrEqual(1)
  })
  it('acts: residents who feel a warm glow take part more', () => {
    const plain = run({ ...(scenario as Scenario), formulas: [] }).recording.series('participation')
    expect(run(scenario as Scenario).recording.series('participation')[8]).toBeGreaterThan((plain[8] as number) + 0.02)
  })
  it('runs by kernel and by reference to the same bits', () => {
    expect(run(scenario as Scenario, 'reference').world.hash()).toBe(run(scenario as Scenario).world.hash())
  })
  it('is explained beside the library’s own terms', () => {
    const simulation = createSimulation(
      scenario as Scenario,
      syntheticDistrict((scenario as Scenario).place as never, 'x'),
    )
    const { sums } = explain(simulation, 'township 1/community 1.1/3', 2)
    expect(sums[0]?.terms.map(({ name }) => name)).toContain('glow')
  })
})

describe('a formula that cannot be', () => {
  it('is told with its place, one line a mistake', () => {
    expect(mistakes(GLOW.replace('0.5 * day * identification', 'identificaton * day'))).toEqual([
      "6: formulas[0].text: unknown name 'identificaton' (did you mean 'identification'?)",
    ])
    expect(mistakes(GLOW.replace('0.5 * day', '0.5'))).toEqual(['6: formulas[0].text: has the unit 1, declared is day'])
    expect(mistakes(GLOW.replace('of: utility', 'of: utlity'))[0]).toContain("(did you mean 'utility'?)")
    expect(mistakes(GLOW.replace('actor: resident', 'actor: township'))[0]).toContain(
      "'utility' is a sum of the resident",
    )
    expect(mistakes(GLOW.replace('name: glow', 'name: Glow!'))[0]).toContain('small letters')
    expect(mistakes(GLOW.replace('name: glow', 'name: belief'))[0]).toContain('defined twice')
    expect(mistakes(GLOW, GLOW)[0]).toContain('7: formulas[1].name')
    expect(mistakes(HAPPY.replace('name: happy', 'name: success'))[0]).toContain('an outcome of the library')
    expect(mistakes('{ name: a, kind: value, text: b + 1 }', '{ name: b, kind: value, text: a + 1 }')[0]).toContain(
      'by itself',
    )
  })
  it('does not make others wrong that read it', () => {
    expect(mistakes(PACE.replace('rural', 'rual'), MOOD, HAPPY)).toHaveLength(1)
  })
})

/** Known ways out of mathjs and of expression parsers in general, and what else is not of the language. */
const ATTACKS = [
  'cos.constructor("return process")()',
  'belief.constructor',
  'belief["constructor"]',
  'draw.__proto__',
  '"".constructor',
  "'a'",
  '`a`',
  '[].map(f)',
  '[1, 2][1]',
  '{a: 1}',
  '{a: 1}.a',
  'f(x) = x',
  'f = 3',
  'x.y = 3',
  'import({a: 1}, {})',
  'createUnit("foo")',
  'evaluate("1")',
  'parse("1")',
  'simplify("1")',
  'derivative("x", "x")',
  'config({})',
  'typed("a", {})',
  'reviver()',
  'help(cos)',
  'chain(3)',
  'compile("1")',
  'constructor',
  'toString()',
  'valueOf',
  'this',
  'globalThis',
  'process.exit()',
  'require("fs")',
  'import("fs")',
  'new Date()',
  '() => 1',
  'function () { }',
  'a; b',
  'belief\nbelief',
  'belief # comment',
  '1:3',
  'belief to day',
  '5 cm',
  '3!',
  "belief'",
  'belief % 2',
  'belief .* 2',
  'belief | 1',
  '1 < belief < 2',
  'true',
  'null',
  'undefined',
  'Infinity',
  'NaN',
  'i',
  'pi',
  '1e999',
  '0x',
  '2 belief',
  '(1)(2)',
  'cos(belief)',
  'random()',
  'sum(1, 2, 3)',
  'mean(seen(act))',
  'seen(1 + 1)',
  'exp',
  `${'('.repeat(60)}1${')'.repeat(60)}`,
  `${'-'.repeat(200)}1`,
  `${'1 + '.repeat(600)}1`,
  `${'9'.repeat(400)}`,
  '\u202ebelief',
  'ｂelief',
]

describe('what reaches for anything else', () => {
  it.each(ATTACKS)('is refused: %j', (text) => {
    const found = read(
      `{ name: attack, kind: term, of: utility, actor: resident, text: ${JSON.stringify(text)}, unit: day }`,
    )
    expect(found.scenario).toBeUndefined()
    expect(found.problems).toHaveLength(1)
    expect(found.problems[0]?.path).toBe('formulas[0].text')
    expect(found.problems[0]?.line).toBe(6)
  })
  it('is refused whatever it is made of, and nothing is thrown', () => {
    const pieces = [
      'belief',
      'day',
      'constructor',
      '.',
      '(',
      ')',
      '[',
      ']',
      '"',
      '=',
      '=>',
      ';',
      '{',
      '}',
      ' ',
      '1',
      '*',
      '-',
      'draw',
      'eval',
      ':',
      '?',
      ',',
      '`',
      '\\u0041',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (parts) => {
        const found = read(
          `{ name: attack, kind: term, of: utility, actor: resident, text: ${JSON.stringify(parts.join(''))}, ` +
            'unit: day }',
        )
        return found.scenario !== undefined || found.problems.length === 1
      }),
      { numRuns: 60, seed: 17 },
    )
  })
})
