/** Study files: text → study, or every mistake with its line and column. */

import type { Problem, Scenario } from '@cogov/core'
import { completeScenario, isMapping, type Mistake, type ParsedFile, parseFile, problemsIn } from '@cogov/core/scenario'
import { type Message, plain } from '@cogov/engine/messages'
import { type FindElsewhere, type ReadFile, withFiles } from '../run/with-files.ts'
import { checkMeaning } from './check.ts'
import { STUDY } from './fields.ts'
import { withPoints } from './points-table.ts'
import { type Given, resolveStudy, type WrittenFactor } from './resolve.ts'
import type { ScenarioStudy } from './study.ts'

/** Reads a scenario file by its path, or says why it cannot. */
type ScenarioReader = (path: string) => Promise<Scenario | Message | string>

/**
 * Reads a study file, YAML or JSON.
 *
 * @param text the file
 * @param file its name, for the problems
 * @param scenarioOf reads a scenario file that the study names, or says in words why it cannot; what it throws is
 * passed
 *   on
 * @param read gives the bytes of a table that the study names, by its path
 * @throws RangeError with a line for each mistake of such a table
 * @returns the study, or one problem for each mistake in the order of the file
 */
export const readStudy = (
  text: string,
  file: string,
  scenarioOf: ScenarioReader,
  read?: ReadFile,
): Promise<{ study?: ScenarioStudy; problems: Problem[] }> => studyIn(parseFile(text, file), scenarioOf, read)

/**
 * The same of a file that is parsed.
 *
 * @param elsewhere finds places that are not in China
 */
export async function studyIn(
  file: ParsedFile,
  scenarioOf: ScenarioReader,
  read?: ReadFile,
  elsewhere?: FindElsewhere,
): Promise<{ study?: ScenarioStudy; problems: Problem[] }> {
  const misshapen = problemsIn(file, STUDY)
  if (misshapen.length > 0) return { problems: misshapen }
  const filled = read ? await withFiles(file.value, read, elsewhere) : file
  const { value, told } = read ? await withPoints(filled.value, read) : { ...filled, told: (one: Mistake) => one }
  const { given, unread } = await scenariosOf(value, scenarioOf)
  const mistakes = given ? checkMeaning(value, given).map(told) : unread
  const problems = file.problemsOf(mistakes.map(file.locate))
  return given && problems.length === 0
    ? { study: resolveStudy(value, given) as ScenarioStudy, problems }
    : { problems }
}

/** The scenarios that a study names, or those that cannot be read, each at the key that names it. */
async function scenariosOf(value: unknown, scenarioOf: ScenarioReader): Promise<{ given?: Given; unread: Mistake[] }> {
  const { scenario: base, factors } = value as { scenario: unknown; factors: WrittenFactor[] }
  const unread: Mistake[] = []
  const read = async (named: string, path: Mistake['path']): Promise<Scenario | undefined> => {
    const found = await scenarioOf(named)
    if (typeof found !== 'string' && 'ticks' in found) return found
    const said = typeof found === 'string' ? plain(found) : found
    unread.push({ path, at: 'value', message: () => said })
    return undefined
  }
  const scenario = isMapping(base) ? completeScenario(base) : await read(String(base), ['scenario'])
  const files = new Map<string, Scenario>()
  for (const [n, factor] of factors.entries()) {
    for (const [m, named] of (factor.files ?? []).entries()) {
      const one = await read(named, ['factors', n, 'files', m])
      if (one) files.set(named, one)
    }
  }
  return scenario && unread.length === 0 ? { given: { scenario, files }, unread } : { unread }
}
