// Whether inequality that a sample tells too high is the luck of drawing it, whose variance is known and could be taken
// away: communities' variance in a sample beyond that with everybody, in such luck's. 1 would be that luck.
//   node scripts/sample/luck.mjs                     Dongcheng with the lever, a minute
//   node scripts/sample/luck.mjs 北京市/平谷区 2       another setting, and how many seeds
import { fromSource } from '../source.mjs'

const [setting = '北京市/东城区', seeds = '3'] = process.argv.slice(2)
const { createSimulation } = await fromSource('packages/core/src/index.ts')
const { districtOf } = await fromSource('packages/studies/src/running.ts')
const { settings, withLever } = await fromSource('tests/size/settings.ts')

const MONTHS = [6, 24, 60]
const found = settings().find((/** @type {{ name: string }} */ { name }) => name === setting)
if (!found) throw new Error(`no setting is called '${setting}'`)

const whole = variances('everybody')
for (const sample of [100, 200, 400, 800]) {
  const sampled = variances(sample)
  const ratios = MONTHS.map((_, n) => ((sampled[n].found - whole[n].found) / sampled[n].luck).toFixed(2))
  console.log(`${sample} residents: ${MONTHS.map((month, n) => `${ratios[n]} in month ${month}`).join(', ')}`)
}

/** Variance of participation between communities, and p (1 − p) (1/m − 1/n): means over seeds, by month. */
function variances(/** @type {number | 'everybody'} */ sample) {
  const means = MONTHS.map(() => ({ found: 0, luck: 0 }))
  for (let k = 1; k <= Number(seeds); k++) {
    const scenario = withLever({ ...found.scenario, sample, seed: `size ${k}` })
    const simulation = createSimulation(scenario, districtOf(scenario))
    for (let month = 1; month <= Math.max(...MONTHS); month++) {
      simulation.step()
      const n = MONTHS.indexOf(month)
      if (n < 0) continue
      const { found: between, luck } = varianceIn(simulation.world, sample)
      means[n].found += between / Number(seeds)
      means[n].luck += luck / Number(seeds)
    }
    simulation.world.release()
  }
  return means
}

/** Weighted with residents. */
function varianceIn(/** @type {any} */ world, /** @type {number | 'everybody'} */ sample) {
  const rows = [...world.rowsOf('community')]
  const [shares, residents] = ['participation', 'residents'].map((name) => {
    const column = world.column('community', name)
    return rows.map((row) => column[row])
  })
  const all = residents.reduce((sum, n) => sum + n, 0)
  const meanOf = (/** @type {(p: number, n: number) => number} */ of) =>
    shares.reduce((sum, p, c) => sum + residents[c] * of(p, residents[c]), 0) / all
  const mean = meanOf((p) => p)
  const drawn = (/** @type {number} */ n) => (sample === 'everybody' ? n : Math.min(n, sample))
  return {
    found: meanOf((p) => (p - mean) ** 2),
    luck: meanOf((p, n) => p * (1 - p) * (1 / drawn(n) - 1 / n)),
  }
}
