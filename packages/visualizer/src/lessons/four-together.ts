import type { Scenario } from '@cogov/core'
import { type Lesson, percent, type Run } from './lesson.ts'

const FOUR = ['trust', 'incentives', 'participation', 'supervision'] as const

/** Two mechanisms alone and together: what the pair does beyond the sum. */
async function pair(scenario: Scenario, run: Run): Promise<Record<string, number>> {
  const on = FOUR.filter((name) => scenario.mechanisms[name] !== undefined)
  if (on.length !== 2) return { on: on.length }
  const [a, b] = on as [string, string]
  const only = (names: readonly string[]): Scenario => ({
    ...scenario,
    timeline: [],
    mechanisms: Object.fromEntries(Object.entries(scenario.mechanisms).filter(([name]) => names.includes(name))),
  })
  const runs = await Promise.all([[], [a], [b], [a, b]].map((names) => run(only(names), 60)))
  const [none, first, second, both] = runs.map((at) => at('participation', 60)) as [number, number, number, number]
  return { on: 2, first: first - none, second: second - none, both: both - none, beyond: both - first - second + none }
}

export const fourTogether: Lesson = {
  name: 'four-together',
  title: { en: 'Four mechanisms together', zh: '四种机制合力' },
  invitation: { en: 'Each helps a little. Do all help most?', zh: '每种都有一点用，四种一起就最好吗？' },
  yaml: `cogov: 1
name: Four mechanisms together
place: { townships: 2, communities: 6, residents: 120 }
ticks: 60
mechanisms:
  incentives: { reward: 0.75, recognition: 0.3, formal_staff: 0.3, informal_staff: 0.3 }
  participation: { access: 0.3, deliberation: 0.3, skill_training: 0.3 }
  supervision: { vertical: 0.3, horizontal: 0.3, third_party: 0.3, penalties: 0.3 }
`,
  levers: FOUR,
  outcomes: ['participation', 'delivery', 'trust_in_committee'],
  steps: [
    {
      kind: 'predict',
      question: {
        en: 'Incentives, participation and supervision are on. Now all channels of trust are opened as well. What does the fourth mechanism add after five years?',
        zh: '激励、参与、监督都已启用。现在再打通所有信任渠道。第四种机制五年后会增加多少？',
      },
      options: [
        { en: 'Much: only together do they work.', zh: '很多：合在一起才起作用。' },
        { en: 'Hardly anything.', zh: '几乎没有。' },
        { en: 'As much as each of the others.', zh: '与其他每一种一样多。' },
      ],
      right: 1,
      at: 60,
      reveal: {
        en: 'Three of them give {now} already. Add the fourth and see.',
        zh: '三种机制已达到{now}。加上第四种看看。',
      },
      values: (seen) => ({ now: percent(seen.value('participation', 60)) }),
    },
    {
      kind: 'do',
      anew: true,
      task: {
        en: 'Set trust to 0.3 from the start, and play to month 60.',
        zh: '从一开始把信任调到0.3，播放到第60个月。',
      },
      hint: { en: 'Move the slider of trust, at month 0.', zh: '在第0个月移动信任滑块。' },
      done: (seen) => seen.lever('trust', 'transparency', 30) >= 0.25 && seen.value('participation', 60) > 0,
      reveal: {
        en: '{now} with four, {then} with three. The whole is not the sum of its parts: where three carry everybody, a fourth has nobody left to move.',
        zh: '四种为{now}，三种为{then}。整体不等于部分之和：三种已带动所有人，第四种便无人可带。',
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
        en: 'Which pair reinforces each other? Leave exactly two of the four on, then compare: find two that together do at least 10 points more than the sum of each alone.',
        zh: '哪两种相互增强？只保留两种，然后比较：找出合力至少比各自之和多10个百分点的一对。',
      },
      hint: { en: 'Switch trust and incentives off.', zh: '关闭信任与激励。' },
      measure: pair,
      done: (seen) => (seen.measured.beyond ?? 0) >= 0.1,
      reveal: {
        en: 'Alone {first} and {second} points, together {both}: {beyond} more than the sum. Ways to take part and neighbours who care need each other.',
        zh: '单独为{first}和{second}个百分点，合力为{both}：比总和多{beyond}。参与渠道与邻里关切相互需要。',
      },
      values: ({ measured }) => {
        const points = (name: string) => String(Math.round((measured[name] ?? 0) * 100))
        return { first: points('first'), second: points('second'), both: points('both'), beyond: points('beyond') }
      },
    },
  ],
  lesson: {
    en: 'Mechanisms complement each other below the tipping point and replace each other above it. Ask which pair, from which state, at which strength.',
    zh: '机制在临界点以下互补，在其上互相替代。要问：哪两种、从何种状态、以何种强度。',
  },
  literature: [
    'Oliver, P., Marwell, G. & Teixeira, R. (1985). A theory of the critical mass. American Journal of Sociology 91.',
    '崔晶 (2021). 基层治理中的集体行动困境. 中国社会科学报.',
  ],
}
