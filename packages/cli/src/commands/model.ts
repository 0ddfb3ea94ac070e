/** `cogov model`: the model as it is declared, the same text that runs. */
import { ACTORS, type Contribution, isVisit, latexOf, MECHANISMS, OUTCOMES, TICK, VERSION } from '@cogov/core'
import type { Command } from 'commander'
import { print, printJson } from '../print.ts'

export function addModel(program: Command): void {
  program
    .command('model')
    .summary('print the model: actors, mechanisms, equations, outcomes')
    .description(
      'Prints the model as it runs: actors, mechanisms with their levers, equations with LaTeX, outcomes, all with units and sources.',
    )
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  $ cogov model --json > model.json')
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

function showModel(): string {
  const lines = [`cogov ${VERSION}: the model`, '', '# A tick is a month', '']
  lines.push(
    ...TICK.map(
      (stage, n) =>
        `${n + 1}. ${isVisit(stage) ? `${stage.table}: ${stage.steps.join(', ')}` : `${stage.deed}: ${stage.meaning}`}`,
    ),
  )
  lines.push('', '# Actors', '')
  for (const { name, chinese, meaning, source, parameters, states, sums, contributions } of ACTORS) {
    lines.push(`## ${name} (${chinese}): ${meaning}  [${source}]`, '')
    lines.push(...section('Parameters', parameters.map(showSetting)))
    lines.push(...section('State', states.map(showQuantity)))
    lines.push(...section('Sums of terms', sums.map(showQuantity)))
    lines.push(...section('Equations', contributions.flatMap(showContribution)))
  }
  lines.push('# Mechanisms', '')
  for (const { name, chinese, meaning, why, source, levers, parameters, states, contributions } of MECHANISMS) {
    lines.push(`## ${name} (${chinese}): ${meaning}  [${source}]`, `Why: ${why}`, '')
    const showLever = (lever: (typeof levers)[number]) =>
      `${showSetting(lever)}\n  at each ${lever.at}; why: ${lever.why}`
    lines.push(...section('Levers', levers.map(showLever)))
    lines.push(...section('Parameters', parameters.map(showSetting)))
    lines.push(...section('State', (states ?? []).map(showQuantity)))
    lines.push(...section('Equations', contributions.flatMap(showContribution)))
  }
  lines.push(...section('# Outcomes', OUTCOMES.map(showQuantity)))
  return lines.join('\n').trimEnd()
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), '']

interface Shown {
  name: string
  unit: string
  meaning: string
  source: string
}

const showQuantity = ({ name, unit, meaning, source }: Shown): string => `${name} (${unit}): ${meaning}  [${source}]`

const showSetting = (setting: Shown & { default: number; range: readonly [number, number] }): string =>
  `${setting.name} = ${setting.default} (${setting.unit}, from ${setting.range[0]} to ${setting.range[1]}): ${setting.meaning}  [${setting.source}]`

function showContribution({ table, step, equations }: Contribution): string[] {
  return equations.map((equation) => {
    const { name, kind, text, unit, meaning, source } = equation
    const of = 'of' in equation ? ` of ${equation.of}` : ''
    const head = `${name}: ${kind}${of} (${unit}), ${table} at ${step}: ${meaning}  [${source}]`
    return `${head}\n  ${name} = ${text}\n  ${latexOf(equation)}`
  })
}
