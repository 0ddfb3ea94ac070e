import { plain } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import { showProblem } from './file.ts'
import { readShape } from './read.ts'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from './scenario.ts'

/** What a sample may be, as messages say it. */
const SAMPLE = 'a whole number from 20 to 1000000 (unit: resident), or everybody'

const head = 'cogov: 2\nname: a\nplace: {}\n'

/** The messages about a text, one a line. */
const told = (text: string) => readShape(text, 'a.yaml').problems.map(showProblem)

/** Each text has exactly one mistake, of which exactly this is said. `|` stands for the three lines every file has. */
const KEYS =
  'cogov, name, description, seed, start, from, ticks, place, residents, sample, prices, names, ' +
  'network, mechanisms, status_quo, parameters, where, timeline, decisions, formulas, record'

const MISTAKES: Record<string, [text: string, message: string]> = {
  'an unknown key': ['|tick: 5', `4:1: tick: unknown key, allowed are ${KEYS} (did you mean 'ticks'?)`],
  'a key in capitals': [
    '|mechanisms:\n  incentives:\n    Reward: 1',
    '6:5: mechanisms.incentives.Reward: unknown key, allowed are reward, recognition, formal_staff, ' +
      "informal_staff (did you mean 'reward'?)",
  ],
  'a key with other separators': [
    '|mechanisms:\n  incentives:\n    staff-formal: 1',
    '6:5: mechanisms.incentives.staff-formal: unknown key, allowed are reward, recognition, formal_staff, ' +
      "informal_staff (did you mean 'formal_staff'?)",
  ],
  'a lever under another mechanism': [
    '|mechanisms:\n  trust:\n    reward: 1',
    '6:5: mechanisms.trust.reward: unknown key, it belongs under mechanisms.incentives',
  ],
  'a parameter at the top': ['|noise: 1', '4:1: noise: unknown key, it belongs under parameters'],
  'a required key misspelt': [
    'cogov: 2\nnmae: a\nplace: {}',
    `2:1: nmae: unknown key, allowed are ${KEYS} (did you mean 'name'?)`,
  ],
  'a value above the range': [
    '|mechanisms:\n  incentives:\n    reward: 9',
    '6:13: mechanisms.incentives.reward: found 9, allowed is a number from 0 to 2.5 (unit: day)',
  ],
  'a value below the range': [
    '|ticks: 0',
    '4:8: ticks: found 0, allowed is a whole number from 1 to 12000 (unit: month)',
  ],
  'a fraction where whole numbers are': [
    '|ticks: 1.5',
    '4:8: ticks: found 1.5, allowed is a whole number from 1 to 12000 (unit: month)',
  ],
  'an odd number where even ones are': [
    '|network: { degree: 5 }',
    '4:20: network.degree: found 5, allowed is an even number from 0 to 1000',
  ],
  'a number in quotes': [
    '|parameters:\n  noise: "0.5"',
    '5:10: parameters.noise: found the text "0.5", allowed is a number from 0.001 to 10 (unit: day); write it ' +
      'without quotes',
  ],
  'not a number': ['|sample: .nan', `4:9: sample: found NaN, allowed is ${SAMPLE}`],
  infinity: ['|sample: .inf', `4:9: sample: found Infinity, allowed is ${SAMPLE}`],
  'a number too large to be one': ['|sample: 1e400', `4:9: sample: found Infinity, allowed is ${SAMPLE}`],
  'a word that is no sample': ['|sample: all', `4:9: sample: found the text "all", allowed is ${SAMPLE}`],
  'a scale that is none': ['|scale: 2', `4:1: scale: unknown key, allowed are ${KEYS}`],
  'text where a mapping is': [
    '|mechanisms: all',
    '4:13: mechanisms: found the text "all", allowed is a mapping (lines such as `key: value`)',
  ],
  'nothing where something is': [
    '|mechanisms:',
    '4:12: mechanisms: found nothing, allowed is a mapping (lines such as `key: value`); leave the key out ' +
      'for its default',
  ],
  'a number as a name': [
    'cogov: 2\nname: 5\nplace: {}',
    '2:7: name: found 5, allowed is text of 1 to 200 characters; write it in quotes',
  ],
  'a long name': [
    `cogov: 2\nname: ${'x'.repeat(201)}\nplace: {}`,
    '2:7: name: found a text of 201 characters, allowed is text of 1 to 200 characters',
  ],
  'a long description': [
    `|description: ${'x'.repeat(5001)}`,
    '4:14: description: found a text of 5001 characters, allowed is text of 0 to 5000 characters',
  ],
  'a long seed': [
    `|seed: ${'x'.repeat(201)}`,
    '4:7: seed: found a text of 201 characters, allowed is text of 0 to 200 characters',
  ],
  'a control character in a name': [
    'cogov: 2\nname: "a\\e[31m"\nplace: {}',
    '2:7: name: found the text "a\\u{1b}[31m", allowed is text of 1 to 200 characters without characters such ' +
      'as \\u{1b}',
  ],
  'a mark of direction in a name': [
    'cogov: 2\nname: "a\\u202eb"\nplace: {}',
    '2:7: name: found the text "a\\u{202e}b", allowed is text of 1 to 200 characters without characters such ' +
      'as \\u{202e}',
  ],
  'a control character in a key': ['|"a\\0b": 1', `4:1: "a\\u{0}b": unknown key, allowed are ${KEYS}`],
  'a word that is not true or false': [
    '|record: { townships: yes }',
    '4:22: record.townships: found the text "yes", allowed is true or false',
  ],
  'an unknown outcome': [
    '|record: { outcomes: [provison] }',
    '4:22: record.outcomes[0]: found the text "provison", allowed is one of 57 names: participation, ' +
      "leaders_participation, provision, delivery, reported_delivery … (did you mean 'provision'?)",
  ],
  'an unknown outcome beside one of its own': [
    '|formulas: [{ name: gap, kind: outcome, text: 1 - delivery }]\nrecord: { outcomes: [gap, gapp] }',
    '5:27: record.outcomes[1]: found the text "gapp", allowed is one of 58 names: gap, participation, ' +
      "leaders_participation, provision, delivery … (did you mean 'gap'?)",
  ],
  'an outcome twice': [
    '|record: { outcomes: [effort, effort] }',
    '4:30: record.outcomes[1]: found the text "effort" for the second time, allowed is each once (first in place 1)',
  ],
  'an unknown network': [
    '|network: { kind: rings }',
    '4:18: network.kind: found the text "rings", allowed is one of small-world, ring, complete, lattice, ' +
      "random-regular, erdos-renyi, scale-free, stochastic-block, edge-list (did you mean 'ring'?)",
  ],
  'a key of another network': [
    '|network: { kind: ring, rewiring: 0.1 }',
    '4:24: network.rewiring: unknown key, it belongs under network of kind small-world',
  ],
  'a missing key': ['cogov: 2\nplace: {}', '1:1: name: missing, needed is text of 1 to 200 characters'],
  'a missing version': ['# note\nname: a\nplace: {}', '2:1: cogov: missing, needed is 2'],
  'a missing place of levers': [
    '|where:\n  - mechanisms: {}',
    '5:5: where[0].place: missing, needed is text of 1 to 200 characters',
  ],
  'a newer version': [
    'cogov: 3\nnew: things',
    '1:8: cogov: found 3, a newer format than 2, which this version of cogov reads: update cogov',
  ],
  'a version that never was': ['cogov: 0\nname: a\nplace: {}', '1:8: cogov: found 0, allowed is 2'],
  'a key twice': ['|name: b', '4:1: name: this key appears for the second time; leave one out'],
  'a prototype': ['|__proto__: { ticks: 1 }', `4:1: __proto__: unknown key, allowed are ${KEYS}`],
  'a constructor': [
    '|parameters: { constructor: 1 }',
    "4:15: parameters.constructor: unknown key, none of the PARAMETERS allowed here (did you mean 'contact'?)",
  ],
  'an anchor': [
    '|parameters: &p { noise: 1 }',
    '4:16: parameters: found an anchor (&p); not allowed, because few of them make a huge file: repeat the value',
  ],
  'an alias': [
    '|parameters: *p',
    '4:13: parameters: found an alias (*p); not allowed, because few of them make a huge file: repeat the value',
  ],
  'a tag': [
    '|seed: !!js/function "f"',
    '4:21: seed: found a tag (tag:yaml.org,2002:js/function); not allowed: write the value alone',
  ],
  'a key that is a list': ['|? [a, b]\n: 1', '4:3: found a key that is not text; allowed are the names of keys'],
  'two documents': ['|---\ncogov: 2', '4:1: a second document begins here; a file has only one'],
  'a directive': ['%YAML 1.1\n---\n|', '1:1: directives such as %YAML are not read; leave the line out'],
  'an empty file': ['', '1:1: the file is empty; it has at least cogov, name, place'],
  'only a comment': ['# later\n', '1:1: the file is empty; it has at least cogov, name, place'],
  'a list': ['- cogov: 2', '1:1: found a list, allowed is a mapping (lines such as `key: value`)'],
  'a file that is no text': ['|\0\u0001', '4:1: the file has the character \\u{0}; allowed is text in UTF-8'],
  'a file in another encoding': [
    'cogov: 2\nname: \ufffd\ufffd',
    '2:7: the file is not in UTF-8; allowed is text in UTF-8',
  ],
  'a file that is too large': [
    '#'.repeat(1_048_577),
    '1:1: the file is too large: 1048577 characters, allowed are 1048576',
  ],
  'a file of too many words': [
    `|where: [${'1,'.repeat(400_000)}]`,
    '4:266657: the file is too large: more than 400000 words and signs',
  ],
  'a file that is too deep': [`|where: ${'['.repeat(500_000)}`, '4:27: nested too deeply; allowed are 20 levels'],
  'a list in a list, too deep': ['- '.repeat(400_000), '1:41: nested too deeply; allowed are 20 levels'],
  'what is not YAML': [
    '|network: { kind: ring',
    '4:22: this is not YAML: Flow map in block collection must be sufficiently indented and end with a }',
  ],
}

