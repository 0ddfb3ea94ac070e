/** Where a function of the line meets the diagonal, and where such points appear and vanish as a lever moves. */

export interface FixedPoint {
  /** The participation that keeps itself. */
  at: number
  /** Derivative of what follows by what is held: below 1, a small departure dies out. */
  slope: number
  stable: boolean
}

/** What follows when a participation is held, and the derivative of that. */
export interface Follows {
  value: (held: number) => number
  slope: (held: number) => number
}

/**
 * All fixed points that a grid can tell apart, by bisection of each change of sign.
 *
 * @param steps of the grid on [0, 1]; two fixed points within a step may be missed
 */
export function fixedPoints(follows: Follows, steps = 40, tolerance = 1e-6): FixedPoint[] {
  const lead = (x: number) => follows.value(x) - x
  const grid = Array.from({ length: steps + 1 }, (_, i) => i / steps)
  const leads = grid.map(lead)
  return grid.slice(1).flatMap((high, i) => {
    if (leads[i] === 0) return [described(follows, grid[i])]
    if (leads[i] * leads[i + 1] >= 0) return []
    return [described(follows, crossing(lead, grid[i], high, leads[i], leads[i + 1], tolerance))]
  })
}

const described = (follows: Follows, at: number): FixedPoint => {
  follows.value(at)
  const slope = follows.slope(at)
  return { at, slope, stable: Math.abs(slope) < 1 }
}

/** Regula falsi with halved ends (Illinois): a bracket that always holds, and few evaluations. */
function crossing(
  lead: (x: number) => number,
  a: number,
  b: number,
  fa: number,
  fb: number,
  tolerance: number,
): number {
  let [low, high, below, above] = [a, b, fa, fb]
  for (let side = 0, i = 0; i < 60 && high - low > tolerance; i++) {
    const x = (low * above - high * below) / (above - below)
    const value = lead(x)
    if (Math.abs(value) < tolerance / 10) return x
    if (value * below > 0) {
      ;[low, below] = [x, value]
      if (side === 1) above /= 2
      side = 1
    } else {
      ;[high, above] = [x, value]
      if (side === -1) below /= 2
      side = -1
    }
  }
  return (low + high) / 2
}

export interface TippingPoint {
  /** The lever's value, and the bracket in which it lies. */
  at: number
  low: number
  high: number
  /** A stable state that vanishes as the lever rises, or one that appears. */
  kind: 'vanishes' | 'appears'
  /** Participation of that state just before it vanishes, or just after it appeared. */
  state: number
  /**
   * Where a place that was in it comes to rest: the nearest stable state on the other side; null where there is none.
   */
  to: number | null
}

export interface Branches {
  /** Of the lever, rising, with the fixed points there. */
  points: { lever: number; states: FixedPoint[] }[]
  tipping: TippingPoint[]
}

/**
 * Fixed points along a lever, and the values at which stable ones vanish or appear (folds), by bisection.
 *
 * @param statesAt all fixed points at a value of the lever
 */
export function branches(
  statesAt: (lever: number) => FixedPoint[],
  values: readonly number[],
  tolerance: number,
): Branches {
  const points = values.map((lever) => ({ lever, states: statesAt(lever) }))
  const stable = (states: readonly FixedPoint[]) => states.filter((one) => one.stable)
  const tipping = points.slice(1).flatMap((end, i): TippingPoint[] => {
    let [low, high] = [points[i], end]
    const [before, after] = [stable(low.states).length, stable(high.states).length]
    if (before === after) return []
    while (high.lever - low.lever > tolerance) {
      const lever = (low.lever + high.lever) / 2
      const middle = { lever, states: statesAt(lever) }
      if (stable(middle.states).length === before) low = middle
      else high = middle
    }
    const [more, fewer] = before > after ? [low, high] : [high, low]
    const gone = lost(stable(more.states), stable(fewer.states))
    const rest = stable(fewer.states).map(({ at }) => at)
    return [
      {
        at: (low.lever + high.lever) / 2,
        low: low.lever,
        high: high.lever,
        kind: before > after ? 'vanishes' : 'appears',
        state: gone,
        to: rest.sort((a, b) => Math.abs(a - gone) - Math.abs(b - gone))[0] ?? null,
      },
    ]
  })
  return { points, tipping }
}

/** The state that has no near neighbour on the other side. */
function lost(more: readonly FixedPoint[], fewer: readonly FixedPoint[]): number {
  const distance = ({ at }: FixedPoint) => Math.min(1, ...fewer.map((one) => Math.abs(one.at - at)))
  return more.reduce((so, one) => (distance(one) > distance(so) ? one : so)).at
}
