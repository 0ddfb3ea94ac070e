/** `cogov choose STUDY`: which policy, over several goals, under what nobody knows, and how surely. */
import { chooseFrom, type Goal, openStudy, type Policy, type StudyChoice } from '@cogov/experiments'
import { type Command, InvalidArgumentError } from 'commander'
import { WrongInput } from '../failure.ts'
import { listOf, number, rounded, watch, withQuiet } from '../inference.ts'
import { tell } from '../inference-words.ts'
import { print, printJson } from '../print.ts'
import { folderOf } from '../study-input.ts'
import { table } from '../table.ts'

export function addChoose(program: Command): void {
  const command = program
    .command('choose')
    .summary('which policy of a study, and how surely')
    .argument('<study>', 'folder of a study, or its file')
    .option(
      '--most <outcome>',
      'an outcome that should be large; with a bound that is good enough: participation>=0.4 (may be repeated)',
      goal('largest'),
      [],
    )
    .option(
      '--least <outcome>',
      'an outcome that should be small, such as spending_per_resident<=20 (may be repeated)',
      goal('smallest'),
      [],
    )
    .option('--policy <factors>', 'the factors that somebody decides, by commas; levers by default', listOf)
    .option('--indifference <difference>', 'a difference of the first goal that does not matter', number(0, 1e15), 0)
    .option('--all', 'show every policy, and not only those on the Pareto front')
  withQuiet(command)
    .description(
      'Compares the policies of a study: those that no other beats in every goal (Pareto), the best by the first goal with the probability of being right, and, where the study varies what nobody decides, the least regret, the worst case, the share of worlds in which a policy is good enough, and where it fails.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov choose results/policies --most "participation>=0.4" --least spending_per_resident',
    )
    .action(chooseCommand)
}

interface Options {
  most: Goal[]
  least: Goal[]
  policy?: string[]
  indifference: number
  all?: true
  json?: true
  quiet?: true
}

function goal(best: Goal['best']): (text: string, before: Goal[]) => Goal[] {
  const sign = best === 'largest' ? '>=' : '<='
  return (text, before) => {
    const [name = '', bound] = text.split(sign).map((part) => part.trim())
    const threshold = Number(bound)
    if (name === '' || /[<>=]/.test(name) || (bound !== undefined && (bound === '' || !Number.isFinite(threshold)))) {
      throw new InvalidArgumentError(
        `Expected an outcome, or one with a bound such as name${sign}0.4, found '${text}'.`,
      )
    }
    return [...before, { outcome: name, best, ...(bound === undefined ? {} : { threshold }) }]
  }
}

async function chooseCommand(path: string, options: Options): Promise<void> {
  const { most, least, policy, indifference, json, quiet, all } = options
  const goals = [...most, ...least]
  if (goals.length === 0) throw new WrongInput(['say what is wanted: --most OUTCOME, --least OUTCOME'])
  const study = await openStudy(await folderOf(path))
  const found = await watch(quiet === true, async () =>
    chooseFrom(await study.table(), { goals, indifference, ...(policy ? { policy } : {}) }),
  )
  if (json) await printJson(found)
  else if (!quiet) await print(show(found, all === true))
}

