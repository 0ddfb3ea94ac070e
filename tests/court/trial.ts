/**
 * One method before one accused, over and over with fresh luck: how often it answers, whether its intervals hold the
 * truth as often as they say, and whether any leaves what is possible.
 */
import type { Draws } from '@cogov/engine/draws'
import { randomOf } from '@cogov/methods/statistics'

/** What a method says of one number whose truth is known. */
export interface Claim {
  /** Such as `total of x1`; the same in every repetition. */
  of: string
  value: number
  /** None where the method gives none: then the value itself must be right. */
  low?: number | null
  high?: number | null
  truth: number
  /** How far a value without an interval may be off. */
  tolerance?: number
  /** Ends of what is possible, such as 0 and 1 of a share. */
  possible?: readonly [number, number]
}

/** A method's claims, or why it makes none. */
export type Testimony = readonly Claim[] | { withheld: string }

export interface Finding {
  of: string
  /** Repetitions in which the claim was made, and in which it held. */
  made: number
  held: number
  /** Claims or intervals outside of what is possible, or that are no numbers. */
  impossible: number
}

export interface Verdict {
  method: string
  accused: string
  setting: string
  repetitions: number
  withheld: number
  reasons: string[]
  findings: Finding[]
}

export interface Trial {
  method: string
  accused: string
  /** Such as `2 replicates, common seeds`. */
  setting: string
  once: (random: Draws) => Testimony | Promise<Testimony>
  /** Most repetitions, where a method takes seconds. */
  repetitions?: number
}

export type Once = Trial['once']

/**
 * What a method says, or why it refuses.
 *
 * @param told the reason in the words in which it is kept, where those of repetitions differ
 */
export async function heard(
  say: () => Testimony | Promise<Testimony>,
  told = (why: string): string => why,
): Promise<Testimony> {
  try {
    return await say()
  } catch (error) {
    if (error instanceof RangeError) return { withheld: told(error.message) }
    throw error
  }
}

/** Why a method refuses; no claim at all where it does not. */
export const refusal = (run: () => unknown): Promise<Testimony> =>
  heard(() => {
    run()
    return []
  })

/** Numbers in a reason differ from repetition to repetition. */
export const withoutNumbers = (why: string): string => why.replace(/[\d.]+/g, 'n')

/** @example await judge({ method, accused, setting, once }, 1000) */
export async function judge({ method, accused, setting, once }: Trial, repetitions: number): Promise<Verdict> {
  const findings = new Map<string, Finding>()
  const reasons = new Set<string>()
  let withheld = 0
  for (let k = 0; k < repetitions; k++) {
    const said = await once(randomOf(`${method} ${accused} ${setting} ${k}`, 'court'))
    if ('withheld' in said) {
      withheld++
      reasons.add(said.withheld)
    } else for (const claim of said) add(findings, claim)
  }
  return { method, accused, setting, repetitions, withheld, reasons: [...reasons], findings: [...findings.values()] }
}

function add(findings: Map<string, Finding>, claim: Claim): void {
  const found = findings.get(claim.of) ?? { of: claim.of, made: 0, held: 0, impossible: 0 }
  found.made++
  if (holds(claim)) found.held++
  if (!isPossible(claim)) found.impossible++
  findings.set(claim.of, found)
}

/** Rounding is no error: an interval of no width holds what differs by 10⁻⁹. */
const ROUNDING = 1e-9

function holds({ value, low = null, high = null, truth, tolerance = 0 }: Claim): boolean {
  if (low === null || high === null) return Math.abs(value - truth) <= tolerance + ROUNDING
  return low <= truth + ROUNDING && truth <= high + ROUNDING
}

function isPossible({
  value,
  low = null,
  high = null,
  possible: [least, most] = [-Infinity, Infinity],
}: Claim): boolean {
  const numbers = [value, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])]
  const inOrder = low === null || high === null || low <= high + ROUNDING
  return inOrder && numbers.every((one) => !Number.isNaN(one) && one >= least - ROUNDING && one <= most + ROUNDING)
}
