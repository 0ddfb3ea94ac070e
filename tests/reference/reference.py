"""Reference values of SALib 1.6.0, SciPy 1.17.1 and statsmodels 0.15.0 for the tests of @cogov/methods, in reference.json.

    python3 -m venv venv && venv/bin/pip install SALib==1.6.0 scipy==1.17.1 statsmodels==0.15.0
    venv/bin/python tests/reference/reference.py

Python is needed for nothing else. Samples are deterministic, or stand in the file, so that both sides see the same inputs.
"""

import json
import warnings
from pathlib import Path

import numpy as np
from SALib.analyze import delta, ff as ff_analyze, morris as morris_analyze, pawn, sobol
from SALib.sample import ff as ff_sample, saltelli
from SALib.sample.morris import morris as morris_sample
from SALib.test_functions import Ishigami, Sobol_G
from scipy import stats
from scipy.stats import qmc
from statsmodels.formula.api import ols
from statsmodels.stats.anova import AnovaRM, anova_lm
import pandas as pd

warnings.simplefilter("ignore")


def problem(k, low=0.0, high=1.0):
    return {"num_vars": k, "names": [f"x{j + 1}" for j in range(k)], "bounds": [[low, high]] * k}


def designs():
    wide = qmc.Sobol(256, scramble=False).random(1024)
    rows, columns = [1, 2, 3, 100, 511, 1023], [0, 1, 9, 39, 99, 127, 254, 255]
    return {
        "sobol": qmc.Sobol(8, scramble=False).random(16).tolist(),
        "sobol_wide": {"rows": rows, "columns": columns, "values": wide[np.ix_(rows, columns)].tolist()},
        "halton": qmc.Halton(6, scramble=False).random(20)[1:].tolist(),
        "saltelli": saltelli.sample(problem(3), 8).tolist(),
        "saltelli_first": saltelli.sample(problem(3), 8, calc_second_order=False, skip_values=0).tolist(),
        "morris": [trajectory(seed) for seed in range(5)],
    }


def trajectory(seed, k=4, levels=4):
    """One trajectory of SALib with the draws that it was made from."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(k)
    up = rng.integers(2, size=k)
    step = morris_sample._compute_delta(levels)
    lowest = rng.choice(np.linspace(0, 1 - step, levels // 2), k)
    # P* puts a 1 where factor j moves as the n-th; D* is −1 where a factor moves down.
    p_star = np.zeros((k, k))
    p_star[order, np.arange(k)] = 1
    points = morris_sample._compute_b_star(
        np.ones((k + 1, k)),
        lowest.reshape(1, k),
        step,
        np.tril(np.ones([k + 1, k], dtype=int), -1),
        np.eye(k),
        p_star,
        np.diag(np.where(up == 1, 1, -1)),
    )
    return {
        "lowest": lowest.tolist(),
        "order": order.tolist(),
        "up": [bool(u) for u in up],
        "delta": step,
        "points": points.tolist(),
    }


def indices():
    pi = np.pi
    ishigami, g = problem(3, -pi, pi), problem(8)
    a = Ishigami.evaluate(saltelli.sample(ishigami, 128))
    b = Sobol_G.evaluate(saltelli.sample(g, 128))
    c = Ishigami.evaluate(saltelli.sample(ishigami, 128, calc_second_order=False))
    x = morris_sample.sample(ishigami, 10, num_levels=4, seed=1)
    effects = morris_analyze.analyze(ishigami, x, Ishigami.evaluate(x), num_levels=4)
    points = qmc.Sobol(3, scramble=False).random(256)
    xs = points * 2 * pi - pi
    ys = Ishigami.evaluate(xs)
    classes = np.linspace(0, 256, 9)
    grid = np.linspace(ys.min(), ys.max(), 100)
    return {
        "sobol_ishigami": of_sobol(sobol.analyze(ishigami, a)),
        "sobol_ishigami_first": of_sobol(sobol.analyze(ishigami, c, calc_second_order=False)),
        "sobol_g": of_sobol(sobol.analyze(g, b)),
        "morris": {
            "points": ((x + pi) / (2 * pi)).round(12).tolist(),
            "mu": effects["mu"].tolist(),
            "muStar": effects["mu_star"].tolist(),
            "sigma": effects["sigma"].tolist(),
        },
        "pawn": slices_of(ishigami, xs, ys, 8),
        "delta": [delta.calc_delta(ys, grid, xs[:, j], classes) for j in range(3)],
        "anova": analysis_of_variance(),
        "fractional": {str(k): fractional(k) for k in (4, 5, 8)},
        "src": standardised(points, ys),
        "srrc": standardised(
            np.column_stack([stats.rankdata(points[:, j]) for j in range(3)]), stats.rankdata(ys)
        ),
    }


def fractional(k):
    """Effects of a two-level fraction on a linear function with two products; factors that SALib adds are left out."""
    x = ff_sample.sample(problem(k))
    y = x[:, :k] @ np.arange(1, k + 1) + 3 * x[:, 0] * x[:, 1] - 2 * x[:, 2] * x[:, 3]
    found = ff_analyze.analyze(problem(k), x, y, second_order=True)
    names = problem(k)["names"]
    return {
        "points": x[:, :k].tolist(),
        "outcomes": y.tolist(),
        "main": found["ME"][:k].tolist(),
        "pairs": [
            [*pair, effect]
            for pair, effect in zip(found["interaction_names"], found["IE"])
            if pair[0] in names and pair[1] in names
        ],
    }


def slices_of(of, xs, ys, slices):
    """PAWN with the largest point in the last slice; SALib leaves it out, and otherwise says the same."""
    edges = np.linspace(0, 1, slices + 1)
    result = {"least": [], "median": [], "mean": [], "most": []}
    theirs = pawn.analyze(of, xs, ys, S=slices)
    for j in range(xs.shape[1]):
        cuts = np.quantile(xs[:, j], edges)
        inside = [(xs[:, j] >= low) & (xs[:, j] < high) for low, high in zip(cuts, cuts[1:])]
        without = [stats.ks_2samp(ys[own], ys).statistic for own in inside]
        assert np.isclose(np.median(without), theirs["median"][j]) and np.isclose(max(without), theirs["maximum"][j])
        inside[-1] = xs[:, j] >= cuts[-2]
        found = [stats.ks_2samp(ys[own], ys).statistic for own in inside]
        for name, of_all in [("least", min), ("median", np.median), ("mean", np.mean), ("most", max)]:
            result[name].append(float(of_all(found)))
    return result


def analysis_of_variance():
    """Three factors of 3, 2 and 4 levels, 3 replicates: with seeds of their own, in common, and one run a point."""
    levels, replicates = [3, 2, 4], 3
    cells = [(a, b, c) for a in range(3) for b in range(2) for c in range(4)]
    rows = [
        (k, a, b, c, round(a + 2 * b * c - 0.5 * a * a + np.sin(3 * n + 5 * k) + k * (0.5 + 0.3 * a), 6))
        for n, (a, b, c) in enumerate(cells)
        for k in range(replicates)
    ]
    runs = pd.DataFrame(rows, columns=["seed", "a", "b", "c", "y"])

    def lines(found):
        return {
            row.Index.replace("C(", "").replace(")", ""): [row.sum_sq, row.df] + ([] if np.isnan(row.F) else [row.F, row.P])
            for row in found.rename(columns={"PR(>F)": "P"}).itertuples()
        }

    def blocked():
        found = {}
        for row in AnovaRM(runs, "y", "seed", within=["a", "b", "c"]).fit().anova_table.itertuples():
            f, df, below = row[1:4]
            epsilon = greenhouse_geisser(row.Index.split(":"))
            found[row.Index] = [df, below, f, stats.f.sf(f, df * epsilon, below * epsilon)]
        return found

    def greenhouse_geisser(term):
        """Box's epsilon, of how what a term does varies over seeds."""
        table = runs.set_index(["seed", "a", "b", "c"]).y
        y = table.sort_index().to_numpy().reshape(replicates, *levels)
        for axis, name in [(1, "a"), (2, "b"), (3, "c")]:
            middle = y.mean(axis=axis, keepdims=True)
            y = y - middle if name in term else middle
        own = y.reshape(replicates, -1)
        covariance = np.cov(own.T)
        df = np.prod([levels["abc".index(name)] - 1 for name in term])
        return float(np.trace(covariance) ** 2 / (df * (covariance**2).sum()))

    alone = runs[runs.seed == 0]
    return {
        "cells": cells,
        "outcomes": runs.groupby(["a", "b", "c"]).y.apply(list).tolist(),
        "own": lines(anova_lm(ols("y ~ C(a) * C(b) * C(c)", runs).fit())),
        "common": blocked(),
        "single": lines(anova_lm(ols("y ~ (C(a) + C(b) + C(c)) ** 2", alone).fit())),
    }


