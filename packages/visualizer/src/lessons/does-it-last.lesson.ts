import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 7,
  name: 'does-it-last',
  title: 'Does it last?',
  invitation: 'The project money ends. What stays?',
  yaml: `cogov: 2
start: fresh
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
      question:
        'For two years taking part is paid with more than a day’s wage, and nearly everybody comes. Then the ' +
        'money ends. Two years later?',
      options: ['Most still come: it has become a habit.', 'About half of them.', 'Fewer than one in three.'],
      right: 2,
      at: 48,
      claim: (seen) => seen.value('participation', 24) > 0.75 && seen.value('participation', 48) < 1 / 3,
      reveal: '{then} in the last paid month, {now} two years later. The money had bought acts, not reasons.',
      values: (seen) => ({
        then: seen.value('participation', 24),
        now: seen.value('participation', 48),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task:
        'Before the money ends at month 24, put something in place that lasts: more than 60 % are to take part ' +
        'at month 72.',
      hint: 'Village regulations and customs, deliberation and access, from month 12 or before.',
      done: (seen) => seen.value('participation', 72) > 0.6,
      solution: [
        ['informal_institutions.regulations', 0.8, 6],
        ['informal_institutions.customs', 0.5, 6],
        ['participation.access', 0.6, 6],
        ['participation.deliberation', 0.6, 6],
      ],
      claim: (seen) => seen.value('participation', 72) > 0.6,
      reveal:
        '{now} at month 72, four years after the last payment. Norms stand at {norm}, skill at {skill}: what ' +
        'had grown meanwhile carries on.',
      values: (seen) => ({
        now: seen.value('participation', 72),
        norm: seen.value('norm', 72),
        skill: seen.value('skill', 72),
      }),
    },
  ],
  conclusion:
    'Success lasts where norms, skill and trust had grown, and collapses where only pay held it. Ask of every ' +
    'project what is in place on its last day.',
  literature: ['Ostrom, E. (1990). Governing the Commons.', 'Bowles, S. (2016). The Moral Economy.'],
}
