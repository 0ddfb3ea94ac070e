// Before each file of tests that mutants are tried on: which mutant is on, and what was reached and how often.

import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

const folder = process.env.COGOV_MUTATE ?? ''
/** @type {{ mutant: number, most: number | null }} */
const { mutant, most } = JSON.parse(readFileSync(`${folder}/now.json`, 'utf8'))
/** Mutants reached outside of tests: while modules are loaded, or before all tests. */
const always = new Set()
/** Mutants reached, by full name of the test. */
const byTest = new Map()
let reached = always
let turns = 0

function count() {
  if (++turns > (most ?? Infinity)) throw new Error('a mutant goes on for too long')
}

Object.assign(globalThis, {
  __turn: count,
  __mutant(/** @type {number} */ id) {
    reached.add(id)
    if (id === mutant) count()
    return id === mutant
  },
})
// What is computed when a module is loaded is computed anew, with the mutant in it.
vi.resetModules()

/**
 * A test's name as patterns of names see it: after those of the suites that it is in.
 * @typedef {{ name: string, suite?: Named | undefined }} Named
 * @param {Named} task
 * @returns {string}
 */
const nameOf = (task) => `${task.suite ? nameOf(task.suite) : ''} ${task.name}`.trimStart()

beforeEach(({ task }) => {
  reached = byTest.get(nameOf(task)) ?? new Set()
  byTest.set(nameOf(task), reached)
})
afterEach(() => {
  reached = always
})
afterAll(() => {
  const tests = [...byTest].map(([test, mutants]) => ({ test, mutants: [...mutants] }))
  writeFileSync(`${folder}/reached.json`, JSON.stringify({ always: [...always], tests, turns }))
})
