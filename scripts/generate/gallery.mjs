// Every form of chart, drawn from runs of a made-up district: for the page on charts and for the tests in Chromium.
import * as charts from '@cogov/charts'
import {
  ACTORS,
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  explain,
  MECHANISMS,
  syntheticDistrict,
} from '@cogov/core'
import { mechanismOf } from '@cogov/core/mechanisms'
import { catalogueOf, declaredWords } from '@cogov/language'
import { nonDominated } from '@cogov/methods/choice'
import { quantile } from '@cogov/methods/statistics'

/** @typedef {import('@cogov/language').Language} Language */
/**
 * @typedef {(width: number, options: { language: Language, theme?: charts.Theme, id: string }) => charts.Chart} Draw
 */

const PLACE = {
  ...DEFAULT_SYNTHETIC,
  townships: 6,
  communities: 6,
  residents: 80,
  size_spread: 0.5,
  budget_spread: 0.3,
}
const DESIGNS = [
  { name: { en: 'nothing changes', zh: '维持现状' }, mechanisms: {} },
  { name: { en: 'money, 70 yuan', zh: '金钱，70元' }, mechanisms: { incentives: { reward: 0.5 } } },
  { name: { en: 'recognition', zh: '荣誉表彰' }, mechanisms: { incentives: { recognition: 1 } } },
  {
    name: { en: 'recognition, trust and supervision', zh: '表彰、信任与监督' },
    mechanisms: {
      incentives: { recognition: 1 },
      trust: { channel_community: 0.6, transparency: 0.8 },
      supervision: { horizontal: 0.5 },
    },
  },
]
/**
 * Of words in the languages that this gallery has, those of one; a language that it lacks is drawn with English ones.
 * @template T
 * @param {{ en: T, zh: T }} words @param {Language} language
 */
const inWords = (words, language) => (language === 'zh' ? words.zh : words.en)

const nameOf = (/** @type {number} */ d, /** @type {Language} */ language) =>
  DESIGNS[d] ? inWords(DESIGNS[d].name, language) : ''

/** What the model declares, in each language. */
const MODEL = {
  en: declaredWords(await catalogueOf('en', 'model')),
  zh: declaredWords(await catalogueOf('zh', 'model')),
}
const RECORDED = ['participation', 'spending_so_far', 'trust_in_committee', 'trust_of_committees']
const REPLICATES = 8
const MONTHS = 48
/** Where the townships are, to draw a map of them. */
const POINTS = [
  { lon: 117.1, lat: 40.3 },
  { lon: 117.3, lat: 40.25 },
  { lon: 117.05, lat: 40.15 },
  { lon: 117.2, lat: 40.12 },
  undefined,
  { lon: 117.4, lat: 40.1 },
]
const SOURCE = {
  en: (/** @type {number} */ n) =>
    `cogov, a made-up district of 36 communities, ${n} ${n === 1 ? 'replicate' : 'replicates'}; simulated, ` +
    'not observed.',
  zh: (/** @type {number} */ n) => `cogov，虚构区县，36个社区，${n}次重复；模拟结果，非观测数据。`,
}

/**
 * @param {Record<string, Record<string, number>>} mechanisms
 * @param {string} seed
 */
function simulate(mechanisms, seed, ticks = MONTHS) {
  const scenario = {
    ...DEFAULT_SCENARIO,
    start: /** @type {const} */ ('fresh'),
    name: 'gallery',
    place: PLACE,
    seed,
    ticks,
    mechanisms,
    record: { outcomes: RECORDED, townships: true, communities: true },
  }
  const simulation = createSimulation(scenario, syntheticDistrict(PLACE, 'gallery'))
  while (simulation.world.tick < ticks) simulation.step()
  return simulation
}

