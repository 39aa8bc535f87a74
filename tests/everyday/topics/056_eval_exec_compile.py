import ast

print(eval("1 + 2 * 3"), eval("x * y", {"x": 3, "y": 4}), eval("[i ** 2 for i in range(4)]"))
ns = {}
exec("def f(n):\n    return n + 1\nz = f(41)", ns)
print(ns["z"], ns["f"](1), sorted(k for k in ns if not k.startswith("__")))
code = compile("a + b", "<expr>", "eval")
print(eval(code, {"a": "x", "b": "y"}), code.co_names)
print(ast.literal_eval("{'a': [1, 2.5, None], 'b': (True, -3)}"))
for bad in ("__import__('os')", "1 +", "a.b"):
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__)
try:
    exec("x = = 1")
except SyntaxError as e:
    print(e.msg, e.lineno)
tree = ast.parse("x = 1 + 2")
print(ast.unparse(tree), type(tree.body[0]).__name__, sum(isinstance(n, ast.Constant) for n in ast.walk(tree)))
print(ast.dump(ast.parse("a", mode="eval").body))


class Calc(ast.NodeVisitor):
    def visit_BinOp(self, node):
        ops = {ast.Add: lambda a, b: a + b, ast.Mult: lambda a, b: a * b}
        return ops[type(node.op)](self.visit(node.left), self.visit(node.right))

    def visit_Constant(self, node):
        return node.value


print(Calc().visit(ast.parse("2 * (3 + 4)", mode="eval").body))
