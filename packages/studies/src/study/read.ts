/** Study files: text → study, or every mistake with its line and column. */

import type { Problem, Scenario } from '@cogov/core'
import { completeScenario, isMapping, type Mistake, readFields } from '@cogov/core/scenario'
import { checkMeaning } from './check.ts'
import { STUDY } from './fields.ts'
import { type Given, resolveStudy, type WrittenFactor } from './resolve.ts'
import type { ScenarioStudy } from './study.ts'

/**
 * Reads a study file, YAML or JSON.
 *
 * @param text the file
 * @param file its name, for the problems
 * @param scenarioOf reads a scenario file that the study names, or says in words why it cannot; what it throws is passed
 *   on
 * @returns the study, or one problem for each mistake in the order of the file
 */
export async function readStudy(
  text: string,
  file: string,
  scenarioOf: (path: string) => Promise<Scenario | string>,
): Promise<{ study?: ScenarioStudy; problems: Problem[] }> {
  const { value, problems } = readFields(text, file, STUDY)
  if (problems.length > 0) return { problems }
  const { given, unread } = await scenariosOf(value, scenarioOf)
  if (!given) return readFields(text, file, STUDY, () => unread)
  const found = readFields(text, file, STUDY, (written) => checkMeaning(written, given))
  return found.problems.length > 0 ? found : { study: resolveStudy(value, given) as ScenarioStudy, problems: [] }
}

/** The scenarios that a study names, or those that cannot be read, each at the key that names it. */
async function scenariosOf(
  value: unknown,
  scenarioOf: (path: string) => Promise<Scenario | string>,
): Promise<{ given?: Given; unread: Mistake[] }> {
  const { scenario: base, factors } = value as { scenario: unknown; factors: WrittenFactor[] }
  const unread: Mistake[] = []
  const read = async (named: string, path: Mistake['path']): Promise<Scenario | undefined> => {
    const found = await scenarioOf(named)
    if (typeof found !== 'string') return found
    unread.push({ path, at: 'value', message: () => found })
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