describe('a file with a mistake', () => {
  for (const [mistake, [text, message]] of Object.entries(MISTAKES)) {
    it(`tells of ${mistake} in one line`, () => {
      const expected = message.replace(
        'PARAMETERS',
        /\d+(?= allowed here)/.exec(told(text.replace('|', head))[0] ?? '')?.[0] ?? '',
      )
      expect(told(text.replace('|', head))).toEqual([`a.yaml:${expected}`])
    })
  }

  it('is told of all its mistakes at once, in the order of the file', () => {
    const lines = told('cogov: 2\nplace: { townships: 0, rural: 2 }\nticks: x\nfoo: 1').map(
      (line) => line.split(' ')[0],
    )
    expect(lines).toEqual(['a.yaml:1:1:', 'a.yaml:2:21:', 'a.yaml:2:31:', 'a.yaml:3:8:', 'a.yaml:4:1:'])
  })

  it('is told of fifty mistakes and of how many more there are', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `nosie${i}: 1`).join('\n')
    const lines = told(`${head}parameters: { nosie: 1 }\n${many}`)
    expect(lines).toHaveLength(51)
    expect(lines[0]).toContain("did you mean 'noise'?")
    expect(lines[50]).toBe('a.yaml:54:1: and 39951 more')
  })

  it('has its name in the problem without control characters', () => {
    expect(showProblem({ file: 'a\u001b[2J', line: 1, column: 2, path: '', message: plain('m') })).toBe(
      'a\\u{1b}[2J:1:2: m',
    )
  })
})

