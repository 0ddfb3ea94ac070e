// Every figure of docs/patterns by name: which designs are run, and how they are drawn.
import { type Design, mean, over, seedsOf, traces } from '../../../tests/verification/laboratory.ts'
import {
  adoption,
  NAMES,
  P1,
  P2,
  P3,
  P4,
  P5,
  P6,
  P6_ALL_WITHDRAWN,
  P6_END,
  P7,
  P8,
  P9,
  P10,
  P10_OFF,
  P10_ON,
  P10_SWITCHED,
  P11_GOOD,
  P11_OPEN,
  P12,
  synergy,
} from '../../../tests/verification/patterns.ts'
import { COLOURS, lines, type Point, tiles } from './draw.ts'

const SEEDS = seedsOf(10)
/** A map has many tiles, each with its six designs. */
const FEW = seedsOf(3)
const MEAN = `mean of ${FEW.length} seeds`
const { black, blue, orange, green, purple, grey } = COLOURS
const MISSING = '2 4'
const SHARE = [0, 0.2, 0.4, 0.6, 0.8, 1]
const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
const percent = (share: number) => `${Math.round(share * 100)} %`

const point = (x: number, values: readonly number[]): Required<Point> => {
  const middle = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
  const error = 2 * Math.sqrt(variance / values.length)
  return { x, mean: middle, low: middle - error, high: middle + error }
}
/** An outcome by month. */
const byMonth = (design: Design, outcome: string, from = 0) => {
  const runs = traces(design, outcome, SEEDS)
  return Array.from(runs[0], (_, month) =>
    point(
      month,
      runs.map((series) => series[month]),
    ),
  ).slice(from)
}
/** Its mean over the last two years. */
const late = (design: Design, outcome: string) => {
  const { ticks = 72 } = design
  return over(design, outcome, ticks - 23, ticks, SEEDS)
}
const along = (values: readonly number[], design: (value: number) => Design, outcome: string) =>
  values.map((x) => point(x, late(design(x), outcome)))
const at = (design: Design, outcome: string) => mean(late(design, outcome))

const months = (last: number, step: number) => ({
  label: 'month',
  ticks: Array.from({ length: last / step + 1 }, (_, k) => k * step),
})
const participation = (label = 'residents taking part') => ({ label, ticks: SHARE, percent: true })
const NOTE = `mean of ${SEEDS.length} seeds, band of two standard errors`

const p1 = () =>
  lines({
    note: NOTE,
    title: `P1 With nothing on, participation falls to ${percent(at(P1.off, 'participation'))}`,
    subtitle: `Residents taking part by month`,
    x: months(72, 12),
    y: participation(),
    series: [
      { label: 'nothing on', colour: black, points: byMonth(P1.off, 'participation') },
      {
        label: 'if a fifth of the others were enough to join',
        colour: blue,
        dash: MISSING,
        points: byMonth(P1.easy, 'participation'),
      },
    ],
  })

const p2 = () =>
  lines({
    note: NOTE,
    title: 'P2 Sanctions between peers raise participation and keep it, if they cost less than anger is worth',
    subtitle: `Residents taking part by month`,
    x: months(72, 12),
    y: participation(),
    series: [
      { label: 'sanctions', colour: blue, points: byMonth(P2.sanctions, 'participation') },
      {
        label: 'sanctions that cost three working days',
        colour: orange,
        dash: MISSING,
        points: byMonth(P2.dear, 'participation'),
      },
      { label: 'nothing on', colour: black, points: byMonth(P2.off, 'participation') },
    ],
  })

const REWARDS = [0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2]
const p3 = () => {
  const curve = (identification: number, crowding: boolean) =>
    REWARDS.map((reward) => point(reward, over(P3(identification, reward, crowding), 'participation', 1, 12, SEEDS)))
  return lines({
    note: NOTE,
    title: 'P3 Where people identify with the community a small reward drives them away, a large one brings them back',
    subtitle: `Residents taking part in the first year, by reward`,
    x: { label: 'reward for taking part, working days', ticks: [0, 0.5, 1, 1.5, 2] },
    y: participation(),
    series: [
      { label: 'high identification (.75)', colour: blue, points: curve(0.75, true) },
      { label: 'the same without crowding-out', colour: grey, dash: MISSING, points: curve(0.75, false) },
      { label: 'low identification (.15)', colour: orange, points: curve(0.15, true) },
    ],
  })
}

