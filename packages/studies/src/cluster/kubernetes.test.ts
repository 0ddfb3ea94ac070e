/** The manifest in examples/ against the schema of Kubernetes. */
import { readFileSync } from 'node:fs'
import { Job } from 'kubernetes-models/batch/v1'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const text = readFileSync(new URL('../../../../examples/cluster/kubernetes.yaml', import.meta.url), 'utf8')
const job = (changed = text) => new Job(parse(changed))

describe('the manifest for Kubernetes', () => {
  it('is an indexed job by its schema', () => {
    expect(() => job().validate()).not.toThrow()
    expect(job().spec).toMatchObject({ completionMode: 'Indexed', completions: 8 })
  })

  it('is not when a key is of the wrong type or missing, so the schema is one', () => {
    expect(() => job(text.replace('completions: 8', 'completions: eight')).validate()).toThrow()
    expect(() => job(text.replace('- name: shard', '- title: shard')).validate()).toThrow()
  })

  it('starts as many shards as it divides the study into', () => {
    const { spec } = job()
    expect(spec?.template.spec?.containers[0]?.args?.[0]).toContain(
      `--shard "$JOB_COMPLETION_INDEX/${spec?.completions}"`,
    )
  })
})
