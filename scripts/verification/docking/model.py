"""The whole model a second time: in another language, in double precision, with another generator, from its description.

Equations, their order and parameters are read from docs/model/phases.md and parameters.md, levers from mechanisms.md;
procedures are written from procedures.md. Nothing of the library runs here. Made-up places with the default network,
of whose communities a sample is simulated, without counties and without policy learning. Needs numpy.

    python3 model.py SEEDS < plan.json > means.json
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
from expressions import evaluate, parse

PAGES = Path(__file__).resolve().parents[3] / "docs" / "model"
DOMAINS = ["health", "environment", "security", "construction", "disputes"]
PARENT = {
    "department": "superior",
    "evaluator": "superior",
    "township": "superior",
    "attendance": "township",
    "community": "township",
    "organisation": "community",
    "enterprise": "community",
    "resident": "community",
}
PATIENCE = {"committee": 3, "township": 4, "joint": 6}


def read_parameters():
    rows = re.findall(r"^\| `(\w+)` \| [^|]*\| [^|]*\| ([-\d.e]+) \|", (PAGES / "parameters.md").read_text(), re.M)
    return {name: float(value) for name, value in rows} | {unit: 1.0 for unit in ("day", "yuan", "staff_month", "case")}


def read_levers():
    pattern = r"^\| `(\w+)` \| [^|]*\| (superior|township|community) \| \w+ \| [\d.]+ … [\d.]+ \|"
    return dict(re.findall(pattern, (PAGES / "mechanisms.md").read_text(), re.M))


def read_phases():
    """Steps of the start and of a month: (name, phases), a phase being equations (kind, target, expression, evenly)."""
    start, month = [], []
    text = (PAGES / "phases.md").read_text().split("\n## Draws")[0]
    for chunk in re.split(r"\n(?=### )", text):
        head = re.match(r"### ([\d.]+) (\S+)", chunk)
        if not head:
            continue
        phases = []
        for block in re.findall(r"```text\n(.*?)\n```", chunk, re.S):
            equations = []
            for line in block.split("\n"):
                equation, remark = line.rsplit("    # ", 1)
                kind, rest = equation.split(None, 1)
                target, text_of = re.split(r" [=←] ", rest, maxsplit=1)
                equations.append((kind, target, parse(text_of), "drawn evenly" in remark))
            phases.append(equations)
        (start if head[1].startswith("0.") else month).append((head[2], phases))
    return start, month


START, MONTH = read_phases()


class World:
    def __init__(self, townships, communities, residents, sample, rural, seed):
        self.rng = np.random.default_rng(seed)
        self.parameters = read_parameters()
        self.levers = read_levers()
        all_communities = townships * communities
        self.count = {"superior": 1, "department": 6, "evaluator": 1, "township": townships, "attendance": 6 * townships}
        self.count |= {"community": all_communities, "organisation": all_communities, "enterprise": all_communities}
        self.count["resident"] = all_communities * sample
        self.parameters |= {f"{table}_best": 0.0 for table in self.count}
        self.above = {t: np.repeat(np.arange(self.count[p]), self.count[t] // self.count[p]) for t, p in PARENT.items()}
        self.columns = {table: {} for table in self.count}
        villages = round(rural * all_communities)
        place = [(i * villages + all_communities // 2) // all_communities for i in range(all_communities + 1)]
        given = self.columns["community"]
        given["residents"] = np.full(all_communities, float(residents))
        given["represents"] = np.full(all_communities, residents / sample)
        given["rural"] = np.diff(place).astype(float)
        given["neighbours"] = np.full(all_communities, float(min(8, residents - 1)))
        self.columns["township"]["budget"] = np.ones(townships)
        self.columns["department"]["served"] = np.full(6, float(all_communities * residents))
        for lever, table in self.levers.items():
            self.columns[table][lever] = np.zeros(self.count[table])
        self.join(sample)
        kinds = {"committee": 10, "township": 10, "joint": 3}
        self.queues = {name: np.zeros((all_communities, kinds[name], age)) for name, age in PATIENCE.items()}
        self.passing = np.zeros((all_communities, 13))
        for table, phases in START:
            self.run(table, phases)

    def join(self, n, degree=8, rewiring=0.1):
        """Small worlds, one in each community: ends of ties, both ways."""
        ends = []
        for community in range(self.count["community"]):
            ties = [set() for _ in range(n)]
            for lap in range(1, degree // 2 + 1):
                for row in range(n):
                    ties[row].add((row + lap) % n)
                    ties[(row + lap) % n].add(row)
            for lap in range(1, degree // 2 + 1):
                for row in range(n):
                    far = (row + lap) % n
                    if far not in ties[row] or self.rng.random() >= rewiring or len(ties[row]) == n - 1:
                        continue
                    new = row
                    while new == row or new in ties[row]:
                        new = int(self.rng.integers(n))
                    ties[row].remove(far)
                    ties[far].remove(row)
                    ties[row].add(new)
                    ties[new].add(row)
            ends += [(community * n + row, community * n + other) for row in range(n) for other in ties[row]]
        self.near, self.far = np.array(ends).T
        self.degree = np.maximum(np.bincount(self.near, minlength=self.count["resident"]), 1)

    def lookup(self, table, name, local):
        if name in local:
            return local[name]
        if name in self.parameters:
            return self.parameters[name]
        rows = np.arange(self.count[table])
        while name not in self.columns[table]:
            rows, table = self.above[table][rows], PARENT[table]
        return self.columns[table][name][rows]

    def run(self, table, phases):
        """One visit: rules read what was before their phase, neighbours what was before the visit."""
        before = {name: values.copy() for name, values in self.columns[table].items()}
        rows = self.count[table]

        def seen(name):
            return np.bincount(self.near, weights=before[name][self.far], minlength=rows) / self.degree

        for equations in phases:
            local, new = {}, {}

            def value(expression, evenly=False):
                drawn = []

                def draw():
                    # One number in an equation, however often it stands there.
                    if not drawn:
                        drawn.append(self.spread(table) if evenly else self.rng.random(rows))
                    return drawn[0]

                found = evaluate(expression, lambda name: self.lookup(table, name, local), draw, seen)
                return np.broadcast_to(np.asarray(found, dtype=float), (rows,))

            for kind, target, expression, evenly in equations:
                if kind in ("value", "term", "sum"):
                    local[target] = value(expression)
                elif kind == "rule":
                    new[target] = value(expression, evenly).copy()
            self.columns[table].update(new)
            for kind, target, expression, _ in equations:
                if kind != "total":
                    continue
                parent, column = target.split(".")
                _, function, arguments = expression
                blocks = self.count[parent]
                sums = np.bincount(self.above[table], weights=value(arguments[0]), minlength=blocks)
                size = np.bincount(self.above[table], minlength=blocks)
                self.columns[parent][column] = sums / size if function == "mean" else sums

    def spread(self, table):
        """Of each block's rows one number in each of as many equal parts, in random order."""
        rows = np.bincount(self.above[table])
        return np.concatenate([(self.rng.permutation(n) + self.rng.random(n)) / n for n in rows])

    def month(self):
        for name, phases in MONTH:
            if name == "arise":
                self.arise()
            elif name == "handle":
                self.handle()
            elif name != "copy":
                self.run(name, phases)

    def arise(self):
        community, p = self.columns["community"], self.parameters
        committee = max(0, 1 - p["level_township"] - p["level_joint"])
        serious = p["serious_share"]
        beyond = [committee * (1 - serious), committee * serious]
        beyond += [p["level_township"] * (1 - serious), p["level_township"] * serious, p["level_joint"]]
        self.needs = np.zeros((self.count["community"], len(DOMAINS), 6))
        for c in range(self.count["community"]):
            kind = "rural" if community["rural"][c] > 0.5 else "urban"
            mix = np.array([p[f"needs_{domain}_{kind}"] for domain in DOMAINS])
            for d, share in enumerate(mix / mix.sum()):
                own = p[f"own_{DOMAINS[d]}"]
                cells = np.array([own] + [(1 - own) * level for level in beyond])
                self.needs[c, d] = self.rng.poisson(p["needs_rate"] * community["present"][c] * share * cells)
        community["needs"] = self.needs.sum((1, 2))
        community["needs_weight"] = (self.needs * [1, 1, 2, 1, 2, 2]).sum((1, 2))
        community["own_needs"] = self.needs[:, :, 0].sum(1)
        department, attendance = self.columns["department"], self.columns["attendance"]
        logs = np.log(np.maximum(1e-3, department["attendance_belief"]))
        attendance["others_attend"] = np.tile(np.exp((logs.sum() - logs) / 5), self.count["township"])
        attendance["load_there"] = np.tile(department["department_load"], self.count["township"])

    def handle(self):
        community = self.columns["community"]
        for age in range(6):
            for name in (f"settled_{age}", f"joint_settled_{age}"):
                community[name] = np.zeros(self.count["community"])
        for name in ("mediated", "reported", "hotline_calls", "settled", "joint_settled", "abandoned", "case_work"):
            community[name] = np.zeros(self.count["community"])
        for c in range(self.count["community"]):
            self.report(c)
        community["settled_weight"] = community["mediated"].copy()
        self.settle()
        self.meet()
        self.close()

    def report(self, c):
        community, rng = self.columns["community"], self.rng
        committee, township, joint = (self.queues[name] for name in ("committee", "township", "joint"))
        township[c, :, 1] += self.passing[c, :10]
        joint[c, :, 1] += self.passing[c, 10:]
        self.passing[c] = 0
        call, forward, hand_down = community["hotline_share"][c], community["forwarded"][c], self.parameters["hand_down"]
        whole = 0
        for d, domain in enumerate(DOMAINS):
            own = int(self.needs[c, d, 0])
            mediated = rng.binomial(own, community["mediation_chance"][c])
            community["mediated"][c] += mediated
            office = community["report_disputes" if domain == "disputes" else "report_share"][c]
            chance = 1 - (1 - office) * (1 - call)
            by_phone = call / (call + office) if chance > 0 else 0
            for cell in range(1, 6):
                arisen = int(self.needs[c, d, cell]) + (own - mediated if cell == 1 else 0)
                heard = rng.binomial(arisen, chance)
                calls = heard * by_phone
                community["reported"][c] += heard
                community["hotline_calls"][c] += calls
                kind = d + 5 if cell in (2, 4) else d
                if cell == 5:
                    whole += heard
                elif cell in (1, 2):
                    dispatched = calls * (1 - hand_down)
                    committee[c, kind, 0] += heard - dispatched
                    township[c, kind, 0] += dispatched
                else:
                    late = (heard - calls) * (1 - forward)
                    township[c, kind, 0] += heard - late
                    self.passing[c, kind] += late
        for size, share in enumerate((0.5, 0.6, 1)):
            some = rng.binomial(whole, share)
            whole -= some
            now = rng.binomial(some, 1 if call > 0 else forward)
            joint[c, size, 0] += now
            self.passing[c, 10 + size] += some - now

    def settle(self):
        community, township = self.columns["community"], self.columns["township"]
        cost = np.array([1] * 5 + [2] * 5)[None, :, None]
        each = self.count["community"] // self.count["township"]
        for c in range(self.count["community"]):
            community["case_work"][c] = self.serve("committee", slice(c, c + 1), community["case_capacity"][c])
        for t in range(self.count["township"]):
            self.serve("township", slice(t * each, (t + 1) * each), township["township_capacity"][t])
        community["committee_queue"] = (self.queues["committee"] * cost).sum((1, 2))
        waiting = (self.queues["township"] * cost).sum((1, 2))
        township["township_queue"] = np.bincount(self.above["community"], weights=waiting)

    def serve(self, office, owners, capacity):
        """Serious matters first, in each the oldest first, equal ones in proportion; returns the capacity used."""
        community, queue, rest = self.columns["community"], self.queues[office], capacity
        for kinds, weight in ((slice(5, 10), 2), (slice(0, 5), 1)):
            for age in range(PATIENCE[office] - 1, -1, -1):
                total = queue[owners, kinds, age].sum() * weight
                if rest <= 0 or total == 0:
                    continue
                left = queue[owners, kinds, age] * min(1, rest / total)
                queue[owners, kinds, age] -= left
                rest = max(0, rest - total)
                community["settled"][owners] += left.sum(1)
                community["settled_weight"][owners] += left.sum(1) * weight
                community[f"settled_{age}"][owners] += left.sum(1)
        return capacity - rest

    def meet(self):
        community, township, attendance = (self.columns[name] for name in ("community", "township", "attendance"))
        rng, joint = self.rng, self.queues["joint"]
        called, attended, waiting = np.zeros(self.count["attendance"]), np.zeros(self.count["attendance"]), 0
        for c, t in enumerate(self.above["community"]):
            for size in (2, 3, 4):
                for age in range(5, -1, -1):
                    done = 0
                    for _ in range(int(joint[c, size - 2, age])):
                        if rng.random() >= township["convene"][t]:
                            continue
                        if rng.random() < township["settle_alone"][t]:
                            done += 1
                            continue
                        rows = 6 * t + rng.choice(6, size, replace=False)
                        there = rng.random(size) < attendance[f"attend_{size}"][rows]
                        called[rows] += 1
                        attended[rows] += there
                        done += there.all()
                    joint[c, size - 2, age] -= done
                    waiting += joint[c, size - 2, age] * size / 6
                    for name, weight in (("settled", 1), ("settled_weight", 2), ("joint_settled", 1)):
                        community[name][c] += done * weight
                    community[f"settled_{age}"][c] += done
                    community[f"joint_settled_{age}"][c] += done
        attendance["called_here"], attendance["attended_here"] = called, attended
        department = self.columns["department"]
        department["called"] = called.reshape(-1, 6).sum(0)
        department["attended"] = attended.reshape(-1, 6).sum(0)
        department["department_queue"] = np.full(6, float(waiting))

    def close(self):
        community = self.columns["community"]
        for name, queue in self.queues.items():
            lost = queue[:, :, -1].sum(1)
            community["abandoned"] += lost
            if name == "joint":
                community["joint_abandoned"] = lost
            queue[:, :, 1:] = queue[:, :, :-1].copy()
            queue[:, :, 0] = 0
        community["joint_backlog"] = self.queues["joint"].sum((1, 2))
        community["committee_backlog"] = self.queues["committee"].sum((1, 2)) + self.passing.sum(1)
        community["township_backlog"] = self.queues["township"].sum((1, 2))
        community["backlog"] = sum(community[f"{where}_backlog"] for where in self.queues)


def means(plan, seed):
    """Mean of every column over its rows, in the months asked for."""
    world = World(**plan["place"], seed=seed)
    found = {}
    for month in range(1, max(plan["months"]) + 1):
        for lever, value in plan["levers"].get(str(month), {}).items():
            world.columns[world.levers[lever]][lever][:] = value
        world.month()
        if month in plan["months"]:
            for table, columns in world.columns.items():
                found |= {f"{table}.{name} {month}": float(np.mean(values)) for name, values in columns.items()}
    return found


if __name__ == "__main__":
    wanted = json.load(sys.stdin)
    runs = [means(wanted, seed) for seed in range(int(sys.argv[1]))]
    json.dump({key: [run[key] for run in runs] for key in runs[0]}, sys.stdout)
