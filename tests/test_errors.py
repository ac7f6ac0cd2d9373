import itertools
import pickle

import pytest

from packetlint.errors import ExitCode, MissingProgramError, NoInputError, SettingsError, UserError, worst


def test_the_worst_code_is_the_first_of_the_table() -> None:
    table = [130, 5, 2, 3, 4, 1, 0]
    for better, worse in itertools.combinations(reversed(table), 2):
        assert worst([ExitCode(better), ExitCode(worse)]) == worse
    assert worst([]) is ExitCode.OK


@pytest.mark.parametrize(
    ("kind", "code"), [(UserError, 2), (SettingsError, 2), (NoInputError, 3), (MissingProgramError, 4)]
)
def test_an_error_says_what_to_do_and_survives_a_worker_process(kind: type[UserError], code: int) -> None:
    error = pickle.loads(pickle.dumps(kind("no such folder", "Check the path.")))
    assert str(error) == "no such folder. Check the path."
    assert (error.message, error.remedy, error.exit_code) == ("no such folder", "Check the path.", code)
