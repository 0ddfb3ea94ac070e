/** The terms of a decision as a waterfall, with the chance that they give and the draw. */
import { decisionChart } from '@cogov/charts'
import { chanceOf, decisions, explained, extremes, mechanismOf, type Sum, termName } from '../state/explained.ts'
import { mechanismColour } from '../state/mechanisms.ts'
import { chosen, tick } from '../state/state.ts'
import { meaningOf, nameOf } from '../words/names.ts'
import { capital } from '../words/speak.ts'
import { type Figure, fullDifference, say, source } from './figure.ts'

/** One for each decision of who is asked, in the month that is shown; nothing where nobody is. */
export function whyFigures(): Figure[] {
  const found = explained.value
  if (!chosen.value || !found || found === 'nothing' || found.tick !== tick.value) return []
  return decisions(found.sums).map((sum, n) => whyFigure(sum, n, found, chosen.value?.title ?? ''))
}

function whyFigure(sum: Sum, n: number, found: Parameters<typeof chanceOf>[0], who: string): Figure {
  const name = capital(meaningOf('sum', sum.name, sum.meaning) || nameOf('sum', sum.name))
  return {
    name: `why:${n}`,
    title: say('figure.whyOf', { who, sum: name }),
    draw(options) {
      const { most, least } = extremes(sum)
      const said = (key: 'figure.mostFor' | 'figure.mostAgainst', term: typeof most) =>
        term ? say(key, { term: termName(term), value: fullDifference(term.value, sum.unit) }) : ''
      const terms = [...sum.terms]
        .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
        .map((term) => {
          const mechanism = mechanismOf(term.name)
          return {
            label: termName(term),
            value: term.value,
            ...(mechanism ? { colour: mechanismColour(mechanism) } : {}),
          }
        })
      const chance = chanceOf(found)
      const words = {
        title:
          say('figure.whyFound', { who, tick: found.tick }) +
          said('figure.mostFor', most) +
          said('figure.mostAgainst', least),
        subtitle: `${name}.`,
        source: source(say('figure.oneRun')),
      }
      const drawn = chance ? { chance: chance.chance, draw: chance.draw } : {}
      return decisionChart({ unit: sum.unit, total: say('figure.together'), terms, ...drawn }, words, options)
    },
  }
}
