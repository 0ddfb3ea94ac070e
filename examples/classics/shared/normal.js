/** The standard normal distribution. */

const ROOT = Math.sqrt(2 * Math.PI)

/** @param {number} z */
export const normalDensity = (z) => Math.exp((-z * z) / 2) / ROOT

/**
 * Share below z (Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11, 2004).
 * @param {number} z
 */
export function normalShare(z) {
  if (z < -8) return 0
  if (z > 8) return 1
  let [sum, term] = [z, z]
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return 0.5 + sum * normalDensity(z)
}
