/** Somebody stopped the runs. */
import { MessageError } from '@cogov/engine/messages'
export class Stopped extends MessageError {
  override readonly name = 'Stopped'
}
