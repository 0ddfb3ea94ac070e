import { type Lesson, percent } from './lesson.ts'

export const supervisedToDeath: Lesson = {
  name: 'supervised-to-death',
  title: { en: 'Supervised to death', zh: '督查过度' },
  invitation: { en: 'More inspections, more work done?', zh: '督查越多，干得越多？' },
  yaml: `cogov: 1
name: Supervised to death
place: { townships: 2, communities: 6, residents: 120 }
ticks: 60
`,
  levers: ['supervision.vertical'],
  outcomes: ['delivery', 'resolution', 'measured_effort', 'effort', 'paper_time'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'The superior inspects as hard as it can, from the start. After five years, what do residents get?',
        zh: '上级从一开始就全力督查。五年后居民得到什么？',
      },
      options: [
        { en: 'More than without inspections.', zh: '比不督查时更多。' },
        { en: 'The same.', zh: '一样多。' },
        { en: 'Less than without inspections.', zh: '比不督查时更少。' },
      ],
      right: 2,
      at: 0,
      reveal: { en: 'Try it.', zh: '试试看。' },
    },
    {
      kind: 'do',
      task: {
        en: 'Set vertical supervision to 1 from the start and play to month 60. Watch measured effort and delivery.',
        zh: '从一开始把纵向监督调到1，播放到第60个月。观察考核到的努力与实际供给。',
      },
      hint: { en: 'Supervision: vertical to 1.', zh: '监督：纵向调到1。' },
      done: (seen) => seen.lever('supervision', 'vertical', 30) >= 0.95 && seen.value('delivery', 60) > 0,
      reveal: {
        en: 'Measured effort is {measured}, delivery {delivery} (without inspections {then}): {paper} of the working time goes into paper.',
        zh: '考核到的努力为{measured}，供给为{delivery}（不督查为{then}）：{paper}的工作时间耗在文书上。',
      },
      values: (seen) => ({
        measured: percent(seen.value('measured_effort', 60)),
        delivery: percent(seen.value('delivery', 60)),
        then: percent(seen.without('delivery', 60)),
        paper: percent(seen.value('paper_time', 60)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Find the peak: delivery of 12 % or more at month 60.',
        zh: '找到峰值：第60个月的供给达到12%以上。',
      },
      hint: { en: 'Try a quarter, a half, three quarters.', zh: '试试四分之一、二分之一、四分之三。' },
      done: (seen) => seen.value('delivery', 60) >= 0.12,
      reveal: {
        en: 'Delivery {delivery} at {lever}. The superior, who sees reports, believes {reported}: its own peak lies higher than the residents’.',
        zh: '督查强度{lever}时供给为{delivery}。只看报告的上级以为是{reported}：它眼中的峰值高于居民的峰值。',
      },
      values: (seen) => ({
        delivery: percent(seen.value('delivery', 60)),
        lever: seen.lever('supervision', 'vertical', 59).toFixed(2),
        reported: percent(seen.value('reported_delivery', 60)),
      }),
    },
  ],
  lesson: {
    en: 'What is inspected is done, and then only what is inspected. Past a peak, supervision feeds on the work that it was to secure.',
    zh: '查什么就做什么，然后只做被查的。越过峰值，督查吞噬它本要保障的工作。',
  },
  literature: [
    'Holmström, B. & Milgrom, P. (1991). Multitask principal–agent analyses. Journal of Law, Economics, & Organization 7.',
  ],
}
