import { describe, expect, it } from 'vitest'
import { readScenario } from '../read-scenario.ts'
import { parseFile, showProblem } from './file.ts'
import { migrated } from './migrate.ts'
import { inFormatOfToday } from './older.ts'

const OLD = 'cogov: 1\nname: a\nplace: {}\n'

describe('a file of version 1', () => {
  it('keeps its meaning, with a warning at its version', () => {
    const { scenario, problems, warnings } = readScenario(OLD, 'a.yaml')
    expect(problems).toEqual([])
    expect(scenario).toEqual(
      readScenario('cogov: 2\nstart: fresh\nsample: everybody\nname: a\nplace: {}\n', 'a.yaml').scenario,
    )
    expect(warnings.map(showProblem)).toEqual([
      'a.yaml:1:8: cogov: version 1 of the format, read as version 2 with start: fresh and sample: everybody; ' +
        'cogov migrate writes it so',
    ])
  })

  it('is refused where it has keys of today', () => {
    const { problems } = readScenario(`${OLD}start: bare\n`, 'a.yaml')
    expect(problems.map(showProblem)).toEqual([
      'a.yaml:4:1: start: this key belongs to version 2 of the format: write cogov: 2',
    ])
  })

  it('is told from a study, whose version is its own', () => {
    const study = { cogov: 1, scenario: 'a.yaml', factors: [] }
    expect(inFormatOfToday(study)).toEqual({ value: study, told: [], wrong: [] })
    const inside = { cogov: 1, scenario: { cogov: 1, name: 'a', place: {} }, factors: [] }
    expect(inFormatOfToday(inside).value).toMatchObject({ cogov: 1, scenario: { cogov: 2, start: 'fresh' } })
  })
})

describe('a file that is migrated', () => {
  it('keeps comments, blank lines, order and quotes', () => {
    const text = '# mine\n\ncogov: 1   # the first\nname: "a"  # here\n\nplace: { townships: 2 }\n# end\n'
    expect(migrated(text)).toBe(
      '# mine\n\ncogov: 2   # the first\nstart: fresh\nsample: everybody\nname: "a"  # here\n\n' +
        'place: { townships: 2 }\n# end\n',
    )
  })

  it.each([
    [
      'its ends of lines',
      'cogov: 1\r\nname: a\r\nplace: {}\r\n',
      'cogov: 2\r\nstart: fresh\r\nsample: everybody\r\nname: a\r\nplace: {}\r\n',
    ],
    ['its mark of UTF-8', `\ufeff${OLD}`, '\ufeffcogov: 2\nstart: fresh\nsample: everybody\nname: a\nplace: {}\n'],
    ['no end of line', 'name: a\nplace: {}\ncogov: 1', 'name: a\nplace: {}\ncogov: 2\nstart: fresh\nsample: everybody'],
    [
      'one line',
      '{ cogov: 1, name: a, place: {} }',
      '{ cogov: 2, start: fresh, sample: everybody, name: a, place: {} }',
    ],
    [
      'the quotes of JSON',
      '{\n  "cogov": 1,\n  "name": "a",\n  "place": {}\n}\n',
      '{\n  "cogov": 2, "start": "fresh", "sample": "everybody",\n  "name": "a",\n  "place": {}\n}\n',
    ],
    [
      'the scenario inside a study',
      'cogov: 1\nname: s\nscenario:\n  cogov: 1\n  name: a\n  place: {}\nfactors: []\n',
      'cogov: 1\nname: s\nscenario:\n  cogov: 2\n  start: fresh\n  sample: everybody\n  name: a\n  place: {}\n' +
        'factors: []\n',
    ],
    [
      'its size, as a sample',
      'cogov: 1\nname: a\nplace: {}\nscale: 0.05 # a part\n',
      'cogov: 2\nstart: fresh\nname: a\nplace: {}\nsample: 400 # a part\n',
    ],
    [
      'its whole size',
      '{"cogov": 1, "name": "a", "scale": 1, "place": {}}',
      '{"cogov": 2, "start": "fresh", "name": "a", "sample": "everybody", "place": {}}',
    ],
    [
      'names of before',
      `${OLD}record:\n  outcomes: [matters_settled] # kept\n`,
      'cogov: 2\nstart: fresh\nsample: everybody\nname: a\nplace: {}\nrecord:\n  outcomes: [cases_settled] # kept\n',
    ],
  ])('keeps %s', (_, text, expected) => {
    expect(migrated(text)).toBe(expected)
    expect(parseFile(expected, 'a').value).toEqual(parseFile(text, 'a').value)
    expect(parseFile(expected, 'a').warnings).toEqual([])
  })

  it('is as it was where it is of today', () => {
    const text = '# x\ncogov: 2\nname:   a\nplace: {}\n'
    expect(migrated(text)).toBe(text)
  })
})
