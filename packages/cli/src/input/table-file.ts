/** The bytes of a table, which is refused before it is read where it is too large. */
import { readFile, stat } from 'node:fs/promises'
import { MOST_BYTES } from '@cogov/studies/tables'
import { message } from './errors.english.ts'
import { reason, Unreadable } from './unreadable.ts'

/** @throws Unreadable where there is no such file, or a folder, or more than a table has */
export async function readTableFile(file: string): Promise<Uint8Array> {
  const what = message('input.a_table')
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new Unreadable(file, message('input.is_folder', { what }))
    if (found.size > MOST_BYTES) throw new Unreadable(file, message('input.too_long', { bytes: found.size, what }))
    return await readFile(file)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(file, reason(error))
  }
}
