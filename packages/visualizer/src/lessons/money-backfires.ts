import { type Lesson, percent } from './lesson.ts'

export const moneyBackfires: Lesson = {
  name: 'money-backfires',
  title: { en: 'When money backfires', zh: '当金钱适得其反' },
  invitation: { en: 'A little money cannot hurt. Can it?', zh: '给一点钱总没坏处吧？' },
  yaml: `cogov: 1
name: When money backfires
place: { townships: 1, communities: 6, residents: 150, rural: 1 }
ticks: 60
`,
  levers: ['incentives.reward'],
  outcomes: ['participation', 'spending_per_resident'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'Villagers who feel at home are offered a tenth of a day’s pay for taking part, 14 yuan. After a year, how many take part?',
        zh: '对村庄有归属感的村民，每参加一次可得十分之一个工日的报酬，即14元。一年后有多少人参加？',
      },
      options: [
        { en: 'A few more than without.', zh: '比不给钱略多。' },
        { en: 'As many as without.', zh: '与不给钱一样。' },
        { en: 'Fewer than without.', zh: '比不给钱更少。' },
      ],
      right: 2,
      at: 0,
      reveal: { en: 'Try it.', zh: '试试看。' },
    },
    {
      kind: 'do',
      task: {
        en: 'Offer a small reward, at most 0.2 days, from the start, and play to month 12.',
        zh: '从一开始给一点小报酬，不超过0.2个工日，播放到第12个月。',
      },
      hint: { en: 'Set the reward to 0.1.', zh: '报酬设为0.1。' },
      done: (seen) => {
        const reward = seen.lever('incentives', 'reward', 6)
        return reward > 0 && reward <= 0.2 && seen.value('participation', 12) > 0
      },
      reveal: {
        en: '{now} take part, without money {then} would. Paid a token, a duty becomes a trade, and a bad one.',
        zh: '{now}参加；不给钱则为{then}。象征性的报酬把义务变成了交易，而且是笔坏买卖。',
      },
      values: (seen) => ({
        now: percent(seen.value('participation', 12)),
        then: percent(seen.without('participation', 12)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Pay enough or don’t pay at all: find a reward with which more than 75 % take part at month 24.',
        zh: '要么给足，要么不给：找到使第24个月参与率超过75%的报酬。',
      },
      hint: { en: 'More than the cost of taking part: above one day.', zh: '高于参与成本：一个工日以上。' },
      done: (seen) => seen.value('participation', 24) > 0.75,
      reveal: {
        en: '{now} take part, for {cost} yuan a resident and month.',
        zh: '{now}参加，每名居民每月花费{cost}元。',
      },
      values: (seen) => ({
        now: percent(seen.value('participation', 24)),
        cost: String(Math.round(seen.value('spending_per_resident', 24))),
      }),
    },
    {
      kind: 'do',
      task: {
        en: 'Stop paying at month 24, and play to month 48. Does duty come back?',
        zh: '在第24个月停止付钱，播放到第48个月。义务感会回来吗？',
      },
      hint: { en: 'At month 24 set the reward to 0.', zh: '在第24个月把报酬设为0。' },
      done: (seen) =>
        seen.lever('incentives', 'reward', 40) === 0 &&
        seen.lever('incentives', 'reward', 20) > 0.5 &&
        seen.value('participation', 48) >= 0,
      reveal: {
        en: '{now} at month 48; never paid it would be {then}. What only the money held goes with it.',
        zh: '第48个月为{now}；从未付钱则为{then}。只靠金钱维持的，随金钱而去。',
      },
      values: (seen) => ({
        now: percent(seen.value('participation', 48)),
        then: percent(seen.without('participation', 48)),
      }),
    },
  ],
  lesson: {
    en: 'A reward has a price and a meaning. Small ones change the meaning without paying the price.',
    zh: '报酬既有价格也有含义。小报酬改变了含义，却没有付够价格。',
  },
  literature: [
    'Gneezy, U. & Rustichini, A. (2000). Pay enough or don’t pay at all. Quarterly Journal of Economics 115.',
    'Bowles, S. & Polanía-Reyes, S. (2012). Economic incentives and social preferences. Journal of Economic Literature 50.',
  ],
}
