/** `cogov export STUDY FILE`: a study's table as one file for other programs. */
import { exportTable } from '@cogov/studies'
import type { TableName } from '@cogov/studies/store'
import { Option } from 'commander'
import { folderOf } from '../input/study-input.ts'
import { remark } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { say } from '../words/say.ts'

export function addExport(program: CogovCommand): void {
  program
    .command('export')
    .summary('write a study’s table as CSV, Parquet or Arrow')
    .argument('<study>', 'folder of a study, or its file')
    .argument('<file>', 'what is written: a name that ends in .csv, .parquet or .arrow')
    .addOption(new Option('--table <name>', 'which table').choices(['runs', 'series', 'points']).default('runs'))
    .option('--quiet', 'say nothing')
    .description(
      'Writes a table of a study as one file. Python and R also open the study’s own Parquet files as they ' +
        'lie in its folder.',
    )
    .examples('cogov export results/rewards runs.csv')
    .action(async (path: string, file: string, options: { table: TableName; quiet?: true }) => {
      await exportTable(await folderOf(path), options.table, file)
      if (!options.quiet) remark(say('written', { files: file }))
    })
}
