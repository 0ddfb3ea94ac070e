/** What is said of a scenario file, of its values and of its keys. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  // Values
  'value.wrong': 'found {found}, allowed is {allowed}{hint}',
  'value.missing': 'missing, needed is {allowed}',
  'value.list_length': 'found a list of {n} items, allowed is {allowed}',
  'value.again': 'found {found} for the second time, allowed is each once (first in place {n})',
  'value.scale':
    'scale: {found} is read as sample: {sample}, residents of each community who stand for all of it; write that',
  'value.scale_whole': 'scale: {found} is read as sample: {sample}; write that',
  'value.renamed': "'{found}' is called '{name}' now; the old name is still read",
  'value.newer': 'found {found}, a newer format than {newest}, which this version of cogov reads: update cogov',
  'value.no_from': 'found {found}, a month of the calendar, but the scenario does not say its first: from: 2027-01',
  'value.older':
    'version 1 of the format, read as version {newest} with start: fresh and sample: everybody; cogov migrate writes it so',
  'found.none': 'nothing',
  'found.empty_text': 'an empty text',
  'found.text': 'the text "{text}"',
  'found.long_text': 'a text of {n} characters',
  'found.list': 'a list',
  'found.mapping': 'a mapping',
  'allowed.number': 'a number from {from} to {to}{unit}',
  'allowed.whole_number': 'a whole number from {from} to {to}{unit}',
  'allowed.even_number': 'an even number from {from} to {to}{unit}',
  'allowed.or_word': '{number}, or {word}',
  'allowed.unit': ' (unit: {unit})',
  'allowed.text': 'text of {from} to {to} characters',
  'allowed.month': 'a month such as 2027-01',
  'allowed.flag': 'true or false',
  'allowed.one_of': 'one of {names}',
  'allowed.one_of_many': 'one of {n} names: {names} …',
  'allowed.list': 'a list of {n} items',
  'allowed.list_between': 'a list of {from} to {to} items',
  'allowed.either': '{text}, or a mapping with {keys}',
  'allowed.mapping': 'a mapping (lines such as `key: value`)',
  'allowed.any': 'a value',
  'hint.leave_out': '; leave the key out for its default',
  'hint.without_quotes': '; write it without quotes',
  'hint.in_quotes': '; write it in quotes',
  'hint.characters': ' without characters such as {character}',

  // Prices
  'prices.no_rate':
    'missing; the library’s costs are in yuan of 2021: say how much of this currency stands for a yuan, with its source',

  // Keys
  'key.belongs': 'unknown key, it belongs {home}',
  'key.newer': 'this key belongs to version {newest} of the format: write cogov: {newest}',
  'key.unknown': 'unknown key, {listed}{hint}',
  'key.unknown_setting': 'unknown key{hint}',
  'key.ambiguous': 'this may be {paths}; write the whole path',
  'key.scale': 'found {found}, a share above 0 and up to 1 was allowed; write sample=400 or sample=everybody',
  'key.setting': "found '{setting}', allowed is key=value, such as ticks=120",
  'keys.allowed': 'allowed are {names}',
  'keys.none_of': 'none of the {n} allowed here',
  'keys.none': 'none is allowed here',
  'home.top': 'at the top level',
  'home.under': 'under {path}{kind}',
  'home.kind': ' of kind {kind}',

  // Files
  'file.yaml': 'this is not YAML: {reason}',
  'file.second_document': 'a second document begins here; a file has only one',
  'file.empty': 'the file is empty{least}',
  'file.least': '; it has at least {keys}',
  'file.characters': 'the file is too large: {found} characters, allowed are {most}',
  'file.words': 'the file is too large: more than {most} words and signs',
  'file.not_utf8': 'the file is not in UTF-8; allowed is text in UTF-8',
  'file.character': 'the file has the character {character}; allowed is text in UTF-8',
  'file.directive': 'directives such as %YAML are not read; leave the line out',
  'file.depth': 'nested too deeply; allowed are {most} levels',
  'file.key_again': 'this key appears for the second time; leave one out',
  'file.key_text': 'found a key that is not text; allowed are the names of keys',
  'file.alias': 'found an alias (*{name}); not allowed, because few of them make a huge file: repeat the value',
  'file.anchor': 'found an anchor (&{name}); not allowed, because few of them make a huge file: repeat the value',
  'file.tag': 'found a tag ({tag}); not allowed: write the value alone',
  'file.more': 'and {n} more',
} as const

export const message = messagesFrom(ENGLISH)
