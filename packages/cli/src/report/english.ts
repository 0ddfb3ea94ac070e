/** What a report says. */
export const AREA = 'report'

export const ENGLISH = {
  // titles: the finding
  titleRaises: 'In {place}, {design} raises {outcome} by {mean}',
  titleVeryLikely: 'In {place}, {design} very likely raises {outcome} by {mean}',
  titleNothing: 'In {place}, no design is shown to raise {outcome}',
  titleLowers: 'In {place}, no design raises {outcome}, and {design} lowers it',
  question: 'The question',
  questionIs:
    'What do {designs} change in {place}, against {base}, and at what cost? Each was simulated {replicates} over {months} with the same random numbers.',
  under: 'Comparison of {n} designs · {place} · {residents} · {months} · {replicates} each · simulated, not observed',
  stopped: 'The comparison was stopped before its end; what was finished is reported.',
  residents: '{n} residents, all simulated',
  everybody: 'everybody',
  samplesDiffer:
    'The designs simulate different samples of each community ({samples}), which stand for the same residents. Where no ' +
    'community is near a tipping point, a sample of the usual size was found to move a share by less than one point and ' +
    'other outcomes by less than two percent; near one, inequality between communities more.',
  residentsSampled: '{n} residents, for whom {simulated} simulated ones stand',
  months: '{n} {n, plural, one {month} other {months}}',
  replicates: '{n} {n, plural, one {time} other {times}}',

  participationPhrase: 'the share of residents taking part',

  // the answer
  answer: 'The answer',
  raises:
    '{design} {word} raises {outcome}, by {mean} (95 % interval {low} to {high}), against {base}, under which it ends at {end}.',
  noneShown: 'No design is shown to raise {outcome}, which ends at {end} under {base}.',
  alsoRaises: '{design} {word} raises it by {mean} ({low} to {high})',
  alsoLowers: '{design} {word} lowers it by {mean} ({low} to {high})',
  alsoNothing:
    '{design} makes no detectable difference with {n} replicates ({low} to {high}; {needed} would detect {effect})',
  alsoNothingEnough:
    '{design} makes no detectable difference ({low} to {high}), and {n} replicates would very likely have shown one of {effect}',
  alsoNothingSeen: '{design} makes no detectable difference with {n} replicates ({low} to {high})',
  alsoSame: '{design} makes no difference at all in any of the {n} replicates',
  alsoFew: '{design} makes the same difference in each of the {n} replicates, which may be chance',
  alsoBound: '{design} has too many of its {n} replicates at the end of what is possible for an interval',
  alsoOne: '{design} was run once, which says nothing about luck',
  leavesWorse: ', and leaves {share} of residents in communities that are worse off',
  holds:
    'Of {n} settings of what nobody has measured, the gain of {design} keeps its sign in {same}, from {low} to {high}',
  untested: 'Whether this holds where the model’s assumptions are wrong was not tried',
  costsEach: '; it costs {price} for each additional participant and month ({low} to {high}).',
  costsEachStaffed:
    '; with the working time of staff it costs {price} for each additional participant and month ({low} to {high}).',
  costsUnknown: '; no price of additional participation can be given.',
  vocabulary:
    'Almost certainly: the 95 % interval lies on one side of no difference, twice its half-width away or more. Very likely: it lies on one side. Otherwise no difference is claimed.',

  // designs
  designs: 'What each design does, and what it costs',
  design: 'design',
  change: 'change in {outcome}, {unit}',
  change1: 'change in {outcome}',
  staysAt: 'ends at {value}',
  totalCost: '{money}, {months}',
  price: '{money} per additional participant, month',
  priceStaffed: '{money} per additional participant, month, staff included',
  staff: 'staff months',
  staffCost: 'staff time, {money}',
  staffMonths: '{n} months',
  harm: 'residents worse off',
  gains: 'gain, urban and rural',
  designsNote:
    'Points are means of paired differences with the same random numbers; bars are 95 % intervals; faint dots are replicates. Worse off: the community has at least 1 point less of it, and its own 95 % interval lies below nothing. Money and staff time are those of the mechanisms, over the whole run. A price is given only where a gain is shown.',

  // figures
  figures: 'How it comes about',
  endsAt: '{outcome}: {design} ends at {end}, {base} at {other}',
  seriesSubtitle: '{outcome}. Bands hold 90 % of replicates.',
  ruralMore: 'Under {design}, villages gain more than urban communities: {rural} against {urban}',
  urbanMore: 'Under {design}, urban communities gain more than villages: {urban} against {rural}',
  groupsAlike: 'Under {design}, villages and urban communities gain alike, as far as can be told',
  groupsSubtitle: '{outcome} in the last month',
  urban: 'urban',
  rural: 'rural',
  lowestMore: 'Communities where it is least gain {low}, those where it is most {high}',
  quantilesSubtitle: '{outcome} of the resident at each place in line, by community',
  quantile: 'at {p} % of residents',
  paretoTitle: '{best} brings most; it costs {cost}',
  paretoSubtitle: 'Change against {base} and money over the run, 95 % intervals',
  money: 'money over the run',
  source: 'cogov {version}, {place}, {replicates} each. Simulated, not observed.',
  data: 'The numbers as a table',

  // what happens inside
  decides: 'Under {design}, what a typical resident decides by',
  decidesTitle:
    'Under {design}, a typical resident takes part with a chance of {chance}; the weightiest part is “{term}”',
  decidesSubtitle:
    'What adds up to the worth of taking part, in working days, for the resident in the middle (the median of about 100): {actor}, month {month}, first replicate.',
  waitTitle:
    'Under {design}, {n} cases wait for each 1,000 residents at the end, most of them {most}; under {base}, {before}',
  waitSubtitle:
    'Cases that wait for each 1,000 residents under {design}, by where; dashed: all that wait under {base}. Below: cases of each month. Means over replicates.',
  atCommittees: 'at committees',
  atTownships: 'at townships',
  forDepartments: 'for departments',
  reported: 'reported',
  settled: 'settled',
  givenUp: 'given up',
  whereTitle: 'Under {design}, {outcome} goes from {low} in {least} to {high} in {most}',
  whereSubtitle:
    'Means over replicates in the last month under {design}. Circles stand where the places are, pushed apart, as large as their residents are many.',
  trustTitle: 'Under {design}, trust is least between {tie}: {trust}, against {before} under {base}',
  trustSubtitle:
    'Trust in the last month under {design}, means over replicates. Lines: between townships and the superior. Dots: communities, as large as their residents are many; rims: trust between committee and township.',
  trustLeast: ' The {n} of {all} townships with least.',
  'tie-committee': 'residents and their committees',
  'tie-township': 'committees and townships',
  'tie-superior': 'townships and the superior',
  'tie-departments': 'townships and departments',

  // more outcomes
  more: 'What else changes',
  panelsTitle: 'What else changes most: {outcome}, under {design}, by {change}',
  panelsNothing: 'Nothing else is shown to change much',
  panelsSubtitle: 'Means over replicates, all on one scale; each panel ends with the value of the last month',
  moreTable: 'Differences by outcome',
  moreNote:
    'Differences from {base} in the last month, with their 95 % intervals; bold is what is shown and large enough to speak of (a point of a share, a twentieth of anything else). Of so many comparisons, about one in twenty is shown by chance alone.',
  outcome: 'outcome',
  ends: 'ends at',

  // drivers
  drives: 'What drives it',
  sharesTitle: 'Of {design}, {mechanism} brings most',
  sharesSubtitle:
    'Shapley shares of the gain, mean of the last {months}, over {n} replicates of each coalition, with 95 % intervals; pairs are those shown after Holm’s correction',
  together: 'together',
  driversTitle: '{design}: the sign holds in {same} of {n} settings',
  driversSubtitle:
    'Difference in {outcome} under {n} settings of {m} unmeasured parameters, each up to ±{spread}. {dot}',
  dotSetting: 'Each dot is a setting.',
  dotShare: 'Each dot is a twentieth of the settings.',
  driverMore: '{design}: more where {parameter} is larger (rank correlation {r})',
  driverLess: '{design}: less where {parameter} is larger (rank correlation {r})',
  noDriver: '{design}: no single parameter stands out among so few settings',
  notTried:
    'The designs were not run under other settings of the parameters that nobody has measured. This does, with {more} runs more beside these {runs}:',
  mechanismsOf: '{design} turns on:',
  noMechanism: '{design} turns on nothing.',
  lever: '{lever} {value}: {meaning}',
  zeroLine: 'no difference',

  // failures
  fails: 'Where it could fail',
  failWorse:
    'Under {design}, {share} of residents live in communities that are worse off ({urban} of urban residents, {rural} of villagers).',
  failNobody: 'Under {design}, no community is shown to be worse off.',
  failSign:
    'In {n} of {all} settings of the unmeasured parameters, the difference of {design} has the other sign; at worst it is {worst}.',
  failLeast:
    'In no setting tried does the difference of {design} change its sign; the least is {worst}. Settings move each parameter by at most {spread}, and the model’s form by nothing.',
  failUntried:
    'Whether the differences keep their sign where the parameters that nobody has measured are otherwise was not tried; the command that does stands above.',
  failOther: '{design} very likely makes this worse: {outcomes}.',
  failModel:
    'The place is real where it has a real name; what happens in it is simulated. A model leaves out most of the world: what is reported here is what follows from its assumptions, not a forecast.',

  // assumptions
  assumptions: 'Assumptions and their sources',
  assumptionsNote:
    '{n} parameters of what the designs use; {m} of them have been measured by nobody and are assumed. The equations, with a source each, are printed by cogov model.',
  assumptionsPlace:
    'Communities: statistical division codes 2023; urban or rural land: the classes of 2016, else who governs (National Bureau of Statistics). {sources} Article: Cui Jing, China Social Sciences, 17 March 2021.',
  assumptionsOwn:
    'Communities, their residents and what else is known of them: {file}, SHA-256 {hash}. The figures are those of the file; the library has not checked them.',
  assumptionsResidents: 'Residents, where the file has them: {file}, SHA-256 {hash}.',
  assumptionsSource: 'The place: {source}.',
  tableInScenario: 'the table in the scenario',
  comma: ', ',
  startsAsItIs: 'Before the decision, in month 0, the place was at rest as it is today: {levers}.',
  startsBare: 'Before the decision, in month 0, the place was at rest with every lever at zero, as no place is today.',
  startsFresh: 'In month 1 everybody was new to each other, and no case waited.',
  cameToRest:
    'It came to rest within {from} to {to} simulated months: no outcome drifted by more than 1 point or 2 % beyond luck.',
  restless:
    'In {n} {n, plural, one {run} other {runs}} it had not come to rest after 600 months ({designs}): what is reported of these is partly the drift that was there before.',
  assumptionsMadeUp: 'The place is made up. Article: Cui Jing, China Social Sciences, 17 March 2021.',
  notFitted:
    'Not fitted here: the model’s parameters were measured in China, or are assumed; none was measured where this takes place.',
  moneyIs: 'Money is in {currency} ({code}) of {year}.',
  rateIs: 'The library’s costs, in yuan of 2021, stand at {rate} for a yuan ({source}).',
  dayIs: 'A working day of a resident is worth {price} ({source}).',
  staffIs: 'A month of a member of staff costs {price} ({source}).',
  allParameters: 'All parameters',
  parameter: 'parameter',
  value: 'value',
  sourceHead: 'source',
  assumed: 'assumed',

  // repeat
  repeat: 'Repeat this',
  repeatNote:
    'cogov {version} · result {hash} · seeds {first} to {last}. The same version gives the same result to the bit, on any machine, with any number of threads.',
  scenarioFiles: 'The scenario files, as they were run',
  citation: 'To cite: see CITATION.cff of cogov.',

  // places, sentences
  clauses: '{clauses}.',
  clauseSeparator: '; ',
  named: '{name}',
  madeUpPlace: 'a made-up place',
  simulatedPlace: '{place} (simulated)',
} as const
