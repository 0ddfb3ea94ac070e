/** `cogov validate FILE…`: every mistake of scenario and study files, without simulating anything. */
import type { ScenarioStudy } from '@cogov/studies'
import { residentsOf } from '@cogov/studies/running'
import type { Command } from 'commander'
import { isStudy, type Loaded, loadText, readAll, readText } from '../input/input.ts'
import { describePlace } from '../input/study.ts'
import { describeScenario } from '../show/describe.ts'
import { print } from '../show/print.ts'
import { say } from '../words/words.ts'

export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check scenario and study files')
    .description(
      'Checks scenario and study files, names every mistake with its line, and says in words what a right one simulates; nothing is simulated.',
    )
    .argument('<files...>', 'scenarios and studies')
    .option('--brief', 'one line a file')
    .addHelpText('after', '\nExample:\n  $ cogov validate examples/pinggu/*.yaml')
    .action(validateCommand)
}

type Valid = Loaded | { file: string; study: ScenarioStudy }

async function validateCommand(files: string[], { brief }: { brief?: true }): Promise<void> {
  for (const valid of await readAll(files, readEither)) {
    const [first = '', ...rest] = 'study' in valid ? await wordsOfStudy(valid) : wordsOfScenario(valid)
    await print([first, ...(brief ? [] : rest.map((line) => `  ${line}`))].join('\n'))
  }
}

async function readEither(file: string): Promise<Valid> {
  const text = await readText(file)
  return isStudy(text) ? { file, study: await readStudy(text, file) } : loadText(text, file)
}

function wordsOfScenario({ file, scenario, district }: Loaded): string[] {
  const setting = { place: district.name, residents: residentsOf(district, scenario), ticks: scenario.ticks }
  return [
    say('valid', { file, scenario: scenario.name, setting: describePlace(setting) }),
    ...describeScenario(scenario),
  ]
}

// What studies need is loaded where there is one: a scenario is checked sooner without it.
const readStudy = async (text: string, file: string): Promise<ScenarioStudy> =>
  (await import('../input/study-input.ts')).studyOf(text, file)

async function wordsOfStudy({ file, study }: { file: string; study: ScenarioStudy }): Promise<string[]> {
  const { describeStudy } = await import('../show/describe-study.ts')
  return [say('validStudy', { file, study: study.name }), ...describeStudy(study)]
}