/** @returns {Record<string, Draw>} */
export function gallery() {
  const runs = DESIGNS.map(({ mechanisms }) =>
    Array.from({ length: REPLICATES }, (_, k) => simulate(mechanisms, `gallery#${k + 1}`)),
  )
  const first = (/** @type {number} */ design) => /** @type {ReturnType<typeof simulate>} */ (runs[design]?.[0])
  /** @type {(design: number, outcome: string, place?: string) => number[][]} */
  const series = (design, outcome, place) =>
    (runs[design] ?? []).map(({ recording }) => Array.from(recording.series(outcome, place ?? 0)))
  const last = (/** @type {number[]} */ values) => values.at(-1) ?? Number.NaN
  const words = (
    /** @type {Language} */ language,
    /** @type {string} */ title,
    /** @type {string} */ subtitle,
    n = REPLICATES,
  ) => ({
    title,
    subtitle,
    source: inWords(SOURCE, language)(n),
  })
  const attribution = shapley()
  const grid = phaseGrid()
  const queues = backlogOf({ participation: { access: 1 }, hotline: { hotline_open: 1 } })
  const usual = backlogOf({})
  const before = usual.joint.map((joint, n) => joint + (usual.committee[n] ?? 0) + (usual.township[n] ?? 0))
  return {
    series: (width, options) => {
      const zh = options.language === 'zh'
      const lines = DESIGNS.map(({ name }, d) => {
        const replicates = series(d, 'participation')
        const at = (/** @type {number} */ share) =>
          Array.from({ length: MONTHS + 1 }, (_, t) =>
            quantile(
              replicates.map((one) => one[t] ?? 0),
              share,
            ),
          )
        return {
          name: inWords(name, options.language),
          colour: charts.designColour(d),
          values: mean(replicates),
          low: at(0.05),
          high: at(0.95),
          traces: replicates.slice(0, 4),
          dashed: d === 0,
        }
      })
      const title = zh
        ? '表彰减缓参与率的下降，金钱不能'
        : 'Recognition slows the fall of participation, money does not'
      return charts.seriesChart(
        { unit: 'share', lines, events: [{ tick: 12, label: zh ? '第一年结束' : 'first year ends' }] },
        words(
          options.language,
          title,
          zh ? '参与居民占比；色带含90%的重复' : 'Share of residents taking part; bands hold 90 % of replicates',
        ),
        { width, ...options },
      )
    },
    'small-multiples': (width, options) => {
      const zh = options.language === 'zh'
      const townships = first(0).district.townships.map(({ name }) => name)
      const panels = townships.map((title) => ({
        title,
        values: [0, 2].map((d) => mean(series(d, 'participation', title))),
      }))
      const lines = [0, 2].map((d) => ({
        name: nameOf(d, options.language),
        colour: charts.designColour(d),
        dashed: d === 0,
      }))
      return charts.smallMultiplesChart(
        { unit: 'share', lines, panels },
        words(
          options.language,
          zh ? '各乡镇的参与率都随表彰而上升' : 'Recognition raises participation in every township',
          zh ? '各乡镇参与居民占比' : 'Share of residents taking part, by township',
        ),
        { width, ...options },
      )
    },
    'quantile-dots': (width, options) => {
      const zh = options.language === 'zh'
      const rows = DESIGNS.map(({ name }, d) => {
        const { recording } = first(d)
        const communities = recording.groups.filter(({ level }) => level === 'community')
        return {
          name: inWords(name, options.language),
          colour: charts.designColour(d),
          values: communities.map((place) => last(Array.from(recording.series('participation', place.name)))),
        }
      })
      return charts.quantileDotsChart(
        { unit: 'share', rows, mark: { at: 0.4, label: zh ? '起效门槛' : 'quorum' } },
        words(
          options.language,
          zh ? '表彰使多数社区越过起效门槛' : 'Recognition lifts most communities over the quorum',
          zh
            ? '每点代表二十分之一的社区；参与居民占比'
            : 'Each dot is a twentieth of communities; share of residents taking part',
          1,
        ),
        { width, ...options },
      )
    },
    'paired-difference': (width, options) => {
      const zh = options.language === 'zh'
      const base = series(0, 'participation').map(last)
      const differences = DESIGNS.slice(1).map(({ name }, k) => {
        const replicates = series(k + 1, 'participation').map((values, r) => last(values) - (base[r] ?? 0))
        return {
          name: inWords(name, options.language),
          colour: charts.designColour(k + 1),
          replicates,
          ...interval(replicates),
        }
      })
      return charts.differenceChart(
        { unit: 'share', base: nameOf(0, options.language), differences },
        words(
          options.language,
          zh ? '三者并举增幅最大' : 'All three together add most',
          zh
            ? '参与率差异，百分点；同一随机数下逐次配对'
            : 'Difference in residents taking part, percentage points; paired under the same random numbers',
        ),
        { width, ...options },
      )
    },
    dumbbell: (width, options) => {
      const zh = options.language === 'zh'
      const rows = DESIGNS.map(({ name }, d) => ({
        name: inWords(name, options.language),
        colour: charts.designColour(d),
        from: last(mean(series(d, 'participation', 'urban'))),
        to: last(mean(series(d, 'participation', 'rural'))),
      }))
      return charts.dumbbellChart(
        { unit: 'share', ends: zh ? ['城市社区', '村'] : ['urban', 'rural'], rows },
        words(
          options.language,
          zh ? '城乡差距随表彰扩大' : 'The urban–rural gap widens with recognition',
          zh ? '参与居民占比' : 'Share of residents taking part',
        ),
        { width, ...options },
      )
    },
    forecast: (width, options) => {
      const zh = options.language === 'zh'
      const studies = [
        { name: zh ? '邻居得知' : 'shown to the neighbours', predicted: 0.47, low: 0.1, high: 0.85, measured: 0.37 },
        { name: zh ? '家人得知' : 'shown to the household', predicted: 0.26, low: 0, high: 0.5, measured: 0.22 },
        { name: zh ? '小额报酬' : 'a small reward', predicted: -0.24, low: -0.6, high: 0.1, measured: 0.22 },
      ]
      return charts.forecastChart(
        {
          unit: '1',
          heads: zh ? ['研究', '预测', '九成区间', '实测'] : ['study', 'predicted', 'nine in ten', 'measured'],
          rows: studies.map((one, n) => ({ ...one, colour: charts.designColour(n) })),
        },
        words(
          options.language,
          zh ? '两项落在区间内，一项方向相反' : 'Two of three lie where they should, one has another sign',
          zh ? '对数优势之差' : 'Difference in log odds',
        ),
        { width, ...options },
      )
    },
    waterfall: (width, options) => {
      const zh = options.language === 'zh'
      const name = (/** @type {string} */ mechanism) => {
        const declared = MECHANISMS.find((one) => one.name === mechanism)
        return declared ? inWords(MODEL, options.language).nameOf('mechanism', mechanism) : mechanism
      }
      const most = attribution.parts.reduce((a, b) => (b.value > a.value ? b : a)).mechanism
      const parts = attribution.parts.map((part) => ({
        ...part,
        label: name(part.mechanism),
        colour: charts.colourAmong(MECHANISMS, part.mechanism),
      }))
      const pairs = attribution.pairs.map(({ a, b, ...rest }) => ({ a: name(a), b: name(b), ...rest }))
      return charts.waterfallChart(
        { unit: 'share', parts, pairs, total: zh ? '合计' : 'together' },
        words(
          options.language,
          zh ? `${name(most)}贡献最大` : `Of the joint design, ${name(most)} bring most`,
          zh
            ? '参与率的沙普利分解，百分点，95%区间'
            : 'Shapley shares of the gain in participation, percentage points, 95 % intervals',
          4,
        ),
        { width, ...options },
      )
    },
    phase: (width, options) => {
      const zh = options.language === 'zh'
      const axis = (/** @type {string} */ lever, /** @type {number[]} */ values, /** @type {string} */ unit) => ({
        name: inWords(MODEL, options.language).nameOf('lever', lever),
        unit,
        values,
      })
      return charts.phaseChart(
        {
          unit: 'share',
          x: axis('reward', grid.x, 'day'),
          y: axis('horizontal', grid.y, '1'),
          values: grid.values,
          tipping: { at: 0.4, label: zh ? '起效门槛' : 'quorum' },
        },
        words(
          options.language,
          zh ? '奖励与监督过线后，参与骤升' : 'Past a line of reward and supervision, participation tips',
          zh ? '第36个月参与居民占比' : 'Share of residents taking part in month 36',
          1,
        ),
        { width, ...options },
      )
    },
    curves: (width, options) => {
      const zh = options.language === 'zh'
      const along = (/** @type {number} */ row) =>
        grid.x.map((reward, c) => ({ x: reward, y: grid.values[row]?.[c] ?? Number.NaN }))
      const curves = [0, 2, 4].map((row, k) => ({
        name: `${inWords(MODEL, options.language).nameOf('lever', 'horizontal')} ${grid.y[row]}`,
        colour: charts.designColour(k),
        points: along(row),
        joined: true,
        hollow: k === 0,
      }))
      const tips = grid.values[0]?.findIndex((value) => value > 0.4) ?? 0
      return charts.curvesChart(
        {
          x: { name: inWords(MODEL, options.language).nameOf('lever', 'reward'), unit: 'day' },
          y: { unit: 'share', domain: [0, 1] },
          curves,
          marks: [{ at: grid.x[tips] ?? 0, label: zh ? '仅凭奖励越过门槛' : 'reward alone passes the quorum' }],
        },
        words(
          options.language,
          zh ? '相互监督时，较少的奖励已够' : 'Where neighbours watch each other, less reward is enough',
          zh ? '第36个月参与居民占比' : 'Share of residents taking part in month 36',
          1,
        ),
        { width, ...options },
      )
    },
    pareto: (width, options) => {
      const zh = options.language === 'zh'
      const gains = DESIGNS.map((_, d) =>
        series(d, 'participation').map((values, r) => last(values) - last(series(0, 'participation')[r] ?? [])),
      )
      const best = Array.from({ length: REPLICATES }, (_, r) => Math.max(...gains.map((one) => one[r] ?? 0)))
      const points = DESIGNS.map(({ name }, d) => {
        const own = gains[d] ?? []
        return {
          name: inWords(name, options.language),
          colour: charts.designColour(d),
          cost: mean1(series(d, 'spending_so_far').map(last)),
          benefit: mean1(own),
          ...(d === 0 ? {} : pick(interval(own))),
          regret: Math.max(...best.map((most, r) => most - (own[r] ?? 0))),
        }
      })
      const front = nonDominated(
        points.map(({ cost, benefit }) => [cost, benefit]),
        ['smallest', 'largest'],
      )
      return charts.paretoChart(
        {
          cost: { name: zh ? '四年支出' : 'spending over four years', unit: 'yuan' },
          benefit: { name: zh ? '参与率增幅' : 'gain in participation', unit: 'share' },
          points: points.map((point, n) => ({ ...point, front: front.includes(n) })),
        },
        words(
          options.language,
          zh ? '金钱花费高而收效低' : 'Money costs most and brings least',
          zh ? '与维持现状相比，95%区间' : 'Against nothing changes, 95 % intervals',
        ),
        { width, ...options },
      )
    },
    backlog: (width, options) => {
      const zh = options.language === 'zh'
      const levels = [
        {
          name: zh ? '两委' : 'at committees',
          colour: charts.colourAmong(ACTORS, 'community'),
          values: queues.committee,
        },
        { name: zh ? '乡镇' : 'at townships', colour: charts.colourAmong(ACTORS, 'township'), values: queues.township },
        {
          name: zh ? '部门联办' : 'for departments',
          colour: charts.colourAmong(ACTORS, 'department'),
          values: queues.joint,
        },
      ]
      const against = { name: zh ? '维持现状' : 'nothing changes', colour: charts.designColour(0), values: before }
      const flows = [
        { name: zh ? '上报' : 'reported', colour: 'muted', values: queues.reported, dashed: true },
        { name: zh ? '办结' : 'settled', colour: charts.colourAmong(ACTORS, 'township'), values: queues.settled },
      ]
      return charts.backlogChart(
        { unit: 'case', first: 1, levels, against, flows },
        words(
          options.language,
          zh ? '渠道放开而能力不增，事项越积越多' : 'Channels without capacity: more is reported than can be settled',
          zh
            ? '待办事项，按处理层级；虚线：维持现状时的全部待办'
            : 'Matters that wait, by who has to settle them; dashed: all that wait where nothing changes',
          1,
        ),
        { width, ...options },
      )
    },
    hierarchy: (width, options) => {
      const zh = options.language === 'zh'
      return charts.hierarchyChart(
        tree(first(3)),
        words(
          options.language,
          zh ? '乡镇内部的信任差异大于乡镇之间' : 'Trust differs more inside townships than between them',
          zh ? '第48个月各条联系上的信任' : 'Trust on the ties in month 48',
          1,
        ),
        { width, ...options },
      )
    },
    places: (width, options) => {
      const zh = options.language === 'zh'
      const { recording, district } = first(2)
      const places = district.townships.map(({ name, communities }, n) => ({
        name,
        residents: communities.reduce((sum, { residents }) => sum + residents, 0),
        value: last(Array.from(recording.series('participation', name))),
        ...(n === 4 ? {} : { point: POINTS[n] }),
      }))
      return charts.placesChart(
        { unit: 'share', places },
        words(
          options.language,
          zh ? '参与率高低的分布' : 'Where participation is high, and where low',
          zh ? '表彰下各乡镇参与居民占比' : 'Share of residents taking part under recognition, by township',
          1,
        ),
        { width, ...options },
      )
    },
    decision: (width, options) => {
      const zh = options.language === 'zh'
      const scenario = { ...first(3).scenario, ticks: 12 }
      const { sums, equations, draws } = explain(
        createSimulation(scenario, first(3).district),
        'township 1/community 1.1/7',
        12,
      )
      const utility = /** @type {(typeof sums)[number]} */ (sums.find((one) => one.name === 'utility'))
      const terms = utility.terms.map(({ name, value }) => {
        const mechanism = mechanismOf(name)
        const label = inWords(MODEL, options.language).nameOf('term', name)
        return { label, value, ...(mechanism ? { colour: charts.colourAmong(MECHANISMS, mechanism.name) } : {}) }
      })
      const chance = equations.find(({ name }) => name === 'chance')?.value
      const draw = draws[0]?.value
      return charts.decisionChart(
        {
          unit: 'day',
          total: inWords(MODEL, options.language).nameOf('sum', 'utility'),
          terms,
          ...(chance === undefined ? {} : { chance }),
          ...(draw === undefined ? {} : { draw }),
        },
        words(
          options.language,
          zh ? '他人的参与和项目胜过成本' : 'The project and the others outweigh the cost',
          zh ? '一位居民第12个月的决策，以工作日计。' : 'One resident’s decision in month 12, in working days.',
          1,
        ),
        { width, ...options },
      )
    },
  }
}

