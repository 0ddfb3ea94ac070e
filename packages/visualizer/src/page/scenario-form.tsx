/** The scenario as a form. */
import type { Message } from '@cogov/engine/messages'
import { useEffect, useState } from 'preact/hooks'
import type { Catalogue } from '../engine/catalogue.ts'
import { problems } from '../state/open.ts'
import { setValue, text } from '../state/scenario-text.ts'
import { catalogue, main } from '../state/state.ts'
import { meaningOf, nameOf } from '../words/names.ts'
import { number, unitName } from '../words/numbers.ts'
import { capital, t, tell } from '../words/speak.ts'

const FIELDS = ['name', 'description', 'seed', 'start', 'from', 'ticks', 'place', 'sample'] as const

/** Every value that is set is written into the text, by the same rules as the command’s --set. */
export function ScenarioForm() {
  const [error, setError] = useState<Message | ''>('')
  const [values, setValues] = useState<Awaited<ReturnType<typeof main.engine.read>>['scenario']>()
  useEffect(() => {
    void main.engine.read(text.value, '').then(({ scenario }) => setValues(scenario))
  }, [text.value])
  const set = (key: string, value: string) => void setValue(key, value).then(setError)
  if (!values) return <p role="alert">{tell(problems.value[0]?.message ?? '')}</p>
  return (
    <div class="form">
      {error && <p role="alert">{tell(error)}</p>}
      {FIELDS.map((name) => {
        const value = values[name]
        return (
          <label key={name} class="field">
            <span>{t(`field_${name}`)}</span>
            <input
              value={typeof value === 'object' ? flow(value) : String(value)}
              onChange={(event) => set(name, event.currentTarget.value)}
            />
          </label>
        )
      })}
      {(catalogue.value?.mechanisms ?? []).map(({ name, levers }) => (
        <fieldset key={name}>
          <legend>{capital(nameOf('mechanism', name))}</legend>
          {levers.map((lever) => (
            <NumberField
              key={lever.name}
              label={nameOf('lever', lever.name)}
              unit={lever.unit}
              range={lever.range}
              value={values.mechanisms[name]?.[lever.name] ?? values.usual?.[name]?.[lever.name] ?? 0}
              onSet={(value) => set(`mechanisms.${name}.${lever.name}`, value)}
            />
          ))}
        </fieldset>
      ))}
      {owners(catalogue.value).map(([of, parameters]) => (
        <details key={of}>
          <summary>{t('parametersOf', { name: nameOf(isMechanism(of) ? 'mechanism' : 'actor', of) })}</summary>
          {parameters.map((one) => (
            <NumberField
              key={one.name}
              label={nameOf('parameter', one.name)}
              title={`${meaningOf('parameter', one.name, one.meaning)}. ${one.source}`}
              unit={one.unit}
              range={one.range}
              value={values.parameters[one.name] ?? one.default}
              onSet={(value) => set(`parameters.${one.name}`, value)}
            />
          ))}
        </details>
      ))}
    </div>
  )
}

interface NumberFieldProps {
  label: string
  title?: string
  unit: string
  range: readonly [number, number]
  value: number
  onSet: (value: string) => void
}

function NumberField({ label, title, unit, range, value, onSet }: NumberFieldProps) {
  return (
    <label class="field" title={title}>
      <span>
        {capital(label)}{' '}
        <small>{[unitName(unit), `${number(range[0])} – ${number(range[1])}`].filter(Boolean).join(' · ')}</small>
      </span>
      <input inputMode="decimal" value={String(value)} onChange={(event) => onSet(event.currentTarget.value)} />
    </label>
  )
}

const flow = (value: object): string =>
  `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${one}`)
    .join(', ')} }`

const isMechanism = (owner: string): boolean => catalogue.value?.mechanisms.some(({ name }) => name === owner) === true

function owners(found: Catalogue | undefined): [string, Catalogue['parameters']][] {
  const groups = new Map<string, Catalogue['parameters']>()
  for (const one of found?.parameters ?? []) groups.set(one.of, [...(groups.get(one.of) ?? []), one])
  return [...groups]
}
