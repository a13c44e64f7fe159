"""A player at a level: the rules being written, the bet, and the attempts so far."""

from dataclasses import dataclass, field

from game.play.attempt import Attempt, Result
from game.play.exhibits import shown_at_home
from game.play.history import History, Record
from game.play.opening import OpenLevel
from game.play.surveyor import Survey
from game.rules.tree import Rule
from game.world.exhibit import Exhibit
from game.world.level import Choice, Level


@dataclass
class Session:
    """What is kept between the screens of one level. Each attempt has a seed of its own."""

    level: Level
    history: History
    text: str
    bet: Choice | None = None
    results: list[Result] = field(default_factory=list)
    hints_shown: int = 0
    new: tuple[Exhibit, ...] = ()  # what the last attempt showed that was never seen before
    as_text: bool = False  # the rules are shown as text, not as tiles
    file: OpenLevel | None = None  # where the level comes from, if it is to be watched
    survey: Survey = field(default_factory=Survey)
    varied: int | None = None  # what the player chose for ``varied_days``

    @staticmethod
    def begin(level: Level, history: History) -> "Session":
        """Start at a level with the rules as they were left, or as the level gives them."""
        draft = history.draft(level.id)
        return Session(level, history, level.start_rules if draft is None else draft)

    @property
    def result(self) -> Result | None:
        """What came of the last attempt."""
        return self.results[-1] if self.results else None

    @property
    def earlier(self) -> tuple[Record, ...]:
        """The remembered attempts before the last one, oldest first."""
        return self.history.records(self.level.id)[:-1]

    @property
    def varied_days(self) -> int | None:
        """Of 100 days of training those in the second house; None where there are not two."""
        given = self.level.varied_days
        return given if given is None or self.varied is None else self.varied

    def attempt(self, rules: tuple[Rule, ...]) -> Attempt:
        """The next attempt: the level's own seed first, then the ones after it."""
        seeds = [record.seed for record in self.history.records(self.level.id)]
        seed = max(seeds, default=self.level.seed - 1) + 1
        level, varied = self.level, self.varied_days
        if self.varied is not None and varied is not None:
            level = level.sharing((100 - varied, varied))
        return Attempt(level, rules, max(seed, level.seed), level.steps)

    def read_again(self) -> bool:
        """Play on with the newest good version of the level; whether its file was written at all.

        The rules stay as the player wrote them. So does the bet, also where its answer is told in
        other words or in another language; one that is no longer offered is taken back.
        """
        if self.file is None or not self.file.change():
            return False
        self.bet = self._bet_in(self.file.level)
        self.level = self.file.level
        self.survey = Survey()  # it was measured in the houses as they were
        self.hints_shown = min(self.hints_shown, len(self.level.hints))
        return True

    def _bet_in(self, level: Level) -> Choice | None:
        """The answer that was given as another version of the level words it, if that has it."""
        if self.bet is None:
            return None
        number = self.level.choices.index(self.bet)
        offered = level.choices[number : number + 1]
        return next((one for one in offered if one.outcome == self.bet.outcome), None)

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with the newest version of the level's file; nothing if all is well."""
        return self.file.faults if self.file else ()

    def keep_text(self, text: str) -> None:
        """The rules were changed; they are not saved with every letter."""
        self.text = text

    def save_draft(self) -> None:
        """Save the rules as they stand, if the player has changed them at all."""
        if self.history.draft(self.level.id) is not None or self.text != self.level.start_rules:
            self.history.keep_draft(self.level.id, self.text)

    def conclude(self, result: Result) -> None:
        """An attempt is over: remember it."""
        self.results.append(result)
        verdict = result.verdict
        self.history.keep_draft(self.level.id, self.text)
        self.history.add(
            self.level.id,
            Record(
                rules=self.text,
                seed=result.attempt.seed,
                steps=result.steps,
                bet=self.bet.outcome if self.bet else None,
                outcome=verdict.outcome,
                intent_score=verdict.intent_score,
                outer=verdict.gaps.outer,
                inner=verdict.gaps.inner,
                undertrained=verdict.gaps.undertrained,
                varied_days=result.attempt.level.varied_days,
            ),
        )
        shown = shown_at_home(result)
        new = self.history.find(self.level.id, [exhibit.id for exhibit in shown])
        self.new = tuple(exhibit for exhibit in shown if exhibit.id in new)

    def bet_was_right(self) -> bool | None:
        """Whether the player saw the outcome coming; None without a bet or a result."""
        if self.bet is None or self.result is None:
            return None
        return self.bet.outcome == self.result.verdict.outcome
