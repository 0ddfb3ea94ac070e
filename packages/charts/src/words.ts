/** What charts say of themselves. */
import { type Language, type Say, speaker } from '@cogov/language'

export const WORDS = {
  start: { en: 'start', zh: '开始' },
  month: { en: 'month {n}', zh: '第{n}个月' },
  monthHead: { en: 'month', zh: '月份' },
  comma: { en: ', ', zh: '，' },
  fromTo: { en: '{name}: from {from} to {to} in month {month}.', zh: '{name}：从{from}到第{month}个月的{to}。' },
  alongFromTo: {
    en: '{name}: {from} at {x} {least}, {to} at {x} {most}.',
    zh: '{name}：{x}为{least}时{from}，为{most}时{to}。',
  },
  noDifference: { en: 'no difference from {base}', zh: '与“{base}”无差异' },
  differs: {
    en: '{name} against {base}: {mean}, 95 % interval {interval}.',
    zh: '“{name}”对比“{base}”：{mean}，95%区间{interval}。',
  },
  designHead: { en: 'design', zh: '方案' },
  differenceHead: { en: 'difference', zh: '差异' },
  intervalHead: { en: '95 % interval', zh: '95%区间' },
  replicatesHead: { en: 'replicates', zh: '重复次数' },
  partHead: { en: 'part', zh: '组成部分' },
  pairs: { en: 'Pairs: what two do beyond what each does', zh: '两两组合：超出各自作用的部分' },
  replace: { en: '← replace each other', zh: '← 相互替代' },
  complement: { en: 'more together →', zh: '相互增强 →' },
  colon: { en: ': ', zh: '：' },
  semicolon: { en: '; ', zh: '；' },
  placeHead: { en: 'place', zh: '地方' },
  quantileHead: { en: '{p} % are below', zh: '{p}%低于' },
  spreads: {
    en: '{name}: one in ten below {low}, half below {middle}, one in ten above {high}.',
    zh: '{name}：一成低于{low}，一半低于{middle}，一成高于{high}。',
  },
  notRun: { en: 'Nothing was run yet.', zh: '尚未运行。' },
  ranges: { en: 'From {low} to {high}.', zh: '从{low}到{high}。' },
  above: { en: '{label} {at} is reached in {n} of {all} cells.', zh: '{all}格中有{n}格达到{label}（{at}）。' },
  front: { en: 'no design is better in both', zh: '没有方案在两方面都更优' },
  regret: { en: 'ring: regret, at worst', zh: '圆环：最坏情形下的遗憾' },
  regretHead: { en: 'regret', zh: '遗憾值' },
  frontIs: { en: 'No design beats these in both: {names}.', zh: '没有方案在两方面都优于：{names}。' },
  costsBrings: { en: '{name} costs {cost} and brings {benefit}.', zh: '{name}花费{cost}，带来{benefit}。' },
  flows: { en: 'In each month', zh: '每月' },
  waiting: { en: 'waiting', zh: '待办' },
  tieTrust: { en: 'tie: as thick as the trust on it (number: %)', zh: '连线：越粗信任越高（数字为%）' },
  trustedLeast: { en: 'community that residents trust least: {trust}', zh: '居民最不信任的社区：{trust}' },
  trustedMost: { en: 'that they trust most: {trust}', zh: '最信任的：{trust}' },
  trustRanges: {
    en: 'Trust on the ties goes from {low} ({least}) to {high} ({most}).',
    zh: '各条联系上的信任从{low}（{least}）到{high}（{most}）。',
  },
  tieHead: { en: 'trust on the tie', zh: '联系上的信任' },
  communitiesHead: { en: 'communities', zh: '社区数' },
  withinHead: { en: 'trust of residents, mean', zh: '居民信任均值' },
  allElse: { en: 'all else', zh: '其他' },
  chanceIs: { en: 'The chance of taking part is {chance}.', zh: '参与的概率为{chance}。' },
  drewYes: { en: 'Chance {chance}, drawn {draw}: takes part.', zh: '概率{chance}，抽得{draw}：参与。' },
  drewNo: { en: 'Chance {chance}, drawn {draw}: stays away.', zh: '概率{chance}，抽得{draw}：未参与。' },
  addUp: { en: '{parts}; {total}: {sum}.', zh: '{parts}；{total}：{sum}。' },
} as const

const SPEAKERS: Readonly<Record<Language, Say<typeof WORDS>>> = { en: speaker(WORDS, 'en'), zh: speaker(WORDS, 'zh') }

/** @example say('en')('month', { n: 12 }) // 'month 12' */
export const say = (language: Language): Say<typeof WORDS> => SPEAKERS[language]
