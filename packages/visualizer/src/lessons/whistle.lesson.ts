import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 4,
  name: 'whistle',
  title: 'Blowing the whistle',
  invitation: 'Everybody agrees that the road must be mended, and nobody comes.',
  yaml: `cogov: 2
start: fresh
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
      question:
        'Some cases need several departments at once, and one that stays away stalls all. The townships get a ' +
        'whistle that calls them. Which township gains most?',
      options: [
        'Township 1, which has authority to use it.',
        'Township 2, in the middle.',
        'Township 3, which has no authority.',
      ],
      right: 2,
      at: 24,
      claim: (seen) =>
        seen.value('joint_resolution', 24, 'township 3') < seen.value('joint_resolution', 24, 'township 1'),
      reveal:
        'Without a whistle, two years on: township 1 settles {one} of its joint cases, township 2 {two}, ' +
        'township 3 {three}. Now blow it.',
      values: (seen) => ({
        one: seen.value('joint_resolution', 24, 'township 1'),
        two: seen.value('joint_resolution', 24, 'township 2'),
        three: seen.value('joint_resolution', 24, 'township 3'),
      }),
    },
    {
      kind: 'do',
      task: 'Give all townships the whistle, and play to month 48. Watch who comes.',
      hint: 'Horizontal coordination: whistle to 1.',
      done: (seen) =>
        seen.lever('horizontal_coordination', 'whistle', 44) >= 0.8 && seen.value('joint_resolution', 48) > 0,
      solution: [['horizontal_coordination.whistle', 1]],
      claim: (seen) => seen.value('joint_resolution', 48, 'township 3') > 0.7,
      reveal:
        'Township 1 {one}, township 2 {two}, township 3 {three}: the whistle is authority for those who have none.',
      values: (seen) => ({
        one: seen.value('joint_resolution', 48, 'township 1'),
        two: seen.value('joint_resolution', 48, 'township 2'),
        three: seen.value('joint_resolution', 48, 'township 3'),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task:
        'Is it the call, or that each knows it is theirs to come? Settle more than half of the joint cases at ' +
        'month 48 without the whistle.',
      hint: 'Joint enforcement and the responsibility list, both high.',
      done: (seen) =>
        seen.lever('horizontal_coordination', 'whistle', 44) === 0 && seen.value('joint_resolution', 48) > 0.5,
      solution: [
        ['horizontal_coordination.joint_enforcement', 1],
        ['vertical_coordination.responsibility_list', 1],
      ],
      claim: (seen) => seen.value('joint_resolution', 48) > 0.5,
      reveal:
        '{now} without a whistle. It was never only the noise: a department comes where it expects the others ' +
        'to come, and where it is named.',
      values: (seen) => ({ now: seen.value('joint_resolution', 48) }),
    },
  ],
  conclusion:
    'A case that needs everybody is lost by one who stays away. Calling, naming and expecting each other are ' +
    'three ways to the same meeting.',
  literature: [
    'Van Huyck, J., Battalio, R. & Beil, R. (1990). Tacit coordination games, strategic uncertainty, and ' +
      'coordination failure. American Economic Review 80.',
    '崔晶 (2021). 基层治理中的集体行动困境. 中国社会科学报.',
  ],
}
