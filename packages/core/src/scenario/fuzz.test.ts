/**
 * Mutated scenario files: whatever they are, reading them ends soon, throws nothing and says something sensible. How
 * soon is counted in calls of functions, since a busy machine takes its time. What regular expressions do is not seen
 * by that: `tests/model/patterns-of-text.test.ts` looks at each of them.
 */

import { drawsFor, keyOf } from '@cogov/engine/draws'
import { effort } from '@cogov/tests/effort'
import { countingCalls } from '@cogov/tests/work'
import { expect, it } from 'vitest'
import { type Problem, showProblem } from './file.ts'
import { readShape } from './read.ts'

const FILES = effort('COGOV_FILES')

const YAML = `# a scenario with everything
cogov: 2
name: "Rewards, and then nothing"
description: |
  Two lines
  of text: with signs.
seed: 42
ticks: 120
place: { townships: 3, communities: 4, residents: 120, rural: 0.25, size_spread: 0.5 }
network:
  kind: stochastic-block
  groups: [1, 2.5]
  within: 6
mechanisms:
  incentives:
    reward: 0.5
    formal_staff: 1
  trust: { transparency: 1e-1 }
parameters: {noise: 0.4, 'trust_prior': .7}
where:
  - place: township 2
    mechanisms:
      incentives: { reward: 0 }
  - { place: 北京市/平谷区, mechanisms: {} }
record:
  outcomes: [participation, "delivery"]
  townships: true
`
const JSON_TEXT = `{"cogov": 2, "name": "a", "place": "北京市/平谷区",
\t"network": {"kind": "edge-list", "edges": [[0, 1], [1, 2]]},
\t"mechanisms": {"supervision": {"horizontal": 0.5}}}
`

const SNIPPETS = [
  '&a ',
  '*a',
  '!!js/function ',
  '!',
  '? ',
  ': ',
  '- ',
  '| ',
  '>-\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '\t',
  '\r',
  '\n',
  '\0',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\ud83d',
  '\ufffd',
  '😀',
  '\\x',
  '1e999',
  '.nan',
  '-.inf',
  '0x',
  '0o17',
  '__proto__: 1\n',
  'constructor: {prototype: 1}\n',
  '1'.repeat(400),
  'null',
  '~',
  'yes',
  '@',
  '`',
]

const draws = drawsFor({ ...keyOf('fuzz'), blockKey: 0, blockStream: 0 }, 0, 'fuzz')
const pick = <T>(items: readonly T[]): T => items[draws.integer(items.length)] as T

const MUTATIONS: ((text: string) => string)[] = [
  // a byte with a bit the other way
  (text) =>
    splice(text, 1, String.fromCharCode(text.charCodeAt(draws.integer(text.length || 1)) ^ (1 << draws.integer(8)))),
  (text) => splice(text, 0, pick(SNIPPETS)),
  (text) => splice(text, 1 + draws.integer(8), pick(SNIPPETS)),
  (text) => splice(text, draws.integer(30), ''),
  (text) => lines(text, (all, i) => all.splice(i, 1)),
  (text) => lines(text, (all, i) => all.splice(i, 0, pick(all))),
  (text) => lines(text, (all, i) => all.splice(i, 1, `${' '.repeat(draws.integer(6))}${all[i]}`)),
  (text) => lines(text, (all, i) => all.splice(i, 1, pick(all).trim())),
  // two words change places
  (text) => {
    const words = text.match(/[\p{L}\p{N}_.]+/gu) ?? ['']
    const [a, b] = [pick(words), pick(words)]
    return text.replace(a, b).replace(b, a)
  },
  (text) => text.slice(0, draws.integer(text.length + 1)),
  (text) =>
    splice(text, 0, pick(['[', '{', '- ', '? ', '{a: ', '"', ' ', '\n', '!', '&a ']).repeat(draws.integer(60) ** 2)),
  (text) => text.replace(/\d+(\.\d+)?/, pick(['1e999', '-1', '1e-400', '9'.repeat(500), '0.1.2', '１', 'NaN', '"1"'])),
]

function splice(text: string, remove: number, insert: string): string {
  const at = draws.integer(text.length + 1)
  return text.slice(0, at) + insert + text.slice(at + remove)
}

function lines(text: string, change: (all: string[], at: number) => void): string {
  const all = text.split('\n')
  change(all, draws.integer(all.length))
  return all.join('\n')
}

/** Most calls of functions that reading a text may need: some for any, and some for each character. */
const mostCalls = (text: string): number => 5_000 + 75 * text.length

