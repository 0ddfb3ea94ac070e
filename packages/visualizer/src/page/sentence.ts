/** The sentence over the picture: what was changed, and what came of it. */
import { type Change, changesOf } from '../engine/timeline.ts'
import { capital, named, number, ownerName, quantity, t } from '../words/speak.ts'
import { withoutSeries } from './comparison.ts'
import { catalogue, main, shownOutcomes, tick } from './state.ts'

export function sentence(): { title: string; below: string } {
  const series = main.series.value
  const scenario = main.scenario.value
  if (!series || !scenario) return { title: t('loading'), below: '' }
  const now = tick.value
  const share = series.at('participation', now)
  const plain = { title: t('begins', { share: quantity(share, 'share') }), below: t('nothingChanged') }
  const compared = withoutSeries.value
  if (!compared) return plain
  const largest = largestDifference(compared, now)
  const changes = changesOf(scenario).filter((change) => change.tick <= now)
  const last = changes.at(-1)
  const change = last ? changeSays(last, changes) : t('withLevers')
  const since = t('months', { n: now - (last?.tick ?? 0) })
  if (!largest) return { ...plain, title: t('sameAfter', { since: capital(since), change }) }
  const { name, unit, value, without } = largest
  return {
    title: t('found', {
      since: capital(since),
      change,
      outcome: named(name),
      now: quantity(value, unit),
      then: quantity(without, unit),
    }),
    below: t('oneRun'),
  }
}

/** The lever that was moved, or the mechanism where several of its levers were. */
function changeSays(last: Change, changes: readonly Change[]): string {
  const together = changes.filter(({ tick: at, mechanism }) => at === last.tick && mechanism === last.mechanism)
  if (together.length > 1) return t('mechanismMoved', { name: ownerName(last.mechanism) })
  return t('leverTo', { lever: named(last.lever), to: number(last.value) })
}

/** The shown outcome that differs most, where one differs by two points or more. */
function largestDifference(compared: Record<string, number[]>, now: number) {
  const shares = shownOutcomes.value.flatMap((name) => {
    const unit = catalogue.value?.outcomes.find((one) => one.name === name)?.unit
    const [value, without] = [main.series.value?.at(name, now) ?? Number.NaN, compared[name]?.[now] ?? Number.NaN]
    return unit === 'share' && Math.abs(value - without) >= 0.02 ? [{ name, unit, value, without }] : []
  })
  return shares.sort((a, b) => Math.abs(b.value - b.without) - Math.abs(a.value - a.without))[0]
}
