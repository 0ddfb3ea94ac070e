import { estimate, pairedDifference } from '@cogov/methods/statistics'
import { describe, expect, it } from 'vitest'
import { speechOf } from '../words/say.ts'
import { effectThatMatters, verdictOf } from './verdict.ts'

const SPEECH = { en: await speechOf('en'), zh: await speechOf('zh') }

describe('a verdict', () => {
  it('says more or less only where the interval lies on one side of nothing', () => {
    expect(verdictOf('money', estimate([0.09, 0.1, 0.11]), 'share', 0.1, SPEECH.en)).toMatch(
      /^money: very likely more, \+10\.0\spoints|^money: almost certainly more, \+10\spoints/,
    )
    expect(verdictOf('money', estimate([-0.02, -0.01, -0.03, -0.02]), 'share', 0.1, SPEECH.en)).toMatch(
      /^money: very likely less, −2\.0\spoints \(−3\.3 to −0\.7\)$/,
    )
    expect(verdictOf('money', estimate([-0.02, 0.01, 0.03, -0.02]), 'share', 0.1, SPEECH.en)).toMatch(
      /^money: no detectable difference with 4 replicates/,
    )
  })

  it('says how many replicates would show a difference that matters', () => {
    const noisy = estimate([-0.1, 0.1, -0.08, 0.09, 0.01, -0.02])
    expect(verdictOf('money', noisy, 'share', 0.1, SPEECH.en)).toMatch(
      /no detectable difference with 6 replicates \(−8\.\d to \+8\.\d\); \d+ would detect 2 points$/,
    )
    expect(verdictOf('money', noisy, 'share', 0.1, SPEECH.zh)).toMatch(
      /^money：6次重复未检出差异（−8\.\d至\+8\.\d）；\d+次可检出2个百分点$/,
    )
    const quiet = estimate([-0.001, 0.001, -0.0008, 0.0009, 0.0001, -0.0002])
    expect(verdictOf('money', quiet, 'share', 0.1, SPEECH.en)).toMatch(/2 points would have been detected$/)
  })

  it('claims nothing from one replicate, nor where nothing differs', () => {
    expect(verdictOf('money', estimate([0.5]), 'share', 0.1, SPEECH.en)).toContain('says nothing about luck')
    expect(verdictOf('money', estimate([0, 0, 0]), 'share', 0.1, SPEECH.en)).toBe(
      'money: exactly the same in every replicate',
    )
  })

  it('claims no power from a spread that few replicates cannot tell', () => {
    // Twelve residents in two replicates: differences of one of them, or of none, by chance.
    const few = pairedDifference([5 / 12, 7 / 12], [4 / 12, 7 / 12], 0.95, [0, 1])
    expect(verdictOf('money', few, 'share', 0.5, SPEECH.en)).toMatch(/\d\d\d+ would detect 2\spoints$/)
    const none = pairedDifference([5 / 12, 7 / 12], [5 / 12, 7 / 12], 0.95, [0, 1])
    expect(verdictOf('money', none, 'share', 0.5, SPEECH.en)).toBe('money: exactly the same in every replicate')
    const same = pairedDifference([0.75, 0.5], [0.5, 0.25], 0.95, [0, 1])
    expect(verdictOf('money', same, 'share', 0.5, SPEECH.en)).toBe(
      'money: the same difference in each of 2 replicates, which may be chance; run at least 5',
    )
    const bound = pairedDifference([1, 1, 0.5], [1, 1, 1], 0.95, [0, 1])
    expect(verdictOf('money', bound, 'share', 0.5, SPEECH.en)).toContain('at the end of what is possible')
    expect(verdictOf('money', estimate([0.1, -0.1, 0.2]), 'yuan', 0, SPEECH.en)).toMatch(/with 3 replicates \(−0.*\)$/)
  })
})

it('what matters is two points of a share, and a twentieth of anything else', () => {
  expect(effectThatMatters('share', 0.5)).toBe(0.02)
  expect(effectThatMatters('yuan', -200)).toBe(10)
})
