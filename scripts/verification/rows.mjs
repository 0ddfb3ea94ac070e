// What each row of the verification page proves, with which parts of the library, and how to see it. Rows with
// `classic` are programs of examples/classics; the others are tests.

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} [classic] name of its program
 * @property {string} title
 * @property {string} [program] under examples/, where it is no classic model
 * @property {string} proves
 * @property {string} [teaches] what a result that is not as good as hoped for says
 * @property {string} parts
 * @property {{ file: string, name?: string }[]} [tests]
 * @property {string} [source] where there is no program to say it
 */

/** @type {Row[]} */
export const ROWS = [
  {
    id: 'V1',
    classic: 'moran',
    title: 'Moran process',
    proves: 'Imitation takes over or dies out with the right probability: (1 − 1/r)/(1 − r^−N).',
    parts: '`imitation`, `pick`, complete network, draws',
  },
  {
    id: 'V2',
    classic: 'fermi',
    title: 'Pairwise comparison',
    proves: 'The same where payoffs depend on how many play what: 1/(1 + Σ Π exp(−β(π_A − π_B))).',
    parts: '`imitation`, `pick`, `sum`, draws',
  },
  {
    id: 'V3',
    classic: 'public-goods',
    title: 'Public goods in random groups',
    proves: 'Imitation leads where the replicator dynamics does: cooperation dies for r < n, takes over for r > n.',
    parts: '`imitation`, numbered `pick`, complete network',
  },
  {
    id: 'V4',
    classic: 'optional-public-goods',
    title: 'Optional public goods',
    proves:
      'Contributors, free riders and loners follow each other; shares averaged over time are those of the ' +
      'replicator equation, and loners get fewer as r rises.',
    parts: '`copying` of a strategy of three, numbered `pick`, totals over groups',
  },
  {
    id: 'V5',
    classic: 'spatial-public-goods',
    title: 'Public goods on a lattice',
    proves:
      'Contributors survive only above r ≈ 3.74 and fill the lattice above r ≈ 5.49. All revise with ' +
      'probability .1 a tick instead of one after the other.',
    parts: '`imitation`, `seen`, lattice of up to 4 million',
  },
  {
    id: 'V6',
    classic: 'granovetter',
    title: 'Thresholds',
    proves:
      'Thresholds 0, 1, …, 99 let 100 join; without the 1 a single one does; with normal thresholds the jump ' +
      'is near a deviation of 12.2.',
    parts: '`threshold`, `mean`',
  },
  {
    id: 'V7',
    classic: 'watts',
    title: 'Cascades on random networks',
    proves:
      'A single start can carry all only where the mean number of neighbours is between 1 and about 6; how ' +
      'often, and how many it reaches, is as the theory says.',
    parts: '`threshold`, `seen`, Erdős–Rényi networks',
  },
  {
    id: 'V8',
    classic: 'matching-pennies',
    title: 'Asymmetric matching pennies',
    proves: 'Quantal response with belief learning settles at the logit equilibrium.',
    parts: '`quantalResponse`, `followBelief`, totals',
  },
  {
    id: 'V9',
    classic: 'mean-field',
    title: 'The resident’s decision in the mean field',
    proves:
      'Participation settles at fixed points of x = σ((a + ρ(x − θ))/τ), with a hysteresis loop between the folds.',
    parts: '`quantalResponse`, `seen` on the complete network, 100,000 residents and more',
  },
  {
    id: 'V10',
    classic: 'trust',
    title: 'Trust',
    proves:
      'Trust as Beta evidence with forgetting ends, under constant delivery, at (A₀ + qD/(1−λ)) / (A₀ + B₀ + ' +
      'q(D + (1+ν)(1−D))/(1−λ)): 0.26667.',
    parts: '`tie`, the trust mechanism’s own equations',
  },
  {
    id: 'V11',
    classic: 'queue',
    title: 'An office with c officers',
    proves: 'Waiting is as Erlang’s formula C says, and cases present are arrivals times stay (Little).',
    parts:
      '`simulateService`, the model’s own `CohortQueue` and `serve` in short ticks, draws; the whole model ' +
      'for Little’s law',
    tests: [{ file: 'tests/verification/little.test.ts' }],
  },
  {
    id: 'V12',
    classic: 'jackson',
    title: 'Two offices in a network',
    proves: 'Each office behaves as if alone with the cases that reach it, and the two are independent (product form).',
    parts: '`simulateService` with cases sent on and back',
  },
  {
    id: 'V13',
    classic: 'weakest-link',
    title: 'Weakest link',
    proves: 'A share p^m of joint matters is settled; with belief learning there are two stable conventions.',
    parts: '`quantalResponse`, `followBelief`, totals over two levels',
  },
  {
    id: 'V14',
    classic: 'inspection',
    title: 'Inspection game',
    proves: 'Quantal response goes to the mixed equilibrium (inspection g/w, shirking h/w) as its noise goes to 0.',
    parts: '`quantalResponse`, `followBelief`, totals',
  },
  {
    id: 'V15',
    classic: 'networks',
    title: 'Networks',
    proves: 'Clustering, degrees and densities are those of the published models.',
    parts: '`generate` of all kinds of random networks',
    tests: [{ file: 'packages/engine/src/networks/published.test.ts' }],
  },
  {
    id: 'V16',
    classic: 'voter',
    title: 'Voter model',
    proves: 'All agree on 1 with a probability of its share at the start.',
    parts: '`imitation` without payoffs, `pick`',
  },
  {
    id: 'V16',
    classic: 'degroot',
    title: 'DeGroot',
    proves: 'Opinions end at the mean weighted by the left eigenvector of the weights.',
    parts: '`seen`, `followBelief`, a network of one’s own',
  },
  {
    id: 'V17',
    classic: 'diffusion',
    title: 'Diffusion between governments',
    proves: 'A better policy spreads along the logistic curve x′ = κ x(1−x) tanh(βΔ/2).',
    parts: '`imitation` with what the act is worth',
  },
  {
    id: 'V18',
    classic: 'tournament',
    title: 'Tournament',
    proves:
      'Two who compete work until marginal cost is the prize spread times the density of the difference of luck at 0.',
    parts: '`quantalResponse`, `seen` in pairs',
  },
  {
    id: 'V19',
    classic: 'conditional-cooperators',
    title: 'Conditional cooperators',
    proves: 'Contributions decline over ten periods although no preference changes.',
    parts: '`conditionalContribution`, `followBelief`, numbered `pick`',
  },
  {
    id: 'V20',
    title: 'Sensitivity',
    proves:
      'Sobol indices of the Ishigami function are S1 = 0.3139, 0.4424, 0 and ST = 0.5576, 0.4424, 0.2437; ' +
      'those of the g-function, and Morris’s test function, are as published.',
    parts: 'sensitivity analyses of `@cogov/methods`',
    tests: [{ file: 'packages/methods/src/sensitivity' }],
    source: 'Ishigami & Homma 1990; Saltelli & Sobol 1995; Morris 1991',
  },
  {
    id: 'V21',
    title: 'Designs',
    proves:
      'Sobol’s sequence begins with the published points (Joe & Kuo 2008); a Latin hypercube has one point a stratum.',
    parts: 'designs of `@cogov/methods`',
    tests: [{ file: 'packages/methods/src/designs' }],
    source:
      'Joe & Kuo 2008, Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on ' +
      'Scientific Computing 30; McKay, Beckman & Conover 1979',
  },
  {
    id: 'V22',
    title: 'Attribution',
    proves:
      'Shapley values are efficient, symmetric, additive and 0 for a mechanism that does nothing; an additive ' +
      'outcome gives its addends.',
    parts: 'attribution of `@cogov/methods`',
    tests: [{ file: 'packages/methods/src/attribution' }],
    source: 'Shapley 1953, A value for n-person games',
  },
  {
    id: 'V23',
    title: 'Calibration',
    program: 'inference/recover.js',
    proves:
      'Known parameters are recovered from simulated data, and intervals cover them as often as they say: of ' +
      'simple models, and of the governance model itself, from tables with a third of their cells missing.',
    parts: 'calibration of `@cogov/methods`; the whole model',
    tests: [{ file: 'packages/methods/src/calibration' }],
    source: 'Talts et al. 2018, Validating Bayesian inference algorithms with simulation-based calibration',
  },
  {
    id: 'V24',
    title: 'Random numbers',
    proves:
      'Draws are uniform and independent within and between streams; Philox4x32-7 gives Random123’s published ' +
      'vectors; public batteries find nothing.',
    parts: 'draws of the kernel and of sequences',
    tests: [
      { file: 'packages/engine/src/draws/draws.test.ts' },
      { file: 'packages/engine/src/equations/philox.test.ts' },
    ],
    source:
      'Salmon, Moraes, Dror & Shaw 2011, Parallel random numbers: as easy as 1, 2, 3; Brown, Eddelbuettel & ' +
      'Bauer, dieharder',
  },
  {
    id: 'V25',
    title: 'Public goods in 16 cities',
    program: 'public-goods/predict.js',
    proves:
      'Preferences fitted to contributions without punishment predict those with punishment in cities whose ' +
      'own series was not used, better than the last value carried on and than the mean of the other cities.',
    parts:
      'equations of one’s own in groups of four, `followBelief`, numbered `pick`, totals, draws; calibration ' +
      'by rejection',
    teaches:
      'Istanbul is predicted far too high: without punishment it looks like Melbourne, with it people there ' +
      'do not follow it. What sets the two apart does not show without punishment, so no model that sees this ' +
      'alone can tell. Weighting the other cities by their likeness without punishment was tried, and was ' +
      'worse (2.6 tokens) for that reason; expecting punishment from the first period on, and heeding only ' +
      'the last period’s, were tried before and were worse too (3.1 and 2.8). Intervals that should hold 80 % ' +
      'hold about 70 %: eleven other cities are few to know all ways of sanctioning from.',
    source: 'Herrmann, Thöni & Gächter 2008, Antisocial punishment across societies, Science 319, 1362–1367 (the data)',
  },
  {
    id: 'V26',
    title: 'Beijing’s hotline reform',
    program: 'beijing/predict.js',
    proves:
      'What is unknown of the reform is fitted to 2019–2021; the end of 2024, which the fit does not see, ' +
      'lies within the interval that the model states, or does not: both are said.',
    parts:
      'the whole model on Beijing’s real townships and committees: cases, queues, departments, hotline, ' +
      'whistle, timeline; places; `abcSmc`',
    teaches:
      'What was measured lies in the upper half of the interval. How strong the measures of 2022 to 2024 ' +
      'became (“resolving problems before complaints”), data up to 2021 cannot say, so that every strength is ' +
      'held possible. Without these measures the median is 0.93, and what was measured lies near the end of the ' +
      'interval (0.98). Requests are not predicted: they doubled after 2020, and the model, in which everybody ' +
      'knows the hotline by the end of 2021, has no reason for that. ' +
      'Whether other ways to complain were joined to the hotline, the data here do not say. A month of ' +
      'committee work (14 cases) and the callers’ contentment are learnt well, the strength of the tools ' +
      'less (0.44 to 1). Whether 64 or 200 residents of each community are simulated moves medians and ends of the ' +
      'intervals by 0.001 at most (in every 32nd township).',
    source: 'official figures as reported by the press, named in examples/beijing/data/beijing-12345.csv',
  },
]
