/** `cogov validate FILE…`: every mistake of scenario files, without simulating anything. */
import { residentsOf } from '@cogov/experiments'
import type { Command } from 'commander'
import { loadAll } from '../input.ts'
import { print } from '../print.ts'
import { describePlace } from '../study.ts'

export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check scenario files')
    .description('Checks scenario files and names every mistake with its line; nothing is simulated.')
    .argument('<files...>', 'scenarios')
    .addHelpText('after', '\nExample:\n  $ cogov validate examples/pinggu/*.yaml')
    .action(validateCommand)
}

async function validateCommand(files: string[]): Promise<void> {
  for (const { file, scenario, district } of await loadAll(files)) {
    const setting = {
      place: district.name,
      residents: residentsOf(district, scenario),
      ticks: scenario.ticks,
    }
    await print(`${file}: valid: ${scenario.name}, ${describePlace(setting)}`)
  }
}
