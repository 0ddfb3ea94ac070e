/** What the commands on decisions, studies and inference print, in both languages. */
import { speaker, type Texts } from '@cogov/language'
import { LANGUAGE } from './language.ts'

export const INFERENCE_WORDS = {
  // heads of tables
  name: { en: 'name', zh: '名称' },
  value: { en: 'value', zh: '值' },
  meaning: { en: 'meaning', zh: '含义' },
  factor: { en: 'factor', zh: '因素' },
  parameter: { en: 'parameter', zh: '参数' },
  mechanism: { en: 'mechanism', zh: '机制' },
  policy: { en: 'policy', zh: '政策' },
  outcome: { en: 'outcome', zh: '结果' },
  interval: { en: '95 % interval', zh: '95%区间' },
  median: { en: 'median', zh: '中位数' },
  difference: { en: 'difference', zh: '差异' },
  participation: { en: 'participation', zh: '参与率' },
  state: { en: 'state', zh: '状态' },
  slope: { en: 'slope', zh: '斜率' },
  number: { en: 'number', zh: '数' },
  runs: { en: '{n} {n|run|runs}', zh: '{n}次运行' },
  threads: { en: '{n} {n|thread|threads}', zh: '{n}个线程' },
  points: { en: '{n} {n|point|points}', zh: '{n}个点' },
  and: { en: ' and ', zh: '且' },
  with: { en: ' and ', zh: '与' },
  or: { en: ' or ', zh: '或' },
  listComma: { en: ', ', zh: '，' },
  warning: { en: 'Warning: {what}.', zh: '注意：{what}。' },
  month: { en: 'month {n}', zh: '第{n}个月' },

  // progress
  soFar: { en: '{done} of {total} {what}, {percent} %', zh: '{what}：{done}/{total}，{percent}%' },
  left: { en: '{so}, about {time} left', zh: '{so}，约余{time}' },
  monthsWord: { en: 'months', zh: '月份' },
  runsWord: { en: 'runs', zh: '运行' },
  seconds: { en: '{n} s', zh: '{n}秒' },
  minutes: { en: '{n} min', zh: '{n}分钟' },
  hours: { en: '{n} h', zh: '{n}小时' },
  ctrlC: { en: 'Ctrl-C ends it.', zh: '按 Ctrl-C 结束。' },

  // explain
  actorIn: { en: '{actor} in month {n} ({where})', zh: '第{n}个月的{actor}（{where}）' },
  whereSeed: { en: "{scenario}, {place}, seed '{seed}'", zh: '{scenario}，{place}，种子“{seed}”' },
  sumIs: {
    en: '{name} = {value}, {meaning}; the terms that add up to it:',
    zh: '{name} = {value}，{meaning}；各项之和：',
  },
  follows: { en: 'From which follows:', zh: '由此得出：' },
  drawn: { en: 'Drawn, between 0 and 1:', zh: '在0与1之间抽得：' },
  purpose: { en: 'for', zh: '用于' },

  // fork
  asItIs: { en: 'as it is', zh: '照旧' },
  changed: { en: 'changed', zh: '改变后' },
  forkTitle: {
    en: '{scenario} with {change} from month {from} on; month {n}',
    zh: '{scenario}，自第{from}个月起{change}；第{n}个月',
  },
  sameLuck: {
    en: 'Both have the same luck: one run each, no interval.',
    zh: '两者运气相同：各运行一次，没有区间。',
  },

  // model
  theModel: { en: 'cogov {version}: the model', zh: 'cogov {version}：模型' },
  tick: { en: '# A tick is a month', zh: '# 每步为一个月' },
  actors: { en: '# Actors', zh: '# 行动者' },
  mechanisms: { en: '# Mechanisms', zh: '# 机制' },
  outcomes: { en: '# Outcomes', zh: '# 结果' },
  parameters: { en: 'Parameters', zh: '参数' },
  stateHead: { en: 'State', zh: '状态' },
  sums: { en: 'Sums of terms', zh: '各项之和' },
  equations: { en: 'Equations', zh: '方程' },
  levers: { en: 'Levers', zh: '杠杆' },
  why: { en: 'Why: {why}', zh: '为何：{why}' },
  leverAt: { en: 'at each {at}; why: {why}', zh: '每个{at}一个；为何：{why}' },
  setting: {
    en: '{name} = {value} ({unit}, from {from} to {to}): {meaning}  [{source}]',
    zh: '{name} = {value}（{unit}，{from}至{to}）：{meaning}  [{source}]',
  },
  ofSum: { en: '{kind} of {of}', zh: '{of}的{kind}' },
  term: { en: 'term', zh: '项' },
  rule: { en: 'rule', zh: '规则' },
  total: { en: 'total', zh: '总量' },
  assumed: { en: 'assumed', zh: '假定' },

  // attribute
  shareOf: { en: 'share of {outcome}', zh: '对{outcome}的份额' },
  firstIn: { en: 'first in', zh: '最先加入' },
  lastIn: { en: 'last in', zh: '最后加入' },
  together: { en: 'together', zh: '合计' },
  yuanSpent: { en: 'yuan spent', zh: '花费（元）' },
  yuanPer: { en: 'yuan per {unit}', zh: '元/{unit}' },
  staffMonths: { en: 'staff-months', zh: '人月' },
  perUnit: { en: 'per {unit}', zh: '每{unit}' },
  noGain: { en: 'no gain shown', zh: '未显示收益' },
  point: { en: 'percentage point', zh: '百分点' },
  allCoalitions: { en: 'all {n} coalitions', zh: '全部{n}个组合' },
  randomOrders: { en: '{n} random orders and their reverses', zh: '{n}个随机次序及其逆序' },
  attributed: {
    en: '{how}, {replicates} with the same seeds, {runs}; {outcome} is the mean of the last {months}:',
    zh: '{how}，{replicates}（种子相同），{runs}；{outcome}为最后{months}的均值：',
  },
  noneAll: { en: '{none} with none, {all} with all.', zh: '全无时为{none}，全有时为{all}。' },
  noPair: {
    en: 'No pair is shown to complement or to replace each other.',
    zh: '未显示任何一对机制相互增强或相互替代。',
  },
  shapleyNote: {
    en: 'A share is the mean gain over every order in which the mechanisms could have come; shares add up to the whole gain.\nMoney and time are those of the whole run. Verdicts on pairs are corrected for their number (Holm, 5 %).',
    zh: '份额为机制以各种次序加入时的平均增益；各份额之和为全部增益。\n钱与时间为整个运行所用。成对的判断已按对数校正（Holm，5%）。',
  },
  pairIs: { en: '{pair} {verdict}: {value} ({range})', zh: '{pair}{verdict}：{value}（{range}）' },
  replacing: { en: 'replace each other in part', zh: '部分相互替代' },
  weakening: { en: 'weaken each other', zh: '相互削弱' },
  complementing: { en: 'make each other worth more', zh: '相互增强' },

  // analyse
  simulated: { en: '{what} (simulated)', zh: '{what}（模拟）' },
  aVillage: { en: 'a village', zh: '村庄' },
  anUrban: { en: 'an urban community', zh: '城市社区' },
  communityIs: { en: '{name}, {sort} of {n} residents (simulated)', zh: '{name}，{sort}，{n}名居民（模拟）' },
  stable: { en: 'stable', zh: '稳定' },
  unstable: { en: 'unstable', zh: '不稳定' },
  slopeNote: {
    en: 'Slope: how much of a small departure is left after everything else has followed; below 1 it dies out.',
    zh: '斜率：其他一切随之调整后，微小偏离还剩多少；小于1则消失。',
  },
  along: { en: 'Along {lever}, from {from} to {to} (now {now}):', zh: '沿{lever}，从{from}到{to}（现为{now}）：' },
  noTipping: { en: '  no state vanishes or appears.', zh: '  没有状态消失或出现。' },
  vanishes: {
    en: '  at {at} the stable state near {state} vanishes',
    zh: '  在{at}处，{state}附近的稳定状态消失',
  },
  appears: { en: '  at {at} the stable state near {state} appears', zh: '  在{at}处，{state}附近出现稳定状态' },
  goesTo: { en: '; from there participation goes to {state}', zh: '；此后参与率走向{state}' },
  now: { en: 'now', zh: '现状' },
  vanishesAt: { en: 'vanishes at {at}', zh: '在{at}处消失' },
  appearsAt: { en: 'appears at {at}', zh: '在{at}处出现' },
  simulatedAt: { en: 'in simulation at {at}', zh: '模拟中在{at}处' },
  leavesAt: {
    en: 'By the equations, participation of {state} goes to {to} at {lever} {at}',
    zh: '按方程，{lever}为{at}时，参与率由{state}走向{to}',
  },
  restsAlong: { en: 'Where participation comes to rest, by {lever}', zh: '参与率随{lever}停留之处' },
  diagramOf: {
    en: '{of}: participation that keeps itself, from the equations. From an unstable state the smallest push leads away.',
    zh: '{of}：由方程得出的、能自我维持的参与率。处于不稳定状态时，轻微推动即会离开。',
  },
  simulationAgrees: { en: 'Simulation agrees.', zh: '模拟结果一致。' },
  simulationDisagrees: {
    en: 'Simulation does not agree: the equations do not hold here.',
    zh: '模拟结果不一致：方程在此不成立。',
  },
  notCompared: { en: 'Not compared with simulation.', zh: '未与模拟比较。' },
  yearsOn: { en: 'simulated, {n} {n|year|years} on', zh: '模拟{n}年后' },
  tipsNowhere: { en: '; in simulation nowhere between', zh: '；模拟中在此范围内没有' },
  tipsAt: { en: '; in simulation at {at}', zh: '；模拟中在{at}处' },
  seesAll: {
    en: 'Everybody sees everybody here, as in the mean field, but a finite community is moved by luck',
    zh: '此处人人相见，与平均场相同，但有限的社区会受运气左右',
  },
  seesSome: {
    en: 'Residents see their neighbours ({network}) and not everybody, so that a state is also left where some are brought together by chance, and the other spreads from there',
    zh: '居民只看见邻居（{network}）而非所有人，因此若干人偶然相聚之处也会离开某个状态，另一状态由此扩散',
  },
  villagesLikeIt: { en: '{n} villages like it', zh: '{n}个同样的村庄' },
  urbanLikeIt: { en: '{n} urban communities like it', zh: '{n}个同样的城市社区' },
  fieldHolds: {
    en: 'Checked: in simulation {such} keep the states for {n} {n|year|years} as the equations say.',
    zh: '已核对：模拟中{such}在{n}年内保持这些状态，与方程所言一致。',
  },
  fieldHoldsTips: {
    en: 'Checked: in simulation {such} keep the states for {n} {n|year|years} and tip, over {m}, where the equations say.',
    zh: '已核对：模拟中{such}在{n}年内保持这些状态，并在{m}年内于方程所言之处转变。',
  },
  fieldFails: {
    en: 'Warning: the mean field does not hold here. In simulation {such}',
    zh: '注意：平均场在此不成立。模拟中{such}',
  },
  leavesState: {
    en: '  do not keep {at}: after {n} {n|year|years} they are at {simulated}',
    zh: '  不保持在{at}：{n}年后为{simulated}',
  },
  leavesAll: {
    en: '  do not tip at {at}: they leave the state from one end of the lever to the other',
    zh: '  不在{at}处转变：在杠杆的整个范围内都离开该状态',
  },
  keepsAll: {
    en: '  do not tip at {at}: they keep the state from one end of the lever to the other',
    zh: '  不在{at}处转变：在杠杆的整个范围内都保持该状态',
  },
  tipsElsewhere: {
    en: '  tip at {simulated} and not at {at}, over {m} {m|year|years}',
    zh: '  在{m}年内于{simulated}处而非{at}处转变',
  },
  goBySimulation: { en: '{why}. Go by the simulation.', zh: '{why}。请以模拟为准。' },
  unchecked: { en: 'Not compared with simulation. {why}.', zh: '未与模拟对照。{why}。' },

  // calibrate
  learnt: { en: 'learnt (%)', zh: '得知（%）' },
  byCells: { en: 'cell by cell', zh: '逐格' },
  byGuess: {
    en: 'by the best linear guess of each parameter from all cells',
    zh: '以所有数据格对每个参数的最优线性推测',
  },
  fitted: {
    en: '{cells} {cells|cell|cells} of data ({missing} missing), compared {how}; {n} simulated data {n|set|sets},\n{generations} {generations|generation|generations}, tolerance {tolerance} of the spread over the prior.',
    zh: '{cells}格数据（缺失{missing}格），{how}比较；{n}组模拟数据，\n{generations}代，容差为先验离散程度的{tolerance}。',
  },
  stoppedFit: {
    en: 'stopped after {n} simulated data sets: the posterior is that of generation {g}, wider than it would have become, and is not checked',
    zh: '在{n}组模拟数据后停止：后验为第{g}代的结果，比最终结果更宽，且未经检验',
  },
  couldFit: {
    en: 'Could the fitted model have made the data? {out} of {all} cells lie outside their 95 % interval ({expected} expected); p = {p}.',
    zh: '拟合的模型能否产生这些数据？{all}格中有{out}格在其95%区间之外（预期{expected}格）；p = {p}。',
  },
  fitsBadly: {
    en: 'It fits badly: no value of these parameters makes data like these. Its predictions are not to be trusted.',
    zh: '拟合不佳：这些参数取任何值都产生不出这样的数据。其预测不可信。',
  },
  outsideIs: {
    en: '  {what}, month {n}: {value}, the model {range}',
    zh: '  {what}，第{n}个月：{value}，模型为{range}',
  },
  learntNote: {
    en: 'Learnt is the share of the variance in the given range that the data took away.',
    zh: '“得知”为数据消去的、给定范围内方差的比例。',
  },
  moments: { en: 'Simulated moments, {n} simulated data {n|set|sets}.', zh: '模拟矩法，{n}组模拟数据。' },
  noTest: {
    en: 'There are as many parameters as cells: whether the model fits cannot be tested.',
    zh: '参数与数据格一样多：无法检验模型是否拟合。',
  },
  hansen: {
    en: 'Could the model have made the data? p = {p} (Hansen’s test).',
    zh: '模型能否产生这些数据？p = {p}（Hansen 检验）。',
  },
  hansenBad: {
    en: 'Could the model have made the data? p = {p} (Hansen’s test): it fits badly.',
    zh: '模型能否产生这些数据？p = {p}（Hansen 检验）：拟合不佳。',
  },

  // choose
  onFront: { en: 'front (%)', zh: '前沿（%）' },
  worst: { en: 'worst', zh: '最坏' },
  regret: { en: 'regret', zh: '遗憾' },
  goodEnough: { en: 'good enough (%)', zh: '足够好（%）' },
  policies: { en: '{n} {n|policy|policies}.', zh: '{n}项政策。' },
  policiesIn: {
    en: '{n} {n|policy|policies}, each in {worlds} {worlds|world|worlds} ({factors}).',
    zh: '{n}项政策，各在{worlds}种情境中（{factors}）。',
  },
  beaten: {
    en: '{n} more are beaten in every goal by another; --all shows them.',
    zh: '另有{n}项在所有目标上都不及其他政策；--all 显示它们。',
  },
  lessGood: { en: '{n} more are less good; --all shows them.', zh: '另有{n}项较差；--all 显示它们。' },
  onFrontNote: {
    en: 'Front: in how many of 100 resamples of the runs no other policy beats it in every goal.',
    zh: '前沿：对运行重抽样100次，有多少次没有其他政策在所有目标上都胜过它。',
  },
  worldsNote: {
    en: 'Worst, and regret (how far it falls behind the best policy, at most): of {outcome}, over the worlds.',
    zh: '最坏与遗憾（最多落后于最优政策多少）：就{outcome}而言，在各情境中。',
  },
  goodNote: {
    en: 'Good enough: the share of worlds in which every bound is kept, with its interval for worlds drawn like these.',
    zh: '足够好：各界限均达到的情境所占比例，及其对同样抽取的情境的区间。',
  },
  replicates: { en: 'replicates', zh: '重复次数' },
  mostOf: { en: 'Most {outcome}', zh: '{outcome}最大' },
  leastOf: { en: 'Least {outcome}', zh: '{outcome}最小' },
  selected: {
    en: '{goal}: {policy}, with a probability of at least {sure} of being the best on average{over}.',
    zh: '{goal}：{policy}，{over}平均而言最优的概率至少为{sure}。',
  },
  selectedUnsure: {
    en: '{goal}: {policy}, with a probability of at least {sure} of being the best on average{over}; --budget runs more replicates.',
    zh: '{goal}：{policy}，{over}平均而言最优的概率至少为{sure}；--budget 可增加重复次数。',
  },
  selectedOpen: {
    en: '{goal} so far: {policy}; these runs do not tell whether it is the best on average{over}. --budget runs more replicates.',
    zh: '目前{goal}：{policy}；这些运行不足以判断它是否{over}平均而言最优。--budget 可增加重复次数。',
  },
  overThese: { en: ' over these {worlds} {worlds|world|worlds}', zh: '在这{worlds}种情境中' },
  overSuch: { en: ' over worlds such as these {worlds}', zh: '在与这{worlds}种相似的情境中' },
  nothingSure: {
    en: 'How sure the best is cannot be told from one run of each policy; --budget runs more replicates.',
    zh: '每项政策只运行一次，无法说明最优有多大把握；--budget 可增加重复次数。',
  },
  worldsApart: {
    en: 'The policies were not run in the same worlds ({factors}): what looks best may be the world. A factorial design runs each in all.',
    zh: '各政策并非在相同的情境（{factors}）中运行：看似最优的可能是情境之故。factorial 设计使每项政策在所有情境中运行。',
  },
  onePolicy: { en: 'There is nothing to choose from.', zh: '没有可供选择的政策。' },
  sureEnough: {
    en: 'With {n} added {n|run|runs}, of {budget} allowed, this is as sure as asked ({wanted}), however often it was looked at.',
    zh: '增加了{n}次运行（上限{budget}次），已达到要求的把握（{wanted}）；无论中途查看多少次均成立。',
  },
  budgetSpent: {
    en: 'With {n} added {n|run|runs}, of {budget} allowed, no further round fits and {wanted} is not reached: raise --budget, or say with --indifference which difference does not matter.',
    zh: '增加了{n}次运行（上限{budget}次），已容不下下一轮，仍未达到{wanted}：请提高 --budget，或用 --indifference 说明多大的差异无关紧要。',
  },
  stoppedAdding: {
    en: 'stopped; finished runs are kept, and the same command goes on with them',
    zh: '已停止；已完成的运行保留，再次使用同一命令即可继续',
  },
  robust: {
    en: 'Least regret: {regret}. Best in the worst world: {maximin}. Best on average: {average}.',
    zh: '遗憾最小：{regret}。最坏情境中最优：{maximin}。平均最优：{average}。',
  },
  satisficing: { en: 'Good enough in most worlds: {policy}.', zh: '在最多情境中足够好：{policy}。' },
  isAmong: { en: '{factor} is {values}', zh: '{factor}为{values}' },
  atMost: { en: '{factor} is at most {to}', zh: '{factor}不超过{to}' },
  atLeast: { en: '{factor} is at least {from}', zh: '{factor}不低于{from}' },
  isBetween: { en: '{factor} is between {from} and {to}', zh: '{factor}在{from}与{to}之间' },
  noRegion: {
    en: 'Of {of}, {percent} % miss a bound; no part of the space stands out.',
    zh: '{of}中有{percent}%未达界限；没有哪一部分特别突出。',
  },
  missedWhere: {
    en: 'Where bounds are missed, of {of}: where {limits}.',
    zh: '未达界限之处（{of}）：{limits}。',
  },
  missedThere: {
    en: 'There {density} % miss one, against {base} % everywhere; {coverage} % of all misses lie there. By cases that were kept back.',
    zh: '其中{density}%未达界限，总体为{base}%；全部未达者有{coverage}%在此。以留出的案例计。',
  },
  allPoints: { en: 'all points', zh: '所有点' },
  leastRegretPolicy: { en: 'the policy of least regret', zh: '遗憾最小的政策' },

  // emulate
  length: { en: 'length', zh: '长度' },
  learns: {
    en: '{outcome} from {n} {n|point|points}. Leaving one out: error {rmse}, {q2} % of the variance predicted, {coverage} % inside their 95 % interval.',
    zh: '由{n}个点学习{outcome}。留一法：误差{rmse}，可预测方差的{q2}%，{coverage}%落在95%区间内。',
  },
  learnsBadly: {
    en: ' It predicts badly: simulate more points before relying on it.',
    zh: '预测不佳：请先模拟更多的点再使用。',
  },
  lengthNote: {
    en: 'Length: over which share of its range a factor has to move for the outcome to forget; long ones hardly matter.',
    zh: '长度：因素须移动其范围的多大比例，结果才不再相关；长的几乎无关紧要。',
  },
  searched: {
    en: 'With {n} added {n|run|runs} the best simulated point is {values}: {mean} ± {half} (95 %).',
    zh: '增加{n}次运行后，所模拟的最优点为{values}：{mean} ± {half}（95%）。',
  },
  largestAt: {
    en: 'Largest at {values}: {mean} ± {half} (95 %). A proposal: --search simulates it.',
    zh: '在{values}处最大：{mean} ± {half}（95%）。此为建议：--search 可加以模拟。',
  },
  smallestAt: {
    en: 'Smallest at {values}: {mean} ± {half} (95 %). A proposal: --search simulates it.',
    zh: '在{values}处最小：{mean} ± {half}（95%）。此为建议：--search 可加以模拟。',
  },
  outsideAll: {
    en: 'The best point lies outside of what was simulated: no proposal.',
    zh: '最优点在所模拟的范围之外：不作建议。',
  },

  // sensitivity
  explained: { en: '{outcome}, {points}; {luck}.', zh: '{outcome}，{points}；{luck}。' },
  luckUnknown: {
    en: 'with one replicate, luck cannot be told from factors',
    zh: '只有一次重复，无法区分运气与因素',
  },
  luckIs: {
    en: '{share} % of the variance of a single run is luck',
    zh: '单次运行的方差中有{share}%来自运气',
  },
  luckCommon: {
    en: '{share} % of the variance of a single run is luck ({common} % shared by all points through their seeds)',
    zh: '单次运行的方差中有{share}%来自运气（其中{common}%因种子相同而为各点共有）',
  },
  sobolNote: {
    en: 'Total: the share of the variance that would be left if all other factors were known. First: what the factor explains alone.',
    zh: '总效应：其他因素均已知时仍剩的方差比例。一阶：该因素单独解释的比例。',
  },
  lineNote: {
    en: 'A straight line explains {r2} % of the variance, of ranks {ranked} %.',
    zh: '直线解释方差的{r2}%，秩的{ranked}%。',
  },
  lineBad: {
    en: 'A straight line explains {r2} % of the variance, of ranks {ranked} %: coefficients tell little here.',
    zh: '直线解释方差的{r2}%，秩的{ranked}%：系数在此说明不了多少。',
  },
  pawnNote: {
    en: 'PAWN: distances above {threshold} are more than chance shows in 95 of 100 cases.',
    zh: 'PAWN：大于{threshold}的距离在100次中有95次多于偶然。',
  },
  deltaNote: {
    en: 'Delta: 0 for a factor without influence, 1 for one that decides everything. The estimate is blurred, and lies below the truth where a factor is strong or its effect swings; the truth is at least the second number (95 %), and how large at most no sample tells.',
    zh: 'Delta：无影响的因素为0，决定一切的为1。估计值被平滑，因素作用强或来回摆动时偏低；真值至少为第二个数（95%），至多为多少则任何样本都无法说明。',
  },
  atLeastHead: { en: 'at least', zh: '至少' },
  first: { en: 'first', zh: '一阶' },
  totalEffect: { en: 'total', zh: '总效应' },
  second: { en: 'second', zh: '二阶' },
  pairBeyond: { en: 'pair, beyond both alone', zh: '成对，超出各自部分' },
  noPairExplains: {
    en: 'No pair is shown to explain anything beyond both alone.',
    zh: '未显示任何一对因素有超出各自的解释。',
  },
  morrisNote: {
    en: '{n} {n|trajectory|trajectories}. μ*: mean size of the effect of crossing a factor’s range; σ: how much that depends on where the others are.',
    zh: '{n}条轨迹。μ*：跨越因素范围的平均效应大小；σ：它随其他因素所处位置变化的程度。',
  },
  effect: { en: 'effect', zh: '效应' },
  pairs: { en: 'pair', zh: '成对' },
  factorialNote: {
    en: 'Effect: the mean at the second level less that at the first, over all else. Of a pair: half of how much the effect of one differs between the levels of the other. Pairs that stand together cannot be told apart by this design.',
    zh: '效应：第二水平的均值减第一水平的均值（对其他一切取平均）。成对：一个因素的效应在另一因素两水平间之差的一半。并列的各对无法由此设计区分。',
  },
  noiseFloor: { en: ' Luck alone would show a μ* of {floor}.', zh: '仅凭运气也会得到{floor}的 μ*。' },

  // sweep
  nFailed: { en: '{n} failed; ', zh: '{n}次失败；' },
  bestSoFar: { en: 'best {goal}: {values}', zh: '最优{goal}：{values}' },
  bestPoint: { en: '{goal}: point {point}, {values}', zh: '{goal}：第{point}个点，{values}' },
  largest: { en: 'largest {goal}', zh: '最大{goal}' },
  smallest: { en: 'smallest {goal}', zh: '最小{goal}' },
  runsIn: { en: '{study}: {runs} in {folder}', zh: '{study}：{folder}中有{runs}' },
  foundIn: {
    en: 'What the design found is in {folder}/result.json',
    zh: '设计所得见 {folder}/result.json',
  },
  next: { en: 'Try next:', zh: '接下来可试：' },
  failedRuns: {
    en: '{n} {n|run|runs} failed; cogov repeat gives the scenario of a run',
    zh: '{n}次运行失败；cogov repeat 可给出某次运行的方案',
  },
  speed: {
    en: '{runs} simulated in {time} on {threads}, {each} each, overhead {overhead}, {memory} MB of memory',
    zh: '{time}内用{threads}模拟{runs}，每次{each}，额外开销{overhead}，内存{memory} MB',
  },
  stoppedRuns: {
    en: 'stopped after {done} of {runs}; these are kept. Go on with: {again}',
    zh: '在{runs}中完成{done}次后停止；已完成的保留。继续：{again}',
  },
  diskFull: {
    en: '{what}; finished runs are kept. Make room, then: {again}',
    zh: '{what}；已完成的运行保留。请腾出空间，然后：{again}',
  },
} satisfies Texts

export const tell = speaker(INFERENCE_WORDS, LANGUAGE)
