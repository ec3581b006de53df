"""The ways in which the program could lose or leak something, each as a change of its text.

`tests/rules/test_mutants.py` checks that every text is still there; `make mutants` makes each
change in a copy of the project and demands that one of its tests fails.
"""

from tools.laptop_mutations import LAPTOP_MUTATIONS
from tools.mutation import Mutation
from tools.server_mutations import SERVER_MUTATIONS

__all__ = ["MUTATIONS", "Mutation"]

MUTATIONS = (*LAPTOP_MUTATIONS, *SERVER_MUTATIONS)
