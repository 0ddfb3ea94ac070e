/** Scenario files: text → scenario, or every mistake with its line and column. */
import { LineCounter } from 'yaml'
import { completeScenario } from './complete.ts'
import type { MappingField } from './fields.ts'
import { type Located, type Parsed, parse, Refusal, spotKey } from './parse.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIO } from './schema.ts'
import { type Path, printableText, showPath } from './show.ts'
import { type Mistake, validate } from './validate.ts'

/** One mistake in a file. */
export interface Problem {
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units as editors count them. */
  column: number
  /** Keys that lead there, such as `where[0].mechanisms.incentives.reward`; empty for the file as a whole. */
  path: string
  /** What was found, what is allowed. */
  message: string
}

/** Most problems of a file that are told one by one. */
const MAX_PROBLEMS = 50

/**
 * Reads a scenario file, YAML or JSON. What it leaves out has its default. Nothing that a file contains is ever executed,
 * and none makes this throw.
 *
 * @param text the file
 * @param file its name, for the problems
 * @param more mistakes that only show in a scenario whose shape is right
 * @returns the scenario, or one problem for each mistake in the order of the file, at most 50 and one that counts the rest
 * @example readShape('cogov: 1\nname: first\nplace: {}', 'first.yaml').scenario?.ticks // 60
 */
export function readShape(
  text: string,
  file: string,
  more: (scenario: Scenario) => readonly Mistake[] = () => [],
): { scenario?: Scenario; problems: Problem[] } {
  const { value, problems } = readFields(text, file, SCENARIO, (written) => more(completeScenario(written)))
  return problems.length > 0 ? { problems } : { scenario: completeScenario(value), problems }
}

/**
 * The same for files of another shape: the plain value, in which nothing is filled in.
 *
 * @param more looks for mistakes that the shape does not show, where there are no others
 */
export function readFields(
  text: string,
  file: string,
  root: MappingField,
  more: (value: unknown) => readonly Mistake[] = () => [],
): { value?: unknown; problems: Problem[] } {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = linesOf(plain)
  const located = (mistakes: readonly Located[]) => ({ problems: problemsOf(mistakes, lines, file) })
  try {
    const needed = Object.keys(root.fields).filter((key) => root.fields[key]?.required)
    const parsed = parse(plain, needed)
    const wrong = validate(parsed.value, root)
    const all = wrong.length + parsed.mistakes.length > 0 ? wrong : more(parsed.value)
    const mistakes = [...parsed.mistakes, ...all.map((mistake) => locate(mistake, parsed))]
    return mistakes.length > 0 ? located(mistakes) : { value: parsed.value, problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return located([{ path: [], offset: error.offset, message: () => error.message }])
  }
}

/**
 * A problem on one line, as compilers write it and editors find it.
 *
 * @example showProblem(problem) // 'first.yaml:4:9: ticks: found 0, allowed is a whole number from 1 to 12000 (unit: month)'
 */
export function showProblem({ file, line, column, path, message }: Problem): string {
  return [`${printableText(file, 300)}:${line}:${column}`, ...(path === '' ? [] : [path]), message].join(': ')
}

/** Where a mistake is: at a key, at its value, or at the beginning of the mapping in which it is missing. */
function locate({ path, at, message }: Mistake, { spots, start }: Parsed): Located {
  const place: Path = at === 'missing' ? path.slice(0, -1) : path
  const spot = spots.get(spotKey(place)) ?? { key: start, value: start }
  return { path, offset: at === 'key' ? spot.key : spot.value, message }
}

function problemsOf(mistakes: readonly Located[], lines: LineCounter, file: string): Problem[] {
  const sorted = [...mistakes].sort((a, b) => a.offset - b.offset)
  const toProblem = ({ path, offset, message }: Located): Problem => {
    const { line, col: column } = lines.linePos(offset)
    return { file, line, column, path: showPath(path), message: message() }
  }
  const [next] = sorted.slice(MAX_PROBLEMS)
  const rest = () => `and ${sorted.length - MAX_PROBLEMS} more`
  const shown = next ? [...sorted.slice(0, MAX_PROBLEMS), { path: [], offset: next.offset, message: rest }] : sorted
  return shown.map(toProblem)
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  for (let start = 0; ; ) {
    lines.addNewLine(start)
    start = text.indexOf('\n', start) + 1
    if (start === 0) return lines
  }
}
