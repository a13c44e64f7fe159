"""What rules pay, by hand: the contract between docs/rules.md and everything that reads rules.

Each case quotes the words of the page that it is about, and says what each rule pays over a day
in a small house. They were written from the page, not from the code. Who disagrees with a case
disagrees with the page.
"""

from tests.learning.cases.counting import COUNTED
from tests.learning.cases.in_a_house import CANNOT, IN_A_HOUSE
from tests.learning.cases.sentences import (
    AMOUNTS,
    CADENCES,
    CONDITIONS,
    DESCRIPTIONS,
    EVENTS,
    FOR_EACH,
)

CASES = (
    *AMOUNTS,
    *CADENCES,
    *EVENTS,
    *DESCRIPTIONS,
    *CONDITIONS,
    *FOR_EACH,
    *COUNTED,
    *IN_A_HOUSE,
)

__all__ = ["CANNOT", "CASES"]
