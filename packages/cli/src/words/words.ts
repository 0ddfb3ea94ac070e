/** What the commands print, in both languages. What help says is in `help-words.ts`. */
import { speaker, type Texts } from '@cogov/language'
import type { Design } from '@cogov/studies/study'
import { LANGUAGE } from './language.ts'

export const WORDS = {
  residents: { en: '{n} {n|resident|residents}', zh: '{n}名居民' },
  months: { en: '{n} {n|month|months}', zh: '{n}个月' },
  replicates: { en: '{n} {n|replicate|replicates}', zh: '{n}次重复' },
  setting: { en: '{place}, {residents}, {months}', zh: '{place}，{residents}，{months}' },
  about: { en: 'about {what}', zh: '约{what}' },
  seeded: { en: "{setting}, seed '{seed}'", zh: '{setting}，种子“{seed}”' },
  outcome: { en: 'outcome', zh: '结果' },
  scenario: { en: 'scenario', zh: '方案' },
  mean: { en: 'mean', zh: '均值' },
  interval: { en: '95 % interval', zh: '95%区间' },
  difference: { en: 'difference', zh: '差异' },
  start: { en: 'start', zh: '开始' },
  month: { en: 'month {n}', zh: '第{n}个月' },
  course: { en: 'course', zh: '走势' },
  urban: { en: 'urban', zh: '城市' },
  rural: { en: 'rural', zh: '农村' },
  runNote: {
    en: 'The last columns are of month {n}. Hash of the final state: {hash}',
    zh: '最后几列为第{n}个月。最终状态的哈希：{hash}',
  },
  compareNote: {
    en: 'Means over replicates in the last month. A difference is with the first scenario, replicate by replicate with\nthe same seed; differences of shares are in percentage points.',
    zh: '均值为最后一个月各次重复的平均。差异为与第一个方案在同一种子下逐次配对之差；占比之差以百分点计。',
  },
  resilience: {
    en: 'Delivery was back {n} {n|month|months} after the shock ended.',
    zh: '冲击结束后{n}个月，服务供给恢复。',
  },
  lock_in: {
    en: 'Success stayed at half or more for {n} {n|month|months} after the last lever was withdrawn.',
    zh: '最后一个杠杆撤除后，成功率保持在一半以上达{n}个月。',
  },
  chief: {
    en: '{n} of {all} outcomes are shown: --all shows every one, --json and --out keep them.',
    zh: '显示{all}项结果中的{n}项：--all 显示全部，--json 与 --out 保留全部。',
  },
  verdicts: { en: '{outcome}, against {base}:', zh: '{outcome}，与“{base}”相比：' },
  pricesHead: { en: 'What additional participation costs:', zh: '新增参与的花费：' },
  price: {
    en: '{scenario}: {price} for each additional participant-month',
    zh: '{scenario}：每新增一人参与一个月{price}',
  },
  priceRange: {
    en: '{price} for each additional participant-month ({low} to {high})',
    zh: '每新增一人参与一个月{price}（{low}至{high}）',
  },
  noPrice: { en: 'no gain in participation shown, so no price', zh: '未显示参与增加，故无单价' },
  fewerFor: {
    en: '{scenario}: {n} participant-months fewer, for {price} more',
    zh: '{scenario}：参与减少{n}人月，却多花{price}',
  },
  whoGains: { en: 'Who gains, in points of {outcome}:', zh: '谁受益（{outcome}，百分点）：' },
  worse: { en: 'residents worse off', zh: '境况变差的居民' },
  lowest: { en: 'lowest tenth', zh: '最低十分之一' },
  middle: { en: 'middle', zh: '中间' },
  highest: { en: 'highest tenth', zh: '最高十分之一' },
  robust: {
    en: '{scenario}: the same sign in {same} of {n} settings of {m} unmeasured parameters (each up to ±{spread}), from {low} to {high}',
    zh: '{scenario}：{m}个未经测量的参数（各在±{spread}内）的{n}种取值中，{same}种符号相同，从{low}到{high}',
  },
  robustHead: { en: 'Where the model’s guesses are wrong:', zh: '若模型假定有误：' },
  next: { en: 'Try next:', zh: '接下来可试：' },
  whyResident: { en: 'why a resident took part, or did not', zh: '一位居民为何参与或不参与' },
  reportOf: { en: 'a report to hand on', zh: '可转交的报告' },
  written: { en: 'written: {files}', zh: '已写入：{files}' },
  stoppedMonth: {
    en: 'stopped after month {n} of {all}; what was simulated is kept',
    zh: '在第{n}/{all}个月后停止；已模拟的部分保留',
  },
  stoppedReplicates: { en: 'stopped after {n} of {all}; these are kept', zh: '在{n}/{all}后停止；已完成的保留' },
  stoppedNothing: {
    en: 'stopped before the first replicate was finished; nothing is kept',
    zh: '在第一次重复完成前停止；未保留任何结果',
  },

  // validate
  valid: { en: '{file}: valid: {scenario}, {setting}', zh: '{file}：有效：{scenario}，{setting}' },
  isSeeded: { en: "Draws its random numbers from the seed '{seed}'.", zh: '随机数来自种子“{seed}”。' },
  isScaled: {
    en: 'Simulates {share} of the residents; communities are smaller than they are.',
    zh: '只模拟{share}的居民；社区小于实际规模。',
  },
  isJoined: {
    en: 'Residents of a community are joined by a {network} network.',
    zh: '社区内居民以{network}网络相连。',
  },
  turnsOn: { en: 'Turns on everywhere:', zh: '在各处启用：' },
  turnsNothing: { en: 'Turns no mechanism on.', zh: '未启用任何机制。' },
  turnsOnIn: { en: 'In {place} instead:', zh: '在{place}改为：' },
  leverIs: { en: '{lever} {value}: {meaning}', zh: '{lever} {value}：{meaning}' },
  everywhere: { en: 'everywhere', zh: '各处' },
  atMonth: { en: 'In month {n}, {place}:', zh: '第{n}个月，{place}：' },
  fromMonth: {
    en: 'From month {n} over {over} {over|month|months}, {place}:',
    zh: '自第{n}个月起历时{over}个月，{place}：',
  },
  shockIs: {
    en: '{factor} times as many needs as usual ({domain}) for {months} {months|month|months}',
    zh: '需求为平时的{factor}倍（{domain}），持续{months}个月',
  },
  changes: { en: 'Changes these assumptions:', zh: '改变以下假定：' },
  parameterIs: { en: '{parameter}: {value} instead of {usual}', zh: '{parameter}：{value}（默认{usual}）' },
  decidesBy: { en: 'A {actor} decides by {rule}.', zh: '{actor}按{rule}规则决策。' },
  ownFormula: { en: 'Adds a {kind} of its own: {name}.', zh: '自定义{kind}：{name}。' },
  recordsAll: { en: 'Records every outcome each month.', zh: '每月记录全部结果。' },
  records: { en: 'Records each month: {outcomes}.', zh: '每月记录：{outcomes}。' },
  comma: { en: ', ', zh: '、' },
  validStudy: { en: '{file}: valid study: {study}', zh: '{file}：有效研究：{study}' },
  variesScenario: { en: "Varies the scenario '{scenario}' ({setting}):", zh: '改变方案“{scenario}”（{setting}）：' },
  range: { en: '{from} to {to}', zh: '{from}至{to}' },
  spread: { en: '{range}, {kind}', zh: '{range}，{kind}' },
  more: { en: '{n} more', zh: '另外{n}项' },
  looksAt: {
    en: 'Looks at {n} {n|point|points} ({design}), each {replicates} {replicates|time|times}: {runs} {runs|run|runs}.',
    zh: '考察{n}个点（{design}），每点重复{replicates}次：共{runs}次运行。',
  },
  takesAbout: {
    en: 'That takes roughly {time} here, on {threads} {threads|thread|threads}.',
    zh: '在此处以{threads}个线程运行，大致需要{time}。',
  },
  choosesPoints: {
    en: 'Chooses its points by what earlier ones gave ({design}), {n} {n|run|runs} of each to begin with; a run takes roughly {time}.',
    zh: '按先前结果选择考察点（{design}），每点先运行{n}次；每次大致需要{time}。',
  },
  untilKnown: {
    en: 'Adds replicates, up to {most} of a point, until {outcome} is known to ± {width}.',
    zh: '增加重复（每点至多{most}次），直至{outcome}的误差在±{width}内。',
  },
  sameLuck: {
    en: "A replicate has the same luck at every point (common random numbers from the seed '{seed}').",
    zh: '同一次重复在各点使用相同的随机数（种子“{seed}”）。',
  },
  ownLuck: {
    en: "Every run has luck of its own, from the seed '{seed}'.",
    zh: '每次运行各有自己的随机数，来自种子“{seed}”。',
  },
  keeps: { en: 'Keeps of each run: {outcomes}.', zh: '每次运行保留：{outcomes}。' },
  keepsMonths: { en: 'Keeps month by month: {outcomes}.', zh: '逐月保留：{outcomes}。' },

  // emulate
  surfaceTitle: { en: '{outcome} over {x} and {y}', zh: '{outcome}随{x}和{y}的变化' },
  surfaceError: {
    en: 'Emulated from {points} points, not simulated; leaving one out: error {rmse}, {q2} % of the variance predicted.',
    zh: '由{points}个点仿真得出，并非模拟；留一法：误差{rmse}，预测方差的{q2}%。',
  },
  surfaceHeld: { en: 'At {others}.', zh: '其余因素：{others}。' },
  surfaceHatched: {
    en: 'Hatched: too far from what was simulated, so no guess.',
    zh: '斜线：离所模拟的点太远，不作猜测。',
  },

  // new
  made: { en: 'made: {folder}', zh: '已建立：{folder}' },
  thenRun: { en: 'Try:', zh: '可试：' },
} satisfies Texts

export const say = speaker(WORDS, LANGUAGE)

/** Designs in Chinese; in English they are called as files call them. */
export const DESIGN_NAMES: Record<Design['kind'], string> = {
  factorial: '全因子设计',
  fractional: '部分因子设计',
  'one-at-a-time': '逐一变动',
  'latin-hypercube': '拉丁超立方',
  sobol: 'Sobol序列',
  halton: 'Halton序列',
  random: '随机抽样',
  saltelli: 'Saltelli设计',
  morris: 'Morris轨迹',
  table: '自定义点表',
  bisection: '二分搜索',
  'phase-diagram': '相图细化',
  'successive-halving': '逐次减半',
}
