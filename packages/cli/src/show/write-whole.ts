/** A file under another name until it is whole, so that nobody finds half of it. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { messageAt, messageOfError } from '@cogov/engine/messages'
import { WrongInput } from '../input/failure.ts'

/**
 * @param where what a message begins with, where that is not the file's name
 * @throws WrongInput where it cannot be written; nothing is left of it then
 */
export async function writeWhole(file: string, text: string, where = file): Promise<void> {
  const temporary = `${file}.${process.pid}.part`
  try {
    await writeFile(temporary, text)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new WrongInput([messageAt(where, messageOfError(error))])
  }
}
