/** What waits, by who has to settle it, and what comes and goes in every month. */
import { backlogChart } from '@cogov/charts'
import { actorColour } from '../state/mechanisms.ts'
import { calendar } from '../state/month.ts'
import { main, tick } from '../state/state.ts'
import { nameOf } from '../words/names.ts'
import { number } from '../words/numbers.ts'
import { capital } from '../words/speak.ts'
import { type Figure, say, source } from './figure.ts'

/** An outcome, and who it is of or how it is drawn. */
interface Line {
  outcome: string
  actor?: string
  dashed?: true
}
const LEVELS: readonly Line[] = [
  { outcome: 'backlog_at_committees', actor: 'community' },
  { outcome: 'backlog_at_townships', actor: 'township' },
  { outcome: 'backlog_for_departments', actor: 'department' },
]
const FLOWS: readonly Line[] = [
  { outcome: 'cases_reported', dashed: true },
  { outcome: 'cases_settled', actor: 'township' },
]

/** Of what waits for one resident little can be read. */
const THOUSAND = 1000

export function backlogFigure(): Figure {
  return {
    name: 'backlog',
    title: say('figure.backlog'),
    draw(options) {
      const now = tick.value
      const series = (outcome: string) =>
        (main.series.value?.of(outcome).slice(0, now + 1) ?? []).map((each) => each * THOUSAND)
      const drawn = ({ outcome, actor, ...look }: Line) => ({
        name: capital(nameOf('outcome', outcome)),
        values: series(outcome),
        colour: actor === undefined ? 'muted' : actorColour(actor),
        ...look,
      })
      const words = {
        title: say('figure.waits', { n: number(series('backlog')[now] ?? 0, 1), tick: now }),
        subtitle: say('figure.waitsWhere'),
        source: source(say('figure.oneRun')),
      }
      const data = { unit: 'case', levels: LEVELS.map(drawn), flows: FLOWS.map(drawn), ...calendar() }
      return backlogChart(data, words, options)
    },
  }
}
