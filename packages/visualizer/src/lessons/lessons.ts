/** The lessons in their order: every file of this folder that ends in `.lesson.ts`. */
import type { Lesson } from './lesson.ts'

const files = import.meta.glob<Lesson>('./*.lesson.ts', { eager: true, import: 'lesson' })

export const LESSONS: readonly Lesson[] = Object.values(files).sort((a, b) => a.order - b.order)
