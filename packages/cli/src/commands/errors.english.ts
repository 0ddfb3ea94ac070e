/** What the commands say is wrong with what they were asked. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'command.convergence_or_months': '--convergence and --months are two questions: ask one after the other',
  'command.no_such_outcome': "no outcome is called '{name}'{hint}",
  'command.no_value': "'{outcome}' has no value in the last month of these runs",
  'command.no_field': "'{outcome}' has no mean-field form{hint}; these have: {known}",
  'command.months': 'the scenario has {months} months, found {found}',
  'command.svg_without_lever': '--svg follows a lever: name it with --lever',
  'command.search_kind': '--search learns by a Gaussian process: leave --kind out',
  'command.surface_without_out': '--surface is drawn into a folder: name it with --out',
  'command.no_goal': 'say what is wanted: --most OUTCOME, --least OUTCOME',
  'command.until_without_budget': '--until goes with --budget, which says how many runs may be added',
  'command.needs_slurm': '{option} goes with --on slurm',
  'command.stdout_of_many': '--stdout prints one file: name one',
  'command.damaged': 'damaged; what was in it is run again',
  'command.no_place_named': 'name a place, or ask for --template',
  'command.template_is_csv': 'a template is CSV, which Excel opens: let its name end in .csv',
  'command.strange_name': 'give a name that can stand in a file and in a command',
  'command.is_there': 'is there already; give another name',
  'command.no_folder': 'there is no folder {folder}',
  'command.report_is_file': 'is a folder, a report is a file',
  'command.port_taken': 'is taken, give another one',
  'command.no_application': 'the browser application is not built: `npm run view` builds it',
  'command.no_finished_run': 'no such file; the folder of a finished run has one',
  'command.not_a_run': 'is no finished run of cogov',
} as const

export const message = messagesFrom(ENGLISH)
