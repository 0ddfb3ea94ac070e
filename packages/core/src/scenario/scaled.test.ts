import { describe, expect, it } from 'vitest'
import { readScenario } from '../read-scenario.ts'
import { showProblem } from './file.ts'
import { withSample } from './scaled.ts'

const read = (line: string) =>
  readScenario(`cogov: 2\nstart: fresh\nname: a\nplace: 北京市/平谷区\n${line}\n`, 'a.yaml')

describe('a scale', () => {
  it('is read as a sample, with a warning where it stands', () => {
    const { scenario, problems, warnings } = read('scale: 0.05')
    expect(problems).toEqual([])
    expect(scenario?.sample).toBe(400)
    expect(warnings.map(showProblem)).toEqual([
      'a.yaml:5:8: scale: scale: 0.05 is read as sample: 400, residents of each community who stand for all of it; ' +
        'write that',
    ])
  })

  it('of 1 is everybody', () => {
    const { scenario, warnings } = read('scale: 1')
    expect(scenario?.sample).toBe('everybody')
    expect(warnings).toHaveLength(1)
  })

  it('is found in the scenario of a study', () => {
    const { value, renamed } = withSample({ scenario: { scale: 0.5, ticks: 3 }, factors: [] })
    expect(value).toEqual({ scenario: { sample: 400, ticks: 3 }, factors: [] })
    expect(renamed.map(({ path }) => path)).toEqual([['scenario', 'scale']])
  })

  it('that is no share, or stands beside a sample, is an unknown key', () => {
    for (const line of ['scale: 0', 'scale: 2', 'scale: half', 'scale: 0.5\nsample: 100']) {
      const { scenario, problems } = read(line)
      expect(scenario).toBeUndefined()
      expect(problems.map(({ path }) => path)).toEqual(['scale'])
    }
  })
})
