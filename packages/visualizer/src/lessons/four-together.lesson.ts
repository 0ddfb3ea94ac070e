import type { Scenario } from '@cogov/core'
import type { Lesson, Run } from './lesson.ts'

const FOUR = ['trust', 'incentives', 'participation', 'supervision'] as const

/** Two mechanisms alone and together: what the pair does beyond the sum. */
async function pair(scenario: Scenario, run: Run): Promise<Record<string, number>> {
  const on = FOUR.filter((name) => scenario.mechanisms[name] !== undefined)
  if (on.length !== 2) return { on: on.length }
  const [a, b] = on as [string, string]
  const only = (names: readonly string[]): Scenario => ({
    ...scenario,
    timeline: [],
    mechanisms: Object.fromEntries(Object.entries(scenario.mechanisms).filter(([name]) => names.includes(name))),
  })
  const runs = await Promise.all([[], [a], [b], [a, b]].map((names) => run(only(names), 60)))
  const [none, first, second, both] = runs.map((at) => at('participation', 60)) as [number, number, number, number]
  return { on: 2, first: first - none, second: second - none, both: both - none, beyond: both - first - second + none }
}

export const lesson: Lesson = {
  order: 6,
  name: 'four-together',
  title: 'Four mechanisms together',
  invitation: 'Each helps a little. Do all help most?',
  yaml: `cogov: 2
start: fresh
name: Four mechanisms together
place: { townships: 2, communities: 6, residents: 120 }
ticks: 60
mechanisms:
  incentives: { reward: 0.75, recognition: 0.3, formal_staff: 0.3, informal_staff: 0.3 }
  participation: { access: 0.3, deliberation: 0.3, skill_training: 0.3 }
  supervision: { vertical: 0.3, horizontal: 0.3, third_party: 0.3, penalties: 0.3 }
`,
  levers: FOUR,
  outcomes: ['participation', 'delivery', 'trust_in_committee'],
  steps: [
    {
      kind: 'predict',
      question:
        'Incentives, participation and supervision are on. Now all channels of trust are opened as well. What ' +
        'does the fourth mechanism add after five years?',
      options: ['Much: only together do they work.', 'Hardly anything.', 'As much as each of the others.'],
      right: 1,
      at: 60,
      claim: (seen) => seen.value('participation', 60) > 0.85,
      reveal: 'Three of them give {now} already. Add the fourth and see.',
      values: (seen) => ({ now: seen.value('participation', 60) }),
    },
    {
      kind: 'do',
      anew: true,
      task: 'Set trust to 0.3 from the start, and play to month 60.',
      hint: 'Move the slider of trust, at month 0.',
      done: (seen) => seen.lever('trust', 'transparency', 30) >= 0.25 && seen.value('participation', 60) > 0,
      solution: [['trust', 0.3]],
      claim: (seen) => Math.abs(seen.value('participation', 60) - seen.without('participation', 60)) < 0.05,
      reveal:
        '{now} with four, {then} with three. The whole is not the sum of its parts: where three carry ' +
        'everybody, a fourth has nobody left to move.',
      values: (seen) => ({
        now: seen.value('participation', 60),
        then: seen.without('participation', 60),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task:
        'Which pair reinforces each other? Leave exactly two of the four on, then compare: find two that ' +
        'together do at least 10 points more than the sum of each alone.',
      hint: 'Switch trust and incentives off.',
      measure: pair,
      done: (seen) => (seen.measured.beyond ?? 0) >= 0.1,
      solution: [['incentives', 0]],
      claim: (seen) => (seen.measured.beyond ?? 0) > 0.05,
      reveal:
        'Alone {first} and {second} points, together {both}: {beyond} more than the sum. Ways to take part ' +
        'and neighbours who care need each other.',
      values: ({ measured }) => {
        const points = (name: string) => String(Math.round((measured[name] ?? 0) * 100))
        return { first: points('first'), second: points('second'), both: points('both'), beyond: points('beyond') }
      },
    },
  ],
  conclusion:
    'Mechanisms complement each other below the tipping point and replace each other above it. Ask which ' +
    'pair, from which state, at which strength.',
  literature: [
    'Oliver, P., Marwell, G. & Teixeira, R. (1985). A theory of the critical mass. American Journal of Sociology 91.',
    '崔晶 (2021). 基层治理中的集体行动困境. 中国社会科学报.',
  ],
}