/**
 * Exact, over all sixteen combinations under common random numbers; pairs by the Shapley interaction index of both
 * alone.
 */
function shapley() {
  const levers = [
    { mechanism: 'trust', set: { channel_community: 0.6, transparency: 0.8 } },
    { mechanism: 'incentives', set: { recognition: 1 } },
    { mechanism: 'supervision', set: { horizontal: 0.5 } },
  ]
  const seeds = Array.from({ length: 4 }, (_, k) => `shapley#${k + 1}`)
  const value = Array.from({ length: 2 ** levers.length }, (_, subset) => {
    const mechanisms = Object.fromEntries(
      levers.filter((_, m) => subset & (1 << m)).map(({ mechanism, set }) => [mechanism, set]),
    )
    return seeds.map((seed) => simulate(mechanisms, seed).recording.series('participation').at(-1) ?? 0)
  })
  const n = levers.length
  /** @type {(k: number) => number} */
  const factorial = (k) => (k < 2 ? 1 : k * factorial(k - 1))
  const size = (/** @type {number} */ subset) => levers.filter((_, m) => subset & (1 << m)).length
  const v = (/** @type {number} */ subset, /** @type {number} */ r) => value[subset]?.[r] ?? 0
  const subsets = Array.from({ length: 2 ** n }, (_, subset) => subset)
  const parts = levers.map(({ mechanism }, m) => {
    const shares = seeds.map((_, r) =>
      subsets
        .filter((s) => !(s & (1 << m)))
        .reduce(
          (sum, s) =>
            sum + ((factorial(size(s)) * factorial(n - size(s) - 1)) / factorial(n)) * (v(s | (1 << m), r) - v(s, r)),
          0,
        ),
    )
    return { mechanism, value: mean1(shares), ...pick(interval(shares)) }
  })
  const pairs = levers.flatMap((a, i) =>
    levers.slice(i + 1).map((b, k) => {
      const [x, y] = [1 << i, 1 << (i + 1 + k)]
      const both = seeds.map((_, r) => v(x | y, r) - v(x, r) - v(y, r) + v(0, r))
      return { a: a.mechanism, b: b.mechanism, value: mean1(both), ...pick(interval(both)) }
    }),
  )
  return { parts, pairs }
}

