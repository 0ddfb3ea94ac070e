/** Functions on the unit cube whose sensitivities are known: for tests, and to try a method before trusting it. */

/** sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, with x from −π to π (Ishigami & Homma 1990). */
export function ishigami(point: readonly number[]): number {
  const [x1, x2, x3] = point.map((u) => Math.PI * (2 * u - 1))
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
}

/** Its Sobol indices in closed form. */
export const ISHIGAMI = (() => {
  const [a, b, pi4] = [7, 0.1, Math.PI ** 4]
  const [v1, v2, v13] = [(1 + (b * pi4) / 5) ** 2 / 2, a ** 2 / 8, (8 * b ** 2 * pi4 ** 2) / 225]
  const v = v1 + v2 + v13
  return {
    first: [v1 / v, v2 / v, 0],
    total: [(v1 + v13) / v, v2 / v, v13 / v],
    pair13: v13 / v,
    variance: v,
    mean: a / 2,
  }
})()

const G = [0, 1, 4.5, 9, 99, 99, 99, 99]

/** Π (|4uⱼ − 2| + aⱼ)/(1 + aⱼ) in eight factors (Saltelli & Sobol 1995). */
export const gFunction = (point: readonly number[]): number =>
  point.reduce((product, u, j) => (product * (Math.abs(4 * u - 2) + G[j])) / (1 + G[j]), 1)

export const G_FUNCTION = (() => {
  const parts = G.map((a) => 1 / (3 * (1 + a) ** 2))
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1
  const total = parts.map((part) => (part * (variance + 1)) / (1 + part) / variance)
  return { first: parts.map((part) => part / variance), total, variance }
})()

/**
 * Twenty factors, of which the first ten matter (Morris 1991): 1 to 7 with curvature and interactions, 8 to 10 nearly
 * linearly. The coefficients that Morris drew at random are (−1)ⁱ and (−1)ⁱ⁺ʲ here, as in Saltelli et al. 2000.
 */
export function morrisFunction(point: readonly number[]): number {
  const w = point.map((u, i) => (i === 2 || i === 4 || i === 6 ? 2 * ((1.1 * u) / (u + 0.1) - 0.5) : 2 * (u - 0.5)))
  let y = 0
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i]
    for (let j = i + 1; j < 20; j++) {
      y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i] * w[j]
      for (let l = j + 1; l < 5; l++) {
        y += -10 * w[i] * w[j] * w[l]
        for (let s = l + 1; s < 4; s++) y += 5 * w[i] * w[j] * w[l] * w[s]
      }
    }
  }
  return y
}
