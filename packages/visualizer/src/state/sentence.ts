/** The sentence over the picture: what was changed, and what came of it. */
import type { Scenario } from '@cogov/core'
import { nameOf } from '../words/names.ts'
import { number, quantity } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'
import { type ChangeGroup, groupsOf } from './changes.ts'
import { withoutSeries } from './comparison.ts'
import { main, shownOutcomes, tick, unitOf } from './state.ts'

export function sentence(): { title: string; below: string } {
  const series = main.series.value
  if (!series || !main.scenario.value) return { title: t('loading'), below: '' }
  const share = series.at('participation', tick.value)
  const plain = { title: t('begins', { share: quantity(share, 'share') }), below: t('nothingChanged') }
  if (!withoutSeries.value) return plain
  const title = largestDifference()
  return title ? { title, below: t('oneRun') } : { ...plain, title: t('sameAfter', lastChange()) }
}

/** What came of what was changed, for one outcome; nothing where nothing was changed. */
export function findingOf(name: string): string | undefined {
  const now = tick.value
  const unit = unitOf(name)
  const [value, then] = [
    main.series.value?.at(name, now) ?? Number.NaN,
    withoutSeries.value?.[name]?.[now] ?? Number.NaN,
  ]
  if (!Number.isFinite(value) || !Number.isFinite(then)) return undefined
  return t('found', {
    ...lastChange(),
    outcome: nameOf('outcome', name),
    now: quantity(value, unit),
    then: quantity(then, unit),
  })
}

/** The newest change up to now, and how long ago it was. */
function lastChange(): { since: string; change: string } {
  const scenario = main.scenario.value as Scenario
  const last = groupsOf(scenario).findLast((one) => one.tick <= tick.value)
  const since = capital(t('months', { n: tick.value - (last?.tick ?? 0) }))
  return { since, change: last ? changeSays(last) : t('withLevers') }
}

/** The lever that was moved, or the mechanism where several of its levers were. */
function changeSays({ mechanism, changes }: ChangeGroup): string {
  const [first] = changes
  return changes.length > 1 || !first
    ? t('mechanismMoved', { name: nameOf('mechanism', mechanism) })
    : t('leverTo', { lever: nameOf('lever', first.lever), to: number(first.value) })
}

/** Of the shown outcome that differs most, where one differs by two points or more. */
function largestDifference(): string | undefined {
  const differences = shownOutcomes.value.flatMap((name) => {
    const isShare = unitOf(name) === 'share'
    const without = withoutSeries.value?.[name]?.[tick.value] ?? Number.NaN
    const difference = Math.abs((main.series.value?.at(name, tick.value) ?? Number.NaN) - without)
    return isShare && difference >= 0.02 ? [{ name, difference }] : []
  })
  const most = differences.sort((a, b) => b.difference - a.difference)[0]
  return most && findingOf(most.name)
}