def of_sobol(found):
    result = {"first": found["S1"].tolist(), "total": found["ST"].tolist()}
    if "S2" in found:
        result["second"] = np.where(np.isnan(found["S2"]), 0, found["S2"]).tolist()
    return result


def standardised(x, y):
    design = np.column_stack([np.ones(len(y)), x])
    beta = np.linalg.lstsq(design, y, rcond=None)[0]
    rest = y - design @ beta
    return {
        "coefficients": (beta[1:] * x.std(axis=0, ddof=1) / y.std(ddof=1)).tolist(),
        "r2": 1 - rest @ rest / ((y - y.mean()) ** 2).sum(),
    }


def statistics():
    def power(effect, n, alpha=0.05):
        """Two-sided one-sample t test, the effect in standard deviations."""
        critical = stats.t.ppf(1 - alpha / 2, n - 1)
        shift = effect * np.sqrt(n)
        return stats.nct.sf(critical, n - 1, shift) + stats.nct.cdf(-critical, n - 1, shift)

    p = [0.001, 0.012, 0.03, 0.04, 0.2, 0.7]
    sample = [float(v) for v in np.round(np.sin(np.arange(1, 26)) + 0.3, 6)]
    mean, error = np.mean(sample), np.std(sample, ddof=1) / 5
    return {
        "power": [[e, n, power(e, n)] for e, n in [(0.2, 10), (0.5, 20), (0.5, 33), (1.0, 8), (0.05, 400)]],
        "p": p,
        "benjamini_hochberg": stats.false_discovery_control(p).tolist(),
        "sample": sample,
        "t_interval": list(stats.t.interval(0.95, 24, mean, error)),
        "superior": float(stats.ttest_1samp(sample, 0.1, alternative="greater").pvalue),
        "within": float(
            max(
                stats.ttest_1samp(sample, -0.8, alternative="greater").pvalue,
                stats.ttest_1samp(sample, 0.8, alternative="less").pvalue,
            )
        ),
    }


reference = {"designs": designs(), "indices": indices(), "statistics": statistics()}
target = Path(__file__).with_suffix(".json")
target.write_text(json.dumps(reference, separators=(",", ":")) + "\n")
print(target.name, target.stat().st_size, "bytes")
