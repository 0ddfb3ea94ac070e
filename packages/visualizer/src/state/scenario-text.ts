/** The text of a scenario file, which the editor and the form both write: two sides of one thing. */
import type { Message } from '@cogov/engine/messages'
import { signal } from '@preact/signals'
import { problems } from './open.ts'
import { main } from './state.ts'

export const text = signal('')
/** Whether the text is the present scenario's: before, nobody can type what would be overwritten. */
export const isWritten = signal(false)
/** Values of the form that are on their way into the text, one after the other. */
let writing: Promise<Message | ''> = Promise.resolve('')

/** Begins with the present scenario. */
export async function writeText(): Promise<void> {
  const scenario = main.scenario.value
  writing = Promise.resolve('')
  isWritten.value = false
  problems.value = []
  if (!scenario) return
  text.value = await main.engine.write(scenario, true)
  isWritten.value = true
}

/**
 * Sets a value in the text, by the same rules as the command’s --set.
 *
 * @returns what is wrong with it; empty where nothing is
 */
export function setValue(key: string, value: string): Promise<Message | ''> {
  writing = writing.then(async () => {
    const changed = await main.engine.set(text.value, `${key}=${value}`)
    if (changed.text !== undefined) text.value = changed.text
    return changed.error ?? ''
  })
  return writing
}

/** The text with every value that was set. */
export async function writtenText(): Promise<string> {
  await writing
  return text.value
}
