/** What the commands print; what help says is where each command is declared. */
export const AREA = 'command'

export const ENGLISH = {
  residents: '{n} {n, plural, one {resident} other {residents}}',
  residentsSampled: '{n} {n, plural, one {resident} other {residents}} ({simulated} simulated)',
  months: '{n} {n, plural, one {month} other {months}}',
  replicates: '{n} {n, plural, one {replicate} other {replicates}}',
  setting: '{place}, {residents}, {months}',
  about: 'about {what}',
  seeded: "{setting}, seed '{seed}'",
  outcome: 'outcome',
  scenario: 'scenario',
  mean: 'mean',
  interval: '95 % interval',
  difference: 'difference',
  start: 'start',
  month: 'month {n}',
  course: 'course',
  urban: 'urban',
  rural: 'rural',
  atRest:
    'The place was at rest after {n} simulated months before month 0: no outcome drifted by more than 1 point or 2 % beyond luck.',
  notAtRest:
    'The place was not at rest after {n} simulated months before month 0; in 60 months {drifts}{more, plural, =0 {} one {, # more outcome} other {, # more outcomes}}.',
  drifts: '{outcome} drifts by {change} (allowed {margin})',
  comesToRest: 'coming to rest, month {n}',
  runNote: 'The last columns are of {month}. Hash of the final state: {hash}',
  compareNote:
    'Means over replicates in the last month. A difference is with the first scenario, replicate by replicate with\nthe same seed; differences of shares are in percentage points.',
  resilience: 'Delivery was back {n} {n, plural, one {month} other {months}} after the shock ended.',
  lock_in:
    'Success stayed at half or more for {n} {n, plural, one {month} other {months}} after the last lever was withdrawn.',
  chief: '{n} of {all} outcomes are shown: --all shows every one, --json and --out keep them.',
  verdicts: '{outcome}, against {base}:',
  pricesHead: 'What additional participation costs:',
  price: '{scenario}: {price} for each additional participant-month',
  priceRange: '{price} for each additional participant-month ({low} to {high})',
  priceWithStaff: '; with the working time of staff {price} ({low} to {high})',
  noPrice: 'no gain in participation shown, so no price',
  fewerFor: '{scenario}: {n} participant-months fewer, for {price} more',
  whoGains: 'Who gains, in points of {outcome}:',
  worse: 'residents worse off',
  lowest: 'lowest tenth',
  middle: 'middle',
  highest: 'highest tenth',
  robust:
    '{scenario}: the same sign in {same} of {n} settings of {m} unmeasured parameters (each up to ±{spread}), from {low} to {high}',
  robustHead: 'Where the model’s guesses are wrong:',
  worldsOfPosterior: 'Over {n} worlds of the posterior, each with a luck of its own:',
  worldsOfPrior: 'Over {n} worlds of the priors alone, as no posterior is shipped yet, each with a luck of its own:',
  worldsDifference:
    '{scenario}: nine in ten differences lie from {low} to {high} (median {median}), the same sign in {same} of {n}; by luck alone the mean is known from {least} to {most}',
  worldsRange: 'nine in ten worlds',
  next: 'Try next:',
  whyResident: 'why a resident took part, or did not',
  reportOf: 'a report to hand on',
  written: 'written: {files}',
  stoppedMonth: 'stopped after month {n} of {all}; what was simulated is kept',
  stoppedReplicates: 'stopped after {n} of {all}; these are kept',
  stoppedNothing: 'stopped before the first replicate was finished; nothing is kept',

  // migrate
  migrated: '{file}: written in the format of today',
  isOfToday: '{file}: in the format of today',
  isOlder: '{file}: in an older format; cogov migrate writes it in that of today',

  // validate
  valid: '{file}: valid: {scenario}, {setting}',
  startsAsItIs: 'Begins at rest as it is today, before month 0 with: {levers}.',
  startsBare: 'Begins at rest with every lever at zero before month 0; no place is so today.',
  startsFresh: 'Begins fresh: in month 1 everybody is new to each other, and no case waits.',
  leverShort: '{lever} {value}',
  usualHere: 'Usual here, otherwise than elsewhere:',
  isSeeded: "Draws its random numbers from the seed '{seed}'.",
  isSampled: 'Simulates up to {n} residents of each community, who stand for all of it.',
  isWhole: 'Simulates everybody.',
  everybody: 'everybody',
  samplesDiffer:
    'These simulate different samples of each community ({samples}), which stand for the same residents: their difference ' +
    'is that of the designs, with more random variation.',
  notFitted:
    'NOT FITTED HERE: the model’s parameters were measured in China, or are assumed; none was measured where this takes place.',
  moneyIs: 'Money is in {currency} of {year}.',
  rateIs: 'The library’s costs, in yuan of 2021, stand at {rate} for a yuan: {source}',
  dayIs: 'A working day of a resident: {price}; {source}',
  staffIs: 'A month of a member of staff: {price}; {source}',
  isJoined: 'Residents of a community are joined by a {network} network.',
  turnsOn: 'Turns on everywhere:',
  turnsNothing: 'Turns no mechanism on.',
  setsFrom: 'Sets from month 1 on, everywhere:',
  changesNothing: 'Changes nothing in month 1.',
  turnsOnIn: 'In {place} instead:',
  leverIs: '{lever} {value}: {meaning}',
  everywhere: 'everywhere',
  atMonth: 'In {month}, {place}:',
  fromMonth: 'From {month} over {over} {over, plural, one {month} other {months}}, {place}:',
  shockIs: '{factor} times as many needs as usual ({domain}) for {months} {months, plural, one {month} other {months}}',
  changes: 'Changes these assumptions:',
  priorIs:
    'plausible {central}, nine in ten {low} to {high} ({grade, select, measured {measured} converted {converted from what was ' +
    'measured} analogy {by analogy} other {not measured}})  [{source}]',
  parameterIs: '{parameter}: {value} instead of {usual}',
  decidesBy: 'A {actor} decides by {rule}.',
  ownFormula: 'Adds a {kind} of its own: {name}.',
  recordsAll: 'Records every outcome each month.',
  records: 'Records each month: {outcomes}.',
  comma: ', ',
  validStudy: '{file}: valid study: {study}',
  variesScenario: "Varies the scenario '{scenario}' ({setting}):",
  range: '{from} to {to}',
  spread: '{range}, {kind}',
  more: '{n} more',
  onlyWhere: 'Only where {constraints}.',
  onlyWhereDrawn:
    'Only where {constraints}: about {percent} % of the space keeps that, and the points are drawn from there.',
  looksAt:
    'Looks at {n} {n, plural, one {point} other {points}} ({design}), each {replicates} {replicates, plural, one {time} other {times}}: {runs} {runs, plural, one {run} other {runs}}.',
  notEven: 'A Sobol sequence is even at powers of two, and {n} is none: {less} or {more} tell more for their runs.',
  takesAbout: 'That takes roughly {time} here, on {threads} {threads, plural, one {thread} other {threads}}.',
  choosesPoints:
    'Chooses its points by what earlier ones gave ({design}), {n} {n, plural, one {run} other {runs}} of each to begin with; a run takes roughly {time}.',
  untilKnown: 'Adds replicates, up to {most} of a point, until {outcome} is known to ± {width}.',
  sameLuck: "A replicate has the same luck at every point (common random numbers from the seed '{seed}').",
  ownLuck: "Every run has luck of its own, from the seed '{seed}'.",
  keeps: 'Keeps of each run: {outcomes}.',
  keepsMonths: 'Keeps month by month: {outcomes}.',

  // emulate
  surfaceTitle: '{outcome} over {x} and {y}',
  surfaceError:
    'Emulated from {points} points, not simulated; leaving one out: error {rmse}, {q2} % of the variance predicted.',
  surfaceHeld: 'At {others}.',
  surfaceHatched: 'Hatched: too far from what was simulated, so no guess.',

  // new
  made: 'made: {folder}',
  newPlace: 'of {place}, {residents}',
  thenRun: 'Try:',

  // designs of studies, as files call them
  'design.factorial': 'factorial',
  'design.fractional': 'fractional',
  'design.one-at-a-time': 'one-at-a-time',
  'design.latin-hypercube': 'latin-hypercube',
  'design.sobol': 'sobol',
  'design.halton': 'halton',
  'design.random': 'random',
  'design.saltelli': 'saltelli',
  'design.morris': 'morris',
  'design.table': 'table',
  'design.bisection': 'bisection',
  'design.phase-diagram': 'phase-diagram',
  'design.successive-halving': 'successive-halving',

  // places, names
  madeUpPlace: 'a made-up place',
  simulatedPlace: '{place} (simulated)',
  calledMeaning: '{name}: {meaning}',
} as const
