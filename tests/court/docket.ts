/**
 * Who must answer before whom: written before the methods were tried, so that no method withholds where it is found to
 * be wrong. Where a method answers, its number is right and its intervals hold as often as they say; where it may
 * withhold, it does that or the same; where it withholds, a number would be false.
 */

export type Duty = 'answers' | 'may withhold' | 'withholds'

/** Each accused, as the page of the court names it, with what is asked of a method there. */
export const ACCUSED = {
  inert: 'a factor that can do nothing, equal to the bit under common seeds',
  luck: 'an outcome that no factor moves, while runs differ',
  additive: 'each factor adds its own, and luck is moderate',
  interaction: 'two factors do something together, and nothing apart',
  threshold: 'a jump where one factor passes a value',
  discrete: 'few values, many ties',
  constant: 'the same value in every run',
  bound: 'a share, at its bound in many runs',
  never: 'a time that half of the runs never reach',
  missing: 'runs that failed, so that points have unequal replicates or none',
  equal: 'two policies, mechanisms or settings that are equally good',
  size: 'a sample too small, or of a size that the method does not suit',
  dependent: 'points that share coordinates, as those of Saltelli or Morris do',
  weights: 'points that count unequally',
} as const

export type AccusedName = keyof typeof ACCUSED

type Duties = Partial<Record<AccusedName, Duty>>

/** What no method may withhold at its default size. */
const ALWAYS: Duties = { inert: 'answers', luck: 'answers', additive: 'answers', threshold: 'answers' }

/** By method. What is not listed is not asked: the method takes no such input. */
export const DOCKET = {
  // Indices of what the factors do to the mean; where that cannot be told from luck, the share of luck is the answer.
  sobol: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'withholds',
    missing: 'withholds',
    size: 'withholds',
  },
  morris: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'withholds',
    missing: 'withholds',
    size: 'withholds',
  },
  // Of a design that crosses factors; with one run a point, its intervals come from interactions taken as luck, or
  // none.
  anova: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'withholds',
    missing: 'may withhold',
    size: 'withholds',
  },
  regression: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'withholds',
    bound: 'answers',
    never: 'withholds',
    missing: 'answers',
    size: 'withholds',
    dependent: 'answers',
  },
  // Distances between distributions: of means over replicates, so of what is run, luck included.
  pawn: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'withholds',
    bound: 'answers',
    never: 'withholds',
    missing: 'answers',
    size: 'withholds',
    dependent: 'withholds',
  },
  delta: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'withholds',
    bound: 'answers',
    never: 'withholds',
    missing: 'answers',
    size: 'withholds',
    dependent: 'withholds',
  },
  // How much of a run's variance is luck: not to be had from one run of each point.
  luck: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'withholds',
    bound: 'answers',
    missing: 'answers',
    size: 'withholds',
    dependent: 'answers',
  },
  emulator: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'may withhold',
    constant: 'withholds',
    bound: 'answers',
    never: 'withholds',
    missing: 'answers',
    size: 'withholds',
    dependent: 'answers',
  },
  comparison: {
    luck: 'answers',
    additive: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'may withhold',
    never: 'answers',
    missing: 'answers',
    equal: 'answers',
    size: 'withholds',
    weights: 'answers',
  },
  choice: {
    luck: 'answers',
    additive: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'answers',
    missing: 'answers',
    equal: 'answers',
    size: 'withholds',
  },
  robustness: {
    inert: 'answers',
    luck: 'answers',
    additive: 'answers',
    threshold: 'answers',
    constant: 'answers',
    equal: 'answers',
    missing: 'withholds',
    size: 'withholds',
  },
  prim: {
    ...ALWAYS,
    interaction: 'answers',
    discrete: 'answers',
    constant: 'withholds',
    bound: 'answers',
    missing: 'answers',
    size: 'withholds',
  },
  attribution: {
    inert: 'answers',
    luck: 'answers',
    additive: 'answers',
    interaction: 'answers',
    threshold: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    equal: 'answers',
    never: 'withholds',
    missing: 'withholds',
    size: 'withholds',
  },
  // An unknown that the data say nothing of keeps its prior.
  calibration: {
    inert: 'answers',
    luck: 'answers',
    additive: 'answers',
    threshold: 'answers',
    discrete: 'answers',
    constant: 'may withhold',
    bound: 'answers',
    missing: 'answers',
    equal: 'answers',
    size: 'withholds',
    weights: 'answers',
  },
  tipping: {
    inert: 'answers',
    luck: 'answers',
    additive: 'answers',
    threshold: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'answers',
    missing: 'may withhold',
    size: 'withholds',
  },
  survival: {
    luck: 'answers',
    additive: 'answers',
    discrete: 'answers',
    constant: 'answers',
    bound: 'answers',
    never: 'answers',
    missing: 'answers',
    equal: 'answers',
    size: 'withholds',
  },
} as const satisfies Record<string, Duties>

