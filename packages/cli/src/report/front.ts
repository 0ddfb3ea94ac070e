/** Which designs a figure of costs and benefits joins. */
import { nonDominated } from '@cogov/methods/choice'

/** Says of each whether none of the others is better in both. */
export function withFront<P extends { cost: number; benefit: number }>(
  points: readonly P[],
): (P & { front: boolean })[] {
  const gains = points.map(({ cost, benefit }) => [cost, benefit])
  const front = new Set(nonDominated(gains, ['smallest', 'largest']))
  return points.map((point, n) => ({ ...point, front: front.has(n) }))
}
