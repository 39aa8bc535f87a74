"""Methods of built-in types that classes have under a name of their own."""


class Stack(list):
    push = list.append
    has = list.__contains__


class Shouting(str):
    shout = str.upper


class Table(dict):
    make = dict.fromkeys
    find = dict.get


class Loose:
    pop = list.pop


stack = Stack()
stack.push(3)
push = stack.push
push(4)
print(stack, stack.has(4), Stack.push(stack, 5), stack)
print(Shouting("x").shout(), Shouting.shout("y"))
print(Table().make("ab"), Table(a=1).find("a"))
try:
    Loose().pop()
except TypeError as error:
    print(error)
