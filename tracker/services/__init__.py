"""Use cases: what a person does with the program, the same from the window and from the shell."""
