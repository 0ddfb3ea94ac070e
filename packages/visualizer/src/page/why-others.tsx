/** Whom else one may ask, from whoever is asked: so every actor can be reached in every place, by keyboard as well. */
import { isThere } from '../place/drawn.ts'
import { chosen, main } from '../state/state.ts'
import { nameOf, partName } from '../words/names.ts'
import { t } from '../words/speak.ts'

interface Other {
  table: string
  name: string
  title: string
}

export function Others({ table, name }: { table: string; name: string }) {
  const [township = '', second = ''] = name.split('/')
  return (
    <nav class="others" aria-label={t('related')}>
      {table === 'department' && <MetBy township={township} department={second} />}
      {othersOf(table, name).map((other) => (
        <button key={other.name} type="button" class="quiet" onClick={() => (chosen.value = other)}>
          {other.title}
        </button>
      ))}
    </nav>
  )
}

/** A department decides as some township meets it, which can be any of its county. */
function MetBy({ township, department }: { township: string; department: string }) {
  const townships = main.place.value?.townships ?? []
  const county = townships.find(({ name }) => name === township)?.county
  return (
    <label>
      {t('metBy')}{' '}
      <select
        value={township}
        onChange={({ currentTarget }) => {
          if (chosen.value) chosen.value = { ...chosen.value, name: `${currentTarget.value}/${department}` }
        }}
      >
        {townships
          .filter((one) => one.county === county)
          .map((one) => (
            <option key={one.name} value={one.name}>
              {partName(one.name)}
            </option>
          ))}
      </select>
    </label>
  )
}

/** Upwards first: a resident's community, a community's partners, a township's superior and departments. */
function othersOf(table: string, name: string): Other[] {
  const place = main.place.value
  if (!place || table === 'superior') return []
  const [township = '', community = ''] = name.split('/')
  const t = place.townships.findIndex((one) => one.name === township)
  const here = place.townships[t]
  if (!here) return []
  const up: Other = { table: 'township', name: township, title: partName(township) }
  if (table === 'department') return [up]
  if (table === 'township') {
    const county = place.counties[here.county] ?? ''
    const above: Other = { table: 'superior', name: county, title: nameOf('actor', 'superior') }
    return [above, ...place.departments.map((one) => departmentOf(township, one))]
  }
  const c = here.communities.findIndex((one) => one.name === community)
  const title = partName(here.communities[c]?.shown ?? community)
  const own: Other = { table: 'community', name: `${township}/${community}`, title }
  if (table !== 'community') return [own, up]
  const row = place.townships.slice(0, t).reduce((sum, { communities }) => sum + communities.length, c)
  const partners = ['organisation', 'enterprise'].flatMap((partner) => {
    const there = main.frame.value && isThere({ table: partner, row }, main.frame.value)
    return there
      ? [{ table: partner, name: `${own.name}/${partner}`, title: `${title} · ${nameOf('actor', partner)}` }]
      : []
  })
  return [up, ...partners]
}

const departmentOf = (township: string, name: string): Other => ({
  table: 'department',
  name: `${township}/department:${name}`,
  title: nameOf('department', name),
})
