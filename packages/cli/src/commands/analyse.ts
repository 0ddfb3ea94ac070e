/** `cogov analyse SCENARIO`: states that keep themselves, and the lever values at which they vanish, from the equations. */
import { rename, writeFile } from 'node:fs/promises'
import { plain } from '@cogov/charts'
import {
  alongLever,
  type CommunityField,
  communityField,
  type FixedPoint,
  findLever,
  type LeverAnalysis,
  requireMemory,
  residentsOf,
  simulatedTipping,
  statesOf,
} from '@cogov/experiments'
import type { Command } from 'commander'
import { bifurcationDiagram } from '../bifurcation.ts'
import { asWrongInput, WrongInput } from '../failure.ts'
import { number, rounded, watch, withQuiet } from '../inference.ts'
import { tell } from '../inference-words.ts'
import { type Changes, load } from '../input.ts'
import { messageOf } from '../language.ts'
import { changesOf, withChanges } from '../options.ts'
import { print, printJson, remark } from '../print.ts'
import { table } from '../table.ts'
import { say } from '../words.ts'

export function addAnalyse(program: Command): void {
  const command = program
    .command('analyse')
    .summary('states that keep themselves, and tipping points, from the equations')
    .argument('<file>', 'scenario')
    .option('--community <name>', 'township/community; the one of median size by default')
    .option('--lever <name>', 'the lever along which states are followed, such as incentives.reward')
    .option('--from <value>', 'where on the lever to begin', number(-1e15, 1e15))
    .option('--to <value>', 'and where to end; its whole range by default', number(-1e15, 1e15))
    .option('--simulate', 'compare the first tipping point with bisection in simulation')
    .option('--svg <file>', 'draw the bifurcation diagram into this file')
  withQuiet(withChanges(command))
    .description(
      'Reads the model’s own equations in the mean field: at which participation a community comes to rest, from which the smallest push drives it away, and at which value of a lever a state vanishes. Cases, which are handled one by one, are held at what a simulation of the scenario gives.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov analyse examples/inference/pinggu-agreements.yaml --lever recognition --svg bifurcation.svg',
    )
    .action(analyseCommand)
}

type Options = Changes & {
  community?: string
  lever?: string
  from?: number
  to?: number
  simulate?: true
  svg?: string
  json?: true
  quiet?: true
}

async function analyseCommand(file: string, options: Options): Promise<void> {
  const { scenario, district } = await load(file, changesOf(options))
  if (options.lever === undefined && (options.svg !== undefined || options.simulate)) {
    throw new WrongInput(['--svg and --simulate follow a lever: name it with --lever'])
  }
  asWrongInput(() => requireMemory(residentsOf(district, scenario), scenario.scale), `${file}: `)
  const where = options.community === undefined ? {} : { community: options.community }
  const found = await watch(options.quiet === true, async () => {
    const community = communityField(scenario, { district, ...where })
    const states = statesOf(community)
    if (options.lever === undefined) return { community, states }
    const { from, to } = options
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const along = alongLever(community, options.lever, range)
    const [first] = along.tipping
    if (!options.simulate || !first) return { community, states, along }
    const ends = { from: along.points[0]?.lever ?? 0, to: along.points.at(-1)?.lever ?? 1 }
    const lever = findLever(community, options.lever)
    const simulated = await simulatedTipping(scenario, community, lever, first, ends).catch((error: Error) => {
      // That nothing tips in simulation is a result, and no mistake of the user's.
      if (error instanceof RangeError) return { none: error.message }
      throw error
    })
    return { community, states, along, simulated }
  })
  const { community, states, along, simulated } = found
  const title = tell('simulated', { what: `${plain(scenario.name)}, ${community.community}` })
  if (options.svg !== undefined && along) await save(options.svg, bifurcationDiagram(along, title))
  if (options.json) await printJson({ ...describe(community), states, along, simulated })
  else if (!options.quiet) {
    const compared =
      simulated &&
      ('at' in simulated
        ? tell('simulatedTips', { at: rounded(simulated.at) })
        : tell('simulatedNone', { why: messageOf(simulated.none) }))
    await print(
      [
        ...showStates(community, states),
        ...(along ? ['', ...showLever(along)] : []),
        ...(compared ? [compared] : []),
      ].join('\n'),
    )
  }
}

const describe = ({ community, residents, rural }: CommunityField) => ({ community, residents, rural })

async function save(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.part`
  try {
    await writeFile(temporary, text)
    await rename(temporary, file)
  } catch (error) {
    throw new WrongInput([`--svg: ${(error as Error).message}`])
  }
  remark(say('written', { files: file }))
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function showStates({ community, residents, rural }: CommunityField, states: readonly FixedPoint[]): string[] {
  return [
    tell('communityIs', { name: community, sort: tell(rural ? 'aVillage' : 'anUrban'), n: residents }),
    '',
    table(
      [{ title: tell('participation'), right: true }, { title: tell('state') }, { title: tell('slope'), right: true }],
      states.map(({ at, stable, slope }) => [percent(at), tell(stable ? 'stable' : 'unstable'), slope.toFixed(2)]),
    ),
    '',
    tell('slopeNote'),
  ]
}

function showLever({ lever, value, points, tipping }: LeverAnalysis): string[] {
  const [from, to] = [points[0]?.lever ?? 0, points.at(-1)?.lever ?? 0]
  const head = tell('along', { lever, from: rounded(from), to: rounded(to), now: rounded(value) })
  if (tipping.length === 0) return [head, tell('noTipping')]
  return [
    head,
    ...tipping.map(({ at, kind, state, to: rest }) => {
      const after = kind === 'vanishes' && rest !== null ? tell('goesTo', { state: percent(rest) }) : ''
      return `${tell(kind, { at: rounded(at), state: percent(state) })}${after}`
    }),
  ]
}
