import { type Levers, type Small, smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'

/** What a resident is: column `standing`. */
const [PLAIN, MEMBER, LEADER] = [1, 2, 3]

/** Residents whose decision hangs on what a test gives alone: no noise, project, reciprocity or duty. */
const BARE = {
  ...{ noise: 0.001, error: 0, project_value: 0, reciprocity_strength: 0, duty: 0, belief_speed: 0 },
  ...{ access_cost: 0, skill_saving: 0 },
}

function residents(columns: Record<string, number | number[]>, change: Small = {}) {
  const small = smallWorld({ townships: [[3]], ...change, parameters: { ...BARE, ...change.parameters } })
  const usual = { standing: PLAIN, own_cost: 1, belief: 0, identification: 0, skill: 0, norm: 0 }
  for (const [name, value] of Object.entries({ ...usual, ...columns })) {
    small.give(name.includes('.') ? name : `resident.${name}`, ...[value].flat())
  }
  return small
}

/** Who takes part. */
function acts(columns: Record<string, number | number[]>, change: Small = {}): number[] {
  const small = residents(columns, change)
  small.pass('resident look+decide')
  return small.read('resident.act')
}

describe('who a resident is', () => {
  const standing = [PLAIN, MEMBER, LEADER]
  it('decides who leads where brokers are wanted: informal leaders alone', () => {
    const brokers = { mechanisms: { informal_institutions: { brokers: 1 } }, parameters: { broker_strength: 2 } }
    expect(acts({ standing }, brokers)).toEqual([0, 0, 1])
  })

  it('decides who has a duty: party members alone', () => {
    expect(acts({ standing }, { parameters: { duty: 2 } })).toEqual([0, 1, 0])
  })

  it('decides nothing while away: who is away takes no part', () => {
    expect(acts({ own_cost: -1, standing: [PLAIN, -PLAIN, -MEMBER] })).toEqual([1, 0, 0])
  })

  it('is counted: leaders and members who take part', () => {
    const small = residents({ standing: [PLAIN, MEMBER, -LEADER], own_cost: [-1, -1, -1] })
    small.pass('resident look+decide')
    expect(small.read('community.participants')).toEqual([2])
    expect(small.read('community.leading')).toEqual([1])
  })
})

describe('taking part', () => {
  it('is worth what it gives more than its cost', () => {
    // A reward of 2 that the township is trusted to pay by a half, where nobody identifies: 1.
    const reward = { mechanisms: { incentives: { reward: 2 } } }
    const ties = { township_kept: 1, township_broken: 1 }
    expect(acts({ ...ties, own_cost: [0.9, 1.1, -0.1] }, reward)).toEqual([1, 0, 1])
    // Who identifies with the community loses 30 % of its worth, and 0.45 · 2 / 2.02 from being paid at all.
    const crowded = { parameters: { crowding_share: 0.3, crowding_out: 0.45, crowding_half: 0.02 }, ...reward }
    expect(acts({ ...ties, identification: 1, own_cost: [0.24, 0.26, 0] }, crowded)).toEqual([1, 0, 1])
  })

  it('costs more without access and less with skill', () => {
    const cost = { parameters: { access_cost: 0.5, skill_saving: 0.4, duty: 1 } }
    // 1.5 times as much without access: up to 0.66 is worth a duty of 1; with full skill 0.6 of that: up to 1.11.
    const columns = { standing: MEMBER, own_cost: [0.66, 0.68, 1.1], skill: [0, 0, 1] }
    expect(acts(columns, cost)).toEqual([1, 0, 1])
    const access = { ...cost, mechanisms: { participation: { access: 1 } } }
    expect(acts({ standing: MEMBER, own_cost: [0.99, 1.01, 1.1] }, access)).toEqual([1, 0, 0])
  })

  it('is worth it because others do, beyond one’s own threshold', () => {
    const reciprocity = { parameters: { reciprocity_strength: 2 } }
    const columns = { own_cost: 0.5, threshold: 0.25 }
    expect(acts({ ...columns, belief: [0.51, 0.49, 1] }, reciprocity)).toEqual([1, 0, 1])
  })

  it('is worth honour among those who take part, and a meeting in which one decided together', () => {
    const honour = { mechanisms: { incentives: { recognition: 0.5 } }, parameters: { honour: 2 } }
    expect(acts({ own_cost: 0.5, belief: [0.51, 0.49, 1] }, honour)).toEqual([1, 0, 1])
    // 2 · 1 · (½ + ½ · skill) · trust in the committee of a half: ½ without skill, 1 with it.
    const talk = { mechanisms: { participation: { deliberation: 1 } }, parameters: { deliberation_strength: 1 } }
    const trust = { committee_kept: 1, committee_broken: 1 }
    expect(acts({ ...trust, own_cost: [0.49, 0.51, 0.9], skill: [0, 0, 1] }, talk)).toEqual([1, 0, 1])
  })

  it('is worth rules that others keep to', () => {
    const rules = { mechanisms: { informal_institutions: { regulations: 1 } }, parameters: { norm_strength: 2 } }
    // 2 · (½ + norm) · belief: 1 at a belief of 1 without a norm, 1.5 at a half with a full one.
    expect(acts({ belief: [1, 1, 0.5], norm: [0, 0, 1], own_cost: [0.99, 1.01, 1.49] }, rules)).toEqual([1, 0, 1])
  })

  it('is worth the project as far as the committee is trusted and one’s part is noticed', () => {
    // 8 · ½ trust · ½ capacity = 2; of this a third for oneself in a village of three: 0.667; all of it for who
    // identifies fully, where everybody is noticed.
    const project = { parameters: { project_value: 8, marginal: 0, reference_size: 3 } }
    const columns = { committee_kept: 1, committee_broken: 1, 'community.capacity': 0.5 }
    expect(acts({ ...columns, own_cost: [0.66, 0.67, 1.99], identification: [0, 0, 1] }, project)).toEqual([1, 0, 1])
  })
})

describe('what residents believe of others', () => {
  it('moves towards what neighbours were seen to do', () => {
    // Everybody is a neighbour of both others. Half the way at full contact.
    const small = residents({ act: [1, 1, 0], belief: 0.5 }, { parameters: { belief_speed: 0.5, contact: 1 } })
    small.pass('resident look+decide')
    expect(small.read('resident.belief')).toEqual([0.5, 0.5, 0.75])
  })

  it('is of those who are there: of three one is away', () => {
    const small = residents({ act: [1, 0, 0], belief: 0 }, { parameters: { belief_speed: 1, contact: 1 } })
    small.give('community.present', 2)
    small.pass('resident look+decide')
    // The second and third saw one of two act: a half, of two who are there three quarters.
    expect(small.read('resident.belief')).toEqual([0, 0.75, 0.75])
  })
})

describe('reporting', () => {
  const share = (columns: Record<string, number>, change: Small = {}) => {
    const parameters = { report_base: -1, report_trust: 2, report_access: 0.5, report_platform: 0.25 }
    const small = residents(columns, { ...change, parameters: { ...parameters, ...change.parameters } })
    small.pass('resident look+decide')
    const chance = small.read('community.report_share')[0] as number
    return Math.log(chance / (1 - chance))
  }
  it('is likelier where the committee is trusted, channels are open, and there is a platform', () => {
    const trust = { committee_kept: 3, committee_broken: 1 }
    expect(share(trust)).toBeCloseTo(-1 + 2 * 0.75, 5)
    expect(share(trust, { mechanisms: { participation: { access: 1 } } })).toBeCloseTo(1, 5)
    expect(share(trust, { mechanisms: { horizontal_coordination: { platform: 1 } } })).toBeCloseTo(0.75, 5)
  })

  it('by the hotline is likelier where the superior is trusted and the committee is not', () => {
    const hotline = { mechanisms: { hotline: { hotline_open: 0.5 } } }
    const parameters = { hotline_base: -1, hotline_trust: 2, hotline_distrust: 4 }
    const ties = { superior_kept: 1, superior_broken: 1, committee_kept: 3, committee_broken: 1 }
    const small = residents(ties, { ...hotline, parameters })
    small.pass('resident look+decide')
    // Log odds −1 + 2 · ½ + 4 · ¼ = 1, of a hotline that is half known.
    expect(small.read('community.hotline_share')[0]).toBeCloseTo(0.5 / (1 + Math.exp(-1)), 5)
  })
})

describe('sanctions among residents', () => {
  const horizontal = { supervision: { horizontal: 1 } }
  /** Expected number of three who take part that would sanction who does not. */
  function sanctioners(columns: Record<string, number>, parameters: Record<string, number>, mechanisms: Levers = {}) {
    const bare = { anger: 0, sanction_norm: 0, sanction_backing: 0, sanction_cost: 0, noise: 1, sanction_strength: 0 }
    const small = residents(
      { own_cost: -100, ...columns },
      { mechanisms: { ...horizontal, ...mechanisms }, parameters: { ...bare, ...parameters } },
    )
    small.pass('resident look+decide')
    expect(small.read('resident.act')).toEqual([1, 1, 1])
    const chance = (small.read('community.sanctioners')[0] as number) / 3
    return Math.log(chance / (1 - chance))
  }

  it('are worth it the more, the fewer others take part', () => {
    expect(sanctioners({ belief: 0 }, { anger: 1 })).toBeCloseTo(1, 4)
    expect(sanctioners({ belief: 0.75 }, { anger: 1 })).toBeCloseTo(0.25, 4)
    expect(sanctioners({ belief: 1 }, { anger: 1 })).toBeCloseTo(0, 4)
  })

  it('are worth it where norms hold and agreements back them', () => {
    expect(sanctioners({ norm: 0.5 }, { sanction_norm: 1 })).toBeCloseTo(0.5, 4)
    expect(sanctioners({}, { sanction_backing: 1 })).toBeCloseTo(1, 4)
  })

  it('cost something, half as much where rules can be enforced', () => {
    expect(sanctioners({}, { sanction_cost: 1 })).toBeCloseTo(-1, 4)
    expect(sanctioners({}, { sanction_cost: 1 }, { law: { enforceable_rules: 1 } })).toBeCloseTo(-0.5, 4)
  })
})

describe('a month’s learning', () => {
  it('feeds trust in the township by what the township delivers, and trust in the committee by what that does', () => {
    const small = residents(
      {
        ...{ committee_kept: 2, committee_broken: 2, township_kept: 2, township_broken: 2 },
        superior_kept: 2,
        superior_broken: 2,
      },
      {
        mechanisms: { trust: { transparency: 1 } },
        parameters: { memory: 1, news_weight: 1, negativity: 0.5, frustration: 0 },
      },
    )
    small.give('community.delivery', 0)
    small.give('township.township_delivery', 1)
    small.give('superior.superior_delivery', 0.5)
    small.pass('resident learn')
    const evidence = (of: string) => [small.read(`resident.${of}_kept`)[0], small.read(`resident.${of}_broken`)[0]]
    expect(evidence('committee')).toEqual([2, 3.5]) // all of it bad, which weighs half as much again
    expect(evidence('township')).toEqual([3, 2])
    expect(evidence('superior')).toEqual([2.5, 2.75])
    expect(small.read('community.trust_committee_mean')[0]).toBeCloseTo(2 / 5.5, 5)
    expect(small.read('community.trust_township_here')[0]).toBeCloseTo(3 / 5, 5)
    expect(small.read('community.trust_superior_here')[0]).toBeCloseTo(2.5 / 5.25, 5)
  })

  it('feeds a committee’s tie with its township by delivery, and the tie between residents by what they settle', () => {
    const parameters = { memory: 1, news_weight: 1, negativity: 0.5 }
    const small = residents({}, { mechanisms: { trust: { transparency: 1 } }, parameters })
    for (const name of ['tie_kept', 'tie_broken', 'between_kept', 'between_broken']) small.give(`community.${name}`, 2)
    small.give('community.delivery', 1)
    small.give('community.mediated_share', 0)
    small.pass('community learn')
    expect([small.read('community.tie_kept')[0], small.read('community.tie_broken')[0]]).toEqual([3, 2])
    expect([small.read('community.between_kept')[0], small.read('community.between_broken')[0]]).toEqual([2, 3.5])
  })

  it('moves identification to its base, and above it with delivery', () => {
    const parameters = { identification_speed: 0.5, identification_gain: 1, custom_strength: 0.2 }
    const small = residents({ identification: [0, 0.5, 1] }, { parameters })
    small.give('community.identification_base', 0.5)
    small.give('community.delivery', 0.75)
    small.pass('resident learn')
    // Half the way to 0.5 + 0.25.
    expect(small.read('resident.identification')).toEqual([0.375, 0.625, 0.875])
    expect(small.read('community.identification_mean')).toEqual([0.625])
  })

  it('keeps skill by doing, and loses it', () => {
    const small = residents(
      { act: [1, 0, 0], skill: [0, 0.5, 1] },
      { parameters: { skill_gain: 0.5, skill_loss: 0.25 } },
    )
    small.pass('resident learn')
    expect(small.read('resident.skill')).toEqual([0.25, 0.375, 0.75])
    expect(small.read('community.skill_mean')[0]).toBeCloseTo(1.375 / 3, 6)
  })

  it('moves norms to what residents settle by themselves and to rules that are kept', () => {
    const informal = { informal_institutions: { regulations: 1 } }
    const small = residents(
      { act: [1, 0, 0], belief: [1, 0.5, 0], norm: 0.5 },
      { mechanisms: informal, parameters: { norm_speed: 0.5, norm_feed: 0.5 } },
    )
    small.give('community.mediated_share', 0.5)
    small.pass('resident learn')
    // Half the way to min(1, rules of ½ act + ½ belief, and ½ · ½): 1, ½ and ¼.
    expect(small.read('resident.norm')).toEqual([0.75, 0.5, 0.375])
  })

  it('is forgotten by newcomers: everybody is one where all are replaced', () => {
    const parameters = { turnover_urban: 1, newcomer_belief: 0.25, newcomer_identification: 0.125 }
    const small = residents(
      { norm: 1, skill: 1, belief: 1, identification: 1, committee_kept: 50, standing: [PLAIN, MEMBER, -LEADER] },
      {
        parameters: { ...parameters, trust_evidence: 4, trust_prior: 0.75 },
      },
    )
    small.pass('resident learn')
    const first = (column: string) => small.read(`resident.${column}`)[0]
    expect([first('belief'), first('identification')]).toEqual([0.25, 0.125])
    expect([first('norm'), first('skill'), first('committee_kept'), first('committee_broken')]).toEqual([0, 0, 3, 1])
    // Members and leaders are replaced by their like, who are there: their share stays what it is.
    expect(small.read('resident.standing')).toEqual([PLAIN, MEMBER, LEADER])
    expect([small.read('community.present'), small.read('community.leaders')]).toEqual([[3], [2]])
  })

  it('sends away who leaves, and brings back who returns', () => {
    const small = residents(
      { standing: [PLAIN, MEMBER, -LEADER] },
      { parameters: { leave_urban: 1, return_chance: 1 } },
    )
    small.pass('resident learn')
    expect(small.read('resident.standing')).toEqual([-PLAIN, -MEMBER, LEADER])
    expect([small.read('community.present'), small.read('community.leaders')]).toEqual([[1], [1]])
  })
})
