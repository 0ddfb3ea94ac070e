/** What the command and the studies say is wrong, in English and in Chinese; the rest is in the table of the charts. */
import type { Messages } from '@cogov/language'

export const COMMAND_MESSAGES: Messages = {
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
  'is a file, not a folder': '是文件，不是文件夹',
  'cannot be made here': '无法在此建立',
  'a part of the path is a file, not a folder': '路径中有一段是文件，不是文件夹',
  'may not be written to': '无权写入',
  'lies on a disk that is read-only': '所在磁盘为只读',
  'the disk is full': '磁盘已满',
  'is there already; give another name': '已经存在；请换一个名称',
  'give a name that can stand in a file and in a command': '请换一个能写进文件与命令的名称',
  'there is no folder {folder}': '没有文件夹{folder}',
  'is a folder, a report is a file': '是文件夹，而报告是文件',
  '{path} holds a {names} that cogov did not write; give another folder':
    '{path}中有并非 cogov 写的{names}；请换一个文件夹',

  // questions
  'the question cannot be answered; DuckDB says:\n{message}': '这个问题无法回答；DuckDB 原话：\n{message}',

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
  "is a lever of each {=at}, and '{place}' is only a part of one": '是每个{at}的杠杆，而“{place}”只是其中一部分',

  // runs and comparisons
  '{=found}, here are {memory}; simulate a share of them with scale={scale}':
    '{found}，此处有{memory}；可用 scale={scale} 只模拟一部分',
  '{n} residents need about {size} of memory': '{n}名居民约需{size}内存',
  'a comparison needs at least one scenario': '比较至少需要一个方案',
  'at least 1 replicate, found {n}': '至少重复1次，实为{n}',
  'scenarios are compared at the same final tick: {=found}': '比较的方案须有相同的月数：{found}',
  "'{a}' has {m} ticks, '{b}' has {n}": '“{a}”有{m}个月，“{b}”有{n}个月',
  'the scenarios record no outcome in common': '各方案没有共同记录的结果',
  "'{name}' has no value in the last month of these runs": '“{name}”在这些运行的最后一个月没有值',
  "no outcome is called '{name}'": '没有名为“{name}”的结果',
  'stopped after {done} of {all} runs': '在{all}次运行中的第{done}次后停止',
  '{=what}; nothing is kept': '{what}；未保留任何结果',
  'the model has no residents': '模型中没有居民',
  'a thread of this run ended without a word': '此次运行的一个线程无故结束',

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

  // study files
  "found '{name}', none of the {n} outcomes": '实为“{name}”，不在{n}项结果之中',
  "found the name '{name}', allowed are letters, digits and _; give it another name":
    '名称为“{name}”，只可用字母、数字与 _；请另取名称',
  "a column '{name}' is there already; give this one a name of its own": '已有名为“{name}”的列；请为这一列另取名称',
  "found '{name}', allowed is one of {names}": '实为“{name}”，应为{names}之一',
  'a {kind} design says itself how often a point is run': '{kind} 设计自行决定每个点运行几次',
  'needs at least 2 replicates to begin with, found 1': '开始时至少需要2次重复，实为1',
  'found {n}, fewer than replicates': '实为{n}，少于重复次数',
  'a bisection looks along one factor that takes every value; found another sort, or several':
    '二分法沿一个可取任意值的因素进行；实为其他类型，或有多个',
  'a phase diagram has at most 6 factors, found {n}': '相图最多有6个因素，实为{n}个',
  'a phase diagram is refined along factors that take every value; one of these does not':
    '相图沿可取任意值的因素细化；其中有一个不是',
  'found {n} values, expected are {all}: {names}': '有{n}个值，应有{all}个：{names}',
  'found {found} for {name}, allowed is one of {names}': '{name}为{found}，应为{names}之一',
  'found {found} for {name}, allowed is a number from {from} to {to}': '{name}为{found}，应为{from}至{to}的数',
  "found '{name}', which the study sets itself; vary another key": '“{name}”由研究自行设定；请改变其他键',
  'found {n} labels for {all} values, expected is one for each': '{all}个值有{n}个标签，应每个值一个',
  "found '{name}'; a factor of whole scenarios is called 'scenario'":
    '实为“{name}”；以整个方案为值的因素称为“scenario”',
  'found no scenario; name them under files': '没有方案；请在 files 下列出',
  'from ({from}) has to be less than to ({to})': 'from（{from}）须小于 to（{to}）',
  'found {found}; a log-uniform factor begins above 0': '实为{found}；对数均匀的因素须从大于0处开始',
  'whole numbers are spread evenly from `from` to `to`, or listed under `values`':
    '整数在 `from` 与 `to` 之间均匀分布，或列于 `values` 之下',
  'missing, needed is a list of values: {meaning}': '缺失，应为值的列表：{meaning}',
  'found {found}, expected one of {names}': '实为{found}，应为{names}之一',

  // folders of studies
  '{path} holds runs of this study already; go on with --resume, or give another folder':
    '{path}已有此研究的运行；用 --resume 继续，或换一个文件夹',
  '{files} are points of the same stage: the runs before it were not the same. Remove all but the older one':
    '{files}是同一阶段的点：此前的运行并不相同。请只保留较早的一个',
  'the design cannot go on: no run at ({values}) has a value of the goal':
    '设计无法继续：在（{values}）处没有一次运行得到目标的值',
  'its thread ended: {reason}': '其线程已结束：{reason}',
  'queries need DuckDB, which is not installed here: npm install @duckdb/node-api; or open the Parquet files in Python or R':
    '查询需要 DuckDB，此处未安装：npm install @duckdb/node-api；也可在 Python 或 R 中打开 Parquet 文件',
  "{path} holds {name} and is not a study's folder; give another folder":
    '{path}中有{name}，不是研究的文件夹；请换一个文件夹',
  'no study is here (there is no study.json); start one with cogov sweep':
    '此处没有研究（没有 study.json）；可用 cogov sweep 开始',
  'study.json cannot be read: {reason}': '无法读取 study.json：{reason}',
  '{path} was made by cogov {found}, this is {version}, whose runs may differ: go on with npx cogov@{again}, or give another folder':
    '{path}由 cogov {found} 建立，本版为{version}，运行结果可能不同：请用 npx cogov@{again} 继续，或换一个文件夹',
  'its study.json is not one that cogov wrote; give another folder':
    '其中的 study.json 不是 cogov 所写；请换一个文件夹',
  "{path} holds another study: '{name}' differs in {keys}; give another folder, or remove this one":
    '{path}中是另一项研究：“{name}”的{keys}不同；请换一个文件夹，或移除这一个',
  '{path} has no run {point}/{replicate} (point/replicate)': '{path}中没有运行 {point}/{replicate}（点/重复）',
  'the end of the name says the format: {formats}': '名称的结尾决定格式：{formats}',
  "{path} keeps no series; name outcomes under 'series' in the study":
    '{path}不保留逐月数据；请在研究的 series 下列出结果',
  '{path} has no finished run yet: cogov sweep {again} --resume':
    '{path}尚无已完成的运行：cogov sweep {again} --resume',
  '{files}: damaged; cogov sweep {path} --resume runs what was in it again':
    '{files}：已损坏；cogov sweep {path} --resume 会重新运行其中的内容',
  'damaged; what was in it is run again': '已损坏；其中的内容将重新运行',
  'damaged; cogov sweep {path} --resume runs what was in it again':
    '已损坏；cogov sweep {path} --resume 会重新运行其中的内容',
  "the study has no outcome '{name}'{=hint}; it has {names}": '研究中没有结果“{name}”{hint}；有{names}',
  'the study has no finished run yet': '研究尚无已完成的运行',
  '{program} is not to be found: this is no machine of a Slurm cluster': '找不到{program}：此机器不属于 Slurm 集群',
  'shard {shard} ended {n} times without a finished part; see the newest logs in {folder}':
    '分片{shard}已{n}次结束而无完成的部分；请看{folder}中最新的日志',
  '{n} submitted; they go on without this process (to end them: scancel -n {again})':
    '已提交{n}；它们在此进程之外继续（要结束：scancel -n {again}）',
  '{n} tasks are at work already, {more} submitted; they go on without this process (to end them: scancel -n {again})':
    '已有{n}个任务在运行，另提交{more}；它们在此进程之外继续（要结束：scancel -n {again}）',
  'lost and submitted again: {shards}': '已丢失并重新提交：{shards}',
  '{=what}; trying again': '{what}；正在重试',

  // inference
  '{n} simulated data sets are expected, found {found}': '应有{n}组模拟数据，实为{found}组',
  'data set {n} has {found} cells, the data have {all}': '第{n}组有{found}格，数据有{all}格',
  'data set {n}: cell {cell} is {value}': '第{n}组第{cell}格为{value}',
  'cell {cell} is {value}': '第{cell}格为{value}',
  'the data hold no month from 1 on': '数据中没有第1个月及以后的月份',
  "the data name the place '{place}', of which nothing is recorded": '数据中的地方为“{place}”，而其结果没有记录',
  "the data name '{place}', which is not in {name}": '数据中的地方“{place}”不在{name}之内',
  'month {n}: the scenario gives no {name}, the data do': '第{n}月：方案没有{name}，而数据有',
  '{name}: it is fitted twice': '{name}：重复拟合',
  "cells are separated by commas, found '{text}'": '数据格须以逗号分隔，实有“{text}”',
  "a second column is called '{name}'": '列名“{name}”重复',
  'this month and place stand in line {n} already': '此月份与地方已在第{n}行出现',
  '{name} is a number from {least} to {most} (unit: {unit}), found {cell}':
    '{name}应为{least}至{most}之间的数（单位：{unit}），实为{cell}',
  'a log scale begins above 0, found {found}': '对数尺度须从大于0处开始，实为{found}',
  '{n} parameters need at least as many cells of data, found {found} not missing':
    '{n}个参数至少需要同样多的数据格，非缺失的只有{found}个',
  "no column is called 'tick', found {names}": '没有名为“tick”的列，实有{names}',
  "the outcome '{name}' is in {unit} in '{first}' and in {other} in '{scenario}'":
    '结果“{name}”在“{first}”中的单位是{unit}，在“{scenario}”中是{other}',
  "'{name}' is no outcome": '“{name}”不是结果',
  '{n} cells are expected, found {found}': '应有{n}格，实为{found}格',
  "a tick is a whole number from 0, found '{found}'": '月份应为从0起的整数，实为“{found}”',
  "a number or nothing is expected, found '{found}'": '应为数或空白，实为“{found}”',
  'the data say little about {name}: it keeps {n} % of the variance it had before':
    '数据对{name}所言甚少：其方差仍保留{n}%',
  '{a} and {b} can hardly be told apart: one makes up for the other (correlation {r})':
    '{a}与{b}几乎无法区分：一个可弥补另一个（相关系数{r}）',
  '{names} can be told apart only in combination: together they move along one line':
    '{names}只能合起来辨识：它们沿同一条线变动',
  'at least one goal is expected': '至少需要一个目标',
  "the study varies no '{name}'{=hint}; it varies {names}": '研究没有改变“{name}”{hint}；它改变的是{names}',
  'the study varies no lever; say which of {names} somebody decides':
    '研究没有改变任何杠杆；请说明{names}中哪些由人决定',
  'a {kind} design chooses its own points, so that no runs are added to it':
    '{kind} 设计自行选择其点，因此不能增加运行',
  'a budget of at least {n} runs is expected, as the first round has, found {found}':
    '预算至少应为第一轮的{n}次运行，实为{found}',
  'at least 2 policies are expected, the study has 1': '至少需要2项政策，该研究只有1项',
  'the policies were not run in the same worlds ({factors}), as a factorial design runs them':
    '各政策并非在相同的情境（{factors}）中运行；factorial 设计可做到这一点',
  'at least 60 cases, each failed or not, are expected, found {a} and {b}':
    '至少需要60个案例（失败与否），实为{a}与{b}',
  '{n} of the {all} cases failed: there is nothing to tell apart': '{all}个案例中有{n}个失败：无可区分',
  '{points} points say nothing of {factors} factors: sweep a saltelli or morris design, or more points':
    '{points}个点不足以说明{factors}个因素：请用 saltelli 或 morris 设计，或更多的点',
  '{n} of {all} points have finished runs, all are needed: go on with cogov sweep --resume':
    '{all}个点中只有{n}个已完成，须全部完成：请用 cogov sweep --resume 继续',
  'point {n} has no value of this outcome, as of what never happened; ask for another':
    '第{n}个点没有此结果的值（例如从未发生之事）；请改问其他结果',
  'point {n} has no outcome': '第{n}个点没有结果',
  'the outcome is {value}': '结果为{value}',
  'the factors cannot be told apart: some are constant or combinations of others':
    '各因素无法区分：有的不变，或是其他因素的组合',
  "'{name}' may be {names}": '“{name}”可指{names}',
  "no lever is called '{name}'": '没有名为“{name}”的杠杆',
  "'{name}' is no community of {=place}": '“{name}”不是{place}的社区',
  'there is no other state to go to': '没有其他状态可去',
  'replicates: a whole number from 2 is expected, found {n}': '重复次数应为从2起的整数，实为{n}',
  "'{name}' switches no mechanism on: there is nothing to attribute": '“{name}”没有启用任何机制：无可归因',
  '5 to {most} points with as many outcomes are expected, found {a} and {b}':
    '应有5至{most}个点及同样多的结果，实为{a}与{b}',
  'more than {n} points with as many outcomes are expected for {k} factors, found {a} and {b}':
    '{k}个因素需要多于{n}个点及同样多的结果，实为{a}与{b}',
  'the points do not tell the terms apart: they lie on a line or another quadric':
    '这些点无法区分各项：它们位于一条直线或某个二次曲面上',
  'a whole number from {from} to {to} is expected, found {found}': '应为{from}至{to}的整数，实为{found}',
  'Terminating worker thread': '正在结束工作线程',
}
