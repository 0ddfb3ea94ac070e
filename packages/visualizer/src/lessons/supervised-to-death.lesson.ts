import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 5,
  name: 'supervised-to-death',
  title: 'Supervised to death',
  invitation: 'More inspections, more work done?',
  yaml: `cogov: 2
start: fresh
name: Supervised to death
place: { townships: 2, communities: 6, residents: 120 }
ticks: 60
`,
  levers: ['supervision.vertical'],
  outcomes: ['delivery', 'resolution', 'measured_effort', 'effort', 'paper_time'],
  steps: [
    {
      kind: 'predict',
      question: 'The superior inspects as hard as it can, from the start. After five years, what do residents get?',
      options: ['More than without inspections.', 'The same.', 'Less than without inspections.'],
      right: 2,
      at: 0,
      reveal: 'Try it.',
    },
    {
      kind: 'do',
      task: 'Set vertical supervision to 1 from the start and play to month 60. Watch measured effort and delivery.',
      hint: 'Supervision: vertical to 1.',
      done: (seen) => seen.lever('supervision', 'vertical', 30) >= 0.95 && seen.value('delivery', 60) > 0,
      solution: [['supervision.vertical', 1]],
      claim: (seen) =>
        seen.value('delivery', 60) < seen.without('delivery', 60) &&
        seen.value('measured_effort', 60) > seen.without('measured_effort', 60),
      reveal:
        'Measured effort is {measured}, delivery {delivery} (without inspections {then}): {paper} of the ' +
        'working time goes into paper.',
      values: (seen) => ({
        measured: seen.value('measured_effort', 60),
        delivery: seen.value('delivery', 60),
        then: seen.without('delivery', 60),
        paper: seen.value('paper_time', 60),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: 'Find the peak: delivery of 12 % or more at month 60.',
      hint: 'Try a quarter, a half, three quarters.',
      done: (seen) => seen.value('delivery', 60) >= 0.12,
      solution: [['supervision.vertical', 0.4]],
      claim: (seen) => seen.value('delivery', 60) > seen.without('delivery', 60) * 1.2,
      reveal:
        'Delivery {delivery} at {lever}. The superior, who sees reports, believes {reported}: its own peak ' +
        'lies higher than the residents’.',
      values: (seen) => ({
        delivery: seen.value('delivery', 60),
        lever: seen.lever('supervision', 'vertical', 59).toFixed(2),
        reported: seen.value('reported_delivery', 60),
      }),
    },
  ],
  conclusion:
    'What is inspected is done, and then only what is inspected. Past a peak, supervision feeds on the work ' +
    'that it was to secure.',
  literature: [
    'Holmström, B. & Milgrom, P. (1991). Multitask principal–agent analyses. Journal of Law, Economics, & ' +
      'Organization 7.',
  ],
}
