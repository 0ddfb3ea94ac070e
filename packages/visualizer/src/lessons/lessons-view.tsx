/** Lessons: guided explorations. */
import { t } from '../words/speak.ts'

export function LessonsView() {
  return (
    <div class="page">
      <h2>{t('lessons')}</h2>
    </div>
  )
}
