/** What is drawn here as a figure of its own: with its finding, its source, and as a file. */

import { openFigure } from '../state/state.ts'
import { t } from '../words/speak.ts'

/** @param figure its name among the figures, such as `outcome:participation` */
export function FigureButton({ figure, of, text }: { figure: string; of: string; text?: boolean }) {
  const label = t('openFigure', { name: of })
  return (
    <button
      type="button"
      class={text ? 'button' : 'quiet small'}
      aria-label={label}
      title={label}
      onClick={() => openFigure(figure)}
    >
      <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5v8M4.5 6.5 8 10l3.5-3.5M2 11v3.5h12V11" />
      </svg>
      {text && t('asFigure')}
    </button>
  )
}
