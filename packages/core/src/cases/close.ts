/** The end of a month: what still waits grows older, what is too old is given up, and the backlog is counted. */
import type { ReadsWrites } from '@cogov/engine/world'
import { type CaseBook, PASSED } from './book.ts'

export const CLOSES: ReadsWrites = {
  reads: ['cases at committees', 'cases at townships', 'cases for departments', 'cases passed on'],
  writes: [
    'community.joint_abandoned',
    'community.abandoned',
    'community.joint_backlog',
    'community.backlog',
    'community.committee_backlog',
    'community.township_backlog',
    'cases at committees',
    'cases at townships',
    'cases for departments',
  ],
}

export const monthCloses = (book: CaseBook) => (): void => closeAll(book)

function closeAll({ communities, committee, township, joint, passing, out, rows }: CaseBook): void {
  for (let c = 0; c < communities; c++) {
    const row = rows.community[c]
    const jointLost = joint.grow(c)
    out.joint_abandoned[row] = jointLost
    out.abandoned[row] = jointLost + committee.grow(c) + township.grow(c)
    const joints = joint.waiting(c)
    let passed = 0
    for (let kind = 0; kind < PASSED; kind++) passed += passing[c * PASSED + kind]
    const atCommittee = committee.waiting(c) + passed
    const atTownship = township.waiting(c)
    out.joint_backlog[row] = joints
    out.committee_backlog[row] = atCommittee
    out.township_backlog[row] = atTownship
    out.backlog[row] = joints + atCommittee + atTownship
  }
}
