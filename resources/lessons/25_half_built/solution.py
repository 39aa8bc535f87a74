"""The label comes into the window when it is complete."""
import threading

label, eaten_by = None, []

def write():
    global label
    draft = ["flour"]
    draft.append("egg")
    label = draft

def eat(name, allergy):
    if label is not None and allergy not in label:
        eaten_by.append(name)

ann = threading.Thread(target=write, name="Ann")
bob = threading.Thread(target=eat, name="Bob",
                       args=("Bob", "egg"))
ann.start(), bob.start()
ann.join(), bob.join()
eat("Cy", "fish")
assert "Bob" not in eaten_by, "Bob has eaten egg"
