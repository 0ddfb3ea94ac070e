import { type Lesson, percent } from './lesson.ts'

export const whyGoodPeopleFail: Lesson = {
  name: 'why-good-people-fail',
  title: { en: 'Why good people fail together', zh: '好人为何一起失败' },
  invitation: {
    en: 'Everybody would mend the road, if only the others did.',
    zh: '只要别人肯修路，人人都愿意修。',
  },
  yaml: `cogov: 1
name: Why good people fail together
place: { townships: 1, communities: 6, residents: 150, rural: 1 }
ticks: 60
`,
  levers: ['leadership.example', 'supervision.horizontal'],
  outcomes: ['participation', 'delivery'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'Four in ten join in the first month. Each of them goes on if enough others do. What will be after five years?',
        zh: '第一个月有四成人参加。只要足够多的人参加，每个人都会继续。五年之后会怎样？',
      },
      options: [
        { en: 'More and more join: success is catching.', zh: '越来越多：成功会传染。' },
        { en: 'It stays at about four in ten.', zh: '大约保持四成。' },
        { en: 'Hardly anybody is left.', zh: '几乎无人留下。' },
      ],
      right: 2,
      at: 60,
      reveal: {
        en: 'From {then} in the first year to {now}. Nobody became greedier: a few stopped, so those who had needed them stopped next. Willing people wait for each other; it is a threshold, not greed.',
        zh: '从第一年的{then}降到{now}。没有人变得更自私：少数人停下，依赖他们的人随之停下。愿意的人在互相等待；问题在于门槛，不在于贪心。',
      },
      values: (seen) => ({
        then: percent(seen.value('participation', 6)),
        now: percent(seen.value('participation', 60)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Add first movers: let members go ahead as examples, with all their might from the start, and look at month 60.',
        zh: '加入带头人：从一开始就让党员全力示范带动，然后看第60个月。',
      },
      hint: { en: 'Leadership: example to 1, then play to the end.', zh: '领导：示范调到1，然后播放到最后。' },
      done: (seen) => seen.lever('leadership', 'example', 40) >= 0.9 && seen.value('participation', 60) > 0,
      reveal: {
        en: '{now} instead of {then}. They help, and yet it falls: first movers move only those who were about to move.',
        zh: '{now}，而原来是{then}。有帮助，但仍在下降：带头人只带动了本来就要动的人。',
      },
      values: (seen) => ({
        now: percent(seen.value('participation', 60)),
        then: percent(seen.without('participation', 60)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Now keep more than half of them until month 60, with what neighbours agree among themselves.',
        zh: '现在用邻里之间的约定，让一半以上的人坚持到第60个月。',
      },
      hint: { en: 'Supervision: horizontal, above a half.', zh: '监督：横向监督，超过一半。' },
      done: (seen) => seen.value('participation', 60) > 0.5,
      reveal: {
        en: '{now}. Neighbours who frown on staying away protect the reason for joining: that others do.',
        zh: '{now}。邻里对旁观者的不满，保护了参加的理由：别人也参加。',
      },
      values: (seen) => ({ now: percent(seen.value('participation', 60)) }),
    },
  ],
  lesson: {
    en: 'A group can want the same thing and fail, because each one’s best answer depends on the others. What protects the expectation protects the act.',
    zh: '一群人可以目标一致却仍然失败，因为每个人的最佳选择取决于他人。保护了预期，也就保护了行动。',
  },
  literature: [
    'Olson, M. (1965). The Logic of Collective Action.',
    'Granovetter, M. (1978). Threshold models of collective behavior. American Journal of Sociology 83.',
    'Fehr, E. & Gächter, S. (2000). Cooperation and punishment in public goods experiments. American Economic Review 90.',
  ],
}
