/** `cogov validate FILE…`: every mistake of scenario files, without simulating anything. */
import { residentsOf } from '@cogov/experiments/running'
import type { Command } from 'commander'
import { describeScenario } from '../describe.ts'
import { loadAll } from '../input.ts'
import { print } from '../print.ts'
import { describePlace } from '../study.ts'
import { say } from '../words.ts'

export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check scenario files')
    .description(
      'Checks scenario files, names every mistake with its line, and says in words what a right one simulates; nothing is simulated.',
    )
    .argument('<files...>', 'scenarios')
    .option('--brief', 'one line a file')
    .addHelpText('after', '\nExample:\n  $ cogov validate examples/pinggu/*.yaml')
    .action(validateCommand)
}

async function validateCommand(files: string[], { brief }: { brief?: true }): Promise<void> {
  for (const { file, scenario, district } of await loadAll(files)) {
    const setting = {
      place: district.name,
      residents: residentsOf(district, scenario),
      ticks: scenario.ticks,
    }
    await print(say('valid', { file, scenario: scenario.name, setting: describePlace(setting) }))
    if (!brief)
      await print(
        describeScenario(scenario)
          .map((line) => `  ${line}`)
          .join('\n'),
      )
  }
}
