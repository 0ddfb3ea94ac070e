/** The designs that a figure of costs and benefits joins. */
import { nonDominated } from '@cogov/methods/choice'

/** Those that no other beats or equals in cost and benefit, the cheapest first. */
export function frontOf<P extends { cost: number; benefit: number }>(points: readonly P[]): P[] {
  const gains = points.map(({ benefit, cost }) => [benefit, cost])
  const front = nonDominated(gains, ['largest', 'smallest']).map((n) => points[n])
  // On a front, what costs the same also gains the same.
  return front.sort((a, b) => a.cost - b.cost).filter(({ cost }, n, all) => n === 0 || cost > all[n - 1].cost)
}
