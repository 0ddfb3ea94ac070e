/** What equations say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'hint.did_you_mean': " (did you mean '{name}'?)",
  'hint.brackets': ' (a function needs its argument in brackets)',

  'equation.wrong': '{phase}: {equation}: {reason}',

  // The text
  'equation.characters': 'an equation has at most {most} characters, found {found}',
  'equation.nesting': 'an equation nests at most {most} deep',
  'equation.operations': 'an equation nests at most {most} operations deep',
  'equation.unreadable': 'not an equation: {reason}',
  'equation.refused': "{what} is not part of the language: '{text}'",
  'equation.number': 'expected a finite number of single precision, found {found}',
  'equation.multiplication': "write the multiplication: '{text}'",
  'equation.operator': "the operator '{operator}' is not part of the language",
  'equation.function': "unknown function '{name}'{hint}",
  'equation.argument': '{name} takes {least} argument, found {found}',
  'equation.arguments': '{name} takes {least} arguments, found {found}',
  'equation.arguments_between': '{name} takes {least} to {most} arguments, found {found}',
  'refused.property': 'property access',
  'refused.matrix': 'a matrix',
  'refused.assignment': 'assignment',
  'refused.statements': 'a sequence of statements',
  'refused.definition': 'defining a function',
  'refused.index': 'indexing',
  'refused.object': 'an object',
  'refused.range': 'a range',
  'refused.comparisons': 'a chain of comparisons (write a < b and b < c)',

  // Names and units
  'equation.unknown_name': "unknown name '{name}'{hint}",
  'equation.unknown_table': "unknown table '{name}'",
  'unit.form': "expected a unit such as yuan/month or day^2, found '{text}'",
  'unit.unknown': "unknown unit '{name}' in '{text}'{hint}",
  'equation.condition_declared': 'is a condition, expected a number (write condition ? 1 : 0)',
  'equation.unit_declared': 'has the unit {found}, declared is {declared}',
  'equation.unit_column': 'has the unit {found}, its column {unit}',
  'equation.condition': 'found a condition where a number is expected (write condition ? 1 : 0)',
  'equation.not_condition': 'found a number where a condition is expected',
  'equation.takes_column': '{name} takes the name of a column',
  'equation.ordinal': '{name} is numbered by a whole number from 1 to 99',
  'equation.exponent': 'a power of {unit} needs a number as exponent',
  'equation.takes_pure': '{what} takes a pure number, found {unit}',
  'equation.joins': '{what} joins {a} with {b}',
  'operation.sum': 'a sum',
  'operation.difference': 'a difference',
  'operation.comparison': 'a comparison',
  'operation.exponent': 'an exponent',
  'operation.choice': 'the two sides of a choice',

  // What stands where
  'equation.defined_twice': 'is defined twice: one name means one thing',
  'equation.written_twice': 'is written twice in one phase',
  'equation.evenly_one_draw': 'draws evenly, so it is a rule with one draw',
  'equation.evenly_read': '{name} holds the draws that are spread evenly until the phase has run: nobody can read it',
  'equation.total': 'a total is sum(…), mean(…) or share(…)',
  'equation.network': '{name} needs a table with a network',
  'equation.inside_total': '{name} cannot stand inside a total',
  'equation.inside': '{name} cannot stand inside {of}',
  'equation.unknown_column': 'writes an unknown column of {table}{hint}',
  'equation.no_table_above': '{table} has no table above it',
  'equation.by_itself': 'is defined by itself: {names}',

  // Passes
  'pass.other_table': 'is not about {table}',
  'pass.nested_sums': '{name} of what is itself a sum or a mean: write that to a column and start a new pass',
  'pass.drawn': '{name} needs drawn values of all rows: start a new pass',
  'pass.column': "{name} needs '{column}' of all rows: start a new pass",
  'pass.before_defined': "reads '{name}' before it is defined",
  'pass.total': "needs the total '{name}': start a new pass",
  'pass.places': '{name}: at most {most} draws and neighbours’ values in a pass',
  'pass.operation': '{name} is no operation on numbers',
  'pass.instruction': 'no instruction for {name}',
} as const

export const message = messagesFrom(ENGLISH)
