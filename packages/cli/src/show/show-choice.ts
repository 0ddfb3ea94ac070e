/** A choice for the terminal: the table of policies, which is best and how surely, which is robust, where it fails. */

import type { NumberFormat } from '@cogov/language'
import type { RobustPolicy } from '@cogov/methods/choice'
import type { Proportion } from '@cogov/methods/statistics'
import type { StudyChoice } from '@cogov/studies'
import type { UntilSure } from '@cogov/studies/answers'
import type { StudyTable } from '@cogov/studies/store'
import { say } from '../words/say.ts'
import { restrictedNote, rounded, settingsOf, unitOf } from './inference.ts'
import { formatFor, table, withUnit } from './table.ts'

interface Shown {
  table: StudyTable
  choice: StudyChoice
  further: UntilSure | undefined
}

/** Policies that are shown where there is one goal, so that no front is long. */
const BEST = 10

export function showChoice({ table: study, choice, further }: Shown, all: boolean): string {
  const { goals, horizons, policies, worldFactors, worlds, lost, robust, failure, pareto } = choice
  const formats = goals.map(({ outcome }, g) =>
    formatFor(
      unitOf(study, outcome),
      policies.map(({ means }) => means[g]),
    ),
  )
  const [first] = formats as [NumberFormat]
  const sign = goals[0]?.best === 'largest' ? -1 : 1
  const order = policies
    .map((_, p) => p)
    .sort((a, b) => inOrder(policies[a]?.means[0], policies[b]?.means[0], sign))
    .filter((p, rank) => all || (goals.length > 1 ? pareto[p]?.front || robust?.minimaxRegret === p : rank < BEST))
  const goal = goals[0]?.outcome ?? ''
  const asks = robust?.mostSatisficing != null
  const columns = [
    { title: say('policy') },
    ...goals.flatMap(({ outcome }, g) => [
      { title: withUnit(outcome, formats[g]), right: true },
      ...(horizons[g] === null ? [] : [{ title: say('gotThereHead'), right: true }]),
    ]),
    ...(further ? [{ title: say('replicatesHead'), right: true }] : []),
    ...(goals.length > 1 ? [{ title: say('onFront'), right: true }] : []),
    ...(robust ? [say('worst'), say('regret')].map((title) => ({ title, right: true })) : []),
    ...(asks ? [{ title: say('goodEnough'), right: true }] : []),
  ]
  const rows = order.map((p) => {
    const policy = policies[p]
    const rules = robust?.policies[p]
    return [
      settingsOf(policy.values),
      ...policy.means.flatMap((mean, g) => [
        Number.isNaN(mean) ? '–' : formats[g].show(mean),
        ...(horizons[g] === null ? [] : [showReached(policy.reached[g])]),
      ]),
      ...(further ? [String(choice.selection?.policies[p]?.replicates ?? '')] : []),
      ...(goals.length > 1 ? [percent(pareto[p]?.probability ?? null)] : []),
      ...(rules ? [first.show(rules.worst), showRegret(rules, first)] : []),
      ...(rules?.satisfices ? [showShare(rules.satisfices)] : []),
    ]
  })
  const restricted = goals.map(({ outcome }) => restrictedNote(study, outcome)).filter((note) => note !== '')
  const hidden = policies.length - rows.length
  return [
    worldFactors.length > 0
      ? say('policiesIn', { n: policies.length, worlds, factors: worldFactors.join(say('listComma')) })
      : say('policies', { n: policies.length }),
    '',
    table(columns, rows),
    ...(hidden > 0 ? [say(goals.length > 1 ? 'beaten' : 'lessGood', { n: hidden })] : []),
    ...(lost.length > 0 ? ['', showLost(lost, worldFactors.length > 0)] : []),
    '',
    ...restricted,
    ...(restricted.length > 0 ? [''] : []),
    ...(goals.length > 1 ? [say('onFrontNote')] : []),
    ...(robust ? [say('worldsNote', { outcome: goal })] : []),
    ...(asks ? [say('goodNote')] : []),
    ...(goals.length > 1 || robust ? [''] : []),
    showSelection(choice),
    ...(further ? [showFurther(further)] : []),
    ...(robust ? showRobust(choice, robust) : []),
    ...(failure ? ['', ...showFailure(failure)] : []),
  ].join('\n')
}

/** Points that are told one by one. */
const MOST_LOST = 5

