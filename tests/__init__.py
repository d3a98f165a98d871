"""The proofs: one file or more for each room, named for it."""
