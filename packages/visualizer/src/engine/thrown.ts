/** Errors that cross to the page keep the message that they say. */
import { messageIn } from '@cogov/engine/messages'
import { type TransferHandler, transferHandlers } from 'comlink'

/** As comlink packs what was thrown. */
type Throwing = TransferHandler<{ value: unknown }, { isError: boolean; value: object }>

export function keepMessages(): void {
  const usual = transferHandlers.get('throw') as Throwing
  const keeping: Throwing = {
    ...usual,
    serialize(thrown) {
      const [packed, transferred] = usual.serialize(thrown)
      const said = messageIn(thrown.value)
      return [said ? { ...packed, value: { ...packed.value, said } } : packed, transferred]
    },
  }
  transferHandlers.set('throw', keeping as TransferHandler<unknown, unknown>)
}
