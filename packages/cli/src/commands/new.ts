/**
 * `cogov new FOLDER`: a project to start from: two scenarios, a study, and the three commands that answer with them.
 */

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageAt, messageOfError, rangeError } from '@cogov/engine/messages'
import { PlaceNotFound, resolvePlace, whyFound } from '@cogov/places'
import { districtOf, sourcesOf } from '@cogov/studies/running'
import { asWrongInput, WrongInput } from '../input/failure.ts'
import { shellWord } from '../input/shell-word.ts'
import { projectFiles } from '../input/templates.ts'
import { withWorldSaid, worldPlace } from '../input/world-place.ts'
import { print, visible } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
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
    .option(
      '--place <place>',
      'a real place by name or code, such as 北京市/平谷区 or Porto Alegre; made up unless said',
    )
    .examples('cogov new results/my-district --place 北京市/平谷区')
    .action(newCommand)
}

async function newCommand(folder: string, { place }: { place?: string }): Promise<void> {
  if (visible(folder) !== folder || /[\n\t`]/.test(folder))
    throw new WrongInput([messageAt(JSON.stringify(folder), message('command.strange_name'))])
  if (await stat(folder).catch(() => undefined)) throw new WrongInput([messageAt(folder, message('command.is_there'))])
  if (!(await stat(dirname(folder)).catch(() => undefined)))
    throw new WrongInput([messageAt(folder, message('command.no_folder', { folder: dirname(folder) }))])
  const found = place === undefined ? undefined : await placeOf(place)
  const files = projectFiles(folder, found?.path, say)
  await makeWhole(folder, files)
  await print(
    [
      say('made', { folder }),
      ...(found ? found.said : []),
      ...Object.keys(files).map((name) => `  ${join(folder, name)}`),
      '',
      say('thenRun'),
      `  npx cogov validate ${shellWord(join(folder, 'base.yaml'))}`,
    ].join('\n'),
  )
}

interface NewPlace {
  path: string
  /** Which place it is, and how what is known of it is known. */
  said: string[]
}

/** @throws WrongInput with the nearest place, or where nobody was counted there */
async function placeOf(name: string): Promise<NewPlace> {
  const elsewhere = await worldPlace(name)
  if (elsewhere) {
    const { path, residents = 0 } = elsewhere.found
    return { path, said: [placeSaid(path, residents), messageOf(elsewhere.note), say('notFitted')] }
  }
  return asWrongInput(() => placeInChina(name), '--place')
}

function placeInChina(name: string): NewPlace {
  try {
    const found = resolvePlace(name)
    const { path, residents } = found.place
    const why = whyFound(found)
    const sources = sourcesOf(districtOf({ place: path, seed: '' })).map(messageOf)
    return { path, said: [placeSaid(path, residents), ...(why ? [messageOf(why)] : []), ...sources] }
  } catch (error) {
    if (error instanceof PlaceNotFound) throw rangeError(withWorldSaid(error.said))
    throw error
  }
}

const placeSaid = (place: string, residents: number): string =>
  say('newPlace', { place, residents: say('residents', { n: residents }) })

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