describe('a file without mistakes', () => {
  const read = (text: string) => {
    const { scenario, problems } = readShape(text, 'a.yaml')
    expect(problems).toEqual([])
    return scenario
  }

  it('gets the defaults of what it leaves out', () => {
    expect(read(head)).toEqual({ ...DEFAULT_SCENARIO, name: 'a', place: DEFAULT_SYNTHETIC })
  })

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(read(`\ufeff${head.replaceAll('\n', '\r\n')}`)).toEqual(read(head))
  })

  it('may give seeds and codes as numbers', () => {
    const scenario = read('cogov: 2\nname: a\nplace: 110117\nseed: 42\nwhere: [{ place: 110117001, mechanisms: {} }]')
    expect([scenario?.place, scenario?.seed, scenario?.where[0]?.place]).toEqual(['110117', '42', '110117001'])
  })

  it('loses levers of 0 and parameters at their defaults, except where a part of the place is meant', () => {
    const levers = 'incentives: { reward: 0 }'
    const scenario = read(
      `${head}start: bare\nmechanisms: { ${levers} }\nparameters: { noise: 0.35, error: 0.5 }\nwhere: [{ place: x, ` +
        `mechanisms: { ${levers} } }]`,
    )
    expect(scenario?.mechanisms).toEqual({})
    expect(scenario?.parameters).toEqual({ error: 0.5 })
    expect(scenario?.where[0]?.mechanisms).toEqual({ incentives: { reward: 0 } })
  })

  it('keeps levers of 0 where they withdraw what is usual', () => {
    const levers = { incentives: { reward: 0 } }
    expect(read(`${head}start: as it is\nmechanisms: { incentives: { reward: 0 } }`)?.mechanisms).toEqual(levers)
    expect(read(`${head}mechanisms: { incentives: { reward: 0 }, trust: {} }`)?.mechanisms).toEqual(levers)
  })

  it('may name a network and nothing else of it', () => {
    expect(read(`${head}network: { kind: ring }`)?.network).toEqual({ kind: 'ring', degree: 8 })
    expect(read(`${head}network: { degree: 4 }`)?.network).toEqual({
      kind: 'small-world',
      degree: 4,
      rewiring: 0.1,
    })
  })

  it('changes no prototype', () => {
    readShape('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}', 'a.json')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
