/** `cogov validate FILE…`: every mistake of scenario and study files, without simulating anything. */
import type { ParsedFile } from '@cogov/core/scenario'
import type { ScenarioStudy } from '@cogov/studies'
import { residentsOf, simulatedOf, sourcesOf } from '@cogov/studies/running'
import { isStudy, type Loaded, loadParsed, readAll, readParsed } from '../input/input.ts'
import { describePlace } from '../input/study.ts'
import { describeScenario } from '../show/describe.ts'
import { print } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'

export function addValidate(program: CogovCommand): void {
  program
    .command('validate')
    .summary('check scenario and study files')
    .description(
      'Checks scenario and study files, names every mistake with its line, and says in words what a right one ' +
        'simulates; nothing is simulated.',
    )
    .argument('<files...>', 'scenarios and studies')
    .option('--brief', 'one line a file')
    .examples('cogov validate examples/pinggu/*.yaml')
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
  const written = await readParsed(file)
  return isStudy(written) ? { file, study: await readStudy(written) } : loadParsed(written)
}

function wordsOfScenario({ file, scenario, district }: Loaded): string[] {
  const setting = {
    place: district.name,
    residents: residentsOf(district),
    simulated: simulatedOf(district, scenario),
    ticks: scenario.ticks,
  }
  return [
    say('valid', { file, scenario: scenario.name, setting: describePlace(setting) }),
    ...sourcesOf(district).map(messageOf),
    ...describeScenario(scenario),
  ]
}

// What studies need is loaded where there is one: a scenario is checked sooner without it.
const readStudy = async (written: ParsedFile): Promise<ScenarioStudy> =>
  (await import('../input/study-input.ts')).studyOf(written)

async function wordsOfStudy({ file, study }: { file: string; study: ScenarioStudy }): Promise<string[]> {
  const { describeStudy } = await import('../show/describe-study.ts')
  return [say('validStudy', { file, study: study.name }), ...describeStudy(study)]
}