const p4 = () =>
  lines({
    note: NOTE,
    title: 'P4 Supervision from above helps up to a point; beyond it paper eats the time that it wins',
    subtitle: `Delivery to residents, by how hard the superior may inspect`,
    x: { label: 'vertical supervision', ticks: SHARE },
    y: { label: 'delivery', ticks: [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3] },
    series: [
      {
        label: 'without paper and visits',
        colour: grey,
        dash: MISSING,
        points: along(TENTHS, (v) => P4(v, 'paper'), 'delivery'),
      },
      { label: 'as it is', colour: blue, points: along(TENTHS, (v) => P4(v), 'delivery') },
    ],
  })

const p5 = () => {
  const colours = { trust: purple, incentives: orange, participation: green, supervision: blue }
  const dashes = { trust: '2 3', incentives: '8 3', participation: '5 2 1 2', supervision: '10 2 2 2' }
  return lines({
    note: NOTE,
    title: 'P5 Each of the four mechanisms alone leaves the failed state as it is, all four together lift it',
    subtitle: `Residents taking part; levers at .4, communities of 1,400`,
    x: months(72, 12),
    y: participation(),
    series: [
      { label: 'all four', colour: black, points: byMonth(P5(NAMES, 0.4, 1400), 'participation') },
      ...NAMES.map((name) => ({
        label: `${name} alone`,
        colour: colours[name],
        dash: dashes[name],
        points: byMonth(P5([name], 0.4, 1400), 'participation'),
      })),
      { label: 'nothing', colour: grey, dash: '1 3', points: byMonth(P5([], 0.4, 1400), 'participation') },
    ],
  })
}

const STRENGTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]
const tileOf = (strength: number, residents: number, outcome: string, change: Design = {}) => {
  const value = mean(synergy(strength, residents, outcome, FEW, change))
  const text = value
    .toFixed(2)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')
  return { text: text === '−.00' ? '.00' : text, shade: value * 1.3 }
}
const SYNERGY = {
  columns: STRENGTHS.map((strength) => strength.toFixed(1)),
  across: 'strength of all levers',
  legend: [
    { label: 'they replace each other', shade: -0.8 },
    { label: 'they complement each other', shade: 0.8 },
  ],
}
const p5Size = (outcome: string) => () =>
  tiles({
    ...SYNERGY,
    title:
      `P5 Where the four mechanisms complement each other, in ${outcome}: the larger the community, the more ` +
      'strength it takes',
    subtitle: `What all four bring beyond the sum of what each brings alone; mean of ${FEW.length} seeds`,
    down: 'residents of a community',
    rows: [150, 300, 500, 1000, 1500].map((residents) => ({
      label: `${residents}`,
      cells: STRENGTHS.map((strength) => tileOf(strength, residents, outcome)),
    })),
  })

/** What is varied one at a time, in communities of 500. */
const VARIED: [string, Design][] = [
  ['as by default', {}],
  ...[0.25, 0.5, 0.65].map((cost_mean): [string, Design] => [`cost ${cost_mean} day`, { parameters: { cost_mean } }]),
  ['inputs hardly replace each other', { parameters: { capacity_exponent: -5 } }],
  ['inputs replace each other', { parameters: { capacity_exponent: 0.9 } }],
  ...['linear', 'concave', 'convex'].map((form, k): [string, Design] => [
    `yield ${form}`,
    { parameters: { curve: k + 1 } },
  ]),
  ['weighing the marginal effect', { parameters: { marginal: 1 } }],
  ...['best-response', 'threshold', 'conditional-cooperation', 'imitation', 'reinforcement'].map(
    (resident): [string, Design] => [resident.replace('-', ' '), { decisions: { resident } }],
  ),
]
const p5Form = () =>
  tiles({
    ...SYNERGY,
    title: 'P5 It depends on the cost of taking part and on how residents choose, hardly on how offices organise',
    subtitle: `The same in participation, in communities of 500, one thing changed at a time; ${MEAN}`,
    down: 'what is different',
    rows: VARIED.map(([label, change]) => ({
      label,
      cells: STRENGTHS.map((strength) => tileOf(strength, 500, 'participation', change)),
    })),
  })

