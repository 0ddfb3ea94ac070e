/** Scenarios to begin with, each as a file that the command reads as well. */

export interface Preset {
  name: string
  yaml: string
}

export const PRESETS: readonly Preset[] = [
  {
    name: 'jinhaihu',
    yaml: `cogov: 2
start: fresh
name: Jinhaihu
description: A town in the mountains east of Beijing, simulated. Of each community 60 residents stand for all.
place: 北京市/平谷区/金海湖镇
sample: 60
ticks: 60
`,
  },
  {
    name: 'jinhaihu_whole',
    yaml: `cogov: 2
start: fresh
name: Jinhaihu, everybody
description: The same town with all of its residents.
place: 北京市/平谷区/金海湖镇
sample: everybody
ticks: 60
`,
  },
  {
    name: 'pinggu',
    yaml: `cogov: 2
start: fresh
name: Pinggu
description: A whole district with its 18 townships and 323 communities. Of each, 100 residents stand for all.
place: 北京市/平谷区
sample: 100
ticks: 60
`,
  },
  {
    name: 'four_townships',
    yaml: `cogov: 2
start: fresh
name: Four townships
description: A made-up place, half villages and half urban communities.
place:
  townships: 4
  communities: 6
  residents: 120
  size_spread: 0.3
  budget_spread: 0.3
ticks: 60
`,
  },
  {
    name: 'one_village',
    yaml: `cogov: 2
start: fresh
name: One village
description: The smallest collective-action problem.
place:
  townships: 1
  communities: 1
  residents: 150
  rural: 1
ticks: 60
`,
  },
]