const named = ({ values }: Policy): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? rounded(value) : value}`)
    .join(', ')

function show(found: StudyChoice, all: boolean): string {
  const { goals, policies, worldFactors, worlds, selection, robust, failure, pareto } = found
  const sign = goals[0]?.best === 'largest' ? -1 : 1
  const order = policies
    .map((_, p) => p)
    .sort((a, b) => sign * ((policies[a]?.means[0] ?? 0) - (policies[b]?.means[0] ?? 0)))
  const rows = order.flatMap((p) => {
    const policy = policies[p] as Policy
    const front = pareto[p]
    const rules = robust?.policies[p]
    if (!front || (!front.front && !all && robust?.minimaxRegret !== p)) return []
    return [
      [
        named(policy),
        ...policy.means.map(rounded),
        `${Math.round(100 * front.probability)}`,
        ...(rules
          ? [
              rounded(rules.worst),
              rounded(rules.regret.most),
              rules.satisfices
                ? `${Math.round(100 * rules.satisfices.value)} (${Math.round(100 * rules.satisfices.low)} … ${Math.round(100 * rules.satisfices.high)})`
                : '',
            ]
          : []),
      ],
    ]
  })
  const first = goals[0]?.outcome ?? ''
  const columns = [
    { title: tell('policy') },
    ...goals.map(({ outcome }) => ({ title: outcome, right: true })),
    { title: tell('onFront'), right: true },
    ...(robust
      ? [
          { title: tell('worst', { outcome: first }), right: true },
          { title: tell('regret'), right: true },
          { title: tell('goodEnough'), right: true },
        ]
      : []),
  ]
  const hidden = policies.length - rows.length
  return [
    worldFactors.length > 0
      ? tell('policiesIn', { n: policies.length, worlds, factors: worldFactors.join(tell('listComma')) })
      : tell('policies', { n: policies.length }),
    '',
    table(columns, rows),
    ...(hidden > 0 ? [tell('beaten', { n: hidden })] : []),
    '',
    ...(selection ? [showSelection(found, selection)] : []),
    ...(robust ? showRobust(found, robust) : []),
    ...(failure ? ['', ...showFailure(failure)] : []),
  ].join('\n')
}

function showSelection({ policies, goals }: StudyChoice, selection: NonNullable<StudyChoice['selection']>): string {
  const [first] = goals
  const best = policies[selection.best] as Policy
  const sure = `${Math.min(99.9, Math.floor(1000 * selection.probability) / 10)} %`
  return tell(selection.probability < 0.9 ? 'selectedUnsure' : 'selected', {
    goal: tell(first?.best === 'largest' ? 'mostOf' : 'leastOf', { outcome: first?.outcome ?? '' }),
    policy: named(best),
    sure,
  })
}

function showRobust({ policies }: StudyChoice, robust: NonNullable<StudyChoice['robust']>): string[] {
  const policy = (p: number) => named(policies[p] as Policy)
  return [
    tell('robust', {
      regret: policy(robust.minimaxRegret),
      maximin: policy(robust.maximin),
      average: policy(robust.bestOnAverage),
    }),
    ...(robust.mostSatisficing === null ? [] : [tell('satisficing', { policy: policy(robust.mostSatisficing) })]),
  ]
}

const OF: Readonly<Record<string, 'allPoints' | 'leastRegretPolicy'>> = {
  'all points': 'allPoints',
  'the policy of least regret': 'leastRegretPolicy',
}

function showFailure({ of: sort, prim }: NonNullable<StudyChoice['failure']>): string[] {
  const of = OF[sort] ? tell(OF[sort]) : sort
  const box = prim.trajectory[prim.chosen]
  if (!box) return []
  const limits = box.limits.map((limit) => {
    const { factor } = limit
    if ('among' in limit) return tell('isAmong', { factor, values: limit.among.join(tell('or')) })
    if (limit.from === null) return tell('atMost', { factor, to: rounded(limit.to ?? 0) })
    if (limit.to === null) return tell('atLeast', { factor, from: rounded(limit.from) })
    return tell('isBetween', { factor, from: rounded(limit.from), to: rounded(limit.to) })
  })
  if (limits.length === 0) return [tell('noRegion', { of, percent: Math.round(100 * prim.base) })]
  const percent = ({ value, low, high }: { value: number; low: number; high: number }) =>
    `${Math.round(100 * value)} % (${Math.round(100 * low)} … ${Math.round(100 * high)})`
  return [
    tell('missedWhere', { of, limits: limits.join(tell('and')) }),
    tell('missedThere', {
      density: percent(box.density),
      base: Math.round(100 * prim.base),
      coverage: percent(box.coverage),
    }),
  ]
}