/** Files that are read before their calls are counted, which itself takes a while. */
const GROUP = 20

function mutated(i: number): string {
  let text = i % 2 === 0 ? JSON_TEXT : YAML
  for (let n = draws.integer(4); n >= 0; n--) text = pick(MUTATIONS)(text)
  return text
}

it(`reads ${FILES} mutated files without a crash, in bounded work, to a scenario or to problems`, () => {
  let right = 0
  countingCalls((callsOf) => {
    for (let from = 0; from < FILES; from += GROUP) {
      const texts = Array.from({ length: Math.min(GROUP, FILES - from) }, (_, i) => mutated(from + i))
      const read: ReturnType<typeof readShape>[] = []
      const calls = callsOf(() => {
        for (const text of texts) read.push(readShape(text, 'a.yaml'))
      })
      const most = texts.reduce((sum, text) => sum + mostCalls(text), 0)
      if (calls > most) expect.fail(`${calls} calls, and not ${most}, to read:\n${texts.join('\n=====\n')}`)
      read.forEach(({ scenario, problems }, i) => {
        if (scenario) right++
        if ((scenario === undefined) !== problems.length > 0) expect.fail(`neither or both: ${texts[i]}`)
        requireSensible(problems, texts[i])
      })
    }
  })
  expect(right).toBeGreaterThan(FILES / 100)
  expect(right).toBeLessThan(FILES / 2)
})

function requireSensible(problems: readonly Problem[], text: string): void {
  const height = text.split('\n')
  for (const problem of problems) {
    const width = height[problem.line - 1]?.length ?? -1
    if (!(problem.column >= 1 && problem.column <= width + 2))
      expect.fail(`${showProblem(problem)} is outside of:\n${text}`)
    if (/(?![\t])\p{Cc}/u.test(showProblem(problem))) expect.fail(`control characters: ${showProblem(problem)}`)
  }
}

const HEAD = 'cogov: 2\nname: a\nplace: {}\n'
const each = (n: number, item: (i: number) => string): string => Array.from({ length: n }, (_, i) => item(i)).join('')

/** Texts that are as much of one thing as one likes. */
const MUCH: Readonly<Record<string, (n: number) => string>> = {
  'lines without text': (n) => '\n'.repeat(n) + HEAD,
  comments: (n) => '# a\n'.repeat(n) + HEAD,
  'unknown keys': (n) => HEAD + each(n, (i) => `key${i}: 1\n`),
  'misspelt keys': (n) => HEAD + each(n, (i) => `mechanism${i}: 1\n`),
  'a key again and again': (n) => HEAD + 'seed: 1\n'.repeat(n),
  'wrong levers of wrong places': (n) =>
    `${HEAD}where: [${each(n, (i) => `{place: x${i}, mechanisms: {incentives: {reward: -1}}},`)}]`,
  events: (n) => `${HEAD}timeline: [${each(n, (i) => `{from: ${i + 1}, mechanisms: {incentives: {reward: 1}}},`)}]`,
  ties: (n) => `${HEAD}network: {kind: edge-list, edges: [${each(n, (i) => `[${i}, ${i + 1}],`)}]}`,
  'names of before, which are its own': (n) =>
    `${HEAD}formulas: [${each(n, (i) => `{kind: outcome, name: own_${i}},`)}]\n` +
    `record: {outcomes: [${'matters_reported,'.repeat(n)}]}`,
  'anchors and aliases': (n) => `a: [${'&a 1, *a,'.repeat(n)}]`,
  tags: (n) => `a: [${'!x 1,'.repeat(n)}]`,
  'escaped characters': (n) => `name: "${'\\x41'.repeat(n)}"`,
  'lines of a text': (n) => `name: >-\n${'  b\n\n'.repeat(n)}`,
  'lines of a list': (n) => `a: [${'b\n'.repeat(n)}]`,
  'brackets that open': (n) => '['.repeat(n),
  'second documents': (n) => '---\n'.repeat(n),
}

it.each(Object.keys(MUCH))('needs to read twice as many %s at most twice the work', (name) => {
  countingCalls((callsOf) => {
    const [some, more] = [400, 800].map((n) => {
      const text = MUCH[name](n)
      const calls = callsOf(() => readShape(text, 'a.yaml'))
      expect(calls).toBeLessThan(mostCalls(text))
      return calls
    })
    expect(more).toBeLessThan(2.1 * some + 1_000)
  })
})
