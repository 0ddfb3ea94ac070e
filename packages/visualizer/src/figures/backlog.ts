/** What waits, by who has to settle it, and what comes and goes in every month. */
import { actorColour, backlog } from '@cogov/charts'
import { main, tick, unitOf } from '../page/state.ts'
import { capital, named } from '../words/speak.ts'
import { type Figure, full, say, source, subtitleOf } from './figure.ts'

const LEVELS = [
  { outcome: 'backlog_at_committees', colour: actorColour('community') },
  { outcome: 'backlog_at_townships', colour: actorColour('township') },
  { outcome: 'backlog_for_departments', colour: actorColour('department') },
]
const FLOWS = [
  { outcome: 'matters_reported', colour: 'muted', dashed: true },
  { outcome: 'matters_settled', colour: actorColour('township') },
]

export function backlogFigure(): Figure {
  return {
    name: 'backlog',
    title: say('backlog'),
    draw(options) {
      const now = tick.value
      const series = (outcome: string) => main.series.value?.of(outcome).slice(0, now + 1) ?? []
      const drawn = ({ outcome, ...look }: (typeof LEVELS)[number]) => ({
        name: capital(named(outcome)),
        values: series(outcome),
        ...look,
      })
      const all = series('backlog')
      const unit = unitOf('backlog')
      const words = {
        title: say('goes', {
          outcome: capital(named('backlog')),
          from: full(all[0] ?? 0, unit),
          to: full(all[now] ?? 0, unit),
          tick: now,
        }),
        subtitle: subtitleOf('backlog'),
        source: source(say('oneRun')),
      }
      return backlog({ unit, levels: LEVELS.map(drawn), flows: FLOWS.map(drawn) }, words, options)
    },
  }
}
