/** Study files and folders → studies, or every mistake in them. */
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { problemMessage } from '@cogov/core'
import type { ParsedFile } from '@cogov/core/scenario'
import { messageAt } from '@cogov/engine/messages'
import { openStudy, type ScenarioStudy, type Study } from '@cogov/studies'
import { placesIn, studyIn } from '@cogov/studies/study'
import { message } from './errors.english.ts'
import { asWrongInputAsync, WrongInput } from './failure.ts'
import { elsewhereIn, isScenario, isStudy, load, readBeside, readParsed } from './input.ts'
import { introduce } from './introduce.ts'
import { Unreadable } from './unreadable.ts'
import { withWorldSaid } from './world-place.ts'

export interface LoadedStudy {
  study: Study
  /** Where its runs are, or will be. */
  folder: string
}

/** Whether a path is a study's folder, and not its file. */
const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false

/** Where the runs of a study are kept that does not say. */
const usualFolder = (file: string): string => join('results', basename(file, extname(file)))

/**
 * @param path a study file, or the folder of a study that was begun
 * @throws WrongInput with every mistake in the file and in the scenarios that it names
 */
export async function loadStudy(path: string, out?: string): Promise<LoadedStudy> {
  if (await isFolder(path)) {
    const { study } = await openStudy(path)
    if (!study.model) introduce(study.scenario, placesIn(study))
    return { study, folder: out ?? path }
  }
  const study = await studyOf(await readParsed(path, message('input.a_study')))
  return { study, folder: out ?? usualFolder(path) }
}

/** @throws WrongInput with every mistake in the file and in the scenarios that it names */
export async function studyOf(written: ParsedFile): Promise<ScenarioStudy> {
  if (isScenario(written) && !isStudy(written))
    throw new WrongInput([messageAt(written.name, message('input.is_scenario'))])
  const scenarioOf = async (scenario: string) => {
    const file = isAbsolute(scenario) ? scenario : join(dirname(written.name), scenario)
    try {
      return (await load(file)).scenario
    } catch (error) {
      if (error instanceof Unreadable) return error.said
      throw error
    }
  }
  const read = readBeside(written.name)
  const found = await asWrongInputAsync(() => studyIn(written, scenarioOf, read, elsewhereIn(written)))
  const { study, problems } = found
  if (!study)
    throw new WrongInput(problems.map((one) => problemMessage({ ...one, message: withWorldSaid(one.message) })))
  introduce(study.scenario, placesIn(study))
  return study
}

/** The folder of a study that was begun, named by itself or by the study's file. */
export const folderOf = async (path: string): Promise<string> => ((await isFolder(path)) ? path : usualFolder(path))
