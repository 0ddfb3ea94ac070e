/**
 * What a verdict must be: the docket's duties, intervals that hold as often as they say, and none beyond the possible.
 */
import { type AccusedName, AT_LEAST, DOCKET, type MethodName } from './docket.ts'
import type { Verdict } from './trial.ts'

/** Nominal 95 % holds so often. */
const LAW = [0.93, 0.97] as const

/**
 * In words, what is wrong; nothing where all is right.
 *
 * @param rarely in so many tests of a method that is right, chance says once that it is wrong
 */
export function breaches(verdict: Verdict, rarely = 1e6): string[] {
  const { method, accused, repetitions, withheld, findings } = verdict
  const duty = (DOCKET[method as MethodName] as Partial<Record<AccusedName, string>>)[accused as AccusedName]
  const found: string[] = []
  if (duty === undefined) found.push('is not on the docket')
  if (duty === 'answers' && withheld > repetitions / 2) found.push(`withheld ${withheld} of ${repetitions}`)
  if (duty === 'withholds' && withheld < repetitions) found.push(`answered ${repetitions - withheld} times`)
  for (const { of, made, held, impossible } of findings) {
    const atLeast = reasonFor(method as MethodName, accused as AccusedName, of) !== undefined
    const [least, most] = [leastHeld(made, LAW[0], rarely), made - leastHeld(made, 1 - LAW[1], rarely)]
    if (held < least || (!atLeast && held > most)) found.push(`${of}: holds ${held} of ${made}`)
    if (impossible > 0) found.push(`${of}: impossible ${impossible} times`)
  }
  return found
}

/** Fewest of n that hold where each does with a probability, but for a chance of one in `rarely`: by the binomial. */
function leastHeld(n: number, probability: number, rarely: number): number {
  // In logarithms: of a thousand, the first terms are too small to be numbers.
  let term = n * Math.log(1 - probability)
  let below = Math.exp(term)
  for (let k = 0; k < n; k++) {
    if (below > 1 / rarely) return k
    term += Math.log((n - k) / (k + 1)) + Math.log(probability / (1 - probability))
    below += Math.exp(term)
  }
  return n
}

/** Why a claim may hold more often than it says, if it may. */
export function reasonFor(method: MethodName, accused: AccusedName, of: string): string | undefined {
  const reasons: Readonly<Record<string, string>> = AT_LEAST[method] ?? {}
  const words = ` ${of} `
  const key = Object.keys(reasons).find((one) => one === accused || words.includes(` ${one} `))
  return key && reasons[key]
}
