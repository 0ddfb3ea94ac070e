/**
 * `cogov analyse SCENARIO`: states that keep themselves, and the lever values at which they vanish, from the equations.
 */

import { OUTCOMES, type Scenario } from '@cogov/core'
import { didYouMean } from '@cogov/core/scenario'
import { messageAt, rangeError } from '@cogov/engine/messages'
import { plainText } from '@cogov/language/width'
import {
  alongLever,
  type CommunityField,
  checkField,
  communityField,
  type FieldCheck,
  type FixedPoint,
  type LeverAnalysis,
  outcomesAt,
  statesOf,
} from '@cogov/studies/mean-field'
import { requireMemory } from '@cogov/studies/run'
import { asWrongInput, WrongInput } from '../input/failure.ts'
import { type Changes, load } from '../input/input.ts'
import { changesOf, withChanges } from '../input/options.ts'
import { bifurcationDiagram } from '../show/bifurcation.ts'
import { listOf, number, rounded, watch, withQuiet } from '../show/inference.ts'
import { print, printJson, remark } from '../show/print.ts'
import { table } from '../show/table.ts'
import { writeWhole } from '../show/write-whole.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { LANGUAGE } from '../words/language.ts'
import { nameOf } from '../words/model.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addAnalyse(program: CogovCommand): void {
  const command = program
    .command('analyse')
    .summary('states that keep themselves, and tipping points, from the equations')
    .argument('<file>', 'scenario')
    .option('--community <name>', 'township/community; the one of median size by default')
    .option('--lever <name>', 'the lever along which states are followed, such as incentives.reward')
    .option('--from <value>', 'where on the lever to begin', number(-1e15, 1e15))
    .option('--to <value>', 'and where to end; its whole range by default', number(-1e15, 1e15))
    .option('--no-check', 'do not compare states and tipping points with short simulations')
    .option('--outcome <names>', 'outcomes to show at each state, by commas', listOf, [
      'trust_in_committee',
      'identification',
      'delivery',
    ])
    .option('--svg <file>', 'draw the bifurcation diagram into this file')
  withQuiet(withChanges(command))
    .description(
      'Reads the model’s own equations in the mean field: at which participation a community comes to rest, ' +
        'from which the smallest push drives it away, and at which value of a lever a state vanishes. Cases, ' +
        'which are handled one by one, are held at what a simulation of the scenario gives. In the mean field ' +
        'everybody sees everybody: short simulations say how far that is right here, and a warning where it is not.',
    )
    .examples('cogov analyse examples/inference/pinggu-agreements.yaml --lever recognition --svg bifurcation.svg')
    .action(analyseCommand)
}

type Options = Changes & {
  community?: string
  lever?: string
  from?: number
  to?: number
  check: boolean
  outcome: string[]
  svg?: string
  json?: true
  quiet?: true
}

async function analyseCommand(file: string, options: Options): Promise<void> {
  const { scenario, district } = await load(file, changesOf(options))
  if (options.lever === undefined && options.svg !== undefined) {
    throw new WrongInput([message('command.svg_without_lever')])
  }
  asWrongInput(() => requireMemory(district, scenario), file)
  const where = options.community === undefined ? {} : { community: options.community }
  const found = await watch(options.quiet === true, async () => {
    const community = communityField(scenario, { district, ...where })
    const states = statesOf(community)
    const field = community.outcomes()
    const shown = requireOutcomes(
      options.outcome,
      field.outcomes.map(({ name }) => name),
    )
    const outcomes = states.map(({ at }) => outcomesAt(field, at))
    const { lever, from, to } = options
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const along = lever === undefined ? undefined : alongLever(community, lever, range)
    const check = options.check ? await checkField(scenario, community, states, along) : undefined
    return { community, states, shown, outcomes, along, check }
  })
  const { community, states, outcomes, along, check } = found
  const title = say('simulated', { what: `${plainText(scenario.name)}, ${community.community}` })
  if (options.svg !== undefined && along) {
    const { svg } = bifurcationDiagram(along, title, check, { width: 760, language: LANGUAGE, theme: 'light' })
    await save(options.svg, svg)
  }
  if (options.json) {
    const all = states.map((state, n) => ({ ...state, outcomes: outcomes[n] }))
    await printJson({ ...describe(community), states: all, along, check })
  } else if (!options.quiet) {
    await print(
      [
        ...showStates(found),
        ...(along ? ['', ...showLever(along, check)] : []),
        ...(check ? showCheck(check, community, scenario) : ['', unchecked(scenario)]),
      ].join('\n'),
    )
  }
}

