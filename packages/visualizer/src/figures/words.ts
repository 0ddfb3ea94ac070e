/** What figures say, in both languages side by side; loaded with the first figure. */

export const WORDS = {
  figure: { en: 'A figure to take with you', zh: '可带走的图' },
  which: { en: 'Which figure', zh: '选择图' },
  saveSvg: { en: 'Save as SVG', zh: '保存为SVG' },
  savePng: { en: 'Save as PNG', zh: '保存为PNG' },
  copyPicture: { en: 'Copy as a picture', zh: '复制为图片' },
  notCopied: {
    en: 'The browser lets nothing be copied here. Save it instead.',
    zh: '浏览器不允许在此复制，请改为保存。',
  },
  numbers: { en: 'Its numbers as a table', zh: '数据表' },

  overTime: { en: '{outcome}, by month', zh: '{outcome}（按月）' },
  byTownship: { en: '{outcome}, by township', zh: '{outcome}（按乡镇）' },
  twinOf: { en: '{outcome}, A and B', zh: '{outcome}（A与B）' },
  luckOf: { en: 'B less A over {n} seeds: {outcomes}', zh: 'B减A，{n}个种子：{outcomes}' },
  backlog: { en: 'What waits, and for whom', zh: '待办事项及承办方' },
  trustOnTies: { en: 'Trust on the ties', zh: '各条联系上的信任' },
  mapOf: { en: '{outcome}, by {x} and {y}', zh: '{outcome}（按{x}与{y}）' },
  causesOf: { en: '{outcome}, by mechanism', zh: '{outcome}（按机制）' },
  whyOf: { en: 'Why? {who}: {sum}', zh: '为什么？{who}：{sum}' },

  thisRun: { en: 'this run', zh: '本次运行' },
  inUnit: { en: ' ({unit})', zh: '（{unit}）' },
  waits: {
    en: 'In month {tick}, {n} matters wait for each 1,000 residents',
    zh: '第{tick}个月，每千名居民有{n}件事项待办',
  },
  waitsWhere: {
    en: 'Matters that wait, by who has to settle them; below, what comes and what is settled in each month',
    zh: '待办事项，按承办方；下方为每月新增与办结',
  },
  goes: {
    en: '{outcome}: {from} at the start, {to} in month {tick}',
    zh: '{outcome}：开始时{from}，第{tick}个月{to}',
  },
  mostAndLeast: {
    en: '{outcome} in month {tick}: most in {most} ({high}), least in {least} ({low})',
    zh: '第{tick}个月的{outcome}：{most}最高（{high}），{least}最低（{low}）',
  },
  trustFound: {
    en: 'In month {tick}, trust upward goes from {low} ({least}) to {high} ({most})',
    zh: '第{tick}个月，对上级的信任从{low}（{least}）到{high}（{most}）',
  },
  trustNote: {
    en: 'Ties between the superior, townships and communities; trust from 0 to 100 %',
    zh: '上级、乡镇与社区（村）之间的联系；信任从0到100%',
  },
  fork: { en: 'fork', zh: '分叉' },
  twinFound: {
    en: '{months} after the fork, {outcome}: B {b}, A {a} ({difference})',
    zh: '分叉{months}后，{outcome}：B为{b}，A为{a}（{difference}）',
  },
  luckMore: { en: '{outcome}: {strength} more in B ({difference})', zh: '{outcome}：{strength}B更高（{difference}）' },
  luckLess: { en: '{outcome}: {strength} less in B ({difference})', zh: '{outcome}：{strength}B更低（{difference}）' },
  luckNone: { en: 'Over {n} seeds, no difference between A and B is detected', zh: '{n}个种子下，未检出A与B的差异' },
  luckNote: { en: 'Mean of months {from} to {to}', zh: '第{from}至{to}个月的均值' },
  mapNote: { en: '{what}; mean of months {from} to {to}', zh: '{what}；第{from}至{to}个月的均值' },
  mapFound: {
    en: '{outcome} goes from {low} to {high} with {x} and {y}',
    zh: '随{x}与{y}变化，{outcome}从{low}到{high}',
  },
  halfWay: { en: 'half-way between least and most', zh: '最低与最高的中点' },
  causesFound: {
    en: '{outcome}: {all} with all of them, {none} without',
    zh: '{outcome}：全部启用时{all}，均未启用时{none}',
  },
  causesMost: { en: '; most by {mechanism} ({share})', zh: '；{mechanism}作用最大（{share}）' },
  causesNote: {
    en: 'Shapley shares with 95 % intervals; mean of months {from} to {to}',
    zh: '夏普利份额及95%区间；第{from}至{to}个月的均值',
  },
  together: { en: 'together', zh: '合计' },
  whyFound: { en: '{who} in month {tick}', zh: '{who}，第{tick}个月' },
  mostFor: { en: '; most for it: {term} ({value})', zh: '；最主要的支持：{term}（{value}）' },
  mostAgainst: { en: '; most against it: {term} ({value})', zh: '；最主要的反对：{term}（{value}）' },

  source: {
    en: 'Simulated, not observed: cogov {version}, {scenario}; {place}, {residents} residents, seed {seed}; {runs}.',
    zh: '模拟结果，非观测数据：cogov {version}，{scenario}；{place}，{residents}名居民，种子{seed}；{runs}。',
  },
  oneRun: { en: 'one run', zh: '一次运行' },
  oneRunAndBand: {
    en: 'one run; the band holds the middle 80 % of {n} runs',
    zh: '一次运行；阴影为{n}次运行的中间80%',
  },
  twoRuns: { en: 'two runs with the same random numbers', zh: '两次运行，随机数相同' },
  pairs: { en: '{n} pairs of runs, each with the same random numbers', zh: '{n}对运行，每对随机数相同' },
  runsEach: { en: '{n} runs a cell', zh: '每格{n}次运行' },
  seedsEach: { en: 'every combination with {n} seeds', zh: '每种组合{n}个种子' },
} as const
