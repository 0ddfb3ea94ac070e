/** The command as a whole: every subcommand, and the language in which it helps. */
import { LANGUAGES, type Language } from '@cogov/charts'
import { VERSION } from '@cogov/core'
import { Command, Option } from 'commander'
import { addAnalyse } from './commands/analyse.ts'
import { addAttribute } from './commands/attribute.ts'
import { addCalibrate } from './commands/calibrate.ts'
import { addChoose } from './commands/choose.ts'
import { addCompare } from './commands/compare.ts'
import { addCompletion } from './commands/completion.ts'
import { addEmulate } from './commands/emulate.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addFork } from './commands/fork.ts'
import { addModel } from './commands/model.ts'
import { addNew } from './commands/new.ts'
import { addQuery } from './commands/query.ts'
import { addRepeat } from './commands/repeat.ts'
import { addReport } from './commands/report.ts'
import { addRun } from './commands/run.ts'
import { addSchema } from './commands/schema.ts'
import { addSensitivity } from './commands/sensitivity.ts'
import { addSweep } from './commands/sweep.ts'
import { addValidate } from './commands/validate.ts'
import { addView } from './commands/view.ts'
import { translateErrors, translateHelp, translateText } from './translate.ts'

export function assemble(language: Language): Command {
  const program = new Command('cogov')
    .description(
      'Simulates collaborative governance: residents, committees, townships, and what moves them to act together.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .addOption(new Option('--lang <language>', 'language of what is printed').choices(LANGUAGES))
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov run examples/pinggu/recognition.yaml\n\nExit codes: 0 done, 1 failed, 2 wrong input, 130 stopped.',
    )
  const commands = [
    ...[addNew, addValidate, addRun, addCompare, addReport],
    ...[addSweep, addQuery, addExport, addRepeat],
    ...[addExplain, addFork, addAttribute, addAnalyse],
    ...[addSensitivity, addChoose, addEmulate, addCalibrate],
    ...[addView, addModel, addSchema, addCompletion],
  ]
  for (const add of commands) add(program)
  if (language !== 'en') {
    translateHelp(program)
    program.configureOutput({
      writeOut: (text) => process.stdout.write(translateText(text)),
      outputError: (text, write) => write(translateErrors(text)),
    })
    for (const command of program.commands) command.copyInheritedSettings(program)
  }
  return program
}
