import type { Lesson } from './lesson.ts'

export const lesson: Lesson = {
  order: 1,
  name: 'why-good-people-fail',
  title: 'Why good people fail together',
  invitation: 'Everybody would mend the road, if only the others did.',
  yaml: `cogov: 2
start: fresh
name: Why good people fail together
place: { townships: 1, communities: 6, residents: 150, rural: 1 }
ticks: 60
`,
  levers: ['leadership.example', 'supervision.horizontal'],
  outcomes: ['participation', 'delivery'],
  steps: [
    {
      kind: 'predict',
      question:
        'Four in ten join in the first month. Each of them goes on if enough others do. What will be after five years?',
      options: [
        'More and more join: success is catching.',
        'It stays at about four in ten.',
        'Hardly anybody is left.',
      ],
      right: 2,
      at: 60,
      claim: (seen) => seen.value('participation', 60) < 0.25,
      reveal:
        'From {then} in the first year to {now}. Nobody became greedier: a few stopped, so those who had ' +
        'needed them stopped next. Willing people wait for each other; it is a threshold, not greed.',
      values: (seen) => ({
        then: seen.value('participation', 6),
        now: seen.value('participation', 60),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task:
        'Add first movers: let members go ahead as examples, with all their might from the start, and look at ' +
        'month 60.',
      hint: 'Leadership: example to 1, then play to the end.',
      done: (seen) => seen.lever('leadership', 'example', 40) >= 0.9 && seen.value('participation', 60) > 0,
      solution: [['leadership.example', 1]],
      claim: (seen) =>
        seen.value('participation', 60) > seen.without('participation', 60) && seen.value('participation', 60) < 0.4,
      reveal:
        '{now} instead of {then}. They help, and yet it falls: first movers move only those who were about to move.',
      values: (seen) => ({
        now: seen.value('participation', 60),
        then: seen.without('participation', 60),
      }),
    },
    {
      kind: 'do',
      anew: true,
      task: 'Now keep more than half of them until month 60, with what neighbours agree among themselves.',
      hint: 'Supervision: horizontal, above a half.',
      done: (seen) => seen.value('participation', 60) > 0.5,
      solution: [['supervision.horizontal', 0.7]],
      claim: (seen) => seen.value('participation', 60) > 0.5,
      reveal: '{now}. Neighbours who frown on staying away protect the reason for joining: that others do.',
      values: (seen) => ({ now: seen.value('participation', 60) }),
    },
  ],
  conclusion:
    'A group can want the same thing and fail, because each one’s best answer depends on the others. What ' +
    'protects the expectation protects the act.',
  literature: [
    'Olson, M. (1965). The Logic of Collective Action.',
    'Granovetter, M. (1978). Threshold models of collective behavior. American Journal of Sociology 83.',
    'Fehr, E. & Gächter, S. (2000). Cooperation and punishment in public goods experiments. American Economic ' +
      'Review 90.',
  ],
}
