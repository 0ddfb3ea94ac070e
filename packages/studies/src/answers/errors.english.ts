/** What questions to studies and data say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'answers.dependent': 'points of a trajectory share coordinates',
  'answers.few_points':
    '{points} points say nothing of {factors} factors: sweep a saltelli or morris design, or more points',
  'answers.few_replicates': 'replicates: a whole number from 2 is expected, found {found}',
  'answers.few_slices': 'at least {least} points are expected, found {found}',
  'answers.fitted_twice': '{name}: it is fitted twice',
  'answers.months_stopped': 'stopped after {done} of {all} months',
  'answers.never_happened': 'point {n} has no value of this outcome, as of what never happened; ask for another',
  'answers.never_in_some':
    '{n} of {all} runs have no value of this outcome, as of what never happened, and the others are no fair sample; ask for another',
  'answers.no_goal': 'at least one goal is expected',
  'answers.no_lever': 'the study varies no lever; say which of {known} somebody decides',
  'answers.no_lever_moved': "no lever of the model '{model}' is moved: there is nothing to attribute",
  'answers.no_mechanism': "'{scenario}' switches no mechanism on: there is nothing to attribute",
  'answers.no_month': 'the data hold no month from 1 on',
  'answers.no_order': '{factor} has several values without an order',
  'answers.no_run': 'the study has no finished run yet',
  'answers.no_prefix':
    'a part of a {kind} design is not one of its kind: convergence is told of samples, saltelli and morris',
  'answers.no_series': "the study keeps no '{outcome}' month by month{hint}; it keeps {known}",
  'answers.no_series_at_all': 'the study keeps no course month by month: name outcomes under series, and sweep it anew',
  'answers.no_value': 'month {tick}: the scenario gives no {outcome}, the data do',
  'answers.no_value_at': 'tick {tick}: the model gives no {outcome}, the data do',
  'answers.one_policy': 'at least 2 policies are expected, the study has 1',
  'answers.other_worlds': 'the policies were not run in the same worlds ({factors}), as a factorial design runs them',
  'answers.place_not_recorded': "the data name the place '{place}', of which nothing is recorded",
  'answers.row_twice': 'this month and place stand in line {line} already',
  'answers.search_constrained':
    'the search looks everywhere, also where the constraints of the study do not allow: add points to its design instead',
  'answers.small_budget': 'a budget of at least {least} runs is expected, as the first round has, found {found}',
  'answers.failed':
    '{found} of {all} points have finished runs, all are needed, and {n} failed: cogov sweep --resume --retry runs them again, and cogov repeat shows why',
  'answers.unfinished': '{found} of {all} points have finished runs, all are needed: go on with cogov sweep --resume',
  'answers.unknown_factor': "the study varies no '{factor}'{hint}; it varies {known}",
  'answers.unknown_outcome': "the study has no outcome '{outcome}'{hint}; it has {known}",
  'answers.unknown_place': "the data name '{place}', which is not in {district}{hint}",
} as const

export const message = messagesFrom(ENGLISH)