function phaseGrid() {
  const x = Array.from({ length: 9 }, (_, n) => n * 0.25)
  const y = Array.from({ length: 6 }, (_, n) => n / 5)
  const values = y.map((horizontal, r) =>
    x.map((reward, c) =>
      r === 5 && c > 6
        ? Number.NaN
        : (simulate({ incentives: { reward }, supervision: { horizontal } }, 'phase', 36)
            .recording.series('participation')
            .at(-1) ?? 0),
    ),
  )
  return { x, y, values }
}

/** What waits and what is settled, month by month. @param {Record<string, Record<string, number>>} mechanisms */
function backlogOf(mechanisms) {
  const scenario = {
    ...DEFAULT_SCENARIO,
    start: /** @type {const} */ ('fresh'),
    name: 'gallery',
    place: PLACE,
    seed: 'backlog',
    ticks: MONTHS,
    mechanisms,
  }
  const simulation = createSimulation(scenario, syntheticDistrict(PLACE, 'gallery'))
  const { world } = simulation
  /** @type {{ committee: number[], township: number[], joint: number[], reported: number[], settled: number[] }} */
  const found = { committee: [], township: [], joint: [], reported: [], settled: [] }
  const total = (/** @type {string} */ column) =>
    world.column('community', column).reduce((sum, value) => sum + value, 0)
  while (world.tick < MONTHS) {
    simulation.step()
    found.committee.push(total('committee_backlog'))
    found.township.push(total('township_backlog'))
    found.joint.push(total('joint_backlog'))
    found.reported.push(total('reported'))
    found.settled.push(total('settled'))
  }
  return found
}