/** Those that were asked for; by name and so that a wrong one is told. */
function requireOutcomes(asked: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown === undefined) return asked
  const values = { outcome: unknown, hint: didYouMean(unknown, known), known: known.join(', ') }
  throw rangeError(messageAt('--outcome', message('command.no_field', values)))
}

const describe = ({ community, residents, rural }: CommunityField) => ({ community, residents, rural })

async function save(file: string, text: string): Promise<void> {
  await writeWhole(file, text, '--svg')
  remark(say('written', { files: file }))
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

interface Found {
  community: CommunityField
  states: readonly FixedPoint[]
  shown: readonly string[]
  outcomes: readonly Record<string, number>[]
  check: FieldCheck | undefined
}

function showStates({ community: { community, residents, rural }, states, shown, outcomes, check }: Found): string[] {
  const simulated = check ? [{ title: say('yearsOn', { n: check.years.state }), right: true }] : []
  return [
    say('communityIs', { name: community, sort: say(rural ? 'aVillage' : 'anUrban'), n: residents }),
    '',
    table(
      [
        { title: say('participation'), right: true },
        { title: say('state') },
        { title: say('slope'), right: true },
        ...simulated,
        ...shown.map((name) => ({ title: nameOf('outcome', name), right: true })),
      ],
      states.map(({ at, stable, slope }, n) => {
        const beside = check?.states.find((one) => one.at === at)
        return [
          percent(at),
          say(stable ? 'stable' : 'unstable'),
          slope.toFixed(2),
          ...(check ? [beside ? percent(beside.simulated) : ''] : []),
          ...shown.map((name) => showOutcome(name, outcomes[n]?.[name])),
        ]
      }),
    ),
    '',
    say('slopeNote'),
  ]
}

function showOutcome(name: string, value: number | undefined): string {
  if (value === undefined) return ''
  return OUTCOMES.find((one) => one.name === name)?.unit === 'share' ? percent(value) : rounded(value)
}

function showLever({ lever, value, points, tipping }: LeverAnalysis, check: FieldCheck | undefined): string[] {
  const [from, to] = [points[0]?.lever ?? 0, points.at(-1)?.lever ?? 0]
  const head = say('along', { lever, from: rounded(from), to: rounded(to), now: rounded(value) })
  if (tipping.length === 0) return [head, say('noTipping')]
  return [
    head,
    ...tipping.map(({ at, kind, state, to: rest }) => {
      const after = kind === 'vanishes' && rest !== null ? say('goesTo', { state: percent(rest) }) : ''
      const beside = check?.tipping.find((one) => one.at === at)
      const simulated = !beside
        ? ''
        : beside.simulated === null
          ? say('tipsNowhere')
          : say('tipsAt', { at: rounded(beside.simulated) })
      return `${say(kind, { at: rounded(at), state: percent(state) })}${after}${simulated}`
    }),
  ]
}

/** What the mean field leaves out, in words of this community's network. */
const seen = ({ network }: Scenario): string =>
  network.kind === 'complete'
    ? say('seesAll')
    : say('seesSome', { network: `${network.kind}${'degree' in network ? `, ${network.degree}` : ''}` })

function showCheck(
  { copies, years, states, tipping, holds }: FieldCheck,
  { rural }: CommunityField,
  scenario: Scenario,
): string[] {
  const such = say(rural ? 'villagesLikeIt' : 'urbanLikeIt', { n: copies })
  const over = { n: years.state, m: years.tipping, such }
  if (holds) return ['', say(tipping.length > 0 ? 'fieldHoldsTips' : 'fieldHolds', over)]
  const left = states.filter((one) => !one.holds)
  const moved = tipping.filter((one) => !one.holds)
  return [
    '',
    say('fieldFails', { such }),
    ...left.map(({ at, simulated }) =>
      say('leavesState', { at: percent(at), n: years.state, simulated: percent(simulated) }),
    ),
    ...moved.map(({ at, simulated, left: gone }) =>
      simulated === null
        ? say(gone ? 'leavesAll' : 'keepsAll', { at: rounded(at) })
        : say('tipsElsewhere', { simulated: rounded(simulated), at: rounded(at), m: years.tipping }),
    ),
    say('goBySimulation', { why: seen(scenario) }),
  ]
}

const unchecked = (scenario: Scenario): string => say('unchecked', { why: seen(scenario) })
