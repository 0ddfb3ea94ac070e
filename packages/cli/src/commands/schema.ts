/** `cogov schema`: the shape of scenario files, for editors. */
import { jsonSchema } from '@cogov/core'
import type { Command } from 'commander'
import { printJson } from '../print.ts'

export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of scenario files')
    .description('Prints the JSON Schema of scenario files, with which editors complete, explain and underline.')
    .addHelpText('after', '\nExample:\n  $ cogov schema > scenario.schema.json')
    .action(() => printJson(jsonSchema()))
}
