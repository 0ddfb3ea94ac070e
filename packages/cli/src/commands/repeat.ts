/** `cogov repeat STUDY POINT/REPLICATE`: the scenario of one run of a study, to run, explain or change it alone. */
import { writeScenario } from '@cogov/core'
import { openStudy } from '@cogov/studies'
import { asWrongInputAsync } from '../input/failure.ts'
import { folderOf } from '../input/study-input.ts'
import { print } from '../show/print.ts'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'

export function addRepeat(program: CogovCommand): void {
  program
    .command('repeat')
    .summary('print the scenario of one run of a study')
    .argument('<study>', 'folder of a study, or its file')
    .argument('<run>', 'point/replicate, as the table of runs has them', run)
    .description(
      'Prints the scenario of one run of a study, seed included: cogov run gives the same run again, and ' +
        'cogov explain says why.',
    )
    .examples(['cogov repeat results/rewards 17/3 > run.yaml', 'cogov run run.yaml'])
    .action(async (path: string, { point, replicate }: ReturnType<typeof run>) => {
      const study = await openStudy(await folderOf(path))
      await print(writeScenario(await asWrongInputAsync(() => study.scenario(point, replicate))).trimEnd())
    })
}

function run(text: string): { point: number; replicate: number } {
  const [, point, replicate] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (replicate !== undefined) return { point: Number(point), replicate: Number(replicate) }
  throw new WrongValue('usage.run', { found: text })
}
