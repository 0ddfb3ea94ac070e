/** The worker's thread. */
import { messageIn } from '@cogov/engine/messages'
import { expose, type TransferHandler, transferHandlers } from 'comlink'
import { Engine } from './engine.ts'

/** What is thrown crosses to the page with its message, which is said there in the page's language. */
const thrown = transferHandlers.get('throw') as TransferHandler<{ value: unknown }, { value: unknown }>
transferHandlers.set('throw', {
  ...thrown,
  serialize(caught) {
    const [sent, moved] = thrown.serialize(caught)
    const said = messageIn(caught.value)
    return [said ? { ...sent, value: { ...(sent.value as object), said } } : sent, moved]
  },
} satisfies typeof thrown)

expose(new Engine())
