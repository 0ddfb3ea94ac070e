/** What a report of a study says. */
export const AREA = 'report'

export const ENGLISH = {
  'study.titleEffect': '{factor} changes {outcome} most: {mean} for {level} instead of {base}',
  'study.titleSlope': 'Of {n} {n, plural, one {factor} other {factors}}, {factor} drives {outcome} most',
  'study.titleNothing': 'No factor is shown to drive {outcome}',
  'study.under':
    'Study “{name}” · {points} points · {replicates} each · {runs} runs · {place} · simulated, not observed',
  'study.replicates': '{n} {n, plural, one {time} other {times}}',
  'study.failedRuns':
    '{n} {n, plural, one {run} other {runs}} failed and {n, plural, one {is} other {are}} left out; cogov sweep … --resume --retry tries them again.',
  'study.question': 'How does {outcome} depend on {factors}? Design: {design}.',
  'study.onlyWhere': 'Only points that keep these conditions were looked at: {constraints}.',
  'study.range': 'Over the {n} points, {outcome} goes from {low} ({lowest}) to {high} ({highest}).',
  'study.effect':
    '{factor} {word} {way} it most: {level} instead of {base} makes {mean} (95 % interval {low} to {high}), averaged over all else.',
  'study.raises': 'raises',
  'study.lowers': 'lowers',
  'study.slope':
    '{factor} {word} drives it most: its rank regression coefficient is {r} (95 % interval {low} to {high}), and all factors together explain {r2} of the variance.',
  'study.sobol':
    '{factor} {word} drives it most: {r} of the variance (95 % interval {low} to {high}; 1 is all of it) would be left if all other factors were known, its total Sobol index.',
  'study.morris':
    '{factor} {word} drives it most: crossing its range changes the outcome by {r} on average (95 % interval {low} to {high}), whichever way.',
  'study.noEffect': 'No factor is shown to change it: every 95 % interval holds no difference.',
  'study.fails':
    'Its lowest quarter, below {limit}, lies mostly where {box}: there {density} of the points are of it, and {coverage} of it is there.',
  'study.failsHigh':
    'Its highest quarter, above {limit}, lies mostly where {box}: there {density} of the points are of it, and {coverage} of it is there.',
  'study.failsHighNowhere': 'No region stands out in which it is high.',
  'study.failsUnknown': 'Where it fails was not looked for: that takes 60 points, and the design has {n}.',
  'study.failsNowhere': 'No region stands out in which it is low.',
  'study.noise': ' Of the variance of a single run, {share} is luck.',
  'study.between': '{factor} is from {from} to {to}',
  'study.above': '{factor} is above {from}',
  'study.below': '{factor} is below {to}',
  'study.among': '{factor} is {values}',
  'study.and': ' and ',
  'study.comma': ', ',
  'study.setting': '{factor} {value}',

  'study.effects': 'What each factor does',
  'study.effectsTitle': '{factor} does most',
  'study.effectsSubtitle':
    'Change of {outcome} against the first level of each factor, averaged over all else, with 95 % intervals over replicates',
  'study.level': '{factor}: {level}',
  'study.firstLevels': 'the first level',
  'study.slopesSubtitle':
    'Standardised rank regression coefficients with 95 % intervals for other points and seeds like these; together they explain {r2} of the variance',
  'study.sobolSubtitle':
    'Total Sobol indices with 95 % intervals: which share of the variance of {outcome} would be left if all other factors were known',
  'study.morrisSubtitle':
    'Mean size of the change of {outcome} when one factor crosses its range (μ*), with 95 % intervals',
  'study.noInfluence': 'no influence',
  'study.alongTitle': '{outcome} goes from {from} to {to} as {factor} rises to {most}{where}',
  'study.alongWhere': ' ({level})',
  'study.alongSubtitle': '{outcome}, averaged over all else, with 95 % intervals over replicates',
  'study.phaseTitle': '{outcome} over {x} and {y}',
  'study.phaseSubtitle': 'Mean over replicates; hatched: no point was run there',
  'study.half': 'halfway between the least and the most',
  'study.ofModel': 'model “{name}” {version}',
  'study.modelOnly':
    'What happens here is simulated. A model leaves out most of the world: what is reported here is what follows from its assumptions, not a forecast.',
  'study.modelSettings': 'What the model was set to',
  'study.ofPlace': ', {place}',
  'study.moneyTitle': '{n} of {all} points are beaten by none in both money and effect',
  'study.moneySubtitle':
    'Change against the cheapest point, means over replicates; {n} of these points, from the cheapest to the one that brings most',
  'study.moreOf': 'change in {outcome}',
  'study.groupsTitle': 'From {base} to {best}, villages gain {rural}, urban communities {urban}',
  'study.groupsSubtitle':
    '{outcome} in urban and in rural communities, means over replicates, from the lowest point to the highest',
  'study.lowest': 'lowest tenth',
  'study.middle': 'middle',
  'study.highest': 'highest tenth',
  'study.residentsTitle': 'From {base} to {best}, the resident at the lowest tenth gains {low}, at the highest {high}',
  'study.residentsSubtitle':
    '{outcome} in the last month where residents at these places in line live, by community; each point has its own line, and nobody is followed',
  'study.price': '{money} per additional participant, month',
  'study.priceNote':
    'The price is that against the cheapest point, with the same random numbers; it is given only where a gain is shown.',
  'study.noCost':
    'The study measured no money: an outcome of: spending_per_resident over the same months gives what more participation costs.',
  'study.noGroups':
    'It did not measure urban and rural communities apart: outcomes with place: urban and place: rural do.',
  'study.noResidents':
    'It did not measure who gains among residents: outcomes with summary: lowest-tenth, middle and highest-tenth do.',
  'study.time.first-above': 'the time until {outcome} reaches {threshold}',
  'study.time.first-below': 'the time until {outcome} is below {threshold}',
  'study.time.resilience': 'the time until {outcome} has recovered from a shock',
  'study.time.lock-in': 'the time for which {outcome} outlasts the incentives',
  'study.waitingTitle': 'Within {horizon}, {reached} under {first}, and {others} under {last}',
  'study.waitingTitleOne': 'Within {horizon}, {reached} under {first}',
  'study.waitingSubtitle':
    'Share of runs that got there ({outcome}), by the curves of Kaplan and Meier, with 95 % intervals at each time; all runs waited for {horizon}',
  'study.waited': 'time',
  'study.gotThere': '{reached} of {runs} runs got there',
  'study.waitingCell': '{mean} ({reached})',
  'study.waitingNote':
    'A time until something happens is a mean over all runs that waited: those that never got there count with the time that all runs had.',
  'study.points': 'The best points, and the worst',
  'study.pointsTable': 'Points by rank',
  'study.rank': 'rank',
  'study.failing': 'Where it could fail',
  'study.factors': 'Factors',
  'study.factor': 'factor',
  'study.values': 'values',
  'study.meaning': 'meaning',
  'study.from': '{from} to {to}',
  'study.repeatNote':
    'cogov {version} · result {hash} · seed {seed}. The study as it was resolved lies in study.json of its folder; the same version gives the same table.',
  'study.studyFile': 'The study, as it was run',
  'study.source': 'cogov {version}, study “{name}”, {runs} runs. Simulated, not observed.',
} as const
