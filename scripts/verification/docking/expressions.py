"""The language of equations: text to tree, tree to numbers. Written from docs/scenario.md and docs/model/numbers.md."""

import re
from statistics import NormalDist

import numpy as np

TOKEN = re.compile(r"\s*(\d+\.?\d*(?:e-?\d+)?|\w+|<=|>=|==|!=|[-+*/^()?:,<>])")
# From what binds least to what binds most.
LEVELS = [("or",), ("and",), ("<", "<=", ">", ">=", "==", "!="), ("+", "-"), ("*", "/")]


def parse(text):
    tokens = TOKEN.findall(text)
    tree = choice(tokens)
    if tokens:
        raise ValueError(f"left over in {text!r}: {tokens}")
    return tree


def choice(tokens):
    condition = binary(tokens, 0)
    if tokens[:1] != ["?"]:
        return condition
    tokens.pop(0)
    then = choice(tokens)
    tokens.pop(0)
    return ("?", condition, then, choice(tokens))


def binary(tokens, level):
    if level == len(LEVELS):
        return unary(tokens)
    left = binary(tokens, level + 1)
    while tokens and tokens[0] in LEVELS[level]:
        left = (tokens.pop(0), left, binary(tokens, level + 1))
    return left


def unary(tokens):
    if tokens[0] == "-":
        tokens.pop(0)
        return ("negate", unary(tokens))
    base = atom(tokens)
    if tokens[:1] != ["^"]:
        return base
    tokens.pop(0)
    return ("^", base, unary(tokens))


def atom(tokens):
    token = tokens.pop(0)
    if token == "(":
        inner = choice(tokens)
        tokens.pop(0)
        return inner
    if token[0].isdigit():
        return ("number", float(token))
    if tokens[:1] != ["("]:
        return ("name", token)
    tokens.pop(0)
    arguments = [choice(tokens)]
    while tokens.pop(0) == ",":
        arguments.append(choice(tokens))
    return ("call", token, arguments)


OPERATIONS = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "^": np.power,
    "<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal, "==": np.equal, "!=": np.not_equal,
    "and": np.logical_and, "or": np.logical_or,
}
FUNCTIONS = {
    "abs": np.abs, "sqrt": np.sqrt, "log": np.log, "pow": np.power, "min": np.minimum, "max": np.maximum,
    "exp": lambda x: np.exp(np.clip(x, -88, 88)),
    "clip": lambda x, low, high: np.minimum(np.maximum(x, low), high),
    "probit": np.vectorize(NormalDist().inv_cdf),
}


def evaluate(tree, lookup, draw, seen):
    def value(node):
        match node[0]:
            case "number":
                return node[1]
            case "name":
                return draw() if node[1] == "draw" else lookup(node[1])
            case "negate":
                return -value(node[1])
            case "?":
                return np.where(value(node[1]), value(node[2]), value(node[3]))
            case "call":
                return seen(node[2][0][1]) if node[1] == "seen" else FUNCTIONS[node[1]](*map(value, node[2]))
        return OPERATIONS[node[0]](value(node[1]), value(node[2]))

    # Both sides of a choice are computed; what the condition leaves out may be infinite.
    with np.errstate(all="ignore"):
        return value(tree)
