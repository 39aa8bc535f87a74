"""The verifier as a tool for assistants, by the Model Context Protocol; executes nothing."""