function showLost(lost: StudyChoice['lost'], worlds: boolean): string {
  const shown = lost.slice(0, MOST_LOST).map(settingsOf)
  const more = lost.length > shown.length ? ' …' : ''
  return say(worlds ? 'lostWorlds' : 'lostPoints', { n: lost.length, points: `${shown.join('; ')}${more}` })
}

/** Nothing where one run of each policy cannot tell it. */
const percent = (probability: number | null): string =>
  probability === null ? '' : String(Math.round(100 * probability))

/** What has no value stands last. */
function inOrder(a = Number.NaN, b = Number.NaN, sign = 1): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : sign * (a - b)
}

const showReached = (reached: Proportion | null | undefined): string =>
  reached ? say('gotThereOf', { reached: reached.successes, runs: reached.trials }) : ''

/** With what luck leaves open, where it is known. */
function showRegret({ regret, mostRegret }: RobustPolicy, { show }: NumberFormat): string {
  if (!mostRegret || mostRegret.low === mostRegret.high) return show(regret.most)
  return `${show(regret.most)} (${show(mostRegret.low)} … ${show(mostRegret.high)})`
}

const showShare = ({ value, low, high }: { value: number; low: number; high: number }): string =>
  `${Math.round(100 * value)} (${Math.round(100 * low)} … ${Math.round(100 * high)})`

/** Which policy is best, and how surely: with what makes it surer where it is not. */
function showSelection({ policies, goals, selection, worldFactors, worlds }: StudyChoice): string {
  const factors = worldFactors.join(say('listComma'))
  if (!selection)
    return say(policies.length < 2 ? 'onePolicy' : factors === '' ? 'nothingSure' : 'worldsApart', { factors })
  const [first] = goals
  const sure = selection.probability
  if (selection.equal.length > 0) {
    const all = [selection.best, ...selection.equal].map((p) => settingsOf(policies[p].values))
    const goal = say(first?.best === 'largest' ? 'mostOf' : 'leastOf', { outcome: first?.outcome ?? '' })
    return say('selectedEqual', { goal, policies: all.join(say('and')) })
  }
  const words = {
    goal: say(first?.best === 'largest' ? 'mostOf' : 'leastOf', { outcome: first?.outcome ?? '' }),
    policy: settingsOf(policies[selection.best].values),
    sure: `${Math.min(99.9, Math.floor(1000 * sure) / 10)} %`,
    over: worldFactors.length === 0 ? '' : say(selection.luck === 'replicates' ? 'overThese' : 'overSuch', { worlds }),
  }
  return say(sure < 0.5 ? 'selectedOpen' : sure < 0.9 ? 'selectedUnsure' : 'selected', words)
}

function showFurther({ added, budget, wanted, reached }: UntilSure): string {
  return say(reached ? 'sureEnough' : 'budgetSpent', { n: added, budget, wanted: `${rounded(100 * wanted)} %` })
}

function showRobust({ policies }: StudyChoice, robust: NonNullable<StudyChoice['robust']>): string[] {
  const policy = (p: number) => settingsOf(policies[p].values)
  return [
    say('robustPolicies', {
      regret: policy(robust.minimaxRegret),
      maximin: policy(robust.maximin),
      average: policy(robust.bestOnAverage),
    }),
    ...(robust.mostSatisficing === null ? [] : [say('satisficing', { policy: policy(robust.mostSatisficing) })]),
  ]
}

const OF: Readonly<Record<string, 'allPoints' | 'leastRegretPolicy'>> = {
  'all points': 'allPoints',
  'the policy of least regret': 'leastRegretPolicy',
}

function showFailure({ of: sort, prim }: NonNullable<StudyChoice['failure']>): string[] {
  const of = OF[sort] ? say(OF[sort]) : sort
  const box = prim.trajectory[prim.chosen]
  if (!box) return []
  const limits = box.limits.map((limit) => {
    const { factor } = limit
    if ('among' in limit) return say('isAmong', { factor, values: limit.among.join(say('or')) })
    if (limit.from === null) return say('atMost', { factor, to: rounded(limit.to ?? 0) })
    if (limit.to === null) return say('atLeast', { factor, from: rounded(limit.from) })
    return say('isBetween', { factor, from: rounded(limit.from), to: rounded(limit.to) })
  })
  if (limits.length === 0) return [say('noRegion', { of, percent: Math.round(100 * prim.base) })]
  return [
    say('missedWhere', { of, limits: limits.join(say('and')) }),
    say('missedThere', {
      density: showShare(box.density),
      base: Math.round(100 * prim.base),
      coverage: showShare(box.coverage),
    }),
  ]
}
