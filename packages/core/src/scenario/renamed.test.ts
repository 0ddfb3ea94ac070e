import { english } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../read-scenario.ts'
import { showProblem } from './file.ts'
import { withNewNames } from './renamed.ts'

describe('a name of before', () => {
  it('is read as the name of today, with a warning where it stands', () => {
    const text = 'cogov: 2\nname: a\nplace: {}\nrecord:\n  outcomes: [effort, matters_settled]\n'
    const { scenario, problems, warnings } = readScenario(text, 'a.yaml')
    expect(problems).toEqual([])
    expect(scenario?.record.outcomes).toEqual(['effort', 'cases_settled'])
    expect(warnings.map(showProblem)).toEqual([
      "a.yaml:5:22: record.outcomes[1]: 'matters_settled' is called 'cases_settled' now; the old name is still read",
    ])
  })

  it('is found in studies, where they name what they keep and aim at', () => {
    const study = { outcomes: ['matters_reported', { of: 'matters_given_up' }], goal: { outcome: 'matters_settled' } }
    const { value, renamed } = withNewNames(study)
    expect(value).toEqual({
      outcomes: ['cases_reported', { of: 'cases_given_up' }],
      goal: { outcome: 'cases_settled' },
    })
    expect(renamed.map(({ path }) => path.join('.'))).toEqual(['outcomes.0', 'outcomes.1.of', 'goal.outcome'])
    expect(english(renamed[0]?.message() as ReturnType<(typeof renamed)[0]['message']>)).toContain('cases_reported')
  })

  it('is left alone elsewhere, and where the file calls something of its own so', () => {
    const elsewhere = { name: 'matters_settled', place: {} }
    expect(withNewNames(elsewhere).value).toBe(elsewhere)
    const own = { formulas: [{ name: 'matters_settled' }], record: { outcomes: ['matters_settled'] } }
    expect(withNewNames(own)).toEqual({ value: own, renamed: [] })
  })
})
