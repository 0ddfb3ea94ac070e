/** Every text of a lesson by its key: what translators find, and by what the page looks it up. */
import type { Lesson, Step } from './lesson.ts'

/**
 * @returns texts in English
 * @example textsOfLesson(lesson)['lesson.whistle.step1.option2'] // 'Township 2, in the middle.'
 */
export function textsOfLesson({ name, title, invitation, conclusion, steps }: Lesson): Record<string, string> {
  const parts = [
    ['title', title],
    ['invitation', invitation],
    ['conclusion', conclusion],
    ...steps.flatMap(textsOfStep),
  ]
  return Object.fromEntries(parts.map(([part, text]) => [`lesson.${name}.${part}`, text]))
}

function textsOfStep(step: Step, n: number): [part: string, text: string][] {
  const own: [string, string][] =
    step.kind === 'do'
      ? [
          ['task', step.task],
          ['hint', step.hint],
        ]
      : [['question', step.question], ...step.options.map((text, k): [string, string] => [`option${k + 1}`, text])]
  return [...own, ['reveal', step.reveal] as [string, string]].map(([part, text]) => [`step${n + 1}.${part}`, text])
}
