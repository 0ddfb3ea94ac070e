import { smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'
import { KINDS, openCaseBook, PASSED } from './book.ts'
import { monthCloses } from './close.ts'

type Queue = 'committee' | 'township' | 'joint'

function closing() {
  const small = smallWorld()
  const book = openCaseBook(small.world)
  const put = (queue: Queue, community: number, age: number, number: number) => {
    book[queue].values[book[queue].index(community, 0, age)] = number
  }
  return { ...small, book, put, close: monthCloses(book), first: (name: string) => small.read(`community.${name}`)[0] }
}

describe('the end of a month', () => {
  it.each<[Queue, number]>([
    ['committee', 3],
    ['township', 4],
    ['joint', 6],
  ])('gives up what has waited at the %s for %i months', (queue, months) => {
    const { put, close, first } = closing()
    put(queue, 0, 0, 2)
    for (let month = 1; month < months; month++) {
      close()
      expect([first('abandoned'), first('backlog')]).toEqual([0, 2])
    }
    close()
    expect([first('abandoned'), first('backlog')]).toEqual([2, 0])
    close()
    expect(first('abandoned')).toBe(0)
  })

  it('counts what is given up and what waits, by level and in all', () => {
    const { put, close, read, first } = closing()
    put('committee', 0, 2, 1)
    put('committee', 0, 0, 10)
    put('township', 0, 3, 2)
    put('township', 0, 0, 20)
    put('joint', 0, 5, 4)
    put('joint', 0, 0, 40)
    close()
    expect([first('abandoned'), first('joint_abandoned')]).toEqual([7, 4])
    expect([first('committee_backlog'), first('township_backlog'), first('joint_backlog')]).toEqual([10, 20, 40])
    expect(read('community.backlog')).toEqual([70, 0])
  })

  it('counts what is being passed on as waiting at the committee, and does not age it', () => {
    const { book, close, first } = closing()
    book.passing[0] = 3 // for the township
    book.passing[KINDS + 2] = 4 // for four departments
    book.passing[PASSED] = 5 // the other community's
    close()
    expect([first('committee_backlog'), first('backlog')]).toEqual([7, 7])
    expect([book.passing[0], book.passing[KINDS + 2]]).toEqual([3, 4])
  })
})
