/** What a lesson says, in the page's language; in English where nobody has translated it. */
import { quantity } from '../words/numbers.ts'
import { tell } from '../words/speak.ts'
import type { Filling, Lesson } from './lesson.ts'
import { textsOfLesson } from './lesson-texts.ts'

/** @example tellLesson(lesson, 'step1.reveal', { now: 0.25 }) */
export function tellLesson(lesson: Lesson, part: string, filling: Filling = {}): string {
  const code = `lesson.${lesson.name}.${part}`
  const values = Object.entries(filling).map(([name, value]) => [
    name,
    typeof value === 'number' ? quantity(value, 'share') : value,
  ])
  return tell({ code, english: textsOfLesson(lesson)[code] ?? code, values: Object.fromEntries(values) })
}
