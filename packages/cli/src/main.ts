/** The command `cogov`. */
import { VERSION } from '@cogov/core'
import { DiskFull, QueryError, StoreError } from '@cogov/experiments'
import { Command, CommanderError } from 'commander'
import { addAttribute } from './commands/attribute.ts'
import { addCalibrate } from './commands/calibrate.ts'
import { addCompare } from './commands/compare.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addFork } from './commands/fork.ts'
import { addModel } from './commands/model.ts'
import { addQuery } from './commands/query.ts'
import { addRepeat } from './commands/repeat.ts'
import { addRun } from './commands/run.ts'
import { addSchema } from './commands/schema.ts'
import { addSweep } from './commands/sweep.ts'
import { addValidate } from './commands/validate.ts'
import { addView } from './commands/view.ts'
import { EXIT, Interrupted, WrongInput } from './failure.ts'
import { remark } from './print.ts'

// A reader that has seen enough (`cogov model | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failure),
)

function assemble(): Command {
  const program = new Command('cogov')
    .description(
      'Simulates collaborative governance: residents, committees, townships, and what moves them to act together.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov run examples/pinggu/recognition.yaml\n\nExit codes: 0 done, 1 failed, 2 wrong input, 130 stopped.',
    )
  const commands = [
    ...[addRun, addCompare, addSweep, addQuery, addExport, addRepeat],
    ...[addFork, addAttribute, addCalibrate],
    ...[addValidate, addExplain, addView, addModel, addSchema],
  ]
  for (const add of commands) add(program)
  return program
}

/** Says what went wrong, in one line a mistake; a stack only where the mistake is ours. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrong
  if (error instanceof WrongInput) {
    for (const line of error.lines) remark(line)
    return EXIT.wrong
  }
  if (error instanceof StoreError || error instanceof QueryError) {
    remark(error.message)
    return error instanceof DiskFull ? EXIT.failure : EXIT.wrong
  }
  if ((error as Error).name === 'EquationError') {
    remark((error as Error).message)
    return EXIT.wrong
  }
  if (error instanceof Interrupted) {
    remark(error.message)
    return EXIT.interrupted
  }
  const { name, message, stack } = error as Error
  remark(name === 'NotFiniteError' ? message : `cogov failed: ${stack ?? message}`)
  return EXIT.failure
}

try {
  const program = assemble()
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