const p6 = () =>
  lines({
    note: NOTE,
    title: 'P6 Success outlasts the incentives that made it, for years, and decays',
    subtitle: `Residents taking part; the other mechanisms at .4 from month 49, incentives until month 108`,
    x: months(300, 60),
    y: participation(),
    series: [
      { label: 'after incentives', colour: blue, points: byMonth(P6(true), 'participation') },
      { label: 'without incentives', colour: black, dash: '8 3', points: byMonth(P6(false), 'participation') },
      {
        label: 'everything withdrawn in month 109',
        colour: orange,
        dash: MISSING,
        points: byMonth(P6_ALL_WITHDRAWN, 'participation'),
      },
    ],
  })

const IDENTIFICATION = [0.25, 0.35, 0.45, 0.55, 0.65]
/** Whether what incentives made lasts, and its half-life, where residents are as they are there. */
function lasting(identification: number, parameters: Record<string, number>) {
  const ticks = 420
  const change = {
    ticks,
    parameters: { identification_urban: identification, identification_rural: identification, ...parameters },
  }
  const share = (incentives: boolean) => {
    const runs = traces(P6(incentives, change), 'participation', FEW)
    return (month: number) => mean(runs.map((series) => mean(series.slice(month - 6, month + 6))))
  }
  const [after, never] = [share(true), share(false)]
  if (never(P6_END - 6) > 0.4) return { text: 'starts alone', shade: 0 }
  if (after(P6_END - 6) < 0.4) return { text: 'no success', shade: 0 }
  const lead = (month: number) => after(month) - never(month)
  const first = lead(P6_END + 6)
  for (let month = P6_END + 6; month < ticks - 6; month++) {
    if (lead(month) < first / 2) return { text: `${month - P6_END}`, shade: Math.min(0.9, (month - P6_END) / 300) }
  }
  return { text: `> ${ticks - 6 - P6_END}`, shade: 1 }
}
const p6Map = (name: string, values: number[], said: string) => () =>
  tiles({
    title: `P6 How long the lead lasts: months until half of it is gone, by identification and ${said}`,
    subtitle:
      'The other three mechanisms at .4; a lead that outlasts 25 years is a second stable state; ' +
      `${FEW.length} seeds`,
    columns: IDENTIFICATION.map((share) => share.toFixed(2)),
    across: 'identification with the community',
    down: said,
    legend: [
      { label: 'half is gone soon', shade: 0.15 },
      { label: 'or only after long', shade: 0.8 },
    ],
    rows: values.map((value) => ({
      label: `${value}`,
      cells: IDENTIFICATION.map((identification) => lasting(identification, { [name]: value })),
    })),
  })

const P7_AUTHORITY = [0, 0.2, 0.4, 0.6, 0.8, 1]
const p7 = () =>
  lines({
    note: NOTE,
    title: 'P7 The whistle settles joint matters, most of all where townships have little authority',
    subtitle: `Share of joint matters settled, by the township’s authority`,
    x: { label: 'devolved authority', ticks: SHARE },
    y: { label: 'joint matters settled', ticks: SHARE, percent: true },
    series: [
      { label: 'whistle', colour: blue, points: along(P7_AUTHORITY, (a) => P7(1, a), 'joint_resolution') },
      {
        label: 'whistle that nobody has to answer',
        colour: grey,
        dash: MISSING,
        points: along(P7_AUTHORITY, (a) => P7(1, a, false), 'joint_resolution'),
      },
      { label: 'no whistle', colour: orange, points: along(P7_AUTHORITY, (a) => P7(0, a), 'joint_resolution') },
    ],
  })
const p7Time = () =>
  lines({
    note: NOTE,
    title: 'P7 The whistle shortens the time until joint matters are settled',
    subtitle: `Median months from report to settlement of joint matters that were settled`,
    x: { label: 'devolved authority', ticks: [0.6, 0.7, 0.8, 0.9, 1] },
    y: { label: 'months', ticks: [0, 1, 2, 3, 4] },
    series: [
      {
        label: 'no whistle',
        colour: orange,
        points: along([0.6, 0.7, 0.8, 0.9, 1], (a) => P7(0, a), 'joint_response_time'),
      },
      {
        label: 'whistle',
        colour: blue,
        points: along([0.6, 0.7, 0.8, 0.9, 1], (a) => P7(1, a), 'joint_response_time'),
      },
    ],
  })

