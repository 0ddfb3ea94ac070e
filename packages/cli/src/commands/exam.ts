/** `cogov exam`: published interventions that the model predicts, measured beside predicted, and the score. */
import { type Exam, exam } from '@cogov/studies/exam'
import { withWorlds } from '../input/options.ts'
import { listOf, watch } from '../show/inference.ts'
import { print, printJson } from '../show/print.ts'
import { showExam } from '../show/show-exam.ts'
import type { CogovCommand } from '../words/cogov-command.ts'

export function addExam(program: CogovCommand): void {
  const command = program
    .command('exam')
    .summary('predict published interventions, and score it')
    .option('--only <rows>', 'these studies of examples/exam/rows.csv, such as I05,I12', listOf)
  withWorlds(command, 'predict in so many worlds; in the one in the middle where left out')
    .option('--json', 'print one JSON document instead of the table')
    .option('--quiet', 'print no table and no progress')
    .description(
      'Runs each published study of the exam as a scenario, its untreated and its treated with the same luck, and ' +
        'compares what the model predicts with what was measured. One parameter is fitted to the untreated, none to ' +
        'an effect. Scores signs, noughts and sizes, against three ways to answer without a model.',
    )
    .examples('cogov exam --only I05,I12,I28')
    .action(examCommand)
}

interface Options {
  only?: string[]
  worlds?: number | 'central'
  json?: true
  quiet?: true
}

async function examCommand({ only, worlds, json, quiet }: Options): Promise<void> {
  const found: Exam = await watch(quiet === true, (watched) =>
    exam({ ...(only === undefined ? {} : { only }), ...(worlds === undefined ? {} : { worlds }), ...watched }),
  )
  if (json) await printJson(found)
  else if (!quiet) await print(showExam(found))
}
