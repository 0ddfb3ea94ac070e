/** What the folders of studies say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'store.damaged': '{files}: damaged; cogov sweep {path} --resume runs what was in it again',
  'store.no_duckdb':
    'queries need DuckDB, which is not installed here: npm install @duckdb/node-api; or open the Parquet files in Python or R',
  'store.no_finished_run': '{path} has no finished run yet: cogov sweep {path} --resume',
  'store.no_format': '{path}: the end of the name says the format: {formats}',
  'store.no_run': '{path} has no run {point}/{replicate} (point/replicate)',
  'store.no_series': "{path} keeps no series; name outcomes under 'series' in the study",
  'store.no_scenario':
    "{path} is of the model '{model}', which has no scenario: scenarioAt gives what a run was set to",
  'store.no_study': '{path}: no study is here (there is no study.json); start one with cogov sweep',
  'store.not_ours': '{path}: its study.json is not one that cogov wrote; give another folder',
  'store.other_study':
    "{path} holds another study: '{name}' differs in {keys}; give another folder, or remove this one",
  'store.other_version':
    '{path} was made by cogov {found}, this is {version}, whose runs may differ: go on with npx cogov@{found}, or give another folder',
  'store.query': 'the question cannot be answered; DuckDB says:\n{reason}',
  'store.strange_folder': "{path} holds {name} and is not a study's folder; give another folder",
  'store.unreadable': '{path}: study.json cannot be read: {reason}',
} as const

export const message = messagesFrom(ENGLISH)
