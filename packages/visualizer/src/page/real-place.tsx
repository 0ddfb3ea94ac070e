/** A real place by its name, with as many of its residents as a page simulates quickly. */
import { useState } from 'preact/hooks'
import { main } from '../state/state.ts'
import { t, tell } from '../words/speak.ts'

/** Residents that a scenario of a real place begins with. */
const RESIDENTS = 8000

/** @param begin opens a scenario file */
export function RealPlace({ begin }: { begin: (yaml: string) => void }) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<Awaited<ReturnType<typeof main.engine.findPlace>>>()
  const find = async (wanted: string) => {
    setName(wanted)
    setFound(await main.engine.findPlace(wanted))
  }
  const simulate = (path: string, residents: number) => {
    const scale = Math.min(1, Math.max(0.0001, Math.round((RESIDENTS / residents) * 1e4) / 1e4))
    begin(`cogov: 1\nname: ${JSON.stringify(path)}\nplace: ${JSON.stringify(path)}\nscale: ${scale}\n`)
  }
  return (
    <section>
      <h2>{t('realPlace')}</h2>
      <p class="note">{t('realPlaceNote')}</p>
      <form
        class="finding"
        onSubmit={(event) => {
          event.preventDefault()
          void find(name)
        }}
      >
        <input
          aria-label={t('realPlace')}
          value={name}
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('find')}
        </button>
      </form>
      {found?.path && (
        <p>
          {t('foundPlace', {
            path: found.path,
            residents: found.residents ?? 0,
            committees: found.committees ?? 0,
          })}{' '}
          {found.source && tell(found.source)}{' '}
          <button type="button" class="button" onClick={() => simulate(found.path as string, found.residents ?? 1)}>
            {t('usePlace')}
          </button>
        </p>
      )}
      {found?.error && (
        <p role="alert">
          {tell(found.error)}{' '}
          {found.suggestions.slice(0, 5).map((one) => (
            <button key={one} type="button" class="button" onClick={() => void find(one)}>
              {one}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
