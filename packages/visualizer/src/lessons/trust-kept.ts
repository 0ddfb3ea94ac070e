import { type Lesson, percent } from './lesson.ts'

export const trustKept: Lesson = {
  name: 'trust-kept',
  title: { en: 'Trust as a promise kept', zh: '信任就是守住承诺' },
  invitation: { en: 'Be open, and they will trust you. Will they?', zh: '公开透明，他们就会信任你。会吗？' },
  yaml: `cogov: 1
name: Trust as a promise kept
place: { townships: 1, communities: 6, residents: 150, rural: 1 }
ticks: 60
`,
  levers: [
    'trust.channel_community',
    'trust.transparency',
    'incentives.reward',
    'incentives.informal_staff',
    'incentives.formal_staff',
    'supervision.horizontal',
    'supervision.vertical',
  ],
  outcomes: ['trust_in_committee', 'delivery', 'participation'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'The committee promised a road and delivers little. It now reports openly and opens every channel. What happens to trust?',
        zh: '两委承诺修路却成效甚微。现在它公开报告，打通各种渠道。信任会怎样？',
      },
      options: [
        { en: 'It rises: openness earns trust.', zh: '上升：公开换来信任。' },
        { en: 'It falls faster than without.', zh: '比不公开时下降更快。' },
        { en: 'It makes no difference.', zh: '没有差别。' },
      ],
      right: 1,
      at: 0,
      reveal: { en: 'Try it.', zh: '试试看。' },
    },
    {
      kind: 'do',
      task: {
        en: 'Open the channel between committee and residents, and transparency, wide from the start; look at month 24.',
        zh: '从一开始就把两委与居民的渠道和透明度开到最大；看第24个月。',
      },
      hint: { en: 'Both levers of trust to 1, then play to month 24.', zh: '两项信任措施都调到1，播放到第24个月。' },
      done: (seen) =>
        seen.lever('trust', 'channel_community', 12) >= 0.8 &&
        seen.lever('trust', 'transparency', 12) >= 0.8 &&
        seen.value('trust_in_committee', 24) > 0,
      reveal: {
        en: 'Trust is {now}, without it would be {then}. Channels carry bad news as fast as good, and a broken promise weighs more than a kept one.',
        zh: '信任为{now}，不公开则为{then}。渠道传播坏消息与好消息一样快，而失信比守信更有分量。',
      },
      values: (seen) => ({
        now: percent(seen.value('trust_in_committee', 24)),
        then: percent(seen.without('trust_in_committee', 24)),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Keep the promise first: bring delivery above 40 %, and trust in the committee to 48 % or more at month 60.',
        zh: '先守住承诺：让供给超过40%，并使第60个月对两委的信任达到48%以上。',
      },
      hint: {
        en: 'Pay and honour for staff, agreements among residents, a reward of 1.5 days, a little inspection; no channels.',
        zh: '激励工作人员、邻里约定、1.5个工日的报酬、少量督查；不开渠道。',
      },
      done: (seen) => seen.value('delivery', 60) > 0.4 && seen.value('trust_in_committee', 60) >= 0.48,
      reveal: {
        en: 'Delivery {delivery}, trust {trust}. Trust follows what is delivered; telling comes second.',
        zh: '供给{delivery}，信任{trust}。信任跟随供给；宣传在其次。',
      },
      values: (seen) => ({
        delivery: percent(seen.value('delivery', 60)),
        trust: percent(seen.value('trust_in_committee', 60)),
      }),
    },
  ],
  lesson: {
    en: 'Transparency shows what is there. Where promises are kept it holds trust up, where they are not it pulls it down.',
    zh: '透明只展示已有的东西：守信之处，它托住信任；失信之处，它拉低信任。',
  },
  literature: [
    'Slovic, P. (1993). Perceived risk, trust, and democracy. Risk Analysis 13.',
    'Jøsang, A. & Ismail, R. (2002). The Beta reputation system.',
  ],
}
