/** What the reader of YAML says, word for word, by which it is known again. */
import { messagesFrom } from '@cogov/engine/messages'

/** Sentences without values. */
export const SENTENCES = {
  'yaml.sequence_column': 'All sequence items must start at the same column',
  'yaml.mapping_column': 'All mapping items must start at the same column',
  'yaml.sequence_as_key': 'A block sequence may not be used as an implicit map key',
  'yaml.nested_mappings': 'Nested mappings are not allowed in compact mappings',
  'yaml.single_quote': "Missing closing 'quote",
  'yaml.double_quote': 'Missing closing "quote',
  'yaml.comment_space': 'Comments must be separated from other tokens by white space characters',
  'yaml.key_without_value': 'Implicit map keys need to be followed by map values',
  'yaml.no_dash': 'Sequence item without - indicator',
  'yaml.tag_space': 'Tags and anchors must be separated from the next token by white space',
  'yaml.mapping_comma': 'Missing , between flow map items',
  'yaml.sequence_comma': 'Missing , between flow sequence items',
  'yaml.mapping_comma_or_colon': 'Missing , or : between flow map items',
  'yaml.sequence_comma_or_colon': 'Missing , or : between flow sequence items',
  'yaml.mapping_space': 'Missing space after : in flow map',
  'yaml.sequence_space': 'Missing space after : in flow sequence',
  'yaml.scalar_at_end': 'Unexpected scalar at node end',
  'yaml.mapping_empty_item': 'Unexpected empty item in flow map',
  'yaml.sequence_empty_item': 'Unexpected empty item in flow sequence',
  'yaml.mapping_unended': 'Expected flow map to end with }',
  'yaml.sequence_unended': 'Expected flow sequence to end with ]',
  'yaml.mapping_indent': 'Flow map in block collection must be sufficiently indented and end with a }',
  'yaml.sequence_indent': 'Flow sequence in block collection must be sufficiently indented and end with a ]',
  'yaml.mapping_end': 'Flow map must end with a }',
  'yaml.sequence_end': 'Flow sequence must end with a ]',
  'yaml.alias_empty': 'Alias cannot be an empty string',
  'yaml.anchor_empty': 'Anchor cannot be an empty string',
  'yaml.block_indent': 'Block scalar values in collections must be indented',
  'yaml.after_marker': 'Block collection cannot start on same line with directives-end marker',
  'yaml.no_marker': 'Missing directives-end indicator line',
  'yaml.no_start_marker': 'Missing directives-end/doc-start indicator line',
} as const

/** What all others of one kind have in common; the reader's own words are English. */
export const KINDS = {
  'yaml.alias_props': '{reason}',
  'yaml.bad_alias': '{reason}',
  'yaml.bad_dq_escape': '{reason}',
  'yaml.bad_indent': '{reason}',
  'yaml.bad_prop_order': '{reason}',
  'yaml.bad_scalar_start': '{reason}',
  'yaml.block_as_implicit_key': '{reason}',
  'yaml.block_in_flow': '{reason}',
  'yaml.key_over_1024_chars': '{reason}',
  'yaml.missing_char': '{reason}',
  'yaml.multiline_implicit_key': '{reason}',
  'yaml.multiple_anchors': '{reason}',
  'yaml.multiple_tags': '{reason}',
  'yaml.tab_as_indent': '{reason}',
  'yaml.tag_resolve_failed': '{reason}',
  'yaml.unexpected_token': '{reason}',
} as const

export const ENGLISH = { ...SENTENCES, ...KINDS } as const

export const message = messagesFrom(ENGLISH)
