/** What is said where no report can be made. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'report.no_folder': 'no such folder',
  'report.is_file': 'is a file; a report is made of the folder that cogov compare --out wrote',
  'report.no_run': 'holds no run.json; write one with cogov compare … --out {folder}',
  'report.not_ours': 'is not what cogov writes',
  'report.one_run': 'holds one run; a report compares: cogov compare FILE FILE --out {folder}',
  'report.other_version': 'was written by cogov {found}, this is {version}; compare again with --out {folder}',
  'report.one_scenario': 'holds one scenario; a report compares at least two',
  'report.no_finished_run': 'the study has no finished run; cogov sweep … --resume goes on',
  'report.few_numbers': 'a surface is over two factors with numbers, the study has {found}',
  'report.no_number': "the study varies no number '{name}'{hint}",
  'report.same_factors': 'two different factors are expected, found {found}',
} as const

export const message = messagesFrom(ENGLISH)
