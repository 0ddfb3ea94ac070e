/** What the models of others are told. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'model.wrong_setting': "the model '{model}': {path}: {message}",
  'model.wrong_name': "the model '{model}': found the name '{name}', allowed are letters, digits and _, each name once",
  'model.unknown_lever': "the model '{model}': its lever '{name}' is none of its settings",
  'model.no_outcome': "the model '{model}' gave no {name}: a number, or one for each tick, is expected, found {found}",
  'model.not_here':
    "the study is of the model '{model}', which a folder does not hold: give the model itself as the option 'model'",
  'model.other': "the study is of the model '{model}' {version}, given was '{given}' {other}",
  'model.no_default_export': "{module} exports no model by default, as 'export default defineModel(…)' does",
} as const

export const message = messagesFrom(ENGLISH)
