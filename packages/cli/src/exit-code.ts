/** The command line → the code with which the process ends. */
import type { Language } from '@cogov/language'
import { CommanderError } from 'commander'
import { EXIT, Interrupted, WrongInput } from './input/failure.ts'
import { assemble } from './program.ts'
import { remark } from './show/print.ts'
import { messageOf } from './words/language.ts'

/** Runs a command; what goes wrong is said, and no error is thrown. */
export async function exitCode(language: Language, words: readonly string[]): Promise<number> {
  try {
    const program = await assemble(language, words)
    if (words.length === 0) program.outputHelp()
    else await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? EXIT.ok)
  } catch (error) {
    return exitCodeOf(error)
  }
}

/** Says what went wrong, in one line a mistake; a stack only where the mistake is ours. */
async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrong
  if (error instanceof WrongInput) {
    for (const line of error.lines) remark(messageOf(line))
    return EXIT.wrong
  }
  // Loaded here, so that help does not wait for it.
  const { DiskFull, StoreError } = await import('@cogov/studies/running')
  if (error instanceof StoreError) {
    remark(messageOf(error))
    return error instanceof DiskFull ? EXIT.failure : EXIT.wrong
  }
  if (['EquationError', 'QueryError'].includes((error as Error).name)) {
    remark(messageOf(error as Error))
    return EXIT.wrong
  }
  if (error instanceof Interrupted) {
    remark(messageOf(error))
    return EXIT.interrupted
  }
  const { name, message, stack } = error as Error
  remark(name === 'NotFiniteError' ? messageOf(error as Error) : `cogov failed: ${stack ?? message}`)
  return EXIT.failure
}
