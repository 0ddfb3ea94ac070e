/** The command as a whole: every subcommand, and the language in which it helps. */

import { VERSION } from '@cogov/core/version'
import { LANGUAGES, type Language } from '@cogov/language'
import { Option } from 'commander'
import { CogovCommand } from './words/cogov-command.ts'
import { translateHelp } from './words/help.ts'
import { speechOf } from './words/say.ts'

/**
 * In the order of help. Each is read from its file where it is asked for: a process begins sooner without the others.
 */
const COMMANDS = {
  new: async () => (await import('./commands/new.ts')).addNew,
  places: async () => (await import('./commands/places.ts')).addPlaces,
  validate: async () => (await import('./commands/validate.ts')).addValidate,
  migrate: async () => (await import('./commands/migrate.ts')).addMigrate,
  run: async () => (await import('./commands/run.ts')).addRun,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  report: async () => (await import('./commands/report.ts')).addReport,
  sweep: async () => (await import('./commands/sweep.ts')).addSweep,
  query: async () => (await import('./commands/query.ts')).addQuery,
  export: async () => (await import('./commands/export.ts')).addExport,
  repeat: async () => (await import('./commands/repeat.ts')).addRepeat,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  fork: async () => (await import('./commands/fork.ts')).addFork,
  attribute: async () => (await import('./commands/attribute.ts')).addAttribute,
  analyse: async () => (await import('./commands/analyse.ts')).addAnalyse,
  sensitivity: async () => (await import('./commands/sensitivity.ts')).addSensitivity,
  choose: async () => (await import('./commands/choose.ts')).addChoose,
  emulate: async () => (await import('./commands/emulate.ts')).addEmulate,
  calibrate: async () => (await import('./commands/calibrate.ts')).addCalibrate,
  exam: async () => (await import('./commands/exam.ts')).addExam,
  view: async () => (await import('./commands/view.ts')).addView,
  model: async () => (await import('./commands/model.ts')).addModel,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
} satisfies Record<string, () => Promise<(program: CogovCommand) => void>>

type Name = keyof typeof COMMANDS

/** @param words the command line; without one, every command is there */
export async function assemble(language: Language, words?: readonly string[]): Promise<CogovCommand> {
  const names = words ? asked(words) : (Object.keys(COMMANDS) as Name[])
  const { say } = await speechOf(language)
  const program = new CogovCommand(say, 'cogov')
    .description(
      'Simulates collaborative governance: residents, committees, townships, and what moves them to act together.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .addOption(new Option('--lang <language>', 'language of what is printed').choices(LANGUAGES))
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .examples('cogov run examples/pinggu/recognition.yaml')
    .addHelpText('after', () => `\n${say('usage.exitCodes')}`)
  for (const name of names) (await COMMANDS[name]())(program)
  if (language !== 'en') await translateHelp(program, language)
  return program
}

/**
 * The command that a command line names; all of them for help, for completion, and to suggest one for what is misspelt.
 */
function asked(words: readonly string[]): Name[] {
  const all = Object.keys(COMMANDS) as Name[]
  const first = words.find((word, n) => !word.startsWith('-') && words[n - 1] !== '--lang')
  if (first === undefined && words.includes('--version')) return []
  const only = all.find((name) => name === first && name !== 'completion')
  return only ? [only] : all
}
