/** The shares of the mechanisms as a waterfall, and the pairs that do more or less together. */
import { waterfallChart } from '@cogov/charts'
import { attribution, SEEDS } from '../state/causes.ts'
import { mechanismColour } from '../state/mechanisms.ts'
import { nameOf } from '../words/names.ts'
import { capital } from '../words/speak.ts'
import { type Figure, full, fullDifference, lastYear, say, source } from './figure.ts'

/** Nothing where nothing was computed. */
export function causesFigures(): Figure[] {
  const found = attribution.value
  if (!found) return []
  const { players, pairs, unit, none, all } = found
  const title = capital(nameOf('outcome', found.outcome))
  const order = [...players].sort((a, b) => b.shapley.mean - a.shapley.mean)
  const largest = [...players].sort((a, b) => Math.abs(b.shapley.mean) - Math.abs(a.shapley.mean))[0]
  const parts = order.map(({ player, shapley: { mean, low, high } }) => ({
    label: capital(nameOf('mechanism', player)),
    colour: mechanismColour(player),
    value: mean,
    low,
    high,
  }))
  const shown = pairs.flatMap(({ players: [a, b], interaction: { mean, low, high }, verdict }) =>
    verdict === 'not shown'
      ? []
      : [{ a: capital(nameOf('mechanism', a)), b: nameOf('mechanism', b), value: mean, low, high }],
  )
  const figure: Figure = {
    name: 'causes',
    title: say('figure.causesOf', { outcome: title }),
    draw(options) {
      const finding = say('figure.causesFound', {
        outcome: title,
        all: full(all.mean, unit),
        none: full(none.mean, unit),
      })
      const most =
        largest && players.length > 1
          ? say('figure.causesMost', {
              mechanism: nameOf('mechanism', largest.player),
              share: fullDifference(largest.shapley.mean, unit),
            })
          : ''
      const words = {
        title: finding + most,
        subtitle: say('figure.causesNote', lastYear()),
        source: source(say('figure.seedsEach', { n: SEEDS })),
      }
      return waterfallChart({ unit, parts, total: say('figure.together'), pairs: shown }, words, options)
    },
  }
  return [figure]
}
