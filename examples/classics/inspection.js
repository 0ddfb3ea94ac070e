/**
 * The inspection game: an official may shirk, which saves effort g but costs the wage w if seen; the superior may
 * inspect, which costs h and saves w when shirking is found. In the only equilibrium inspections come with chance g/w
 * and shirking with h/w; quantal response leads there as its noise goes to 0.
 */
import { main, number, optionsOf, whole } from './shared/classic.js'
import { equilibrium, play } from './shared/two-roles.js'

/** @type {import('./shared/classic.js').Classic} */
export const inspection = {
  name: 'inspection',
  row: 'V14',
  title: 'Inspection game: the mixed equilibrium as the limit of quantal response',
  source:
    'Dresher 1962; Fudenberg & Tirole 1991, Game Theory, example 1.7; Goeree & Holt 2001, Ten little ' +
    'treasures of game theory',
  options: {
    g: number('effort that shirking saves', 0.3, [0.001, 100]),
    h: number('cost of an inspection', 0.2, [0.001, 100]),
    w: number('wage that is lost when shirking is found', 1, [0.001, 100]),
    tau: number('noise of the response', 0.05, [0.001, 100]),
    N: whole('players of each role in each of 16 crowds', 1000, [100, 100_000]),
  },
  check({ g, h, w, tau }) {
    if (g >= w) return `--g must be below --w, or everybody shirks: found ${g} and ${w}`
    if (h >= w) return `--h must be below --w, or nobody inspects: found ${h} and ${w}`
    if (tau < w / 100) return `--tau must be at least a hundredth of --w: found ${tau} and ${w}`
    return undefined
  },
  run(options, seed) {
    const { g, h, w, tau, N } = options
    const { p, q } = equilibrium(gameOf(options))
    const limit = equilibrium(gameOf({ ...options, tau: w * 1e-7 }))
    const found = play(gameOf(options), N, seed)
    return [
      {
        quantity: `chance of shirking, noise ${tau}`,
        theory: p,
        simulation: found.p.mean,
        error: found.p.error,
        slack: 1 / N,
      },
      {
        quantity: `chance of inspection, noise ${tau}`,
        theory: q,
        simulation: found.q.mean,
        error: found.q.error,
        slack: 1 / N,
      },
      {
        quantity: 'equilibrium without noise: shirking h/w',
        theory: h / w,
        simulation: limit.p,
        error: 0,
        slack: 1e-5,
      },
      {
        quantity: 'equilibrium without noise: inspection g/w',
        theory: g / w,
        simulation: limit.q,
        error: 0,
        slack: 1e-5,
      },
    ]
  },
  figure(options, seed) {
    const taus = [0.03, 0.05, 0.1, 0.2, 0.4, 0.8]
    const here = (/** @type {number} */ tau) => optionsOf(inspection, { N: 200, ...options, tau })
    const found = taus.map((tau) => play(gameOf(here(tau)), here(tau).N, `${seed} ${tau}`))
    const fine = Array.from({ length: 91 }, (_, k) => 0.001 + k * 0.01)
    return {
      title: 'As noise goes to 0, inspection goes to g/w = .3 and shirking to h/w = .2',
      x: 'noise τ of the response',
      y: 'chance',
      curves: /** @type {const} */ (['p', 'q']).map((role) => ({
        name: role === 'p' ? 'shirking' : 'inspection',
        line: fine.map((tau) => [tau, equilibrium(gameOf(here(tau)))[role]]),
        points: taus.map((tau, k) => [tau, found[k][role].mean, found[k][role].error]),
      })),
    }
  },
}

/**
 * What shirking is worth more than working, g − w·q, and inspecting more than not, w·p − h.
 * @param {import('./shared/classic.js').Options} options
 */
const gameOf = ({ g, h, w, tau }) => ({ first: { at: g, slope: -w }, second: { at: -h, slope: w }, noise: tau })

main(inspection, import.meta.url)
