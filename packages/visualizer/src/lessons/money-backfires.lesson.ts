import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 3,
  name: 'money-backfires',
  title: 'When money backfires',
  invitation: 'A little money cannot hurt. Can it?',
  yaml: `cogov: 2
start: fresh
name: When money backfires
place: { townships: 1, communities: 6, residents: 150, rural: 1 }
ticks: 60
`,
  levers: ['incentives.reward'],
  outcomes: ['participation', 'spending_per_resident'],
  steps: [
    {
      kind: 'predict',
      question:
        'Villagers who feel at home are offered a tenth of a day’s pay for taking part, 14 yuan. After a ' +
        'year, how many take part?',
      options: ['A few more than without.', 'As many as without.', 'Fewer than without.'],
      right: 2,
      at: 0,
      reveal: 'Try it.',
    },
    {
      kind: 'do',
      task: 'Offer a small reward, at most 0.2 days, from the start, and play to month 12.',
      hint: 'Set the reward to 0.1.',
      done: (seen) => {
        const reward = seen.lever('incentives', 'reward', 6)
        return reward > 0 && reward <= 0.2 && seen.value('participation', 12) > 0
      },
      solution: [['incentives.reward', 0.1]],
      claim: (seen) => seen.value('participation', 12) < seen.without('participation', 12) - 0.15,
      reveal: '{now} take part, without money {then} would. Paid a token, a duty becomes a trade, and a bad one.',
      values: (seen) => ({
        now: seen.value('participation', 12),
        then: seen.without('participation', 12),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: 'Pay enough or don’t pay at all: find a reward with which more than 75 % take part at month 24.',
      hint: 'More than the cost of taking part: above one day.',
      done: (seen) => seen.value('participation', 24) > 0.75,
      solution: [['incentives.reward', 1.5]],
      claim: (seen) => seen.value('participation', 24) > 0.75,
      reveal: '{now} take part, for {cost} yuan a resident and month.',
      values: (seen) => ({
        now: seen.value('participation', 24),
        cost: String(Math.round(seen.value('spending_per_resident', 24))),
      }),
    },
    {
      kind: 'do',
      task: 'Stop paying at month 24, and play to month 48. Does duty come back?',
      hint: 'At month 24 set the reward to 0.',
      done: (seen) =>
        seen.lever('incentives', 'reward', 40) === 0 &&
        seen.lever('incentives', 'reward', 20) > 0.5 &&
        seen.value('participation', 48) >= 0,
      solution: [
        ['incentives.reward', 1.5],
        ['incentives.reward', 0, 24],
      ],
      claim: (seen) => seen.value('participation', 48) < 0.4,
      reveal: '{now} at month 48; never paid it would be {then}. What only the money held goes with it.',
      values: (seen) => ({
        now: seen.value('participation', 48),
        then: seen.without('participation', 48),
      }),
    },
  ],
  conclusion: 'A reward has a price and a meaning. Small ones change the meaning without paying the price.',
  literature: [
    'Gneezy, U. & Rustichini, A. (2000). Pay enough or don’t pay at all. Quarterly Journal of Economics 115.',
    'Bowles, S. & Polanía-Reyes, S. (2012). Economic incentives and social preferences. Journal of Economic ' +
      'Literature 50.',
  ],
}
