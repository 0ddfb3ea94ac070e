/** `cogov model`: the model as it is declared, the same text that runs. */

import { ACTORS, type Contribution, type Lever, latexOf, MECHANISMS, OUTCOMES, TICK, VERSION } from '@cogov/core'
import { isTablePass } from '@cogov/core/simulate'
import type { Prior } from '@cogov/engine/equations'
import type { DeclaredKind } from '@cogov/language'
import { print, printJson } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { actorLabel } from '../words/labels.ts'
import { meaningOf, nameOf, whyOf } from '../words/model.ts'
import { say } from '../words/say.ts'

export function addModel(program: CogovCommand): void {
  program
    .command('model')
    .summary('print the model: actors, mechanisms, equations, outcomes')
    .description(
      'Prints the model as it runs: actors, mechanisms with their levers, equations with LaTeX, outcomes, all ' +
        'with units and sources.',
    )
    .option('--json', 'print one JSON document')
    .examples('cogov model --json > model.json')
    .action(({ json }: { json?: true }) => (json ? printJson(describeModel()) : print(showModel())))
}

function describeModel(): object {
  const withLatex = (contributions: readonly Contribution[]) =>
    contributions.map((one) => ({
      ...one,
      equations: one.equations.map((equation) => ({ ...equation, latex: latexOf(equation) })),
    }))
  return {
    version: VERSION,
    tick: TICK,
    actors: ACTORS.map((actor) => ({ ...actor, contributions: withLatex(actor.contributions) })),
    mechanisms: MECHANISMS.map((mechanism) => ({
      ...mechanism,
      contributions: withLatex(mechanism.contributions),
    })),
    outcomes: OUTCOMES,
  }
}

const showStage = (stage: (typeof TICK)[number]): string =>
  isTablePass(stage)
    ? `${stage.table}: ${stage.steps.join(', ')}`
    : `${stage.procedure}: ${meaningOf('procedure', stage.procedure, stage.meaning)}`

function showModel(): string {
  const lines = [say('theModel', { version: VERSION }), '', say('tick'), '']
  lines.push(...TICK.map((stage, n) => `${n + 1}. ${showStage(stage)}`))
  lines.push('', say('actors'), '')
  for (const { name, meaning, source, parameters, states, sums, contributions } of ACTORS) {
    lines.push(`## ${titled('actor', name)}: ${meaningOf('actor', name, meaning)}  [${sourceOf(source)}]`, '')
    lines.push(...section(say('parameters'), parameters.map(showSetting('parameter'))))
    lines.push(...section(say('stateHead'), states.map(showQuantity('state', name))))
    lines.push(...section(say('sums'), sums.map(showQuantity('sum'))))
    lines.push(...section(say('equations'), contributions.flatMap(showContribution)))
  }
  lines.push(say('mechanisms'), '')
  for (const { name, meaning, why, source, levers, parameters, states, contributions } of MECHANISMS) {
    lines.push(
      `## ${titled('mechanism', name)}: ${meaningOf('mechanism', name, meaning)}  [${sourceOf(source)}]`,
      say('why', { why: whyOf('mechanism', name, why) }),
      '',
    )
    const showLever = (lever: (typeof levers)[number]) =>
      [
        showSetting('lever')(lever),
        say('leverAt', { at: actorLabel(lever.at), why: whyOf('lever', lever.name, lever.why) }),
        ...usualOf(lever),
      ].join('\n  ')
    lines.push(...section(say('levers'), levers.map(showLever)))
    lines.push(...section(say('parameters'), parameters.map(showSetting('parameter'))))
    lines.push(
      ...section(
        say('stateHead'),
        (states ?? []).map((one) => showQuantity('state', one.table)(one)),
      ),
    )
    lines.push(...section(say('equations'), contributions.flatMap(showContribution)))
  }
  lines.push(...section(say('outcomes'), OUTCOMES.map(showQuantity('outcome'))))
  return lines.join('\n').trimEnd()
}

/** The name that files use, with that which people use where it is another. */
function titled(kind: 'actor' | 'mechanism', name: string): string {
  const called = nameOf(kind, name)
  return called === name.replaceAll('_', ' ') ? name : `${name} (${called})`
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), '']

interface Shown {
  name: string
  unit: string
  meaning: string
  source: string
}

/** @param table of states */
const showQuantity =
  (kind: DeclaredKind, table?: string) =>
  ({ name, unit, meaning, source }: Shown): string => {
    const said = meaningOf(kind, table === undefined ? name : `${table}.${name}`, meaning)
    return `${name} (${unit}): ${said}  [${sourceOf(source)}]`
  }

type Setting = Shown & { default: number; range: readonly [number, number]; prior?: Prior }

const showSetting =
  (kind: 'lever' | 'parameter') =>
  (setting: Setting): string => {
    const said = say('settingIs', {
      ...{ name: setting.name, value: String(setting.default), unit: setting.unit, source: sourceOf(setting.source) },
      ...{
        from: String(setting.range[0]),
        to: String(setting.range[1]),
        meaning: meaningOf(kind, setting.name, setting.meaning),
      },
    })
    return setting.prior ? `${said}\n  ${priorOf(setting.prior)}` : said
  }

/** Where nine in ten plausible values lie. */
function priorOf({ interval, grade, source }: Prior): string {
  const [low, central, high] = interval.map(String) as [string, string, string]
  return say('priorIs', { low, central, high, grade, source })
}

/** What a lever is where nobody decides anything; no line where that is 0. */
function usualOf({ statusQuo }: Lever): string[] {
  if (!statusQuo) return []
  const { value, rural = value, range, source } = statusQuo
  const [from, to] = range.map(String) as [string, string]
  const usual = { value: String(value), from, to, source }
  return [rural === value ? say('usualIs', usual) : say('usualApart', { ...usual, rural: String(rural) })]
}

const sourceOf = (source: string): string => (source === 'assumed' ? say('assumed') : source)

const KINDS = new Set<string>(['term', 'value', 'rule', 'total'])

function showContribution({ table, step, equations }: Contribution): string[] {
  return equations.map((equation) => {
    const { name, kind, text, unit, meaning, source } = equation
    const sort = KINDS.has(kind) ? say(kind as 'term') : kind
    const of = 'of' in equation ? say('ofSum', { kind: sort, of: equation.of as string }) : sort
    const said =
      kind === 'term' ? meaningOf('term', name, meaning) : meaningOf('equation', `${table}.${step}.${name}`, meaning)
    const head = `${name}: ${of} (${unit}), ${table}/${step}: ${said}  [${sourceOf(source)}]`
    return `${head}\n  ${name} = ${text}\n  ${latexOf(equation)}`
  })
}