/** @param {ReturnType<typeof simulate>} simulation */
function tree({ district, recording, world }) {
  const last = (/** @type {string} */ outcome, /** @type {string} */ place) =>
    recording.series(outcome, place).at(-1) ?? 0
  const superior = world.column('township', 'trust_in_superior')
  return {
    name: district.name,
    colour: charts.colourAmong(ACTORS, 'superior'),
    children: district.townships.map(({ name, communities }, t) => ({
      name,
      colour: charts.colourAmong(ACTORS, 'township'),
      trust: Math.min(1, Math.max(0, superior[t] ?? 0)),
      children: communities.map((community) => ({
        name: community.name,
        colour: charts.colourAmong(ACTORS, 'community'),
        residents: community.residents,
        trust: last('trust_of_committees', `${name}/${community.name}`),
        within: last('trust_in_committee', `${name}/${community.name}`),
      })),
    })),
  }
}

const mean1 = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length
const mean = (/** @type {number[][]} */ rows) => (rows[0] ?? []).map((_, t) => mean1(rows.map((row) => row[t] ?? 0)))
const pick = (/** @type {{ low: number, high: number }} */ { low, high }) => ({ low, high })

/** By Student's t with the quantile of 7 to 19 degrees of freedom, about 2.1 to 2.4. */
function interval(/** @type {number[]} */ values) {
  const m = mean1(values)
  const half =
    (2.1 * Math.sqrt(values.reduce((sum, value) => sum + (value - m) ** 2, 0) / (values.length - 1))) /
    Math.sqrt(values.length)
  return { mean: m, low: m - half, high: m + half }
}
