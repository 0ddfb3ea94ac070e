/** Queues by cohorts. */
import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'

/**
 * Things that wait, counted by owner, kind and age: cohorts. Who came together waits together, so the age at which each
 * cohort leaves gives the waiting times without anything being stored for a single case. Numbers may be fractions: what
 * is half done at the end of a tick is half a case that waits.
 */
export class CohortQueue {
  readonly owners: number
  readonly kinds: number
  readonly ages: number
  /** Owner after owner, kind after kind, age after age. */
  readonly values: Float64Array

  /**
   * @param ages ticks that something waits at most; who is older is given up
   * @param values where the numbers are kept; all 0 where nothing is given
   */
  constructor(
    owners: number,
    kinds: number,
    ages: number,
    values: Float64Array = new Float64Array(owners * kinds * ages),
  ) {
    if (values.length !== owners * kinds * ages)
      throw rangeError(message('queue.values', { expected: owners * kinds * ages, found: values.length }))
    this.owners = owners
    this.kinds = kinds
    this.ages = ages
    this.values = values
  }

  index(owner: number, kind: number, age: number): number {
    return (owner * this.kinds + kind) * this.ages + age
  }

  add(owner: number, kind: number, number: number): void {
    this.values[this.index(owner, kind, 0)] += number
  }

  /** How many wait, of kinds from … to − 1 and of one age, at one owner. */
  cohort(owner: number, from: number, to: number, age: number): number {
    let sum = 0
    for (let kind = from; kind < to; kind++) sum += this.values[this.index(owner, kind, age)] as number
    return sum
  }

  waiting(owner: number): number {
    let sum = 0
    const first = this.index(owner, 0, 0)
    for (let i = first; i < first + this.kinds * this.ages; i++) sum += this.values[i] as number
    return sum
  }

  /** Takes the same share from kinds from … to − 1 of one age at one owner; returns how many left. */
  take(owner: number, from: number, to: number, age: number, share: number): number {
    let left = 0
    for (let kind = from; kind < to; kind++) {
      const i = this.index(owner, kind, age)
      const some = (this.values[i] as number) * share
      this.values[i] -= some
      left += some
    }
    return left
  }

  /** Everybody grows a tick older; returns how many were too old and are given up, of kinds from … to − 1. */
  grow(owner: number, from = 0, to = this.kinds): number {
    let lost = 0
    for (let kind = from; kind < to; kind++) {
      const first = this.index(owner, kind, 0)
      lost += this.values[first + this.ages - 1] as number
      // A loop is faster than copyWithin where so little is moved.
      for (let i = first + this.ages - 1; i > first; i--) this.values[i] = this.values[i - 1] as number
      this.values[first] = 0
    }
    return lost
  }
}

/**
 * One server serves several owners' queues with one capacity: kinds in the order of `groups`, in each the oldest first;
 * who is of the same group and age waits for the same share.
 *
 * @param owners the owners from … to − 1
 * @param groups ranges of kinds, the first served first, each with what one case costs of the capacity
 * @param settled is told of each part that leaves: owner, index of its group, age, number, and `book`. One that works
 * on what
 *   it is given, rather than on what it was made for, is optimised once and not in each run.
 * @returns how much of the capacity was used
 */
export function serveQueues<T = undefined>(
  queue: CohortQueue,
  owners: { from: number; to: number },
  groups: readonly { from: number; to: number; cost: number }[],
  capacity: number,
  settled: (owner: number, group: number, age: number, number: number, book: T) => void,
  book?: T,
): number {
  let rest = capacity
  for (let g = 0; g < groups.length && rest > 0; g++) {
    const { from, to, cost } = groups[g] as { from: number; to: number; cost: number }
    for (let age = queue.ages - 1; age >= 0 && rest > 0; age--) {
      let total = 0
      for (let owner = owners.from; owner < owners.to; owner++) total += queue.cohort(owner, from, to, age)
      if (total === 0) continue
      const share = Math.min(1, rest / (total * cost))
      for (let owner = owners.from; owner < owners.to; owner++) {
        const left = queue.take(owner, from, to, age, share)
        if (left > 0) settled(owner, g, age, left, book as T)
      }
      rest = share < 1 ? 0 : rest - total * cost
    }
  }
  return capacity - rest
}
