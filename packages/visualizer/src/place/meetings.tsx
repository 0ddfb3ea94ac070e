/** Which departments a township called this month, and which of them came. */
import { ROOMY, radiusOf } from './drawn.ts'
import { bend, type Layers } from './layers.ts'
import type { Standing } from './standing.ts'

type Shown = Pick<Layers, 'layout' | 'offices' | 'frame' | 'view'>

interface Meeting {
  township: Standing
  department: Standing
  came: boolean
}

/** Whom each township called this month, and whether they came; of many townships, only those who came. */
export function meetingsOf({ layout, offices, frame, view }: Shown): Meeting[] {
  const { called_here: called, attended_here: attended } = frame.offices.attendance ?? {}
  const departments = offices.filter(({ table }) => table === 'department')
  if (!called || !attended) return []
  return offices
    .filter(({ table }) => table === 'township')
    .flatMap((township) =>
      departments.flatMap((department) => {
        const row = township.row * departments.length + department.row
        const calls = called[row] ?? 0
        if (calls === 0) return []
        const came = (attended[row] ?? 0) / calls > 0.5
        return came || radiusOf(township, layout, view) > ROOMY ? [{ township, department, came }] : []
      }),
    )
}

/** Departments that a township called this month: a line where they came, a dashed one where they stayed away. */
export function Meetings(props: Shown) {
  return (
    <>
      {meetingsOf(props).map(({ township, department, came }) => (
        <path
          key={`${township.name} ${department.title}`}
          class={came ? 'meeting' : 'meeting absent'}
          d={bend(department, township, props.view)}
        />
      ))}
    </>
  )
}
