/** What is said of places of one's own, and of better numbers for real ones. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'own.no_file': 'the file is not there to be read: it is named in the scenario, and not part of it',
  'own.not_chosen': "'{file}' is not at hand: open it together with the scenario",
  'own.other_file':
    "the file is another than the scenario was written with: its hash is {found}, the scenario's {wanted}",
  'own.same_community': 'this community of {parent} stands in line {line} already',
  'own.same_place': 'this place stands in line {line} already',
  'own.sum_of_rows': "'{name}' looks like a sum of other lines: leave it out",
  'own.slash': "'{name}': a name has no /, which stands between a township and its community",
  'own.taken_name': "'{name}': no township can be called so, because parts of every place are",
  'own.taken_column': "a column cannot be called '{name}', because a quantity of the model is: give it another name",
  'own.no_budget': 'budgets: at least one township has no budget at all, and the others do: {name}',
  'own.is_none': "'{name}' is no part of {district}{hint}",
  'own.several': "'{name}' may be {names}",
  'own.more_than_whole': '{place} has {whole} residents, and its parts in the table {parts}',
  'own.nobody_left': '{place}: {left} residents are left for {n} communities; each has at least one',
  'own.real_only':
    'residents are corrected of a real place; a table of a place of one’s own has them in its own column',
  'own.no_geojson': 'this is no GeoJSON: {reason}',
  'own.no_features': 'expected is a FeatureCollection of points or polygons with names',
  'own.no_geometry': "'{name}' has no point or outline with coordinates",
  'own.no_feature_name': 'feature {n} has no name: expected is a property {names}',
  'own.map_unknown': "the map's '{name}' is no township or community of the table{hint}",
  'own.map_too_large': 'the map has {bytes} bytes, allowed are {most}: simplify its outlines',

  'own.self_tie': 'joins {name} with themselves',
  'own.no_community': "'{name}' is no community of the place{hint}",
  'own.two_communities': "several communities are called '{name}': write township/community",
  'own.too_many_residents': '{community} has {residents} residents, and more have ties',

  // What was recognised
  'own.tie_names': 'residents are called by names; they are numbered as they appear',
  'own.tie_ones': 'residents are counted from 1',
  'own.tie_noughts': 'residents are counted from 0',
  'own.tie_none': 'lines with a weight of 0, which are no ties: {n}',
  'own.tie_weights': 'weights are not used: a tie is there or not, whatever the column says (first {cell})',
  'own.tie_directions':
    'directions and kinds are not used: who is joined sees each other, whatever the column says (first {cell})',
  'own.tie_again': 'ties that are listed in both directions, or again, count once: {n}',
  'own.tie_read': '{ties} ties in {communities} communities',
  'own.not_in_equations':
    "formulas cannot read the column '{name}': an equation's names have small letters from a to z, digits and _",
  'own.with_gaps': "formulas cannot read the column '{name}', which has cells without a value",
  'own.read': '{communities} communities, {residents} residents, SHA-256 {hash}',
  'own.corrected': 'residents of {n} parts replaced, SHA-256 {hash}',
} as const

export const message = messagesFrom(ENGLISH)
