/** All programs of this folder, in the order of the verification page's rows. */
import { conditionalCooperators } from '../conditional-cooperators.js'
import { degroot } from '../degroot.js'
import { diffusion } from '../diffusion.js'
import { fermi } from '../fermi.js'
import { granovetter } from '../granovetter.js'
import { inspection } from '../inspection.js'
import { jackson } from '../jackson.js'
import { matchingPennies } from '../matching-pennies.js'
import { meanFieldDecision } from '../mean-field.js'
import { moran } from '../moran.js'
import { networks } from '../networks.js'
import { optionalPublicGoods } from '../optional-public-goods.js'
import { publicGoods } from '../public-goods.js'
import { queue } from '../queue.js'
import { spatialPublicGoods } from '../spatial-public-goods.js'
import { tournament } from '../tournament.js'
import { trust } from '../trust.js'
import { voter } from '../voter.js'
import { watts } from '../watts.js'
import { weakestLink } from '../weakest-link.js'

/**
 * What is verified of each: `quick` in `npm test` and `npm run verify`, `full` in `npm run verify -- --full`. Each is a
 * list of options that differ from the usual ones.
 * @type {{ classic: import('./classic.js').Classic, quick: import('./classic.js').Options[], full:
 * import('./classic.js').Options[] }[]}
 */
export const CLASSICS = [
  {
    classic: moran,
    quick: [
      { N: 50, replicates: 1000 },
      { N: 20, r: 0.9, replicates: 3000 },
    ],
    full: [{ replicates: 20_000 }, { r: 1.5, replicates: 20_000 }, { N: 30, r: 1, replicates: 50_000 }],
  },
  {
    classic: fermi,
    quick: [{}, { N: 10, beta: 1, a: 0, b: 3, c: 1, d: 2, replicates: 2000 }],
    full: [{ replicates: 50_000 }, { beta: 0, replicates: 50_000 }, { a: 3.5, replicates: 50_000 }],
  },
  {
    classic: publicGoods,
    quick: [
      { r: 3, N: 20_000 },
      { r: 8, N: 20_000 },
    ],
    full: [
      { r: 3, N: 1e6 },
      { r: 8, N: 1e6 },
      { n: 10, r: 9, N: 1e6, ticks: 600 },
    ],
  },
  {
    classic: optionalPublicGoods,
    quick: [{ N: 4800 }],
    full: [{ N: 100_000, r: 2.5 }, { N: 100_000 }, { N: 100_000, r: 4 }],
  },
  {
    classic: spatialPublicGoods,
    quick: [
      { L: 60, r: 3.5 },
      { L: 60, r: 4.5, sweeps: 300 },
      { L: 40, r: 5.8 },
    ],
    full: [
      { L: 400, r: 3.6, sweeps: 10_000 },
      { L: 400, r: 3.9, sweeps: 3000 },
      { L: 400, r: 5.35, sweeps: 3000 },
      { L: 400, r: 5.65, sweeps: 10_000 },
    ],
  },
  {
    classic: granovetter,
    quick: [{}, { second: 2 }, { N: 10_000, sd: 12 }, { N: 10_000, sd: 12.4 }],
    full: [{}, { second: 2 }, { N: 20_000, sd: 12.1 }, { N: 20_000, sd: 12.3 }],
  },
  {
    classic: watts,
    quick: [{ z: 0.8, replicates: 100 }, { replicates: 200 }, { z: 6.5, replicates: 100 }],
    full: [{ z: 0.9 }, { z: 1.5, N: 100_000 }, { N: 100_000 }, { z: 5, N: 100_000 }, { z: 6.5, N: 100_000 }],
  },
  {
    classic: matchingPennies,
    quick: [{ N: 200 }],
    full: [{ N: 10_000 }, { lambda: 4, N: 2000 }, { h: 4, lambda: 2, N: 2000 }],
  },
  {
    classic: meanFieldDecision,
    quick: [{}, { start: 0.34 }, { a: 0.2, start: 0 }],
    full: [{ N: 1e6 }, { N: 1e6, start: 0.34 }, { N: 1e6, a: 0.2, start: 0 }],
  },
  { classic: trust, quick: [{}], full: [{}, { lambda: 0.99, nu: 2, D: 0.7, months: 3000 }] },
  {
    classic: queue,
    quick: [{ time: 50_000 }],
    full: [{ time: 2e6 }, { c: 1, load: 0.8, time: 2e6 }, { c: 20, load: 18, time: 2e6 }],
  },
  { classic: jackson, quick: [{ time: 50_000 }], full: [{ time: 2e6 }, { on: 1, back: 0.3, c2: 2, time: 2e6 }] },
  {
    classic: weakestLink,
    quick: [{ matters: 5000 }, { start: 0.2, matters: 5000 }],
    full: [{ matters: 200_000 }, { start: 0.2, matters: 200_000 }, { m: 4, matters: 200_000 }],
  },
  { classic: inspection, quick: [{ N: 200 }], full: [{ N: 5000 }, { tau: 0.02, N: 2000 }] },
  {
    classic: networks,
    quick: [{ replicates: 10 }],
    full: [
      { N: 20_000, replicates: 100 },
      { N: 20_000, rewiring: 0.3, attachments: 1, replicates: 100 },
    ],
  },
  { classic: voter, quick: [{ replicates: 1000 }], full: [{ replicates: 20_000 }, { N: 200, start: 0.7 }] },
  { classic: degroot, quick: [{}], full: [{ N: 2000 }, { N: 500, attachments: 1 }] },
  { classic: diffusion, quick: [{ N: 20_000 }], full: [{ N: 1e6 }, { N: 1e6, delta: -0.2, start: 0.9 }] },
  { classic: tournament, quick: [{}], full: [{ pairs: 2000 }, { sd: 1, pairs: 2000 }] },
  { classic: conditionalCooperators, quick: [{}], full: [{ N: 50_000 }, { N: 50_000, slope: 0.9, intercept: 1 }] },
]
