/** The choice of one outcome. */
import type { Signal } from '@preact/signals'
import { catalogue } from '../state/state.ts'
import { nameOf } from '../words/names.ts'
import { capital, t } from '../words/speak.ts'

export function OutcomeSelect({ chosen }: { chosen: Signal<string> }) {
  return (
    <label>
      {t('outcome')}{' '}
      <select value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
        {(catalogue.value?.outcomes ?? []).map(({ name }) => (
          <option key={name} value={name}>
            {capital(nameOf('outcome', name))}
          </option>
        ))}
      </select>
    </label>
  )
}
