/** What help and messages on wrong usage say around what a command declares. */
export const AREA = 'command'

export const ENGLISH = {
  'usage.usage': 'Usage:',
  'usage.arguments': 'Arguments:',
  'usage.options': 'Options:',
  'usage.globalOptions': 'Global Options:',
  'usage.commands': 'Commands:',
  'usage.examples': '\n{n, plural, one {Example:} other {Examples:}}{lines}',
  'usage.exitCodes': 'Exit codes: 0 done, 1 failed, 2 wrong input, 130 stopped.',
  'usage.choices': 'choices: {choices}',
  'usage.default': 'default: {value}',
  'usage.noted': '{description} ({notes})',

  'usage.error': 'error: {what}',
  'usage.unknownCommand': "unknown command '{name}'{hint}",
  'usage.unknownOption': "unknown option '{name}'{hint}",
  'usage.didYouMean': '\n(Did you mean {name}?)',
  'usage.didYouMeanOne': '\n(Did you mean one of {names}?)',
  'usage.missingArgument': "missing required argument '{name}'",
  'usage.missingOption': "required option '{flags}' not specified",
  'usage.missingValue': "option '{flags}' argument missing",
  'usage.tooMany':
    "too many arguments for '{command}'. Expected {n} {n, plural, one {argument} other {arguments}} but got {found}.",
  'usage.wrongOption': "option '{flags}' argument '{value}' is invalid. {expected}",
  'usage.wrongArgument': "command-argument value '{value}' is invalid for argument '{name}'. {expected}",
  'usage.allowed': 'Allowed choices are {choices}.',
  'usage.wholeFrom': "Expected a whole number from {least}, found '{found}'.",
  'usage.wholeBetween': "Expected a whole number from {least} to {most}, found '{found}'.",
  'usage.between': "Expected a number from {least} to {most}, found '{found}'.",
  'usage.shard': "Expected i/n with i from 0 to n − 1, such as 0/4, found '{found}'.",
  'usage.fit': "Expected key=from..to, such as honour=0..2, found '{found}'.",
  'usage.goal': "Expected an outcome, or one with a bound such as {example}, found '{found}'.",
  'usage.worlds': "Expected a whole number from 2 to {most}, or central, found '{found}'.",
  'usage.run': "Expected point/replicate, such as 17/3, found '{found}'.",
} as const
