/**
 * Groups with more edges inside than between (Holland, Laskey & Leinhardt, "Stochastic blockmodels", Social Networks 5,
 * 1983).
 */

import type { Draws } from '../draws/draws.ts'
import { rangeError } from '../messages/messages.ts'
import { checkAmount, checkRows, EdgeBuffer, type EdgeList } from './edges.ts'
import { joinBetween, joinWithin } from './erdos-renyi.ts'
import { message } from './errors.english.ts'

export interface StochasticBlock {
  /** Shares of the groups in the rows, of any scale: [1, 1, 2] makes a quarter, a quarter, a half. */
  groups: readonly number[]
  /** Expected number of neighbours in one's own group, the same in each; its size − 1 at most. */
  within: number
  /** Expected number of neighbours in all other groups, the mean over rows; every pair has the same probability. */
  between: number
}

const buffer = new EdgeBuffer()

/**
 * Groups lie one after the other, their sizes as `groupSizes` says.
 *
 * @throws RangeError where a share or a number of neighbours is below 0, or no share is above
 * @example stochasticBlock(900, { groups: [2, 1], within: 8, between: 1 }, draws) // rows 0 … 599, rows 600 … 899
 */
export function stochasticBlock(n: number, { groups, within, between }: StochasticBlock, draws: Draws): EdgeList {
  checkRows(n)
  checkAmount('stochastic-block', 'within', within)
  checkAmount('stochastic-block', 'between', between)
  const sizes = groupSizes(groups, n)
  // Ordered pairs of rows in different groups, each joined with the same probability.
  const pairs = sizes.reduce((sum, size) => sum + size * (n - size), 0)
  const p = pairs === 0 ? 0 : Math.min(1, (between * n) / pairs)
  buffer.clear()
  let start = 0
  for (const size of sizes) {
    const end = start + size
    joinWithin(start, end, within, draws, buffer)
    joinBetween(start, size, end, n - end, p, draws, buffer)
    start = end
  }
  return buffer.take(n)
}

/**
 * Rows of each group: its share rounded down, and one more for the largest remainders, the earlier first where equal.
 *
 * @throws RangeError where a share is below 0 or none is above
 * @example groupSizes([1, 1, 1], 8) // [3, 3, 2]
 */
export function groupSizes(shares: readonly number[], n: number): number[] {
  shares.forEach((share, group) => {
    checkAmount('stochastic-block', message('network.group_share', { group }), share)
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  if (!(sum > 0 && sum < Infinity)) throw rangeError(message('network.shares', { sum }))
  const exact = shares.map((share) => (share / sum) * n)
  const sizes = exact.map(Math.floor)
  const remainder = (group: number) => exact[group] - sizes[group]
  const order = shares.map((_, group) => group).sort((a, b) => remainder(b) - remainder(a) || a - b)
  const missing = n - sizes.reduce((total, size) => total + size, 0)
  for (const group of order.slice(0, missing)) sizes[group]++
  return sizes
}
