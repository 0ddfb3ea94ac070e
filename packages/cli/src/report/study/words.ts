/** What a report of a study says, in both languages. */
import { type Language, type Say, speaker, type Texts } from '@cogov/language'

export const STUDY_WORDS = {
  titleEffect: {
    en: '{factor} changes {outcome} most: {mean} for {level} instead of {base}',
    zh: '{factor}对{outcome}影响最大：“{level}”对比“{base}”为{mean}',
  },
  titleSlope: {
    en: 'Of {n} {n|factor|factors}, {factor} drives {outcome} most',
    zh: '在{n}个因素中，{factor}对{outcome}影响最大',
  },
  titleNothing: { en: 'No factor is shown to drive {outcome}', zh: '未显示任何因素影响{outcome}' },
  under: {
    en: 'Study “{name}” · {points} points · {replicates} each · {runs} runs · {place} · simulated, not observed',
    zh: '研究“{name}” · {points}个点 · 各{replicates} · 共{runs}次运行 · {place} · 模拟结果，非观测数据',
  },
  replicates: { en: '{n} {n|time|times}', zh: '{n}次' },
  failedRuns: {
    en: '{n} {n|run|runs} failed and {n|is|are} left out; cogov sweep … --resume --retry tries them again.',
    zh: '{n}次运行失败，未计入；cogov sweep … --resume --retry 可重试。',
  },
  question: {
    en: 'How does {outcome} depend on {factors}? Design: {design}.',
    zh: '{outcome}如何取决于{factors}？设计：{design}。',
  },
  range: {
    en: 'Over the {n} points, {outcome} goes from {low} ({lowest}) to {high} ({highest}).',
    zh: '在{n}个点上，{outcome}从{low}（{lowest}）到{high}（{highest}）。',
  },
  effect: {
    en: '{factor} {word} {way} it most: {level} instead of {base} makes {mean} (95 % interval {low} to {high}), averaged over all else.',
    zh: '{factor}{word}影响最大（{way}）：“{level}”对比“{base}”为{mean}（95%区间{low}至{high}），对其余因素取平均。',
  },
  raises: { en: 'raises', zh: '提高' },
  lowers: { en: 'lowers', zh: '降低' },
  slope: {
    en: '{factor} {word} drives it most: its rank regression coefficient is {r} (95 % interval {low} to {high}), and all factors together explain {r2} of the variance.',
    zh: '{factor}{word}是最主要的驱动因素：秩回归系数{r}（95%区间{low}至{high}），全部因素共解释{r2}的方差。',
  },
  noEffect: {
    en: 'No factor is shown to change it: every 95 % interval holds no difference.',
    zh: '未显示任何因素改变它：所有95%区间均包含无差异。',
  },
  fails: {
    en: 'Its lowest quarter, below {limit}, lies mostly where {box}: there {density} of the points are of it, and {coverage} of it is there.',
    zh: '其最低四分之一（低于{limit}）主要出现在{box}：该处{density}的点属于它，它的{coverage}在该处。',
  },
  failsUnknown: {
    en: 'Where it fails was not looked for: that takes 60 points, and the design has {n}.',
    zh: '未寻找失效之处：至少需要60个点，本设计有{n}个。',
  },
  failsNowhere: { en: 'No region stands out in which it is low.', zh: '没有哪个区域明显偏低。' },
  noise: { en: ' Of the variance of a single run, {share} is luck.', zh: '单次运行的方差中{share}为偶然。' },
  between: { en: '{factor} is from {from} to {to}', zh: '{factor}从{from}到{to}' },
  above: { en: '{factor} is above {from}', zh: '{factor}高于{from}' },
  below: { en: '{factor} is below {to}', zh: '{factor}低于{to}' },
  among: { en: '{factor} is {values}', zh: '{factor}为{values}' },
  and: { en: ' and ', zh: '且' },
  comma: { en: ', ', zh: '，' },
  setting: { en: '{factor} {value}', zh: '{factor} {value}' },

  effects: { en: 'What each factor does', zh: '各因素的作用' },
  effectsTitle: { en: '{factor} does most', zh: '{factor}作用最大' },
  effectsSubtitle: {
    en: 'Change of {outcome} against the first level of each factor, averaged over all else, with 95 % intervals over replicates',
    zh: '{outcome}相对各因素第一水平的变化，对其余因素取平均，95%区间（按重复）',
  },
  level: { en: '{factor}: {level}', zh: '{factor}：{level}' },
  firstLevels: { en: 'the first level', zh: '第一水平' },
  slopesSubtitle: {
    en: 'Standardised rank regression coefficients with 95 % bootstrap intervals; together they explain {r2} of the variance',
    zh: '标准化秩回归系数及95%自助区间；共解释{r2}的方差',
  },
  noInfluence: { en: 'no influence', zh: '无影响' },
  alongTitle: {
    en: '{outcome} goes from {from} to {to} as {factor} rises to {most}{where}',
    zh: '{factor}升至{most}时，{outcome}由{from}变为{to}{where}',
  },
  alongWhere: { en: ' ({level})', zh: '（{level}）' },
  alongSubtitle: {
    en: '{outcome}, averaged over all else, with 95 % intervals over replicates',
    zh: '{outcome}，对其余因素取平均，95%区间（按重复）',
  },
  phaseTitle: { en: '{outcome} over {x} and {y}', zh: '{outcome}随{x}和{y}的变化' },
  phaseSubtitle: {
    en: 'Mean over replicates; hatched: no point was run there',
    zh: '各次重复的均值；斜线：该处未运行',
  },
  half: { en: 'halfway between the least and the most', zh: '最低与最高之间的一半' },
  ofPlace: { en: ', {place}', zh: '（{place}）' },
  moneyTitle: {
    en: '{n} of {all} points are beaten by none in both money and effect',
    zh: '{all}个点中有{n}个在花费与效果上都不被其他点超过',
  },
  moneySubtitle: {
    en: 'Change against the cheapest point, means over replicates; {n} of these points, from the cheapest to the one that brings most',
    zh: '相对最省钱的点的变化，各次重复的均值；其中{n}个点，从最省钱到收效最大',
  },
  moreOf: { en: 'change in {outcome}', zh: '{outcome}的变化' },
  groupsTitle: {
    en: 'From {base} to {best}, villages gain {rural}, urban communities {urban}',
    zh: '从{base}到{best}，村庄变化{rural}，城市社区{urban}',
  },
  groupsSubtitle: {
    en: '{outcome} in urban and in rural communities, means over replicates, from the lowest point to the highest',
    zh: '城市与农村社区的{outcome}，各次重复的均值，从最低的点到最高的点',
  },
  lowest: { en: 'lowest tenth', zh: '最低一成' },
  middle: { en: 'middle', zh: '中位' },
  highest: { en: 'highest tenth', zh: '最高一成' },
  residentsTitle: {
    en: 'From {base} to {best}, the resident at the lowest tenth gains {low}, at the highest {high}',
    zh: '从{base}到{best}，最低一成处的居民变化{low}，最高一成处{high}',
  },
  residentsSubtitle: {
    en: '{outcome} in the last month where residents at these places in line live, by community; each point has its own line, and nobody is followed',
    zh: '各位次居民所在社区末月的{outcome}；每个点各自排序，不追踪个人',
  },
  price: { en: 'yuan per additional participant, month', zh: '元/新增一人参与一月' },
  priceNote: {
    en: 'The price is that against the cheapest point, with the same random numbers; it is given only where a gain is shown.',
    zh: '单价相对最省钱的点、在相同随机数下计算；仅在显示有增幅时给出。',
  },
  noCost: {
    en: 'The study measured no money: an outcome of: spending_per_resident over the same months gives what more participation costs.',
    zh: '本研究未测量花费：加上同样月份的 of: spending_per_resident 即可得出新增参与的单价。',
  },
  noGroups: {
    en: 'It did not measure urban and rural communities apart: outcomes with place: urban and place: rural do.',
    zh: '未分别测量城市与农村社区：可加 place: urban 与 place: rural 的结果。',
  },
  noResidents: {
    en: 'It did not measure who gains among residents: outcomes with summary: lowest-tenth, middle and highest-tenth do.',
    zh: '未测量居民中谁受益：可加 summary: lowest-tenth、middle 和 highest-tenth 的结果。',
  },
  points: { en: 'The best points, and the worst', zh: '最好与最差的点' },
  pointsTable: { en: 'Points by rank', zh: '各点排名' },
  rank: { en: 'rank', zh: '名次' },
  failing: { en: 'Where it could fail', zh: '可能失效之处' },
  factors: { en: 'Factors', zh: '因素' },
  factor: { en: 'factor', zh: '因素' },
  values: { en: 'values', zh: '取值' },
  meaning: { en: 'meaning', zh: '含义' },
  from: { en: '{from} to {to}', zh: '{from}至{to}' },
  repeatNote: {
    en: 'cogov {version} · result {hash} · seed {seed}. The study as it was resolved lies in study.json of its folder; the same version gives the same table.',
    zh: 'cogov {version} · 结果 {hash} · 种子 {seed}。研究的完整内容见其文件夹中的 study.json；同一版本给出相同的表。',
  },
  studyFile: { en: 'The study, as it was run', zh: '实际运行的研究' },
  source: {
    en: 'cogov {version}, study “{name}”, {runs} runs. Simulated, not observed.',
    zh: 'cogov {version}，研究“{name}”，{runs}次运行。模拟结果，非观测数据。',
  },
} satisfies Texts

export type StudySay = Say<typeof STUDY_WORDS>
export const studySay = (language: Language): StudySay => speaker(STUDY_WORDS, language)