const ACCESS = [0, 0.2, 0.4, 0.6, 0.8, 1]
const p8 = () =>
  lines({
    note: NOTE,
    title: 'P8 Opening channels lowers trust where there is no capacity, and raises it where there is',
    subtitle: `Trust of residents in their committee, by open channels`,
    x: { label: 'access: rights and channels', ticks: SHARE },
    y: { label: 'trust in the committee', ticks: [0.2, 0.3, 0.4, 0.5] },
    series: [
      { label: 'with capacity', colour: blue, points: along(ACCESS, (a) => P8(a, true), 'trust_in_committee') },
      {
        label: 'without capacity, if asking in vain weighed nothing',
        colour: grey,
        dash: MISSING,
        points: along(ACCESS, (a) => P8(a, false, 0), 'trust_in_committee'),
      },
      { label: 'without capacity', colour: orange, points: along(ACCESS, (a) => P8(a, false), 'trust_in_committee') },
    ],
  })
const p8Load = () =>
  lines({
    note: NOTE,
    title: 'P8 The reason: committees are overloaded',
    subtitle: `Load of committees: what waits beyond a month’s capacity; 1 is a queue of four months or more`,
    x: { label: 'access: rights and channels', ticks: SHARE },
    y: { label: 'load', ticks: SHARE },
    series: [
      { label: 'without capacity', colour: orange, points: along(ACCESS, (a) => P8(a, false), 'load') },
      { label: 'with capacity', colour: blue, points: along(ACCESS, (a) => P8(a, true), 'load') },
    ],
  })

const SIZES = [25, 50, 100, 200, 400, 800]
const p9 = () =>
  lines({
    note: NOTE,
    title: 'P9 Larger groups take part less, unless each gets something for it',
    subtitle: `Residents taking part where they may speak with each other, by size of the community`,
    x: { label: 'residents of a community', ticks: SIZES, log: true },
    y: participation(),
    series: [
      {
        label: 'with a reward of 1.5 working days',
        colour: blue,
        points: along(SIZES, (n) => P9(n, true), 'participation'),
      },
      {
        label: 'if contributions were noticed in groups of any size',
        colour: grey,
        dash: MISSING,
        points: along(SIZES, (n) => P9(n, false, false), 'participation'),
      },
      {
        label: 'without selective incentives',
        colour: orange,
        points: along(SIZES, (n) => P9(n, false), 'participation'),
      },
    ],
  })

const p10 = () => {
  const moved = (prior: number, negative: boolean, sign: number) =>
    byMonth(P10(prior, negative), 'trust_in_committee').map(({ x, mean, low, high }) => {
      const [a, b] = [sign * (low - prior), sign * (high - prior)]
      return { x, mean: sign * (mean - prior), low: Math.min(a, b), high: Math.max(a, b) }
    })
  return lines({
    note: NOTE,
    title: 'P10 The same surprise: trust that was too high is lost faster than trust that was too low is built',
    subtitle: `Change of trust in the committee, where .15 less or more is delivered than was trusted`,
    x: months(36, 6),
    y: { label: 'change of trust', ticks: [-0.05, 0, 0.05, 0.1, 0.15, 0.2] },
    series: [
      { label: 'lost where it was .62', colour: orange, points: moved(0.62, true, -1) },
      {
        label: 'lost, if bad news weighed like good news',
        colour: orange,
        dash: MISSING,
        points: moved(0.68, false, -1),
      },
      {
        label: 'built, if bad news weighed like good news',
        colour: blue,
        dash: MISSING,
        points: moved(0.2, false, 1),
      },
      { label: 'built where it was .20', colour: blue, points: moved(0.2, true, 1) },
    ],
  })
}

const p10Switched = () => {
  const half = (series: Float64Array, from: number, to: number) => {
    const middle = (series[from - 1] + mean(series.slice(to - 24, to))) / 2
    return series.slice(from).findIndex((trust) => trust > middle === series[to - 1] > middle)
  }
  const runs = traces(P10_SWITCHED, 'trust_in_committee', SEEDS)
  const halfTime = (from: number, to: number) => Math.round(mean(runs.map((series) => half(series, from, to))))
  const [up, down] = [halfTime(P10_ON, P10_OFF), halfTime(P10_OFF, 481)]
  return lines({
    note: NOTE,
    title: `P10 Switching policies is another matter: half of the trust is built in ${up} months and lost in ${down}`,
    subtitle: `Trust in the committee; all that the district above has, on from month ${P10_ON} to ${P10_OFF - 1}`,
    x: months(480, 60),
    y: { label: 'trust, participation', ticks: SHARE },
    series: [
      { label: 'residents taking part', colour: grey, dash: '8 3', points: byMonth(P10_SWITCHED, 'participation') },
      { label: 'trust in the committee', colour: blue, points: byMonth(P10_SWITCHED, 'trust_in_committee') },
    ],
  })
}

