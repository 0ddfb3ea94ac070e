/** What charts say of themselves. */
import type { Language } from './language.ts'
import { type Say, speaker } from './texts.ts'

export const WORDS = {
  start: { en: 'start', zh: '开始' },
  month: { en: 'month {n}', zh: '第{n}个月' },
  monthHead: { en: 'month', zh: '月份' },
  comma: { en: ', ', zh: '，' },
  fromTo: { en: '{name}: from {from} to {to} in month {month}.', zh: '{name}：从{from}到第{month}个月的{to}。' },
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
  addUp: { en: '{parts}; {total}: {sum}.', zh: '{parts}；{total}：{sum}。' },
} as const

const SPEAKERS: Readonly<Record<Language, Say<typeof WORDS>>> = { en: speaker(WORDS, 'en'), zh: speaker(WORDS, 'zh') }

/** @example say('en')('month', { n: 12 }) // 'month 12' */
export const say = (language: Language): Say<typeof WORDS> => SPEAKERS[language]
