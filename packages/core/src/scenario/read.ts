/** Scenario files: text → scenario, or every mistake with its line and column. */
import { completeScenario } from './complete.ts'
import { message } from './errors.english.ts'
import type { MappingField } from './fields.ts'
import { type ParsedFile, type Problem, parseFile } from './file.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIO } from './schema.ts'
import { type Mistake, validate } from './validate.ts'

/**
 * Reads a scenario file, YAML or JSON. What it leaves out has its default. Nothing that a file contains is ever
 * executed, and none makes this throw.
 *
 * @param text the file
 * @param file its name, for the problems
 * @param more mistakes that only show in a scenario whose shape is right
 * @returns the scenario, or one problem for each mistake in the order of the file, at most 50 and one that counts the
 * rest
 * @example readShape('cogov: 2\nname: first\nplace: {}', 'first.yaml').scenario?.ticks // 60
 */
export const readShape = (
  text: string,
  file: string,
  more: (scenario: Scenario) => readonly Mistake[] = () => [],
): { scenario?: Scenario; problems: Problem[] } => shapeOf(parseFile(text, file), more)

/** The same of a file that is parsed. */
export function shapeOf(
  file: ParsedFile,
  more: (scenario: Scenario) => readonly Mistake[],
): { scenario?: Scenario; problems: Problem[] } {
  const problems = problemsIn(file, SCENARIO, (written) => more(completeScenario(written)))
  return problems.length > 0 ? { problems } : { scenario: completeScenario(file.value), problems }
}

/**
 * Every mistake of a file, in which nothing is filled in.
 *
 * @param root what the file should be
 * @param more looks for mistakes that the shape does not show, where there are no others
 */
export function problemsIn(
  file: ParsedFile,
  root: MappingField,
  more: (value: unknown) => readonly Mistake[] = () => [],
): Problem[] {
  const { value, mistakes } = file
  if (value === undefined) return file.problemsOf(mistakes.length > 0 ? mistakes : [empty(root)])
  const wrong = validate(value, root)
  const all = wrong.length + mistakes.length > 0 ? wrong : more(value)
  return file.problemsOf([...mistakes, ...all.map(file.locate)])
}

function empty({ fields }: MappingField) {
  const keys = Object.keys(fields).filter((key) => fields[key]?.required)
  const least = keys.length > 0 ? message('file.least', { keys: keys.join(', ') }) : ''
  return { path: [], offset: 0, message: () => message('file.empty', { least }) }
}
