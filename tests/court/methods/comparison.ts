/** Comparison: means, paired differences, tests and power of two designs, over their replicates. */
import type { Draws } from '@cogov/engine/draws'
import {
  ANYTHING,
  compareWithBase,
  type Estimate,
  equivalence,
  estimate,
  type Possible,
  pairedDifference,
  possibleDifference,
  powerOf,
  ratioOfMeans,
  superiority,
  wouldFind,
} from '@cogov/methods/statistics'
import { type Accused, ADDITIVE, CONSTANT, LUCK, runsOf, type Setting } from '../accused.ts'
import type { AccusedName } from '../docket.ts'
import { nameOf, REPEATED, settingsOf } from '../settings.ts'
import type { Claim, Testimony, Trial } from '../trial.ts'
import { AT_BOUND, OF_TWELVE, REACHED } from './outcomes.ts'
import { meanSeen, pairedSd } from './seen.ts'

const [BASE, DESIGN] = [
  [0.3, 0.5, 0.5, 0.5],
  [0.6, 0.7, 0.5, 0.5],
]
const SHARE: Possible = [0, 1]
const claim = (of: string, { mean, low, high }: Estimate, truth: number, possible: Possible): Claim[] =>
  low === null ? [] : [{ of, value: mean, low, high, truth, possible }]

interface Case {
  accused: Accused
  possible?: Possible
  /** What the method is given of the runs. */
  given?: (values: number[][], random: Draws) => number[][]
}

/** Means and their difference. */
const means =
  ({ accused, possible = ANYTHING, given = (values) => values }: Case) =>
  (setting: Setting): Once => {
    const truths = [BASE, DESIGN].map((x) => meanSeen(accused, x))
    return (random) => {
      const [base, design] = given(runsOf(accused, [BASE, DESIGN], setting, random), random)
      const own = estimate(design, 0.95, possible)
      const difference = pairedDifference(design, base, 0.95, possible)
      const range = possibleDifference(possible)
      const said = [
        ...claim('mean', own, truths[1], possible),
        ...claim('difference', difference, truths[1] - truths[0], range),
      ]
      return said.length > 0 ? said : { withheld: own.withheld ?? 'one replicate' }
    }
  }

/** Runs fail, one of ten: pairs are left of which both are there. */
function failing([base, design]: number[][], random: Draws): number[][] {
  for (;;) {
    const there = base.map(() => random.uniform() > 0.1 && random.uniform() > 0.1)
    const kept = [base, design].map((values) => values.filter((_, k) => there[k]))
    if (kept[0].length > 1) return kept
  }
}

/** Tests at the very edge of what they test: a false alarm once in twenty. */
const tests =
  (accused: Accused) =>
  (setting: Setting): Once => {
    const truth = meanSeen(accused, DESIGN) - meanSeen(accused, BASE)
    const sd = pairedSd(accused, BASE, DESIGN, setting)
    const effect = edgeOfPower(sd, setting.replicates)
    return (random) => {
      const [base, design] = runsOf(accused, [BASE, DESIGN], setting, random)
      const differences = design.map((value, k) => value - base[k])
      const enough = wouldFind(pairedDifference(design, base), effect)?.enough === true
      const ratio = ratioOfMeans(design, base)
      const shown = (of: string, alarm: boolean): Claim => ({ of, value: Number(alarm), truth: 0 })
      return [
        shown('superiority', superiority(differences, truth).shown),
        ...(truth === 0 ? [] : [shown('equivalence', equivalence(differences, Math.abs(truth)).shown)]),
        shown('power', enough),
        ...(ratio ? [{ of: 'ratio', ...ratio, truth: meanSeen(accused, DESIGN) / meanSeen(accused, BASE) }] : []),
      ]
    }
  }

/** The effect that is found in a little less than nine of ten comparisons. */
function edgeOfPower(sd: number, replicates: number): number {
  let [low, high] = [0, 100 * sd]
  for (let i = 0; i < 40; i++) {
    const effect = (low + high) / 2
    if (powerOf({ effect, sd }, replicates) < 0.9) low = effect
    else high = effect
  }
  return low
}

/** Three designs that are equal to the base: all intervals at once, and no claim that one differs. */
const equals =
  (setting: Setting): Once =>
  (random) => {
    const points = [0.1, 0.4, 0.7, 1].map((b) => BASE.with(1, b))
    const [base, ...designs] = runsOf(LUCK, points, setting, random)
    const found = compareWithBase(designs, base)
    const apart = found.some(({ low, high }) => (low as number) > 0 || (high as number) < 0)
    return [
      { of: 'all intervals', value: Number(apart), truth: 0 },
      { of: 'all tests', value: Number(found.some(({ p }) => p <= 0.05)), truth: 0 },
    ]
  }

/** The same number in every run: right to the bit, with or without an interval. */
const constant =
  (setting: Setting): Once =>
  (random) => {
    const [base, design] = runsOf(CONSTANT, [BASE, DESIGN], setting, random)
    const [{ mean, low, high }, difference] = [
      estimate(design, 0.95, SHARE),
      pairedDifference(design, base, 0.95, SHARE),
    ]
    return [
      { of: 'mean', value: mean, low, high, truth: CONSTANT.mean(DESIGN), possible: SHARE },
      { of: 'difference', value: difference.mean, low: difference.low, high: difference.high, truth: 0 },
    ]
  }

const WEIGHTS = [0.6, 0.3, 0.1]
/** A place of three parts of unequal size: the outcome over residents, replicate by replicate. */
const weighted = (setting: Setting): Once => {
  const parts = [0.1, 0.5, 0.9].map((a) => BASE.with(0, a))
  const truth = WEIGHTS.reduce((sum, weight, p) => sum + weight * ADDITIVE.mean(parts[p]), 0)
  return (random) => {
    const values = runsOf(ADDITIVE, parts, setting, random)
    const over = values[0].map((_, k) => WEIGHTS.reduce((sum, weight, p) => sum + weight * values[p][k], 0))
    return claim('mean', estimate(over), truth, ANYTHING)
  }
}

const trials = (accused: AccusedName, settings: readonly Setting[], ...onceOf: ((setting: Setting) => Once)[]) =>
  settings.map((one): Trial => {
    const asked = onceOf.map((of) => of(one))
    const once = (random: Draws) => all(asked.map((ask) => ask(random)))
    return { method: 'comparison', accused, setting: nameOf(one), once }
  })

type Once = (random: Draws) => Testimony

function all(said: readonly Testimony[]): Testimony {
  const claims = said.flatMap((one) => ('withheld' in one ? [] : one))
  return claims.length > 0 ? claims : (said[0] as Testimony)
}

export const TRIALS: Trial[] = [
  ...trials('luck', REPEATED, means({ accused: LUCK }), tests(LUCK)),
  ...trials('additive', REPEATED, means({ accused: ADDITIVE }), tests(ADDITIVE)),
  ...trials('discrete', REPEATED, means({ accused: OF_TWELVE, possible: SHARE })),
  ...trials('constant', REPEATED, constant),
  ...trials('bound', REPEATED, means({ accused: AT_BOUND, possible: SHARE })),
  ...trials('never', settingsOf([5, 10]), means({ accused: REACHED, possible: SHARE })),
  ...trials('missing', settingsOf([5, 10]), means({ accused: ADDITIVE, given: failing })),
  ...trials('equal', REPEATED, equals),
  ...trials('size', settingsOf([1]), means({ accused: ADDITIVE })),
  ...trials('weights', REPEATED, weighted),
]
