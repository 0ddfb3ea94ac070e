import { type Lesson, percent } from './lesson.ts'

export const doesItLast: Lesson = {
  name: 'does-it-last',
  title: { en: 'Does it last?', zh: '能持久吗？' },
  invitation: { en: 'The project money ends. What stays?', zh: '项目资金结束后，什么会留下？' },
  yaml: `cogov: 1
name: Does it last?
description: Everybody who takes part is paid well for two years.
place: { townships: 2, communities: 6, residents: 120 }
ticks: 72
mechanisms:
  incentives: { reward: 1.2 }
timeline:
  - { tick: 25, mechanisms: { incentives: { reward: 0 } } }
`,
  levers: [
    'informal_institutions.regulations',
    'informal_institutions.customs',
    'informal_institutions.virtue',
    'participation.access',
    'participation.deliberation',
    'participation.skill_training',
  ],
  outcomes: ['participation', 'norm', 'skill', 'trust_in_committee'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'For two years taking part is paid with more than a day’s wage, and nearly everybody comes. Then the money ends. Two years later?',
        zh: '两年间，参加者可得一个多工日的报酬，几乎人人都来。随后资金停止。再过两年呢？',
      },
      options: [
        { en: 'Most still come: it has become a habit.', zh: '多数人仍来：已成习惯。' },
        { en: 'About half of them.', zh: '大约一半。' },
        { en: 'Fewer than one in three.', zh: '不到三分之一。' },
      ],
      right: 2,
      at: 48,
      reveal: {
        en: '{then} in the last paid month, {now} two years later. The money had bought acts, not reasons.',
        zh: '付钱的最后一个月为{then}，两年后为{now}。金钱买到了行动，没有买到理由。',
      },
      values: (seen) => ({
        then: percent(seen.value('participation', 24)),
        now: percent(seen.value('participation', 48)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Before the money ends at month 24, put something in place that lasts: more than 60 % are to take part at month 72.',
        zh: '在第24个月资金结束之前，建立能持久的东西：使第72个月参与率超过60%。',
      },
      hint: {
        en: 'Village regulations and customs, deliberation and access, from month 12 or before.',
        zh: '村规民约与习俗、协商与参与渠道，在第12个月之前启用。',
      },
      done: (seen) => seen.value('participation', 72) > 0.6,
      reveal: {
        en: '{now} at month 72, four years after the last payment. Norms stand at {norm}, skill at {skill}: what had grown meanwhile carries on.',
        zh: '停止付款四年后的第72个月为{now}。规范为{norm}，能力为{skill}：其间生长起来的东西在延续。',
      },
      values: (seen) => ({
        now: percent(seen.value('participation', 72)),
        norm: percent(seen.value('norm', 72)),
        skill: percent(seen.value('skill', 72)),
      }),
    },
  ],
  lesson: {
    en: 'Success lasts where norms, skill and trust had grown, and collapses where only pay held it. Ask of every project what is in place on its last day.',
    zh: '规范、能力与信任已经成长之处，成功得以持久；只靠报酬维持之处，便会崩塌。对每个项目都要问：最后一天，留下了什么。',
  },
  literature: ['Ostrom, E. (1990). Governing the Commons.', 'Bowles, S. (2016). The Moral Economy.'],
}