export type MethodName = keyof typeof DOCKET

/**
 * Intervals that hold more often than they say by construction, with the reason: by method, then by the accused or by
 * words of what a claim is of. Of them only the lower end of the law is asked.
 */
export const AT_LEAST: Partial<Record<MethodName, Readonly<Record<string, string>>>> = {
  sobol: Object.fromEntries(
    ['order', 'total', 'with'].map((of) => [
      of,
      'a share of 0 or 1 is at the bound of what is possible, and two seeds tell so little of what a seed does to ' +
        'all points alike that the interval has to be wide for all cases',
    ]),
  ),
  morris: {
    μ: 'two seeds tell so little of what a seed does to all effects alike that the interval is wide for all cases',
    'μ*': 'a mean size lies between bounds that luck leaves alone',
  },
  survival: {
    constant: 'a number that never varies is right in every sample',
    share: 'the interval of Clopper and Pearson holds at least as often as it says',
  },
  luck: { share: 'it combines the intervals of three variances, each as wide as its worst case' },
  comparison: {
    constant: 'a number that never varies is right in every sample',
    discrete: 'a sum of few values moves in steps, and an interval holds a step or does not',
    bound: 'samples that are cut at the bound are withheld where they would be too narrow',
    never: 'a share has the interval of Clopper and Pearson',
    equivalence: 'two tests have to fail at once',
    'all intervals': 'several intervals hold together, by Bonferroni',
    'all tests': 'several tests hold together, by Holm',
    ratio: 'samples whose denominator cannot be told from 0 are withheld',
  },
  choice: {
    'surely best,': 'the bound holds whenever one looks, for the worst moment',
    'surely best': 'the bound holds for all rivals together, by Bonferroni, and after many looks for the worst moment',
    'surely on the front': 'a policy that is not the best is rarely the surest',
  },
  attribution: {
    discrete: 'a sum of few values moves in steps, and of two replicates that are equal nothing is said',
    constant: 'a number that never varies is right in every sample',
    inert: 'what can do nothing is right to the bit, under common seeds, in every sample',
    'no pair wrongly': 'all pairs are tested together, by Holm',
  },
  prim: {
    density: 'a share has the interval of Clopper and Pearson',
    coverage: 'a share has the interval of Clopper and Pearson',
    'no limit of the inert factor': 'most boxes do not mention it',
  },
  regression: {
    'SRC over seeds':
      'how seeds differ is known as little as there are few of them; points own luck counts at most twice',
    'SRRC over seeds':
      'how seeds differ is known as little as there are few of them; points own luck counts at most twice',
    'R²': 'a share without an interval is asked to be one',
  },
  anova: {
    'share of': 'all contrasts of a term at once, by Scheffé',
    'p over seeds': 'Greenhouse and Geisser’s degrees of freedom are too few where contrasts vary alike',
    'effect under one seed': 'a number without an interval is asked to be within five of its errors',
    'effect of inert': 'what can do nothing is right to the bit, under common seeds, in every sample',
    discrete: 'without luck every sum of squares is right to the bit',
    bound: 'without luck every sum of squares is right to the bit',
    constant: 'without luck every sum of squares is right to the bit',
  },
  pawn: {
    'median of': 'its lower end is measured too short, and its upper end too long, as a distance of samples is',
    'threshold of':
      'distances of few values tie, and what ties is no alarm; a threshold without an interval is asked to be a share',
  },
  delta: {
    'at least,': 'both halves of the points may say the same, so that they count as one',
    'estimate,': 'a number without an interval is asked to be within three of its errors',
  },
  emulator: {
    'a point': 'of few points the widest of the errors at points left out widens the interval',
    'another point': 'of few points the widest of the errors at points left out widens the interval',
    'a third point': 'of few points the widest of the errors at points left out widens the interval',
  },
  robustness: {
    regret: 'the largest of many is bounded for all worlds and policies at once, by Bonferroni',
    share: 'a share has the interval of Clopper and Pearson, with worlds that luck decides on both sides',
  },
  calibration: {
    inert: 'an unknown of which the data say nothing keeps its whole range, by simulated moments',
    luck: 'an unknown of which the data say nothing keeps its whole range, by simulated moments',
  },
  tipping: {
    crossing: 'points are judged all at once, by Bonferroni, and there are points only here and there',
    'no crossing': 'points are judged all at once, by Bonferroni',
  },
}
