/** `cogov schema`: the shape of scenario files, for editors. */
import { jsonSchema } from '@cogov/core'
import { schemaOf } from '@cogov/core/scenario'
import { STUDY } from '@cogov/studies/study'
import { printJson } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'

export function addSchema(program: CogovCommand): void {
  program
    .command('schema')
    .summary('print the JSON Schema of scenario or study files')
    .option('--study', 'of study files')
    .description(
      'Prints the JSON Schema of scenario or study files, with which editors complete, explain and underline.',
    )
    .examples('cogov schema > scenario.schema.json')
    .action(({ study }: { study?: true }) => printJson(study ? schemaOf(STUDY, 'cogov study') : jsonSchema()))
}
