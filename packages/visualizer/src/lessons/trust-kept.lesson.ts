import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 2,
  name: 'trust-kept',
  title: 'Trust as a promise kept',
  invitation: 'Be open, and they will trust you. Will they?',
  yaml: `cogov: 2
start: fresh
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
      question:
        'The committee promised a road and delivers little. It now reports openly and opens every channel. ' +
        'What happens to trust?',
      options: ['It rises: openness earns trust.', 'It falls faster than without.', 'It makes no difference.'],
      right: 1,
      at: 0,
      claim: (seen) => seen.value('trust_in_committee', 24) < 0.6,
      reveal: 'Try it.',
    },
    {
      kind: 'do',
      task:
        'Open the channel between committee and residents, and transparency, wide from the start; ' +
        'look at month 24.',
      hint: 'Both levers of trust to 1, then play to month 24.',
      done: (seen) =>
        seen.lever('trust', 'channel_community', 12) >= 0.8 &&
        seen.lever('trust', 'transparency', 12) >= 0.8 &&
        seen.value('trust_in_committee', 24) > 0,
      solution: [
        ['trust.channel_community', 1],
        ['trust.transparency', 1],
      ],
      claim: (seen) => seen.value('trust_in_committee', 24) < seen.without('trust_in_committee', 24) - 0.1,
      reveal:
        'Trust is {now}, without it would be {then}. Channels carry bad news as fast as good, and a broken ' +
        'promise weighs more than a kept one.',
      values: (seen) => ({
        now: seen.value('trust_in_committee', 24),
        then: seen.without('trust_in_committee', 24),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task:
        'Keep the promise first: bring delivery above 40 %, ' +
        'and trust in the committee to 48 % or more at month 60.',
      hint:
        'Pay and honour for staff, agreements among residents, a reward of 1.5 days, a little inspection; no ' +
        'channels.',
      done: (seen) => seen.value('delivery', 60) > 0.4 && seen.value('trust_in_committee', 60) >= 0.48,
      solution: [
        ['incentives.reward', 1.5],
        ['incentives.formal_staff', 1],
        ['incentives.informal_staff', 1],
        ['supervision.horizontal', 0.8],
        ['supervision.vertical', 0.3],
      ],
      claim: (seen) => seen.value('trust_in_committee', 60) >= 0.48 && seen.value('delivery', 60) > 0.4,
      reveal: 'Delivery {delivery}, trust {trust}. Trust follows what is delivered; telling comes second.',
      values: (seen) => ({
        delivery: seen.value('delivery', 60),
        trust: seen.value('trust_in_committee', 60),
      }),
    },
  ],
  conclusion:
    'Transparency shows what is there. Where promises are kept it holds trust up, where they are not it pulls it down.',
  literature: [
    'Slovic, P. (1993). Perceived risk, trust, and democracy. Risk Analysis 13.',
    'Jøsang, A. & Ismail, R. (2002). The Beta reputation system.',
  ],
}
