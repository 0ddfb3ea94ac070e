/** Scenarios to start from. Written by scripts/generate/presets.mjs from the files in examples/presets. */

/** A scenario file that comes with the library. */
export interface Preset {
  /** Name of its file, without the ending. */
  name: string
  /** The file: `readScenario(text, name)` makes a scenario of it. */
  text: string
}

export const PRESETS: readonly Preset[] = [
  {
    name: 'failed-state',
    text: `# The failed state: nothing is done, and what people do together fades away.
# Everybody starts with the trust that surveys find, and expects four in ten to take part. Nobody pays, honours or watches.
# What to look at: participation falls to a low plateau, and trust in the committee with it; the committee still settles
# about half of what is reported; cases that need several departments are not settled at all, because each department
# stays away who expects the others to stay away.
cogov: 1
name: The failed state
description: Nothing is done. Participation falls to a low plateau, trust follows, and half of what is reported is settled.
place: { townships: 6, communities: 8, residents: 200 } # made up: 24 villages, 24 urban communities
ticks: 120 # months: ten years
`,
  },
  {
    name: 'trust-alone',
    text: `# Trust alone, in a place that has failed: channels on all three ties, and reports of what was delivered.
# What to look at: trust falls further. Channels carry bad news as fast as good, and there is little good to tell; less
# trusted, the committee tries less, and less is delivered.
cogov: 1
name: Trust alone
description: Channels and transparency from month 61 on, after five years in which nothing was done.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      trust: { channel_superior: 0.5, channel_township: 0.5, channel_community: 0.5, transparency: 0.5 }
`,
  },
  {
    name: 'incentives-alone',
    text: `# Incentives alone, in a place that has failed: half a working day (70 yuan) a month and honour for who takes part, pay and
# honour for staff.
# What to look at: staff try harder and settle more of what is reported; residents hardly move. The payer is not trusted to
# pay, and being paid takes something from those who would have come for the community's sake.
cogov: 1
name: Incentives alone
description: Rewards, recognition and pay of staff from month 61 on, after five years in which nothing was done.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.5, informal_staff: 0.5 } # reward in working days
`,
  },
  {
    name: 'participation-alone',
    text: `# Participation alone, in a place that has failed: rights and channels to take part, meetings that decide together, training.
# What to look at: more take part, and many more needs are reported than the committee can settle. The share that is settled
# falls, and less is delivered than before.
cogov: 1
name: Participation alone
description: Access, deliberation and training from month 61 on, after five years in which nothing was done.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      participation: { access: 0.5, deliberation: 0.5, skill_training: 0.5 }
`,
  },
  {
    name: 'supervision-alone',
    text: `# Supervision alone, in a place that has failed: from above, among equals and by a third party, each with its sanctions.
# What to look at: offices work, measured effort more than real effort, and a fifth of the working time is paper. Residents
# who take part are too few for their sanctions to count.
cogov: 1
name: Supervision alone
description: Vertical, horizontal and third-party supervision from month 61 on, after five years in which nothing was done.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      supervision: { vertical: 0.5, horizontal: 0.5, third_party: 0.5, penalties: 0.5 }
`,
  },
  {
    name: 'four-together',
    text: `# The four mechanisms together, at the same strength as in the four files that use one alone.
# What to look at: participation climbs from one in ten to nine in ten. Each of the four alone adds less than a tenth. The
# sum is not in any equation: rewards count as far as the payer is trusted, sanctions as far as others take part, and
# taking part feeds on itself once it has passed the quorum.
cogov: 1
name: The four mechanisms together
description: Trust, incentives, participation and supervision from month 61 on, after five years in which nothing was done.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      trust: { channel_superior: 0.5, channel_township: 0.5, channel_community: 0.5, transparency: 0.5 }
      incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.5, informal_staff: 0.5 }
      participation: { access: 0.5, deliberation: 0.5, skill_training: 0.5 }
      supervision: { vertical: 0.5, horizontal: 0.5, third_party: 0.5, penalties: 0.5 }
`,
  },
  {
    name: 'whistle-low-authority',
    text: `# The whistle where townships have little authority: a township calls, and departments must report (“街乡吹哨、部门报到”).
# What to look at: joint cases, which were not settled at all, are settled within a month or two. It takes three years
# until everybody expects everybody to come. Try more authority: --set devolved_authority=0.8 settles them sooner.
cogov: 1
name: Whistle with low authority
description: Townships with a tenth of full authority; the whistle from month 61 on.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
mechanisms:
  vertical_coordination: { devolved_authority: 0.1 }
timeline:
  - tick: 61
    mechanisms:
      horizontal_coordination: { whistle: 1 }
`,
  },
  {
    name: 'supervised-to-death',
    text: `# The township supervised to death: inspections as hard as can be, and penalties for what they find.
# What to look at: effort rises, and with it what is reported to the superior; six tenths of the working time are paper, so
# fewer cases are settled and less is delivered than before. Measured effort outruns real effort: formalism.
# With 0.3 in place of 1 below, more is delivered than before and than with 1.
cogov: 1
name: The township supervised to death
description: Full vertical supervision with full penalties from month 61 on.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      supervision: { vertical: 1, penalties: 1 }
`,
  },
  {
    name: 'channels-without-capacity',
    text: `# Open channels without capacity: people may speak and are told everything, and nobody is there to settle what they bring.
# What to look at: reporting doubles, the committee's load is full, nine in ten cases are given up, and trust falls below
# where it was without channels.
cogov: 1
name: Open channels without capacity
description: Full access and a full channel between committee and residents from month 61 on, with the same staff.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      participation: { access: 1 }
      trust: { channel_community: 1 }
`,
  },
  {
    name: 'disappearing-community',
    text: `# The disappearing community: a city quarter in which one resident in seventeen is replaced every month.
# It has honour, meetings, agreements and open books from the start, which keep most people taking part where turnover is as
# it usually is (--set turnover_urban=0.008). Newcomers identify with little, expect little and know no norms.
# What to look at: identification and participation fall, and nothing that is done holds them.
cogov: 1
name: The disappearing community
description: High turnover in urban communities that do much to keep together.
place: { townships: 6, communities: 8, residents: 200, rural: 0 } # urban communities only
ticks: 120
parameters:
  turnover_urban: 0.06 # 6 % of residents a month; the default is 0.8 %
mechanisms:
  trust: { channel_superior: 0.5, channel_township: 0.5, channel_community: 0.5, transparency: 0.5 }
  incentives: { recognition: 0.5 }
  participation: { deliberation: 0.5 }
  supervision: { horizontal: 0.5 }
`,
  },
  {
    name: 'dual-track',
    text: `# Dual-track governance: party organisations lead from above, and elders, returned gentry, regulations and customs from
# below, in villages. No money, no inspections.
# What to look at: leaders and members go ahead and others follow them. Most quarrels are settled among residents, and what
# they settle by themselves feeds the norms that let them settle the next one.
cogov: 1
name: Dual-track governance with gentry
description: Leadership and informal institutions in villages from month 61 on.
place: { townships: 6, communities: 8, residents: 200, rural: 1 } # villages only
ticks: 120
timeline:
  - tick: 61
    mechanisms:
      leadership: { party_led: 0.7, example: 0.7 }
      informal_institutions: { regulations: 0.8, mediation: 0.8, brokers: 0.8, customs: 0.6, virtue: 0.6 }
`,
  },
  {
    name: 'epidemic-month',
    text: `# An epidemic month: ten times as many needs about health as usual, in a place that works well.
# What to look at: the backlog doubles and fewer cases are settled for about a year, though the shock lasts a month;
# delivery is nearly back after two. Participation hardly moves.
cogov: 1
name: An epidemic month
description: The four mechanisms are on from the start; in month 73 ten times as many needs about health arise as usual.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 120
mechanisms:
  trust: { channel_superior: 0.5, channel_township: 0.5, channel_community: 0.5, transparency: 0.5 }
  incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.5, informal_staff: 0.5 }
  participation: { access: 0.5, deliberation: 0.5, skill_training: 0.5 }
  supervision: { vertical: 0.5, horizontal: 0.5, third_party: 0.5, penalties: 0.5 }
timeline:
  - tick: 73
    shock: { domain: health, factor: 10, months: 1 }
`,
  },
  {
    name: 'incentives-withdrawn',
    text: `# Incentives withdrawn after success: a working day's money and full honour bring a failed place to success within three years,
# beside a little trust, participation and supervision. Five years later rewards, honour and the pay of staff end.
# What to look at: participation falls, but slowly: five years later half of what was gained is still there. Without the
# incentives the other three would have brought it to two in ten (leave them out of month 61 and see).
# It is slow decay and no second stable state: taking part keeps up what each believes of the others, until turnover and
# bad luck have worn that down.
cogov: 1
name: Incentives withdrawn after success
description: Incentives from month 61 to month 120 beside a little of the other three mechanisms, which go on.
place: { townships: 6, communities: 8, residents: 200 }
ticks: 300 # months: 25 years
timeline:
  - tick: 61
    mechanisms:
      incentives: { reward: 1, recognition: 1, formal_staff: 0.5, informal_staff: 0.5 }
      trust: { channel_superior: 0.3, channel_township: 0.3, channel_community: 0.3, transparency: 0.3 }
      participation: { access: 0.3, deliberation: 0.3, skill_training: 0.3 }
      supervision: { vertical: 0.3, horizontal: 0.3, third_party: 0.3, penalties: 0.3 }
  - tick: 121
    mechanisms:
      incentives: { reward: 0, recognition: 0, formal_staff: 0, informal_staff: 0 }
`,
  },
  {
    name: 'committee-election',
    text: `# A committee election: the act of the month is to vote.
# Compared with the Shanghai Urban Neighborhood Survey of 2017 (data/facts.csv): .479 voted for their residents' committee,
# .560 for their villagers' committee, .651 of party members, .484 of those in no party.
# Fitted: the cost of voting, to the turnout in cities. Not fitted: the difference between villages and cities, which
# follows from identification, and that between party members and others, which follows from the default duty.
cogov: 1
name: A committee election
description: Voting as the act, at low cost and with access guaranteed by law; one month.
place: { townships: 5, communities: 10, residents: 2000, rural: 0.2 } # a committee of China has about 2,270 residents
ticks: 1
parameters:
  cost_mean: 0.3 # working days, less than two and a half hours; a month of the common project costs 0.38, more without access
  leader_share: 0 # so that leaders_participation counts party members alone
mechanisms:
  participation: { access: 1 } # to vote is a right
record:
  outcomes: [participation, leaders_participation]
`,
  },
  {
    name: 'beijing-reform',
    text: `# Beijing's reform, 2017–2024, on its real 349 streets and townships in 16 districts, with 7,535 committees.
# The place is real, what happens in it is simulated. Month 1 is January 2015: two years in which nothing is done lead from
# the model's start to a plain state. January 2017 is month 25, January 2019 month 49, December 2024 month 120.
#
# Known: what was done when (data/README.md), and the official figures (../beijing/data/beijing-12345.csv).
# Fitted by hand: how strongly each lever moved, to
#   the share of cases resolved: .53 in January 2019, .89 in November 2021, .97 in December 2024;
#   the appeals that the hotline dispatched: 13.01 million from January 2019 to November 2021.
# Assumed: that these levers stand for the measures, and everything else; that nothing else changed in these years. The
# model says what would have to be true for these figures to come about so. It does not say that it was. The official rates
# are as callers were asked and offices reported; satisfaction is not fitted, because the model's is about everybody.
cogov: 1
name: Beijing’s reform 2017–2024
description: The whistle in one town, then everywhere; the hotline with its ranking; a regulation; resolving before complaints.
place: 北京市
scale: 0.01 # one resident in a hundred, so that it runs in seconds
ticks: 120
parameters:
  reference_size: 1.5 # 150, times the scale: a contribution is noticed as in communities of full size
timeline:
  # 2017 (the month is assumed: July): the first whistle, in Jinhaihu town, Pinggu
  - tick: 31
    place: 平谷区·金海湖地区
    mechanisms:
      horizontal_coordination: { whistle: 1 }
  # 2018: the whistle in the whole city, led by party organisations; powers, lists and staff move down
  - tick: 37
    over: 12
    mechanisms:
      horizontal_coordination: { whistle: 0.4, joint_enforcement: 0.3 }
      leadership: { party_led: 0.5 }
      vertical_coordination: { devolved_authority: 0.2, responsibility_list: 0.2, forces_down: 0.2 }
  # January 2019: the hotline 12345 goes straight to streets and townships, which are ranked by it every month
  - tick: 49
    over: 3
    mechanisms:
      hotline: { hotline_open: 0.5, hotline_weight: 1 }
  # April 2019 to the end of 2020: the hotline becomes known; more staff, joint enforcement, help bought in
  - tick: 52
    over: 20
    mechanisms:
      hotline: { hotline_open: 0.85 }
      horizontal_coordination: { joint_enforcement: 0.6 }
      vertical_coordination: { forces_down: 0.6 }
      staff_ability: { staff_training: 0.4, services: 0.4 }
  # 2021 to 2024: resolving before complaints (monthly topics, data on a platform, residents asked beforehand)
  - tick: 73
    over: 48
    mechanisms:
      hotline: { hotline_open: 1 }
      horizontal_coordination: { platform: 1 }
      participation: { deliberation: 0.5 }
      staff_ability: { staff_training: 1, services: 1 }
  # 24 September 2021: the municipal regulation says who is responsible for what
  - tick: 82
    mechanisms:
      law: { enforceable_rules: 0.8, legal_aid: 0.5 }
      vertical_coordination: { responsibility_list: 1 }
record:
  outcomes: [resolution, joint_resolution, response_time, hotline_calls, needs_met, satisfaction, trust_in_superior]
`,
  },
]
