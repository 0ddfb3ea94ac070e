import { type Lesson, percent } from './lesson.ts'

export const whistle: Lesson = {
  name: 'whistle',
  title: { en: 'Blowing the whistle', zh: '吹哨报到' },
  invitation: {
    en: 'Everybody agrees that the road must be mended, and nobody comes.',
    zh: '人人都说路该修，却没有一个部门来。',
  },
  yaml: `cogov: 1
name: Blowing the whistle
description: Three townships; the first has much authority, the second some, the third none.
place: { townships: 3, communities: 6, residents: 120 }
ticks: 48
where:
  - { place: township 1, mechanisms: { vertical_coordination: { devolved_authority: 0.9 } } }
  - { place: township 2, mechanisms: { vertical_coordination: { devolved_authority: 0.4 } } }
`,
  levers: [
    'horizontal_coordination.whistle',
    'horizontal_coordination.joint_enforcement',
    'vertical_coordination.responsibility_list',
  ],
  outcomes: ['joint_resolution', 'joint_response_time', 'joint_backlog', 'resolution'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'Some matters need several departments at once, and one that stays away stalls all. The townships get a whistle that calls them. Which township gains most?',
        zh: '有些事需要几个部门同时到场，缺一个就停滞。乡镇得到召集部门的“哨”。哪个乡镇受益最大？',
      },
      options: [
        { en: 'Township 1, which has authority to use it.', zh: '乡镇1：有权威，用得上。' },
        { en: 'Township 2, in the middle.', zh: '乡镇2：居中。' },
        { en: 'Township 3, which has no authority.', zh: '乡镇3：没有权威。' },
      ],
      right: 2,
      at: 24,
      reveal: {
        en: 'Without a whistle, two years on: township 1 settles {one} of its joint matters, township 2 {two}, township 3 {three}. Now blow it.',
        zh: '没有哨，两年后：乡镇1办结{one}的联办事项，乡镇2为{two}，乡镇3为{three}。现在吹哨。',
      },
      values: (seen) => ({
        one: percent(seen.value('joint_resolution', 24, 'township 1')),
        two: percent(seen.value('joint_resolution', 24, 'township 2')),
        three: percent(seen.value('joint_resolution', 24, 'township 3')),
      }),
    },
    {
      kind: 'do',
      task: {
        en: 'Give all townships the whistle, and play to month 48. Watch who comes.',
        zh: '给所有乡镇装上哨，播放到第48个月。看看谁来。',
      },
      hint: { en: 'Horizontal coordination: whistle to 1.', zh: '横向协同：吹哨调到1。' },
      done: (seen) =>
        seen.lever('horizontal_coordination', 'whistle', 44) >= 0.8 && seen.value('joint_resolution', 48) > 0,
      reveal: {
        en: 'Township 1 {one}, township 2 {two}, township 3 {three}: the whistle is authority for those who have none.',
        zh: '乡镇1为{one}，乡镇2为{two}，乡镇3为{three}：对没有权威者，哨就是权威。',
      },
      values: (seen) => ({
        one: percent(seen.value('joint_resolution', 48, 'township 1')),
        two: percent(seen.value('joint_resolution', 48, 'township 2')),
        three: percent(seen.value('joint_resolution', 48, 'township 3')),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Is it the call, or that each knows it is theirs to come? Settle more than half of the joint matters at month 48 without the whistle.',
        zh: '起作用的是召集，还是责任明确？不用哨，使第48个月一半以上的联办事项办结。',
      },
      hint: { en: 'Joint enforcement and the responsibility list, both high.', zh: '联合执法与责任清单都调高。' },
      done: (seen) =>
        seen.lever('horizontal_coordination', 'whistle', 44) === 0 && seen.value('joint_resolution', 48) > 0.5,
      reveal: {
        en: '{now} without a whistle. It was never only the noise: a department comes where it expects the others to come, and where it is named.',
        zh: '没有哨也有{now}。关键从来不只是哨声：部门预期其他部门会来、且责任明确时，才会来。',
      },
      values: (seen) => ({ now: percent(seen.value('joint_resolution', 48)) }),
    },
  ],
  lesson: {
    en: 'A matter that needs everybody is lost by one who stays away. Calling, naming and expecting each other are three ways to the same meeting.',
    zh: '需要所有人的事，会因一个人缺席而落空。召集、明责与互信，是通向同一次会面的三条路。',
  },
  literature: [
    'Van Huyck, J., Battalio, R. & Beil, R. (1990). Tacit coordination games, strategic uncertainty, and coordination failure. American Economic Review 80.',
    '崔晶 (2021). 基层治理中的集体行动困境. 中国社会科学报.',
  ],
}
