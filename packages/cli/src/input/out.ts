/** The folder of --out. */
import { messageAt, messageOfError } from '@cogov/engine/messages'
import { openStore, type Store, StoreError } from '@cogov/studies/running'
import { WrongInput } from './failure.ts'

/** @throws WrongInput where nothing can be written there, or somebody else's results are */
export const openOut = (folder: string): Promise<Store> =>
  openStore(folder).catch((error) => {
    throw error instanceof StoreError ? new WrongInput([messageAt('--out', messageOfError(error))]) : error
  })
