/** A file of YAML or JSON, parsed once: its plain value, and where each part of it stands. */
import { english, type Message, messageAt } from '@cogov/engine/messages'
import { LineCounter } from 'yaml'
import { message } from './errors.english.ts'
import { inFormatOfToday } from './older.ts'
import { type Located, type Parsed, parse, Refusal, spotKey } from './parse.ts'
import { withNewNames } from './renamed.ts'
import { withSample } from './scaled.ts'
import { type Path, printableText, showPath } from './show.ts'
import type { Mistake } from './validate.ts'

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
  message: Message
}

/** A file that was parsed; what cannot be read in it is among its mistakes. */
export interface ParsedFile extends Pick<Parsed, 'value' | 'mistakes'> {
  name: string
  /** Where a mistake is: at a key, at its value, or at the beginning of the mapping in which it is missing. */
  locate: (mistake: Mistake) => Located
  /** Names and versions of before, which were read as those of today. */
  warnings: Problem[]
  /** Mistakes in the order of the file. */
  problemsOf: (mistakes: readonly Located[]) => Problem[]
}

/** Most problems of a file that are told one by one. */
const MAX_PROBLEMS = 50

/**
 * @param text of the file
 * @param name of the file, for the problems
 * @returns a file whose value is undefined where the text is empty or cannot be read at all
 */
export function parseFile(text: string, name: string): ParsedFile {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const { value: written, mistakes, spots, start } = parsed(plain)
  const named = withNewNames(written)
  const sampled = withSample(named.value)
  const { value, told, wrong } = inFormatOfToday(sampled.value)
  const lines = linesOf(plain)
  const locate = ({ path, at, message: said }: Mistake): Located => {
    const known = at === 'missing' ? path.slice(0, -1) : path
    const spot = spots.get(spotKey(known)) ?? { key: start, value: start }
    return { path, offset: at === 'key' ? spot.key : spot.value, message: said }
  }
  const renamed = [...told, ...named.renamed, ...sampled.renamed]
  const warnings = renamed.map((one) => locate({ ...one, at: 'value' }))
  return {
    name,
    value,
    mistakes: [...mistakes, ...wrong.map((one) => locate({ ...one, at: 'key' }))],
    warnings: problemsOf(warnings, lines, name),
    locate,
    problemsOf: (located) => problemsOf(located, lines, name),
  }
}

/** The file as a whole is what is wrong where it cannot be read. */
function parsed(text: string): Parsed {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { said, offset } = error
    return { value: undefined, start: 0, spots: new Map(), mistakes: [{ path: [], offset, message: () => said }] }
  }
}

/** A problem at one value of a file. */
export function problemAt(file: ParsedFile, path: Path, said: Message): Problem {
  const [problem] = file.problemsOf([file.locate({ path, at: 'value', message: () => said })])
  return problem as Problem
}

/** What is wrong, after file, line, column and path. */
export function problemMessage({ file, line, column, path, message: said }: Problem): Message {
  return messageAt(`${printableText(file, 300)}:${line}:${column}`, path === '' ? said : messageAt(path, said))
}

/**
 * A problem on one line, as compilers write it and editors find it.
 *
 * @example showProblem(problem) // 'first.yaml:4:9: ticks: found 0, allowed is a whole number from 1 to 12000 (unit:
 * month)'
 */
export const showProblem = (problem: Problem): string => english(problemMessage(problem))

function problemsOf(mistakes: readonly Located[], lines: LineCounter, file: string): Problem[] {
  const sorted = [...mistakes].sort((a, b) => a.offset - b.offset)
  const toProblem = ({ path, offset, message: said }: Located): Problem => {
    const { line, col: column } = lines.linePos(offset)
    return { file, line, column, path: showPath(path), message: said() }
  }
  const [next] = sorted.slice(MAX_PROBLEMS)
  const rest = () => message('file.more', { n: sorted.length - MAX_PROBLEMS })
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