const p11 = () => {
  const shares = (selection: number, policy: Parameters<typeof adoption>[1]) =>
    SEEDS.map((seed) => adoption(selection, policy, seed))
  const middle = (runs: number[][]) =>
    runs[0].map((_, month) =>
      point(
        month,
        runs.map((run) => run[month]),
      ),
    )
  const good = shares(20, P11_GOOD)
  return lines({
    note: NOTE,
    title: 'P11 A policy that is evaluated better spreads from two pilots in an S-curve',
    subtitle: `Townships with the policy, of forty; pilots from month 13, learning from month 25`,
    x: months(300, 60),
    y: { label: 'townships with the policy', ticks: SHARE, percent: true },
    series: [
      ...good.map((run) => ({
        label: '',
        colour: blue,
        points: run.map((share, x) => ({ x, mean: share })).filter(({ x }) => x % 4 === 0),
      })),
      { label: 'the better look better, and are copied', colour: blue, points: middle(good) },
      { label: 'policies are copied blindly', colour: grey, dash: MISSING, points: middle(shares(0, P11_GOOD)) },
      {
        label: 'a policy that opens channels without capacity',
        colour: orange,
        dash: '8 3',
        points: middle(shares(20, P11_OPEN)),
      },
    ],
  })
}

const TURNOVER = [1, 2, 3, 5, 10, 20]
const p12 = () =>
  lines({
    note: NOTE,
    title: 'P12 Where people come and go, fewer take part: the disappearing community',
    subtitle: `Residents taking part where agreements hold, by turnover`,
    x: { label: 'times the usual turnover', ticks: TURNOVER, log: true },
    y: participation(),
    series: [
      {
        label: 'if newcomers were like those whom they follow',
        colour: grey,
        dash: MISSING,
        points: along(TURNOVER, (times) => P12(times, false), 'participation'),
      },
      {
        label: 'newcomers are strangers',
        colour: orange,
        points: along(TURNOVER, (times) => P12(times), 'participation'),
      },
    ],
  })

const p13 = () =>
  lines({
    note: NOTE,
    title: 'P13 Measured effort grows with supervision, real effort turns down: formalism',
    subtitle: `Effort of committees, by how hard the superior may inspect`,
    x: { label: 'vertical supervision', ticks: SHARE },
    y: { label: 'effort', ticks: SHARE },
    series: [
      { label: 'measured effort', colour: orange, points: along(TENTHS, (v) => P4(v), 'measured_effort') },
      {
        label: 'real effort, if it were seen like measured effort and had not to compete with it',
        colour: grey,
        dash: MISSING,
        points: along(TENTHS, (v) => P4(v, 'substitution'), 'effort'),
      },
      { label: 'real effort', colour: blue, points: along(TENTHS, (v) => P4(v), 'effort') },
    ],
  })

export const FIGURES = {
  'p1-decline': p1,
  'p2-sanctions': p2,
  'p3-crowding-out': p3,
  'p4-supervision': p4,
  'p5-together': p5,
  'p5-participation': p5Size('participation'),
  'p5-delivery': p5Size('delivery'),
  'p5-forms': p5Form,
  'p6-lasting': p6,
  'p6-reciprocity': p6Map('reciprocity_strength', [1.2, 1.4, 1.6, 1.8, 2.0], 'weight of reciprocity, days'),
  'p6-noise': p6Map('noise', [0.2, 0.275, 0.35, 0.45, 0.6], 'noise of decisions, days'),
  'p7-whistle': p7,
  'p7-response': p7Time,
  'p8-trust': p8,
  'p8-load': p8Load,
  'p9-size': p9,
  'p10-asymmetry': p10,
  'p10-switched': p10Switched,
  'p11-diffusion': p11,
  'p12-turnover': p12,
  'p13-formalism': p13,
}
