/** What the commands on decisions, studies and inference print. */
export const AREA = 'command'

export const ENGLISH = {
  // heads of tables
  name: 'name',
  value: 'value',
  meaning: 'meaning',
  factor: 'factor',
  parameter: 'parameter',
  mechanism: 'mechanism',
  policy: 'policy',
  median: 'median',
  participation: 'participation',
  state: 'state',
  slope: 'slope',
  number: 'number',
  runs: '{n} {n, plural, one {run} other {runs}}',
  threads: '{n} {n, plural, one {thread} other {threads}}',
  points: '{n} {n, plural, one {point} other {points}}',
  and: ' and ',
  with: ' and ',
  or: ' or ',
  listComma: ', ',
  warning: 'Warning: {what}.',

  // progress
  soFar: '{done} of {total} {what}, {percent} %',
  left: '{so}, about {time} left',
  monthsWord: 'months',
  runsWord: 'runs',
  trialsWord: 'fits tried',
  seconds: '{n} s',
  minutes: '{n} min',
  hours: '{n} h',
  ctrlC: 'Ctrl-C ends it.',

  // explain
  actorIn: '{actor} in month {n} ({where})',
  whereSeed: "{scenario}, {place}, seed '{seed}'",
  sumIs: '{name} = {value}, {meaning}; the terms that add up to it:',
  follows: 'From which follows:',
  drawn: 'Drawn, between 0 and 1:',
  purpose: 'for',

  // fork
  asItIs: 'as it is',
  changed: 'changed',
  forkTitle: '{scenario} with {change} from month {from} on; month {n}',
  sameLuckBoth: 'Both have the same luck: one run each, no interval.',

  // model
  theModel: 'cogov {version}: the model',
  tick: '# A tick is a month',
  actors: '# Actors',
  mechanisms: '# Mechanisms',
  outcomes: '# Outcomes',
  parameters: 'Parameters',
  stateHead: 'State',
  sums: 'Sums of terms',
  equations: 'Equations',
  levers: 'Levers',
  why: 'Why: {why}',
  leverAt: 'at each {at}; why: {why}',
  usualIs: 'usual before a decision: {value} ({from} to {to})  [{source}]',
  usualApart: 'usual before a decision: {value}, in villages {rural} ({from} to {to})  [{source}]',
  settingIs: '{name} = {value} ({unit}, from {from} to {to}): {meaning}  [{source}]',
  ofSum: '{kind} of {of}',
  term: 'term',
  rule: 'rule',
  total: 'total',
  assumed: 'assumed',

  // attribute
  shareOf: 'share of {outcome}',
  firstIn: 'first in',
  lastIn: 'last in',
  together: 'together',
  moneySpent: '{money} spent',
  moneyPer: '{money} per {unit}',
  staffMonths: 'staff-months',
  perUnit: 'per {unit}',
  noGain: 'no gain shown',
  point: 'percentage point',
  allCoalitions: 'all {n} coalitions',
  randomOrders: '{n} random orders and their reverses',
  attributed: '{how}, {replicates} with the same seeds, {runs}; {outcome} is the mean of the last {months}:',
  noneAll: '{none} with none, {all} with all.',
  noPair: 'No pair is shown to complement or to replace each other.',
  shapleyNote:
    'A share is the mean gain over every order in which the mechanisms could have come; shares add up to the whole gain.\nMoney and time are those of the whole run. Verdicts on pairs are corrected for their number (Holm, 5 %).',
  pairIs: '{pair} {verdict}: {value} ({range})',
  replacing: 'replace each other in part',
  weakening: 'weaken each other',
  complementing: 'make each other worth more',

  // analyse
  simulated: '{what} (simulated)',
  aVillage: 'a village',
  anUrban: 'an urban community',
  communityIs: '{name}, {sort} of {n} residents (simulated)',
  stable: 'stable',
  unstable: 'unstable',
  slopeNote: 'Slope: how much of a small departure is left after everything else has followed; below 1 it dies out.',
  along: 'Along {lever}, from {from} to {to} (now {now}):',
  noTipping: '  no state vanishes or appears.',
  vanishes: '  at {at} the stable state near {state} vanishes',
  appears: '  at {at} the stable state near {state} appears',
  goesTo: '; from there participation goes to {state}',
  now: 'now',
  vanishesAt: 'vanishes at {at}',
  appearsAt: 'appears at {at}',
  simulatedAt: 'in simulation at {at}',
  leavesAt: 'By the equations, participation of {state} goes to {to} at {lever} {at}',
  restsAlong: 'Where participation comes to rest, by {lever}',
  diagramOf:
    '{of}: participation that keeps itself, from the equations. From an unstable state the smallest push leads away.',
  simulationAgrees: 'Simulation agrees.',
  simulationDisagrees: 'Simulation does not agree: the equations do not hold here.',
  notCompared: 'Not compared with simulation.',
  yearsOn: 'simulated, {n} {n, plural, one {year} other {years}} on',
  tipsNowhere: '; in simulation nowhere between',
  tipsAt: '; in simulation at {at}',
  seesAll: 'Everybody sees everybody here, as in the mean field, but a finite community is moved by luck',
  seesSome:
    'Residents see their neighbours ({network}) and not everybody, so that a state is also left where some are brought together by chance, and the other spreads from there',
  villagesLikeIt: '{n} villages like it',
  urbanLikeIt: '{n} urban communities like it',
  fieldHolds:
    'Checked: in simulation {such} keep the states for {n} {n, plural, one {year} other {years}} as the equations say.',
  fieldHoldsTips:
    'Checked: in simulation {such} keep the states for {n} {n, plural, one {year} other {years}} and tip, over {m}, where the equations say.',
  fieldFails: 'Warning: the mean field does not hold here. In simulation {such}',
  leavesState: '  do not keep {at}: after {n} {n, plural, one {year} other {years}} they are at {simulated}',
  leavesAll: '  do not tip at {at}: they leave the state from one end of the lever to the other',
  keepsAll: '  do not tip at {at}: they keep the state from one end of the lever to the other',
  tipsElsewhere: '  tip at {simulated} and not at {at}, over {m} {m, plural, one {year} other {years}}',
  goBySimulation: '{why}. Go by the simulation.',
  unchecked: 'Not compared with simulation. {why}.',

  // calibrate
  learnt: 'learnt (%)',
  byCells: 'cell by cell',
  byGuess: 'by the best linear guess of each parameter from all cells',
  fitted:
    '{cells} {cells, plural, one {cell} other {cells}} of data ({missing} missing), compared {how}; {n} simulated data {n, plural, one {set} other {sets}},\n{generations} {generations, plural, one {generation} other {generations}}, tolerance {tolerance} of the spread over the prior.',
  stoppedFit:
    'stopped after {n} simulated data sets: the posterior is that of generation {g}, wider than it would have become, and is not checked',
  couldFit:
    'Could the fitted model have made the data? {out} of {all} cells lie outside their 95 % interval ({expected} expected); p = {p}.',
  fitsBadly:
    'It fits badly: no value of these parameters makes data like these. Its predictions are not to be trusted.',
  outsideIs: '  {what}, month {n}: {value}, the model {range}',
  learntNote: 'Learnt is the share of the variance in the given range that the data took away.',
  moments: 'Simulated moments, {n} simulated data {n, plural, one {set} other {sets}}.',
  noTest: 'There are as many parameters as cells: whether the model fits cannot be tested.',
  hansen: 'Could the model have made the data? p = {p} (Hansen’s test).',
  hansenBad: 'Could the model have made the data? p = {p} (Hansen’s test): it fits badly.',

  // times of events
  gotThere: '{goal} on average, waiting {horizon} at most ({reached} of {runs} got there)',
  gotThereHead: 'got there',
  gotThereOf: '{reached} of {runs}',
  restricted:
    '{outcome} is the time until something happens: {never} of {waited} runs never got there, and count with the {horizon} for which all waited.',

  // choose
  onFront: 'front (%)',
  worst: 'worst',
  regret: 'regret',
  goodEnough: 'good enough (%)',
  policies: '{n} {n, plural, one {policy} other {policies}}.',
  policiesIn:
    '{n} {n, plural, one {policy} other {policies}}, each in {worlds} {worlds, plural, one {world} other {worlds}} ({factors}).',
  beaten: '{n} more are beaten in every goal by another; --all shows them.',
  lessGood: '{n} more are less good; --all shows them.',
  lostPoints:
    'Every run of {n} {n, plural, one {point} other {points}} failed and is in no number here: {points}. cogov sweep --resume --retry runs them again.',
  lostWorlds:
    'Every run of {n} {n, plural, one {point} other {points}} failed and is in no number here, so that nothing is said of the worst world: {points}. cogov sweep --resume --retry runs them again.',
  onFrontNote: 'Front: the probability that no other policy beats it in every goal, as far as these runs tell.',
  worldsNote: 'Worst, and regret (how far it falls behind the best policy, at most): of {outcome}, over the worlds.',
  goodNote:
    'Good enough: the share of worlds in which every bound is kept, with its interval for worlds drawn like these.',
  replicatesHead: 'replicates',
  mostOf: 'Most {outcome}',
  leastOf: 'Least {outcome}',
  selected: '{goal}: {policy}, with a probability of at least {sure} of being the best on average{over}.',
  selectedUnsure:
    '{goal}: {policy}, with a probability of at least {sure} of being the best on average{over}; --budget runs more replicates.',
  selectedOpen:
    '{goal} so far: {policy}; these runs do not tell whether it is the best on average{over}. --budget runs more replicates.',
  selectedEqual: '{goal}: {policies} gave the same in every replicate; none is better than the other.',
  overThese: ' over these {worlds} {worlds, plural, one {world} other {worlds}}',
  overSuch: ' over worlds such as these {worlds}',
  nothingSure: 'How sure the best is cannot be told from one run of each policy; --budget runs more replicates.',
  worldsApart:
    'The policies were not run in the same worlds ({factors}): what looks best may be the world. A factorial design runs each in all.',
  onePolicy: 'There is nothing to choose from.',
  sureEnough:
    'With {n} added {n, plural, one {run} other {runs}}, of {budget} allowed, this is as sure as asked ({wanted}), however often it was looked at.',
  budgetSpent:
    'With {n} added {n, plural, one {run} other {runs}}, of {budget} allowed, no further round fits and {wanted} is not reached: raise --budget, or say with --indifference which difference does not matter.',
  stoppedAdding: 'stopped; finished runs are kept, and the same command goes on with them',
  robustPolicies: 'Least regret: {regret}. Best in the worst world: {maximin}. Best on average: {average}.',
  satisficing: 'Good enough in most worlds: {policy}.',
  isAmong: '{factor} is {values}',
  atMost: '{factor} is at most {to}',
  atLeast: '{factor} is at least {from}',
  isBetween: '{factor} is between {from} and {to}',
  noRegion: 'Of {of}, {percent} % miss a bound; no part of the space stands out.',
  missedWhere: 'Where bounds are missed, of {of}: where {limits}.',
  missedThere:
    'There {density} % miss one, against {base} % everywhere; {coverage} % of all misses lie there. By cases that were kept back.',
  allPoints: 'all points',
  leastRegretPolicy: 'the policy of least regret',

  // emulate
  length: 'length',
  learns:
    '{outcome} from {n} {n, plural, one {point} other {points}}. Leaving one out: error {rmse}, {q2} % of the variance predicted, {coverage} % inside their 95 % interval.',
  widened:
    ' Intervals below are {factor} times as wide as by the fit alone, so that 95 % of points left out are inside.',
  learnsBadly: ' It predicts badly: simulate more points before relying on it.',
  lengthNote:
    'Length: over which share of its range a factor has to move for the outcome to forget; long ones hardly matter.',
  searched:
    'With {n} added {n, plural, one {run} other {runs}} the best simulated point is {values}: {mean} ({low} to {high}, 95 %).',
  largestAt: 'Largest at {values}: {mean} ({low} to {high}, 95 %). A proposal: --search simulates it.',
  smallestAt: 'Smallest at {values}: {mean} ({low} to {high}, 95 %). A proposal: --search simulates it.',
  breaksConstraints:
    'Best at {values}: {mean} ({low} to {high}, 95 %), which the constraints of the study do not allow: no proposal.',
  outsideAll: 'The best point lies outside of what was simulated: no proposal.',

  // sensitivity
  explained: '{outcome}, {points}; {luck}.',
  nothingVaries: 'the same in every run: there is nothing to explain',
  luckUnknown: 'with one replicate, luck cannot be told from factors',
  luckIs: '{share} %{interval} of the variance of a single run is luck',
  luckCommon:
    '{share} %{interval} of the variance of a single run is luck ({common} % shared by all points through their seeds)',
  sobolNote:
    'Total: the share of the variance that would be left if all other factors were known. First: what the factor explains alone.',
  lineNote: 'A straight line explains {r2} % of the variance, of ranks {ranked} %.',
  lineBad: 'A straight line explains {r2} % of the variance, of ranks {ranked} %: coefficients tell little here.',
  pawnNote: 'PAWN: distances above {threshold} are more than chance shows in 95 of 100 cases.',
  deltaNote:
    'Delta: 0 for a factor without influence, 1 for one that decides everything. The estimate is blurred, and lies below the truth where a factor is strong or its effect swings; the truth is at least the second number (95 %), and how large at most no sample tells.',
  atLeastHead: 'at least',
  first: 'first',
  convergesOf: '{outcome}, by growing parts of the design, each the beginning of the next:',
  convergesNote:
    'Intervals narrow with the square root of the size: where those of the last rows are still wide, or values still move, take more points.',
  sizeHead: 'size',
  monthsOf: '{outcome}, month by month:',
  monthHead: 'month',
  monthsNote: 'Each row is of the value in that month alone; what luck is was told anew for each.',
  nothingOverMonths: 'Nothing can be told in any month.',
  groupsNote: 'Groups: their factors move together, and share what is told of the group.',
  groupsNoteMorris:
    'Groups: their factors move together, each in a direction of its own; of a group, the size μ* means something and μ nothing.',
  constrainedNote:
    'The constraints of the study bind the factors to each other: what is told of one is told with the others as they then are.',
  totalEffect: 'total',
  second: 'second',
  pairBeyond: 'pair, beyond both alone',
  noPairExplains: 'No pair is shown to explain anything beyond both alone.',
  morrisNote:
    '{n} {n, plural, one {trajectory} other {trajectories}}. μ*: mean size of the effect of crossing a factor’s range; σ: how much that depends on where the others are.',
  effect: 'effect',
  pairs: 'pair',
  anovaTerm: 'term',
  sumOfSquares: 'sum of squares',
  df: 'df',
  dfLuck: 'df of luck',
  shareHead: 'share (η²)',
  seedsAlike: 'seeds, at all points alike',
  luckRest: 'other luck',
  level: 'level',
  fromMean: 'from the mean',
  moreTerms: '{n} more {n, plural, one {term} other {terms}} with smaller shares.',
  anovaRuns:
    'Analysis of variance: a × b is what both do together beyond each alone. F against runs of the same point; p: how often luck alone would show as much. The interval is of the share of the variance of runs.',
  anovaSeeds:
    'Analysis of variance: a × b is what both do together beyond each alone. F against how the effect differs from seed to seed; p: how often luck alone would show as much (Greenhouse and Geisser). The interval is of the share of the variance of runs.',
  anovaInteractions:
    'Analysis of variance: a × b is what both do together beyond each alone. With one run a point, interactions of most factors are taken for luck, and are not tested; with replicates, they would be.',
  anovaNone:
    'Analysis of variance: a × b is what both do together beyond each alone. Of one run a point nothing tells what is luck: these are numbers of one seed, without a test; replicates would allow it.',
  withheld: 'Withheld, {methods}: {why}.',
  'method.regression': 'regression',
  'method.pawn': 'PAWN',
  'method.delta': 'delta',
  'method.anova': 'analysis of variance',
  factorialNote:
    'Effect: the mean at the second level less that at the first, over all else. Of a pair: half of how much the effect of one differs between the levels of the other. Pairs that stand together cannot be told apart by this design.',
  morrisLuck: ' Luck is taken out of μ* and σ; the last column is the μ* that luck alone would show.',
  luckAlone: 'luck',
  luckMostly:
    'How much of the variance is the factors’ cannot be told from luck with these replicates, so indices, which are shares of it, ' +
    'have wide intervals. More replicates tell.',

  // sweep
  nFailed: '{n} failed; ',
  bestSoFar: 'best {goal}: {values}',
  bestPoint: '{goal}: point {point}, {values}',
  largest: 'largest {goal}',
  smallest: 'smallest {goal}',
  runsIn: '{study}: {runs} in {folder}',
  foundIn: 'What the design found is in {folder}/result.json',
  failedRuns: '{n} {n, plural, one {run} other {runs}} failed; cogov repeat gives the scenario of a run',
  speed: '{runs} simulated in {time} on {threads}, {each} each, overhead {overhead}, {memory} MB of memory',
  stoppedRuns: 'stopped after {done} of {runs}; these are kept. Go on with: {again}',
  diskFull: '{what}; finished runs are kept. Make room, then: {again}',
} as const
