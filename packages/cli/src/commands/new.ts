/**
 * `cogov new FOLDER`: a project to start from: two scenarios, a study, and the three commands that answer with them.
 */

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readScenario } from '@cogov/core'
import { messageAt, messageLines, messageOfError, rangeError } from '@cogov/engine/messages'
import { districtOf, residentsOf, sourcesOf } from '@cogov/studies/running'
import { asWrongInput, WrongInput } from '../input/failure.ts'
import { shellWord } from '../input/shell-word.ts'
import { projectFiles } from '../input/templates.ts'
import { print, visible } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { placeLabel } from '../words/labels.ts'
import { messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addNew(program: CogovCommand): void {
  program
    .command('new')
    .summary('start a project: two scenarios, a study, and what to do with them')
    .description(
      'Makes a folder with two scenarios to change, a study of one of their levers, and a README of three ' +
        'commands; nothing that is there is overwritten.',
    )
    .argument('<folder>', 'folder to make')
    .option('--place <place>', 'a real place by name or code, such as 北京市/平谷区; made up unless said')
    .examples('cogov new results/my-district --place 北京市/平谷区')
    .action(newCommand)
}

async function newCommand(folder: string, { place }: { place?: string }): Promise<void> {
  if (visible(folder) !== folder || /[\n\t`]/.test(folder))
    throw new WrongInput([messageAt(JSON.stringify(folder), message('command.strange_name'))])
  if (await stat(folder).catch(() => undefined)) throw new WrongInput([messageAt(folder, message('command.is_there'))])
  if (!(await stat(dirname(folder)).catch(() => undefined)))
    throw new WrongInput([messageAt(folder, message('command.no_folder', { folder: dirname(folder) }))])
  const district = place === undefined ? undefined : asWrongInput(() => placeOf(place), '--place')
  const files = projectFiles(folder, place, say)
  await makeWhole(folder, files)
  await print(
    [
      say('made', { folder }),
      ...Object.keys(files).map((name) => `  ${join(folder, name)}`),
      '',
      ...(district ? [`${placeLabel(district.name)}, ${say('residents', { n: residentsOf(district) })}`] : []),
      ...(district ? sourcesOf(district).map(messageOf) : []),
      ...(district ? [''] : []),
      say('thenRun'),
      `  npx cogov validate ${shellWord(join(folder, 'base.yaml'))}`,
    ].join('\n'),
  )
}

/** @throws RangeError with the nearest place */
function placeOf(place: string) {
  const { scenario, problems } = readScenario(`cogov: 1\nname: place\nplace: ${JSON.stringify(place)}\n`, '--place')
  if (!scenario) throw rangeError(messageLines(problems.map(({ message }) => message)))
  try {
    return districtOf(scenario)
  } catch (error) {
    throw rangeError(messageOfError(error))
  }
}

/** Under another name until every file is there. */
async function makeWhole(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const temporary = `${folder}.${process.pid}.part`
  try {
    await mkdir(temporary)
    for (const [name, text] of Object.entries(files)) await writeFile(join(temporary, name), text)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw new WrongInput([messageAt(folder, messageOfError(error))])
  }
}
