/** Where labels go so that none lies on another. */

/**
 * Labels on a line, each as near to where it belongs as can be: least squares under the condition that none touches the
 * next (pool adjacent violators). Where the line is too short for all, they are set evenly and may stand out of it.
 *
 * @param wanted middle of each label
 * @param sizes length of each along the line, with the distance to the next in it
 * @returns middles, in the order of `wanted`
 */
export function spreadLabels(wanted: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b] || a - b)
  // With the lengths before it taken off, labels that do not touch are numbers in rising order.
  const before: number[] = []
  let sum = 0
  for (const n of order) {
    before.push(sum + sizes[n] / 2)
    sum += sizes[n]
  }
  const pools: { mean: number; count: number }[] = []
  order.forEach((n, k) => {
    let pool = { mean: wanted[n] - before[k], count: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      const count = last.count + pool.count
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count }
    }
    pools.push(pool)
  })
  const positions = pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean))
  const most = Math.max(low, high - sum)
  const placed: number[] = Array(wanted.length).fill(0)
  order.forEach((n, k) => {
    placed[n] = Math.min(Math.max(positions[k], low), most) + before[k]
  })
  return placed
}

export interface LabelBox {
  x: number
  y: number
  width: number
  height: number
}

export const overlaps = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * Labels at points of a plane: each takes the first of eight places around its point where it meets no point, no other
 * label and no edge. One that finds none has no place, and is to be said elsewhere.
 *
 * @param points with the label's size and the free radius around the point
 */
export function placeAround(
  points: readonly { x: number; y: number; radius: number; width: number; height: number }[],
  inside: LabelBox,
  taken: readonly LabelBox[] = [],
): (LabelBox | undefined)[] {
  const dots: LabelBox[] = points.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
  const placed: LabelBox[] = []
  return points.map(({ x, y, radius, width, height }) => {
    const gap = radius + 3
    const candidates = [
      [x + gap, y - height / 2],
      [x - gap - width, y - height / 2],
      [x - width / 2, y - gap - height],
      [x - width / 2, y + gap],
      [x + gap * 0.8, y - gap - height],
      [x + gap * 0.8, y + gap],
      [x - gap * 0.8 - width, y - gap - height],
      [x - gap * 0.8 - width, y + gap],
    ].map(([left, top]) => ({ x: left as number, y: top as number, width, height }))
    const free = candidates.find(
      (box) => within(box, inside) && ![...dots, ...placed, ...taken].some((other) => overlaps(box, other)),
    )
    if (free) placed.push(free)
    return free
  })
}

const within = (box: LabelBox, outer: LabelBox): boolean =>
  box.x >= outer.x &&
  box.y >= outer.y &&
  box.x + box.width <= outer.x + outer.width &&
  box.y + box.height <= outer.y + outer.height
