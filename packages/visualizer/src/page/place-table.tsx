/** The place as a table: every office with its numbers, for who cannot see the picture or does not want to. */

import { chosen, main } from '../state/state.ts'
import { partName } from '../words/names.ts'
import { quantity } from '../words/numbers.ts'
import { t, tell } from '../words/speak.ts'

export function PlaceTable() {
  const place = main.place.value
  const frame = main.frame.value
  if (!place || !frame) return null
  let start = 0
  let n = 0
  return (
    <div class="place table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('community')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('residents')}</th>
            <th scope="col">{t('shade_act')}</th>
          </tr>
        </thead>
        {place.townships.map((township) => (
          <tbody key={township.name}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                <Choose table="township" name={township.name} title={partName(township.name)} />
              </th>
            </tr>
            {township.communities.map((community) => {
              const size = place.sizes[n]
              const residents = place.residents[n++]
              const acting = frame.acts.subarray(start, start + size).reduce((sum, act) => sum + act, 0)
              start += size
              return (
                <tr key={community.name}>
                  <th scope="row">
                    <Choose
                      table="community"
                      name={`${township.name}/${community.name}`}
                      title={partName(community.shown)}
                    />
                  </th>
                  <td>{t(community.rural ? 'rural' : 'urban')}</td>
                  <td>{residents}</td>
                  <td>{quantity(acting / size, 'share')}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
      {place.sources.map((source) => (
        <p class="note" key={source.code}>
          {tell(source)}
        </p>
      ))}
    </div>
  )
}

function Choose({ table, name, title }: { table: string; name: string; title: string }) {
  return (
    <button type="button" onClick={() => (chosen.value = { table, name, title })}>
      {title}
    </button>
  )
}
