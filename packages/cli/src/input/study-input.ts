/** Study files and folders → studies, or every mistake in them. */
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { showProblem } from '@cogov/core'
import { openStudy, readStudy, type ScenarioStudy, type Study } from '@cogov/studies'
import { WrongInput } from './failure.ts'
import { isScenario, isStudy, load, readText, Unreadable } from './input.ts'

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
    return { study, folder: out ?? path }
  }
  const study = await studyOf(await readText(path, 'a study'), path)
  return { study, folder: out ?? usualFolder(path) }
}

/** @throws WrongInput with every mistake in the text and in the scenarios that it names */
export async function studyOf(text: string, path: string): Promise<ScenarioStudy> {
  if (isScenario(text) && !isStudy(text))
    throw new WrongInput([`${path}: is a scenario, needed is a study; cogov run runs a scenario`])
  const { study, problems } = await readStudy(text, path, async (scenario) => {
    const file = isAbsolute(scenario) ? scenario : join(dirname(path), scenario)
    try {
      return (await load(file)).scenario
    } catch (error) {
      if (error instanceof Unreadable) return error.message
      throw error
    }
  })
  if (!study) throw new WrongInput(problems.map(showProblem))
  return study
}

/** The folder of a study that was begun, named by itself or by the study's file. */
export const folderOf = async (path: string): Promise<string> => ((await isFolder(path)) ? path : usualFolder(path))
