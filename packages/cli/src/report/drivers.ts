/** What drives the differences: what each design turns on, and which unmeasured parameters they hang on. */

import { colourAmong, designColour, quantileDotsChart, waterfallChart } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { MECHANISMS } from '@cogov/core'
import { numberFormat, tickFormat } from '@cogov/language'
import type { Drawing } from '../show/drawing.ts'
import { drawn } from './drawn.ts'
import { capital, clean, type Facts } from './facts.ts'
import { sourceOf } from './figures.ts'
import { paragraphs } from './page.ts'
import { commandBlock, commandOf } from './repeat.ts'

export function driversOf(facts: Facts): string {
  const figure = robustnessFigure(facts)
  const tried = figure ? drawn(figure, facts) : untried(facts)
  const shares = attributionFigure(facts)
  return leversOf(facts) + (shares ? drawn(shares, facts) : '') + tried + parametersOf(facts)
}

/** Enough for one setting in forty to be seen, and for the parameters that matter most. */
const SETTINGS = 40

/** What would try it, and how long that takes beside what was run. */
function untried({ say, stored, others }: Facts): string {
  const command = commandOf(stored.invocation, '--robustness', String(SETTINGS))
  const more = SETTINGS * (others.length + 1)
  return paragraphs([say('notTried', { more, runs: stored.runs.length })]) + commandBlock(command)
}

/** In the words of the model's own declarations. */
function leversOf({ stored, say, language, model }: Facts): string {
  const items = stored.scenarios.map((scenario) => {
    const name = clean(scenario.name)
    const levers = MECHANISMS.flatMap((mechanism) =>
      mechanism.levers.flatMap((lever) => {
        const value = scenario.mechanisms[mechanism.name]?.[lever.name]
        if (value === undefined || (value === 0 && scenario.start !== 'as it is')) return []
        const format = tickFormat(lever.unit, [value], language)
        const shown = lever.unit === '1' ? format.show(value) : format.full(value)
        return [
          say('lever', {
            lever: model.nameOf('lever', lever.name),
            value: shown,
            meaning: model.meaningOf('lever', lever.name, lever.meaning),
          }),
        ]
      }),
    )
    if (levers.length === 0) return element('li', {}, safe(capital(say('noMechanism', { design: name }))))
    return element(
      'li',
      {},
      safe(capital(say('mechanismsOf', { design: name }))),
      element('ul', {}, ...levers.map((one) => element('li', {}, safe(one)))),
    )
  })
  return element('ul', {}, ...items)
}

/** Shapley shares of the effect, and the pairs that are shown to complement or to replace each other. */
export function attributionFigure(facts: Facts): Drawing | undefined {
  const { stored, say, model } = facts
  const { attribution } = stored.summary
  if (!attribution) return undefined
  const name = (player: string) =>
    MECHANISMS.some((one) => one.name === player) ? model.nameOf('mechanism', player) : clean(player)
  const order = [...attribution.players].sort((a, b) => b.shapley.mean - a.shapley.mean)
  const parts = order.map(({ player, shapley: { mean, low, high } }) => ({
    label: name(player),
    colour: colourAmong(MECHANISMS, player),
    value: mean,
    low,
    high,
  }))
  const pairs = attribution.pairs
    .filter(({ verdict }) => verdict !== 'not shown')
    .map(({ players: [a, b], interaction: { mean, low, high } }) => ({
      a: name(a),
      b: name(b),
      value: mean,
      low,
      high,
    }))
  const words = {
    title: capital(say('sharesTitle', { mechanism: parts[0]?.label ?? '', design: clean(attribution.scenario) })),
    subtitle: say('sharesSubtitle', { n: attribution.replicates, months: say('months', { n: attribution.months }) }),
    source: sourceOf(facts),
  }
  const data = { unit: attribution.unit, parts, pairs, total: say('together') }
  return { id: 'attribution', draw: (options) => waterfallChart(data, words, options) }
}

export function robustnessFigure(facts: Facts): Drawing | undefined {
  const { stored, say, best, others, language } = facts
  const { robustness } = stored.summary
  const found = robustness?.designs[best.index - 1]
  if (!robustness || !found) return undefined
  const rows = robustness.designs.map(({ differences }, d) => ({
    name: others[d]?.name ?? '',
    colour: designColour(d + 1),
    values: differences,
  }))
  const spread = numberFormat('share', [robustness.spread], language).full(robustness.spread)
  const words = {
    title: capital(
      say('driversTitle', {
        design: best.name,
        same: Math.round(found.sameSign * robustness.settings),
        n: robustness.settings,
      }),
    ),
    subtitle: say('driversSubtitle', {
      outcome: facts.outcomePhrase,
      n: robustness.settings,
      m: robustness.parameters.length,
      spread,
      dot: say(robustness.settings < 20 ? 'dotSetting' : 'dotShare'),
    }),
    source: sourceOf(facts),
  }
  const data = {
    unit: facts.headline.unit,
    rows,
    mark: { at: 0, label: say('zeroLine') },
    dots: Math.min(20, robustness.settings),
    difference: true,
  }
  return { id: 'robustness', draw: (options) => quantileDotsChart(data, words, options) }
}

function parametersOf({ stored, say, others, model }: Facts): string {
  const lines = (stored.summary.robustness?.designs ?? []).flatMap(({ drivers }, d) => {
    const design = others[d]?.name ?? ''
    if (drivers.length === 0) return [say('noDriver', { design })]
    return drivers.map(({ parameter, correlation }) => {
      const r = `${correlation > 0 ? '+' : '−'}${Math.abs(correlation).toFixed(2)}`
      return say(correlation > 0 ? 'driverMore' : 'driverLess', {
        design,
        parameter: model.nameOf('parameter', parameter),
        r,
      })
    })
  })
  return lines.length === 0 ? '' : element('ul', {}, ...lines.map((line) => element('li', {}, safe(capital(line)))))
}
