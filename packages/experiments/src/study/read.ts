/** Study files: text → study, or every mistake with its line and column. */
import { complete, isMapping, type Problem, readFields, type Scenario } from '@cogov/core'
import { checkMeaning } from './check.ts'
import { STUDY } from './fields.ts'
import { type Given, resolveStudy, type WrittenFactor } from './resolve.ts'
import type { Study } from './study.ts'

/**
 * Reads a study file, YAML or JSON.
 *
 * @param text the file
 * @param file its name, for the problems
 * @param scenarioOf reads a scenario file that the study names; what it throws is passed on
 * @returns the study, or one problem for each mistake in the order of the file
 */
export async function readStudy(
  text: string,
  file: string,
  scenarioOf: (path: string) => Promise<Scenario>,
): Promise<{ study?: Study; problems: Problem[] }> {
  const { value, problems } = readFields(text, file, STUDY)
  if (problems.length > 0) return { problems }
  const given = await scenariosOf(value, scenarioOf)
  const found = readFields(text, file, STUDY, (written) => checkMeaning(written, given))
  return found.problems.length > 0 ? found : { study: resolveStudy(value, given), problems: [] }
}

async function scenariosOf(value: unknown, scenarioOf: (path: string) => Promise<Scenario>): Promise<Given> {
  const { scenario, factors } = value as { scenario: unknown; factors: WrittenFactor[] }
  const files = new Map<string, Scenario>()
  for (const path of factors.flatMap((factor) => factor.files ?? [])) files.set(path, await scenarioOf(path))
  return { scenario: isMapping(scenario) ? complete(scenario) : await scenarioOf(String(scenario)), files }
}
