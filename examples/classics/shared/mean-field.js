/**
 * A share x in a large crowd that moves by g(x) a tick: its course, and how far a crowd of N strays from it (the linear
 * noise approximation: van Kampen, Stochastic Processes in Physics and Chemistry, chapter X).
 */

/**
 * @param {number} start
 * @param {number} ticks
 * @param {(x: number) => number} step g
 * @param {(x: number) => number} variance of the step of one member
 * @param {number} N
 * @returns {{ x: number[], error: number[] }} the share and its standard deviation at each tick, the start included
 */
export function meanField(start, ticks, step, variance, N) {
  const x = [start]
  const error = [0]
  const small = 1e-6
  for (let k = 0; k < ticks; k++) {
    const now = x[k]
    const slope = (step(now + small) - step(now - small)) / (2 * small)
    x.push(Math.min(1, Math.max(0, now + step(now))))
    error.push(Math.sqrt((1 + slope) ** 2 * error[k] ** 2 + variance(now) / N))
  }
  return { x, error }
}

/** The logistic curve: x' = s x (1 − x). @type {(start: number, speed: number, time: number) => number} */
export const logistic = (start, speed, time) => start / (start + (1 - start) * Math.exp(-speed * time))

/** The probabilities of 0 … n successes. @param {number} n @param {number} p @returns {number[]} */
export function binomial(n, p) {
  const chances = [1]
  for (let trial = 0; trial < n; trial++) {
    chances.push(0)
    for (let k = trial + 1; k >= 0; k--) chances[k] = chances[k] * (1 - p) + (k > 0 ? chances[k - 1] * p : 0)
  }
  return chances
}

/**
 * Where f, which changes sign between a and b, is 0.
 * @type {(f: (x: number) => number, a: number, b: number) => number}
 */
export function root(f, a, b) {
  const rising = f(a) < 0
  let [low, high] = [a, b]
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2
    if (f(middle) < 0 === rising) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** @param {number} z */
export const sigma = (z) => 1 / (1 + Math.exp(-z))
