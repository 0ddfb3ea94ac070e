/** What is not known when a scenario is run: parameters with a prior, and what is usual of each lever. */
import { ACTORS, MECHANISMS } from '@cogov/core'
import type { Lever, Mechanism, Parameter, StatusQuo } from '@cogov/core/declare'
import type { Prior } from '@cogov/engine/equations'
import { requireSplitNormal, type Scale, type SplitNormal } from '@cogov/methods/statistics'

/** A number that a world draws. */
export interface Unknown extends SplitNormal {
  /** Of a parameter; of a usual lever `mechanism.lever`, such as `supervision.vertical`. */
  name: string
  kind: 'parameter' | 'lever'
  unit: string
  meaning: string
  /** Smallest and largest value allowed. */
  range: readonly [number, number]
  grade: Prior['grade']
  source: string
  /** Class of strengths that share half of what is not known of them. */
  kin?: string
}

/** Actors and mechanisms, as far as priors are concerned. */
export interface Declared {
  actors: readonly { parameters: readonly Parameter[] }[]
  mechanisms: readonly Pick<Mechanism, 'name' | 'levers' | 'parameters'>[]
}

/**
 * Every parameter that has a prior and the status quo of every lever, in the order in which they are declared. A lever
 * that is usual otherwise in villages than in cities is left as it is declared: a scenario knows one value of it.
 *
 * @throws RangeError naming the one whose interval is none
 * @example unknownsOf().map(({ name }) => name)
 */
export function unknownsOf(declared: Declared = { actors: ACTORS, mechanisms: MECHANISMS }): Unknown[] {
  const { actors, mechanisms } = declared
  const parameters = [...actors, ...mechanisms].flatMap((owner) => owner.parameters)
  const found = [
    ...parameters.flatMap((one) => (one.prior ? [ofParameter(one, one.prior)] : [])),
    ...mechanisms.flatMap(({ name, levers }) =>
      levers.flatMap((lever) => (isOneNumber(lever.statusQuo) ? [ofLever(name, lever, lever.statusQuo)] : [])),
    ),
  ]
  for (const one of found) requireSplitNormal(one.name, one)
  return found
}

const isOneNumber = (usual: StatusQuo | undefined): usual is StatusQuo =>
  usual !== undefined && (usual.rural === undefined || usual.rural === usual.value)

const ofParameter = ({ name, unit, meaning, range }: Parameter, prior: Prior): Unknown => ({
  name,
  kind: 'parameter',
  unit,
  meaning,
  range,
  interval: prior.interval,
  scale: prior.scale ?? scaleOf(unit, range, prior.interval),
  grade: prior.grade,
  source: prior.source,
  ...(prior.kin === undefined ? {} : { kin: prior.kin }),
})

const ofLever = (mechanism: string, lever: Lever, { value, range: [low, high], source }: StatusQuo): Unknown => ({
  name: `${mechanism}.${lever.name}`,
  kind: 'lever',
  unit: lever.unit,
  meaning: lever.meaning,
  range: lever.range,
  interval: [low, value, high],
  scale: scaleOf(lever.unit, lever.range, [low, value, high]),
  grade: 'unknown',
  source,
})

/** Log odds of what is a share, logs of what is above 0, and otherwise the number as it is. */
export function scaleOf(
  unit: string,
  [least]: readonly [number, number],
  [low, , high]: readonly [number, number, number],
): Scale {
  if ((unit === 'share' || unit === 'probability') && low > 0 && high < 1) return 'logit'
  return low > 0 && least >= 0 ? 'log' : 'linear'
}
