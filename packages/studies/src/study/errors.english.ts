/** What studies say is wrong, in their files and in code. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'study.adaptive_points': 'the points of a {kind} depend on what earlier ones gave',
  'study.bisection': 'a bisection looks along one factor that takes every value; found another sort, or several',
  'study.column_name': "found the name '{name}', allowed are letters, digits and _; give it another name",
  'study.column_twice': "a column '{name}' is there already; give this one a name of its own",
  'study.constrained_bisection': 'a bisection looks along one factor: limit its range instead',
  'study.constrained_fractional':
    'a fraction balances all of its points against each other: take a sample, such as latin-hypercube',
  'study.constrained_morris':
    'trajectories of morris cross each factor’s whole range: take a sample, such as latin-hypercube',
  'study.constrained_phase_diagram': 'a phase diagram compares all corners of its cells: take a factorial design',
  'study.constrained_saltelli':
    'Sobol indices are of factors that vary independently of each other: take a sample, such as latin-hypercube',
  'study.constraint_language':
    "found '{found}'; a constraint is made of numbers, factors, + − * /, comparisons, and, or, not, min, max, clip, abs and sqrt",
  'study.constraint_name': "found '{name}', none of the factors ({known}){hint}",
  'study.constraint_text': "the values of '{name}' are texts, which no condition compares",
  'study.empty_range': 'from ({from}) has to be less than to ({to})',
  'study.fewer_than_replicates': 'found {found}, fewer than replicates',
  'study.fixed_points': 'a {kind} design has nothing to choose',
  'study.group_design': 'groups are asked about by saltelli and morris designs; a {kind} design moves each factor',
  'study.group_name': "a factor that is in no group is called '{group}' too",
  'study.labels': 'found {found} labels for {expected} values, expected is one for each',
  'study.log_range': 'found {found}; a log-uniform factor begins above 0',
  'study.many_cells':
    'the first grid has {found} corners of cells, at most {most} are allowed; take fewer cells or fewer factors',
  'study.many_first_runs':
    'the first round has {found} runs, at most {most} are allowed; take fewer points or fewer replicates',
  'study.many_points': 'found {found} points, at most {most} are allowed; take fewer levels, or a sample',
  'study.many_runs': '{points} points make {found} runs, at most {most} are allowed; take fewer replicates',
  'study.no_condition': "'{text}' is no condition; one compares, as in a + b <= 1",
  'study.no_even_number': 'no even number lies from {from} to {to}',
  'study.no_scenario': 'found no scenario; name them under files',
  'study.no_whole_number': 'no whole number lies from {from} to {to}',
  'study.none_kept': 'no point of the design keeps all constraints',
  'study.not_in_model': "found '{found}', which the model '{model}' does not have",
  'study.no_share': "{summary} is of what communities have as a share; '{of}' is not",
  'study.no_values': 'missing, needed is a list of values: {meaning}',
  'study.one_replicate': 'needs at least 2 replicates to begin with, found 1',
  'study.outside': 'found {found}, allowed is a number from {from} to {to}',
  'study.outside_unit': 'found {found}, allowed is a number from {from} to {to} (unit: {unit})',
  'study.own_key': "found '{name}', which the study sets itself; vary another key",
  'study.own_replicates': 'a {kind} design says itself how often a point is run',
  'study.phase_diagram': 'a phase diagram is refined along factors that take every value; one of these does not',
  'study.phase_diagram_factors': 'a phase diagram has at most {most} factors, found {found}',
  'study.rarely_kept':
    'only {kept} of {drawn} points keep the constraints: limit the ranges of the factors so that more do',
  'study.no_rows': 'a table of points needs rows, or a file of them',
  'study.row': 'found {found} values, expected are {expected}: {names}',
  'study.row_label': 'found {found} for {factor}, allowed is one of {labels}',
  'study.row_number': 'found {found} for {factor}, allowed is a number from {from} to {to}',
  'study.scenarios_name': "found '{name}'; a factor of whole scenarios is called 'scenario'",
  'study.unknown_goal': "found '{name}', allowed is one of {names}{hint}",
  'study.unknown_label': '{factor}: found {found}, expected one of {labels}',
  'study.unknown_outcome': "found '{name}', none of the {n} outcomes{hint}",
  'study.unknown_place': "'{place}' is not in {district}{hint}",
  'study.whole_numbers': 'whole numbers are spread evenly from `from` to `to`, or listed under `values`',
} as const

export const message = messagesFrom(ENGLISH)
