import { type Levers, type Small, smallWorld } from '@cogov/tests/model/small-world'
import { describe, expect, it } from 'vitest'

/** Three communities, each with an organisation and an enterprise that there may be; they decide without noise. */
function three(columns: Record<string, number | number[]>, change: Small = {}) {
  const bare = { support_noise: 0.001, keep_noise: 0.001, error: 0 }
  const small = smallWorld({ townships: [[2, 2, 2]], ...change, parameters: { ...bare, ...change.parameters } })
  for (const [name, value] of Object.entries(columns)) small.give(name, ...[value].flat())
  return small
}

describe('a social organisation', () => {
  it('supports where residents take part themselves, where it is watched, and where an agreement binds', () => {
    const parameters = { support_base: -0.5, support_together: 1, support_watched: 0.3, law_keep: 0.3 }
    const columns = {
      'community.participants': [5, 6, 4],
      'community.present': 10,
      'organisation.organisation_kept': 1,
    }
    const supports = (mechanisms: Levers) => {
      const small = three(columns, { parameters, mechanisms })
      small.pass('organisation decide+work')
      return small.read('organisation.supports')
    }
    // −0.5 + the share of residents: 0, 0.1, −0.1. What is worth exactly nothing is a coin’s.
    expect(supports({}).slice(1)).toEqual([1, 0])
    expect(supports({ supervision: { horizontal: 1 } })[2]).toBe(1)
    expect(supports({ law: { enforceable_rules: 1 } })[2]).toBe(1)
  })

  it('is there as often as organisations are dense, and gives more the more members it has', () => {
    const small = three(
      { 'organisation.organisation_luck': [0.2, 0.6, 0.2], 'organisation.members': [0.1, 0.1, 0.4] },
      {
        mechanisms: { social_organisations: { density: 0.5 } },
        parameters: { support_base: 5, members_most: 0.2, members_speed: 0.5 },
      },
    )
    small.pass('organisation decide+work')
    expect(small.read('community.organisation_presence')).toEqual([1, 0, 1])
    // Members go half the way to the most where it supports; where there is none they go.
    expect(small.read('organisation.members').map((share) => share.toFixed(5))).toEqual([
      '0.15000',
      '0.05000',
      '0.30000',
    ])
    expect(small.read('community.organisation_members').map((share) => share.toFixed(5))).toEqual([
      '0.15000',
      '0.00000',
      '0.30000',
    ])
    // Half, and the other half by members: three quarters of the most, none, and no more than all.
    expect(small.read('community.organisation_support').map((share) => share.toFixed(5))).toEqual([
      '0.87500',
      '0.00000',
      '1.00000',
    ])
  })

  it('is trusted by whether it supports, where there is one', () => {
    const parameters = { memory: 1, news_weight: 1, negativity: 0.5, candour_least: 1 }
    const small = three(
      {
        ...{ 'organisation.organisation_luck': [0.2, 0.6, 0.2], 'organisation.supports': [1, 1, 0] },
        ...{ 'organisation.organisation_kept': 2, 'organisation.organisation_broken': 2 },
      },
      { mechanisms: { social_organisations: { density: 0.5 } }, parameters },
    )
    small.pass('organisation learn')
    expect(small.read('organisation.organisation_kept')).toEqual([3, 2, 2])
    expect(small.read('organisation.organisation_broken')).toEqual([2, 2, 3.5])
    expect(small.read('community.trust_in_organisation')[0]).toBeCloseTo(0.6, 6)
  })
})

describe('an enterprise', () => {
  it('keeps its agreement where the community delivers, agreements were kept, it is watched or law backs it', () => {
    const parameters = { keep_base: -1, keep_delivery: 1, keep_trust: 1, keep_watched: 0.2, law_keep: 0.2 }
    const columns = {
      'community.delivery': [0.6, 0.4, 0.4],
      ...{ 'enterprise.enterprise_kept': [1, 1, 3], 'enterprise.enterprise_broken': 1 },
    }
    const keeps = (mechanisms: Levers) => {
      const small = three(columns, { parameters, mechanisms })
      small.pass('enterprise decide+work')
      return small.read('enterprise.keeps')
    }
    // −1 + delivery + trust: 0.1, −0.1, 0.15.
    expect(keeps({})).toEqual([1, 0, 1])
    expect(keeps({ supervision: { horizontal: 1 } })).toEqual([1, 1, 1])
    expect(keeps({ law: { enforceable_rules: 1 } })).toEqual([1, 1, 1])
  })

  it('gives what it promised where there is an agreement and it is kept', () => {
    const small = three(
      {
        ...{ 'enterprise.enterprise_luck': [0.2, 0.6, 0.2], 'community.delivery': [1, 1, 0] },
        ...{ 'enterprise.enterprise_kept': 1, 'enterprise.enterprise_broken': 1 },
        'enterprise.promised': 0.25,
      },
      {
        mechanisms: { enterprises: { agreements: 0.5 } },
        parameters: { keep_base: -1, keep_delivery: 2, keep_trust: 0 },
      },
    )
    small.pass('enterprise decide+work')
    expect(small.read('community.enterprise_presence')).toEqual([1, 0, 1])
    expect(small.read('community.enterprise_keeps')).toEqual([1, 0, 0])
    expect(small.read('community.enterprise_support')).toEqual([0.25, 0, 0])
  })

  it('is trusted by whether it keeps agreements, where there is one', () => {
    const parameters = { memory: 1, news_weight: 1, negativity: 0.5, candour_least: 1 }
    const small = three(
      {
        ...{ 'enterprise.enterprise_luck': [0.2, 0.6, 0.2], 'enterprise.keeps': [1, 1, 0] },
        ...{ 'enterprise.enterprise_kept': 2, 'enterprise.enterprise_broken': 2 },
      },
      { mechanisms: { enterprises: { agreements: 0.5 } }, parameters },
    )
    small.pass('enterprise learn')
    expect(small.read('enterprise.enterprise_kept')).toEqual([3, 2, 2])
    expect(small.read('enterprise.enterprise_broken')).toEqual([2, 2, 3.5])
    expect(small.read('community.trust_in_enterprise')[2]).toBeCloseTo(2 / 5.5, 6)
  })
})
