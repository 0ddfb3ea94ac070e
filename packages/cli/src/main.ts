/** The command `cogov`. */
import { exitCode } from './exit-code.ts'
import { EXIT } from './input/failure.ts'
import { LANGUAGE } from './words/language.ts'

// A reader that has seen enough (`cogov model | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failure),
)

process.exitCode = await exitCode(LANGUAGE, process.argv.slice(2))
