/** What the picture tells of who is pointed at. */
import type { Frame } from '../engine/messages.ts'
import type { LivePlace } from '../state/world.ts'
import { nameOf } from '../words/names.ts'
import { number } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'
import { helps, queueOf } from './drawn.ts'
import { communitySays, type Hit, residentTitle } from './hits.ts'
import type { Layout } from './layout.ts'
import type { Standing } from './standing.ts'

export function Says({ hit, world, layout }: { hit: Hit; world: LivePlace; layout: Layout }) {
  const place = world.place.value
  return (
    <>
      {hit.resident !== undefined && place && <strong>{residentTitle(hit, place, layout)}</strong>}
      <span>{communitySays(world, layout, hit.community)}</span>
    </>
  )
}

/** An office, what kind it is, and what waits there or what it gives. */
export function OfficeSays({ office, frame }: { office: Standing; frame: Frame }) {
  const help = helps(office, frame)
  const queue = Math.round(queueOf(frame, office))
  return (
    <>
      <strong>{office.title}</strong>
      <span>
        {help === undefined ? capital(nameOf('actor', office.table)) : t(help ? 'helpsNow' : 'helpsNot')}
        {queue > 0 && ` · ${t('waiting', { n: number(queue) })}`}
      </span>
    </>
  )
}
