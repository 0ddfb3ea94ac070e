/**
 * Servers for whoever comes, in continuous time: what queues in ticks become as a tick goes to 0. Cases arrive
 * one by one at random, wait in the order of their arrival until an officer is free, are served for an exponential
 * time, and are sent on or leave. Simulated event by event (Gillespie 1977), so exact for any load.
 */

import ln from '@stdlib/math-base-special-ln'
import type { Draws } from '../draws/draws.ts'
import { rangeError } from '../messages/messages.ts'
import { message } from './errors.english.ts'

export interface Station {
  /** Cases that come from outside, expected in a unit of time. */
  arrivals: number
  /** Officers, each of whom serves one case at a time. */
  officers: number
  /** Cases that a busy officer is expected to finish in a unit of time. */
  rate: number
  /** Probability that a served case is sent on to each station; the rest leaves. Nowhere if not given. */
  onward?: readonly number[]
}

export interface StationResult {
  /** Cases that began to be served after the warm-up. */
  served: number
  /** Share of them that had to wait. */
  waited: number
  /** Mean time that they waited, those who did not wait included. */
  wait: number
  /** Mean number of cases at the station, waiting or being served, over time. */
  present: number
  /** Share of officers' time that was busy. */
  busy: number
}

export interface ServiceOptions {
  /** Time that counts, after the warm-up. */
  time: number
  warmUp: number
  draws: Draws
  /** Told of every stretch of time in which nothing changes: its length, and how many cases are at each station. */
  watch?: (length: number, present: readonly number[]) => void
}

/**
 * @returns of each station what happened after the warm-up
 * @throws RangeError where a number is out of range
 * @example
 * const draws = drawsFor({ ...keyOf('a morning'), blockKey: 0, blockStream: 0 }, 0, 'service')
 * simulateService([{ arrivals: 2.4, officers: 3, rate: 1 }], { time: 10_000, warmUp: 100, draws })
 */
export function simulateService(stations: readonly Station[], options: ServiceOptions): StationResult[] {
  stations.forEach((station, k) => {
    checkStation(station, k, stations.length)
  })
  const { time, warmUp, draws, watch } = options
  const lines = stations.map(() => new Line())
  const present = stations.map(() => 0)
  const results = stations.map(() => ({ served: 0, waited: 0, wait: 0, present: 0, busy: 0 }))
  const rates = new Float64Array(2 * stations.length)
  const end = warmUp + time
  let now = 0
  for (;;) {
    let total = 0
    stations.forEach(({ arrivals, officers, rate }, k) => {
      rates[2 * k] = arrivals
      rates[2 * k + 1] = Math.min(present[k] as number, officers) * rate
      total += (rates[2 * k] as number) + (rates[2 * k + 1] as number)
    })
    const next = total > 0 ? now - ln(draws.uniform()) / total : Number.POSITIVE_INFINITY
    const stretch = Math.min(next, end) - Math.max(now, warmUp)
    if (stretch > 0) {
      present.forEach((cases, k) => {
        const result = results[k] as StationResult
        result.present += cases * stretch
        result.busy += Math.min(cases, (stations[k] as Station).officers) * stretch
      })
      watch?.(stretch, present)
    }
    if (next >= end) break
    now = next
    const event = draws.choice(rates)
    if (event % 2 === 0) arrive(event / 2)
    else finish((event - 1) / 2)
  }
  return results.map(({ served, waited, wait, ...result }, k) => ({
    served,
    waited: served === 0 ? 0 : waited / served,
    wait: served === 0 ? 0 : wait / served,
    present: result.present / time,
    busy: result.busy / (time * (stations[k] as Station).officers),
  }))

  function arrive(k: number): void {
    const free = (present[k] as number) < (stations[k] as Station).officers
    present[k]++
    if (free) begin(k, now)
    else (lines[k] as Line).join(now)
  }

  function begin(k: number, since: number): void {
    if (now < warmUp) return
    const result = results[k] as StationResult
    result.served++
    if (since === now) return
    result.waited++
    result.wait += now - since
  }

  function finish(k: number): void {
    present[k]--
    const line = lines[k] as Line
    if (line.length > 0) begin(k, line.leave())
    const { onward } = stations[k] as Station
    if (!onward) return
    let u = draws.uniform()
    const to = onward.findIndex((p) => {
      u -= p
      return u < 0
    })
    if (to >= 0) arrive(to)
  }
}

/** Who waits, by the time of arrival, first come first served. */
class Line {
  private times: number[] = []
  private head = 0
  get length(): number {
    return this.times.length - this.head
  }
  join(time: number): void {
    this.times.push(time)
  }
  leave(): number {
    const time = this.times[this.head++] as number
    // Forgets who has left, now and then.
    if (this.head > 1000 && this.head * 2 > this.times.length) {
      this.times = this.times.slice(this.head)
      this.head = 0
    }
    return time
  }
}

function checkStation({ arrivals, officers, rate, onward = [] }: Station, k: number, stations: number): void {
  const station = k + 1
  if (!(arrivals >= 0 && arrivals < Infinity)) throw rangeError(message('queue.arrivals', { station, found: arrivals }))
  if (!(Number.isInteger(officers) && officers >= 1))
    throw rangeError(message('queue.officers', { station, found: officers }))
  if (!(rate > 0 && rate < Infinity)) throw rangeError(message('queue.rate', { station, found: rate }))
  const sum = onward.reduce((total, p) => total + p, 0)
  if (onward.length > stations || onward.some((p) => !(p >= 0)) || sum > 1 + 1e-12)
    throw rangeError(message('queue.onward', { station, found: String(onward) }))
}
