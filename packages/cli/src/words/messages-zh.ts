/** What the command says is wrong, in English and in Chinese; what the library says is in the catalogue, by its code. */
import type { Messages } from '@cogov/language'

export const COMMAND_MESSAGES: Messages = {
  // what a message says where
  "{=what} (did you mean '{name}'?)": '{what}（是否想写“{name}”？）',

  // files and folders
  'no such file': '没有这个文件',
  'no such folder': '没有这个文件夹',
  'may not be read': '无权读取',
  'is not UTF-8; save it as UTF-8 text': '不是 UTF-8 编码；请存为 UTF-8 文本',
  'is a folder, {=what} is a file': '是文件夹，而{what}是文件',
  'has {n} bytes, {=what} is not that long': '有{n}个字节，{what}不会这么长',
  'is a study, needed is a scenario; cogov sweep runs a study': '是研究，此处需要方案；研究用 cogov sweep 运行',
  'is a scenario, needed is a study; cogov run runs a scenario': '是方案，此处需要研究；方案用 cogov run 运行',
  'a scenario': '方案',
  'a study': '研究',
  'is there already; give another name': '已经存在；请换一个名称',
  'give a name that can stand in a file and in a command': '请换一个能写进文件与命令的名称',
  'there is no folder {folder}': '没有文件夹{folder}',
  'is a folder, a report is a file': '是文件夹，而报告是文件',

  // options
  '{=needless} goes with --on slurm': '{needless}须与 --on slurm 同用',
  '--surface is drawn into a folder: name it with --out': '--surface 须画入一个文件夹：请用 --out 指明',
  '--svg follows a lever: name it with --lever': '--svg 须沿一个杠杆：请用 --lever 指明',
  "'{name}' has no mean-field form{=hint}; these have: {names}": '“{name}”没有平均场形式{hint}；有的是：{names}',
  '--search learns by a Gaussian process: leave --kind out': '--search 使用高斯过程学习：请去掉 --kind',
  '--until goes with --budget, which says how many runs may be added':
    '--until 须与 --budget 同用，后者说明可增加多少次运行',
  'say what is wanted: --most OUTCOME, --least OUTCOME': '请说明想要什么：--most 结果、--least 结果',
  'is taken, give another one': '已被占用，请换一个',
  'the browser application is not built: `npm run view` builds it': '浏览器应用尚未构建：`npm run view` 可构建',
  'the scenario has {n} months, found {found}': '方案有{n}个月，实为{found}',

  // runs and comparisons
  "'{name}' has no value in the last month of these runs": '“{name}”在这些运行的最后一个月没有值',

  // reports
  'is a file; a report is made of the folder that cogov compare --out wrote':
    '是文件；报告由 cogov compare --out 所写的文件夹生成',
  'holds no run.json; write one with cogov compare … --out {folder}':
    '其中没有 run.json；可用 cogov compare … --out {folder} 写出',
  'is not what cogov writes': '不是 cogov 所写的文件',
  'holds one run; a report compares: cogov compare FILE FILE --out {folder}':
    '只有一次运行；报告须有比较：cogov compare 文件 文件 --out {folder}',
  'was written by cogov {found}, this is {version}; compare again with --out {folder}':
    '由 cogov {found} 写成，本版为{version}；请用 --out {folder} 重新比较',
  'holds one scenario; a report compares at least two': '只有一个方案；报告至少比较两个',
  'no such file; the folder of a finished run has one': '没有这个文件；已完成的运行所在的文件夹中有',
  'is no finished run of cogov': '不是 cogov 已完成的运行',

  // folders of studies
  'damaged; what was in it is run again': '已损坏；其中的内容将重新运行',
}
