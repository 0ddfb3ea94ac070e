/** What a report says, in both languages. Words of certainty come from the fixed vocabulary of @cogov/charts. */
import { type Language, type Say, speaker, type Texts } from '@cogov/language'

export const REPORT_WORDS = {
  // titles: the finding
  titleRaises: {
    en: 'In {place}, {design} raises {outcome} by {mean}',
    zh: '在{place}，“{design}”使{outcome}提高{mean}',
  },
  titleVeryLikely: {
    en: 'In {place}, {design} very likely raises {outcome} by {mean}',
    zh: '在{place}，“{design}”很可能使{outcome}提高{mean}',
  },
  titleNothing: {
    en: 'In {place}, no design is shown to raise {outcome}',
    zh: '在{place}，未显示任何方案能提高{outcome}',
  },
  titleLowers: {
    en: 'In {place}, no design raises {outcome}, and {design} lowers it',
    zh: '在{place}，没有方案提高{outcome}，“{design}”反使其降低',
  },
  question: { en: 'The question', zh: '问题' },
  questionIs: {
    en: 'What do {designs} change in {place}, against {base}, and at what cost? Each was simulated {replicates} over {months} with the same random numbers.',
    zh: '与“{base}”相比，{designs}在{place}改变了什么，代价如何？每个方案在相同随机数下模拟{replicates}，每次{months}。',
  },
  under: {
    en: 'Comparison of {n} designs · {place} · {residents} · {months} · {replicates} each · simulated, not observed',
    zh: '{n}个方案的比较 · {place} · {residents} · {months} · 各{replicates} · 模拟结果，非观测数据',
  },
  stopped: {
    en: 'The comparison was stopped before its end; what was finished is reported.',
    zh: '比较在完成前被中止；此处报告已完成的部分。',
  },
  residents: { en: '{n} simulated residents', zh: '{n}名模拟居民' },
  months: { en: '{n} {n|month|months}', zh: '{n}个月' },
  replicates: { en: '{n} {n|time|times}', zh: '{n}次' },

  participationPhrase: { en: 'the share of residents taking part', zh: '居民参与率' },

  // the answer
  answer: { en: 'The answer', zh: '回答' },
  raises: {
    en: '{design} {word} raises {outcome}, by {mean} (95 % interval {low} to {high}), against {base}, under which it ends at {end}.',
    zh: '与“{base}”（末月{end}）相比，“{design}”{word}使{outcome}提高{mean}（95%区间{low}至{high}）。',
  },
  noneShown: {
    en: 'No design is shown to raise {outcome}, which ends at {end} under {base}.',
    zh: '未显示任何方案能提高{outcome}；“{base}”下末月为{end}。',
  },
  alsoRaises: {
    en: '{design} {word} raises it by {mean} ({low} to {high})',
    zh: '“{design}”{word}使其提高{mean}（{low}至{high}）',
  },
  alsoLowers: {
    en: '{design} {word} lowers it by {mean} ({low} to {high})',
    zh: '“{design}”{word}使其降低{mean}（{low}至{high}）',
  },
  alsoNothing: {
    en: '{design} makes no detectable difference with {n} replicates ({low} to {high}; {needed} would detect {effect})',
    zh: '“{design}”在{n}次重复下未检出差异（{low}至{high}；{needed}次可检出{effect}）',
  },
  alsoNothingEnough: {
    en: '{design} makes no detectable difference ({low} to {high}), and {n} replicates would very likely have shown one of {effect}',
    zh: '“{design}”未检出差异（{low}至{high}）；若有{effect}的差异，{n}次重复很可能已检出',
  },
  alsoOne: { en: '{design} was run once, which says nothing about luck', zh: '“{design}”只运行一次，无法排除偶然' },
  leavesWorse: {
    en: ', and leaves {share} of residents in communities that are worse off',
    zh: '，并使{share}的居民所在社区境况变差',
  },
  holds: {
    en: 'Of {n} settings of what nobody has measured, the gain of {design} keeps its sign in {same}, from {low} to {high}',
    zh: '在未经测量参数的{n}种取值中，“{design}”的效果有{same}种保持同号，从{low}到{high}',
  },
  untested: {
    en: 'Whether this holds where the model’s assumptions are wrong was not tried',
    zh: '未检验在模型假定有误时结论是否成立',
  },
  costsEach: {
    en: '; it costs {price} for each additional participant and month ({low} to {high}).',
    zh: '；每新增一人参与一个月花费{price}（{low}至{high}）。',
  },
  costsUnknown: { en: '; no price of additional participation can be given.', zh: '；无法给出新增参与的单价。' },
  vocabulary: {
    en: 'Almost certainly: the 95 % interval lies on one side of no difference, twice its half-width away or more. Very likely: it lies on one side. Otherwise no difference is claimed.',
    zh: '“几乎可以肯定”：95%区间完全在无差异的一侧，且距离不小于其半宽的两倍。“很可能”：区间完全在一侧。否则不声称有差异。',
  },

  // designs
  designs: { en: 'What each design does, and what it costs', zh: '各方案的效果与代价' },
  design: { en: 'design', zh: '方案' },
  change: { en: 'change in {outcome}, {unit}', zh: '{outcome}的变化（{unit}）' },
  change1: { en: 'change in {outcome}', zh: '{outcome}的变化' },
  staysAt: { en: 'ends at {value}', zh: '末月{value}' },
  totalCost: { en: 'yuan, {months}', zh: '元，{months}' },
  price: { en: 'yuan per additional participant, month', zh: '元/新增一人参与一月' },
  staff: { en: 'staff months', zh: '人月' },
  harm: { en: 'residents worse off', zh: '境况变差的居民' },
  gains: { en: 'gain, urban and rural', zh: '城市与农村增幅' },
  designsNote: {
    en: 'Points are means of paired differences with the same random numbers; bars are 95 % intervals; faint dots are replicates. Worse off: the community has at least 1 point less of it, and its own 95 % interval lies below nothing. Money and staff time are those of the mechanisms, over the whole run. A price is given only where a gain is shown.',
    zh: '大点为相同随机数下配对差异的均值，横条为95%区间，小点为各次重复。境况变差：社区的该项结果至少低1个百分点，且其自身95%区间在零以下。花费与工作时间为各机制在整个模拟期的合计。仅在显示有增幅时给出单价。',
  },

  // figures
  figures: { en: 'How it comes about', zh: '变化过程' },
  endsAt: {
    en: '{outcome}: {design} ends at {end}, {base} at {other}',
    zh: '{outcome}：“{design}”末月为{end}，“{base}”为{other}',
  },
  seriesSubtitle: { en: '{outcome}. Bands hold 90 % of replicates.', zh: '{outcome}。色带含90%的重复。' },
  ruralMore: {
    en: 'Under {design}, villages gain more than urban communities: {rural} against {urban}',
    zh: '“{design}”下，村庄增幅大于城市社区：{rural}对{urban}',
  },
  urbanMore: {
    en: 'Under {design}, urban communities gain more than villages: {urban} against {rural}',
    zh: '“{design}”下，城市社区增幅大于村庄：{urban}对{rural}',
  },
  groupsAlike: {
    en: 'Under {design}, villages and urban communities gain alike, as far as can be told',
    zh: '“{design}”下，城乡增幅未见差别',
  },
  groupsSubtitle: { en: '{outcome} in the last month', zh: '末月{outcome}' },
  urban: { en: 'urban', zh: '城市' },
  rural: { en: 'rural', zh: '农村' },
  lowestMore: {
    en: 'Communities where it is least gain {low}, those where it is most {high}',
    zh: '最低的社区变化{low}，最高的{high}',
  },
  quantilesSubtitle: {
    en: '{outcome} of the resident at each place in line, by community',
    zh: '按所在社区排序，各位次居民的{outcome}',
  },
  quantile: { en: 'at {p} % of residents', zh: '第{p}百分位居民' },
  paretoTitle: { en: '{best} brings most; it costs {cost}', zh: '“{best}”收效最大，花费{cost}' },
  paretoSubtitle: {
    en: 'Change against {base} and money over the run, 95 % intervals',
    zh: '与“{base}”相比的变化与总花费，95%区间',
  },
  money: { en: 'money over the run', zh: '总花费' },
  source: {
    en: 'cogov {version}, {place}, {replicates} each. Simulated, not observed.',
    zh: 'cogov {version}，{place}，各{replicates}。模拟结果，非观测数据。',
  },
  data: { en: 'The numbers as a table', zh: '数据表' },

  // what happens inside
  decides: { en: 'Under {design}, what a typical resident decides by', zh: '“{design}”下一位典型居民的决策' },
  decidesTitle: {
    en: 'Under {design}, a typical resident takes part with a chance of {chance}; the weightiest part is “{term}”',
    zh: '“{design}”下典型居民参与的概率为{chance}，分量最大的是“{term}”',
  },
  decidesSubtitle: {
    en: 'What adds up to the worth of taking part, in working days, for the resident in the middle (the median of about 100): {actor}, month {month}, first replicate.',
    zh: '约100名居民中位者（{actor}）在第1次重复第{month}个月参与的得失之和，以工作日计。',
  },
  waitTitle: {
    en: 'Under {design}, {n} matters wait for each 1,000 residents at the end, most of them {most}; under {base}, {before}',
    zh: '“{design}”下末月每千名居民有{n}件事项待办，多在{most}；“{base}”下为{before}件',
  },
  waitSubtitle: {
    en: 'Matters that wait for each 1,000 residents under {design}, by where; dashed: all that wait under {base}. Below: matters of each month. Means over replicates.',
    zh: '“{design}”下每千名居民的待办事项，按所在层级；虚线：“{base}”下全部待办。下图为每月事项。各次重复的均值。',
  },
  atCommittees: { en: 'at committees', zh: '两委' },
  atTownships: { en: 'at townships', zh: '乡镇' },
  forDepartments: { en: 'for departments', zh: '部门联办' },
  reported: { en: 'reported', zh: '上报' },
  settled: { en: 'settled', zh: '办结' },
  givenUp: { en: 'given up', zh: '放弃' },
  trustTitle: {
    en: 'Under {design}, trust is least between {tie}: {trust}, against {before} under {base}',
    zh: '“{design}”下{tie}的信任最低，为{trust}；“{base}”下为{before}',
  },
  trustSubtitle: {
    en: 'Trust in the last month under {design}, means over replicates. Lines: between townships and the superior. Dots: communities, as large as their residents are many; rims: trust between committee and township.',
    zh: '“{design}”下末月的信任，各次重复的均值。线：乡镇与上级之间。点：社区，大小为居民数，边框粗细为两委与乡镇间的信任。',
  },
  trustLeast: { en: ' The {n} of {all} townships with least.', zh: '仅列{all}个乡镇中最低的{n}个。' },
  'tie-committee': { en: 'residents and their committees', zh: '居民与两委之间' },
  'tie-township': { en: 'committees and townships', zh: '两委与乡镇之间' },
  'tie-superior': { en: 'townships and the superior', zh: '乡镇与上级之间' },
  'tie-departments': { en: 'townships and departments', zh: '乡镇与部门之间' },

  // more outcomes
  more: { en: 'What else changes', zh: '其他变化' },
  panelsTitle: {
    en: 'What else changes most: {outcome}, under {design}, by {change}',
    zh: '此外变化最大的是“{design}”下的{outcome}：{change}',
  },
  panelsNothing: { en: 'Nothing else is shown to change much', zh: '未显示其他明显变化' },
  panelsSubtitle: {
    en: 'Means over replicates, all on one scale; each panel ends with the value of the last month',
    zh: '各次重复的均值，同一刻度；每格末尾为最后一个月的值',
  },
  moreTable: { en: 'Differences by outcome', zh: '各项结果的差异' },
  moreNote: {
    en: 'Differences from {base} in the last month, with their 95 % intervals; bold is what is shown and large enough to speak of (a point of a share, a twentieth of anything else). Of so many comparisons, about one in twenty is shown by chance alone.',
    zh: '末月与“{base}”之差及95%区间；粗体为已显示且值得一提的差异（占比1个百分点，其他二十分之一）。如此多的比较中，约二十分之一会仅因偶然而显示差异。',
  },
  outcome: { en: 'outcome', zh: '结果' },
  ends: { en: 'ends at', zh: '末月' },

  // drivers
  drives: { en: 'What drives it', zh: '驱动因素' },
  sharesTitle: { en: 'Of {design}, {mechanism} brings most', zh: '“{design}”中{mechanism}贡献最大' },
  sharesSubtitle: {
    en: 'Shapley shares of the gain, mean of the last {months}, over {n} replicates of each coalition, with 95 % intervals; pairs are those shown after Holm’s correction',
    zh: '增幅的沙普利分解（最后{months}的均值，每种组合{n}次重复，95%区间）；两两组合仅列经Holm校正后显示者',
  },
  together: { en: 'together', zh: '合计' },
  driversTitle: {
    en: '{design}: the sign holds in {same} of {n} settings',
    zh: '“{design}”：{n}种取值中{same}种保持同号',
  },
  driversSubtitle: {
    en: 'Difference in {outcome} under {n} settings of {m} unmeasured parameters, each up to ±{spread}. {dot}',
    zh: '{m}个未经测量的参数（各在±{spread}内）{n}种取值下{outcome}的差异。{dot}',
  },
  dotSetting: { en: 'Each dot is a setting.', zh: '每点为一种取值。' },
  dotShare: { en: 'Each dot is a twentieth of the settings.', zh: '每点为二十分之一的取值。' },
  driverMore: {
    en: '{design}: more where {parameter} is larger (rank correlation {r})',
    zh: '“{design}”：{parameter}越大，效果越大（秩相关{r}）',
  },
  driverLess: {
    en: '{design}: less where {parameter} is larger (rank correlation {r})',
    zh: '“{design}”：{parameter}越大，效果越小（秩相关{r}）',
  },
  noDriver: {
    en: '{design}: no single parameter stands out among so few settings',
    zh: '“{design}”：在这些取值中没有单个参数突出',
  },
  notTried: {
    en: 'The designs were not run under other settings of the parameters that nobody has measured. This does, with {more} runs more beside these {runs}:',
    zh: '未在未经测量参数的其他取值下运行。下列命令可以，在这{runs}次运行之外再加{more}次：',
  },
  mechanismsOf: { en: '{design} turns on:', zh: '“{design}”启用：' },
  noMechanism: { en: '{design} turns on nothing.', zh: '“{design}”未启用任何机制。' },
  lever: { en: '{lever} {value}: {meaning}', zh: '{lever} {value}：{meaning}' },
  zeroLine: { en: 'no difference', zh: '无差异' },

  // failures
  fails: { en: 'Where it could fail', zh: '可能失效之处' },
  failWorse: {
    en: 'Under {design}, {share} of residents live in communities that are worse off ({urban} of urban residents, {rural} of villagers).',
    zh: '“{design}”下，{share}的居民所在社区境况变差（城市居民{urban}，村民{rural}）。',
  },
  failNobody: {
    en: 'Under {design}, no community is shown to be worse off.',
    zh: '“{design}”下，未显示任何社区境况变差。',
  },
  failSign: {
    en: 'In {n} of {all} settings of the unmeasured parameters, the difference of {design} has the other sign; at worst it is {worst}.',
    zh: '在未经测量参数的{all}种取值中，“{design}”的差异有{n}种反号；最差为{worst}。',
  },
  failLeast: {
    en: 'In no setting tried does the difference of {design} change its sign; the least is {worst}. Settings move each parameter by at most {spread}, and the model’s form by nothing.',
    zh: '在所试取值中，“{design}”的差异均未反号，最小为{worst}。各参数至多变动{spread}，模型形式未变。',
  },
  failUntried: {
    en: 'Whether the differences keep their sign where the parameters that nobody has measured are otherwise was not tried; the command that does stands above.',
    zh: '未检验未经测量的参数取其他值时差异是否保持同号；所需命令见上节。',
  },
  failOther: {
    en: '{design} very likely makes this worse: {outcomes}.',
    zh: '“{design}”很可能使以下变差：{outcomes}。',
  },
  failModel: {
    en: 'The place is real where it has a real name; what happens in it is simulated. A model leaves out most of the world: what is reported here is what follows from its assumptions, not a forecast.',
    zh: '若地名真实，则地方真实，其中发生之事为模拟。模型略去世界的大部分：此处报告的是其假定的推论，而非预测。',
  },

  // assumptions
  assumptions: { en: 'Assumptions and their sources', zh: '假定及其来源' },
  assumptionsNote: {
    en: '{n} parameters of what the designs use; {m} of them have been measured by nobody and are assumed. The equations, with a source each, are printed by cogov model.',
    zh: '各方案所用参数{n}个，其中{m}个无人测量、系假定。全部方程及来源见 cogov model。',
  },
  assumptionsPlace: {
    en: 'Communities: statistical division codes 2023 (National Bureau of Statistics). Residents: seventh national census, 1 November 2020. Article: Cui Jing, China Social Sciences, 17 March 2021.',
    zh: '社区：国家统计局2023年统计用区划代码。居民：第七次全国人口普查，2020年11月1日。文章：崔晶，《中国社会科学报》，2021年3月17日。',
  },
  assumptionsMadeUp: {
    en: 'The place is made up. Article: Cui Jing, China Social Sciences, 17 March 2021.',
    zh: '地方为虚构。文章：崔晶，《中国社会科学报》，2021年3月17日。',
  },
  allParameters: { en: 'All parameters', zh: '全部参数' },
  parameter: { en: 'parameter', zh: '参数' },
  value: { en: 'value', zh: '取值' },
  sourceHead: { en: 'source', zh: '来源' },
  assumed: { en: 'assumed', zh: '假定' },

  // repeat
  repeat: { en: 'Repeat this', zh: '如何重复' },
  repeatNote: {
    en: 'cogov {version} · result {hash} · seeds {first} to {last}. The same version gives the same result to the bit, on any machine, with any number of threads.',
    zh: 'cogov {version} · 结果 {hash} · 种子 {first} 至 {last}。同一版本在任何机器、任何线程数下结果逐位相同。',
  },
  scenarioFiles: { en: 'The scenario files, as they were run', zh: '实际运行的方案文件' },
  citation: { en: 'To cite: see CITATION.cff of cogov.', zh: '引用方式见 cogov 的 CITATION.cff。' },
} satisfies Texts

export type ReportSay = Say<typeof REPORT_WORDS>
export const reportSay = (language: Language): ReportSay => speaker(REPORT_WORDS, language)
