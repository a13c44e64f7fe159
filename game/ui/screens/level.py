"""A level: the wish above, the houses on the left, the rules on the right."""

from functools import partial
from typing import TYPE_CHECKING

from pygame import Rect, Surface
from pygame.event import Event

from game.play.session import Session
from game.rules.tree import Rule
from game.ui.film import morning, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.button import Button
from game.ui.kit.columns import columns, cut_bottom, cut_top, flow
from game.ui.kit.editor import Editor, Mark
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.scene import Moment
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_TRAINING, _HOME, _HOW, _HINT = range(4)


class LevelScreen(Screen):
    """Where rules are written. ``Train`` can be pressed as soon as they have no fault."""

    def __init__(self, app: "App", session: Session):
        super().__init__(app)
        self.session = session
        self.rules: tuple[Rule, ...] = ()
        self._tab = _TRAINING
        self._faults: tuple[Mark, ...] = ()
        self._editor: Editor | None = None

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, area: Rect) -> list[Widget]:
        """Wish, house and rules."""
        look, pen = self.pen.look, self.pen
        top, rest = cut_top(area, look.px(46), 2 * look.gap)
        left, right = columns(rest, (1.12, 1.0), 3 * look.gap)
        back = Button.fitting(pen, top.topleft, "Back", self.back, "quiet")
        wish = Rect(back.rect.right + 2 * look.gap, 0, 0, pen.height("heading"))
        wish.width, wish.centery = top.right - wish.left, top.centery
        said = f"“{self.session.level.wish}”"
        return [back, Label(wish, said, "heading"), *self._left(left), *self._right(right)]

    def _left(self, area: Rect) -> list[Widget]:
        look, pen = self.pen.look, self.pen
        widths = [pen.width(tab, "bold") + 3 * look.gap for tab in self._tab_names()]
        places = flow(area, widths, look.px(42), look.gap)
        below = cut_top(area, places[-1].bottom - area.top, look.gap)[1]
        briefing = self.session.level.briefing.strip().replace("\n", " ")
        text, house = cut_bottom(below, pen.paragraph_height(briefing, area.width), look.gap)
        self._tabs = [
            Button(rect, tab, partial(self._turn_to, number))
            for number, (rect, tab) in enumerate(zip(places, self._tab_names(), strict=True))
        ]
        plan = plan_of(self.session.level.home)
        self._house = HouseWidget(house, pen, self.app.sprites, plan, self._morning(_HOME))
        self._paper = Label(house, "")
        widgets = [*self._tabs, self._house, self._paper, Label(text, briefing)]
        self._show(self._tab)
        return widgets

    def _tab_names(self) -> tuple[str, str, str, str]:
        """The houses by their names; the longest ones are cut, as there are two more tabs."""
        level = self.session.level
        names = (level.training[0].name, level.home.name)
        training, home = (name if len(name) <= 16 else f"{name[:15]}…" for name in names)
        return training, home, "How to write rules", "Hint"

    def _right(self, area: Rect) -> list[Widget]:
        look, pen = self.pen.look, self.pen
        heading, rest = cut_top(area, pen.height("heading"), look.gap)
        foot, rest = cut_bottom(rest, look.px(52), 2 * look.gap)
        words, rest = cut_bottom(rest, self._words_height(area.width), 2 * look.gap)
        message, editor = cut_bottom(rest, 3 * pen.height("small"), look.gap)
        self._editor = self._new_editor(editor)
        self._message = Label(message, "", "small")
        self._train = Button(self._train_rect(foot), "Train the dog", self._go, "primary")
        again = Button.fitting(pen, foot.topleft, "Start over", self._start_over, "quiet")
        again.rect.centery = foot.centery
        title = Label(heading, "Your rules", "heading", look.theme.said)
        chips = self._chips(words)
        self._check()
        return [title, self._editor, self._message, *chips, again, self._train]

    def _new_editor(self, place: Rect) -> Editor:
        """An editor with the rules; in a resized window with caret and undo as they were."""
        before, text = self._editor, self.session.text
        editor = Editor(place, self.pen, self.app.clipboard, text, self._changed)
        if before is not None:
            editor.content = before.content
        return editor

    def _train_rect(self, foot: Rect) -> Rect:
        width = self.pen.width("Train the dog", "bold") + self.pen.look.px(64)
        return Rect(foot.right - width, foot.top, width, foot.height)

    def _words_height(self, width: int) -> int:
        places = self._chip_places(Rect(0, 0, width, 0))
        return self.pen.height("small") + self.pen.look.gap + places[-1].bottom

    def _chip_places(self, area: Rect) -> list[Rect]:
        look = self.pen.look
        words = sorted(self.session.level.words)
        widths = [self.pen.width(word, "bold") + 2 * look.gap for word in words]
        return flow(area, widths, look.px(34), look.px(6))

    def _chips(self, area: Rect) -> list[Widget]:
        """The words that can be measured; each is written into the rules when pressed."""
        look = self.pen.look
        heading, rest = cut_top(area, self.pen.height("small"), look.gap)
        label = Label(heading, "Words the trainer can measure:", "small", look.theme.muted)
        words = sorted(self.session.level.words)
        return [
            label,
            *(
                Button(rect, word, partial(self._write, word))
                for rect, word in zip(self._chip_places(rest), words, strict=True)
            ),
        ]

    # ---- what the player does ----------------------------------------------------------------
    def back(self) -> None:
        """Back to the title; the rules stay as they are."""
        self.session.save_draft()
        super().back()

    def close(self) -> None:
        """Save the rules as they stand."""
        self.session.save_draft()

    def handle(self, event: Event) -> bool:
        """Keep the message beside the rules in step with caret and mouse."""
        used = super().handle(event)
        self._explain(getattr(event, "pos", None))
        return used

    def _changed(self) -> None:
        if self._editor is not None:
            self.session.keep_text(self._editor.text)
            self._check()

    def _check(self) -> None:
        """Read the rules and mark what is wrong with them."""
        from game.play.attempt import rules_of
        from game.rules.faults import FaultsError

        marks: tuple[Mark, ...] = ()
        self.rules = ()
        try:
            self.rules = rules_of(self.session.level, self.session.text)
        except FaultsError as error:
            marks = tuple(Mark(f.line, f.column, f.length, f.message) for f in error.faults)
        self._faults = marks
        if self._editor is not None:
            self._editor.mark(marks)
        self._train.enabled = bool(self.rules)
        self._explain(None)

    def _explain(self, pointer: tuple[int, int] | None) -> None:
        if self._editor is None:
            return
        theme = self.pen.look.theme
        under = self._editor.message_under(pointer) if pointer else None
        fault = under or self._editor.message_at_caret()
        if fault is None and self._faults:
            fault = f"Line {self._faults[0].line}: {self._faults[0].message}"
        text = fault or ("" if self.rules else "Write at least one rule.")
        self._message.text = self._fitting(text)
        self._message.colour = theme.bad if fault else theme.muted

    def _fitting(self, text: str) -> str:
        """The first three rows of a message."""
        rows = self.pen.wrap(text, self._message.rect.width, "small")
        return "\n".join(rows[:3]) if len(rows) <= 3 else "\n".join(rows[:3])[:-1] + "…"

    def _write(self, word: str) -> None:
        if self._editor is None:
            return
        content = self._editor.content
        before = content.text[: content.selection[0]]
        content.insert(word if not before or before[-1].isspace() else f" {word}")
        self._changed()
        self.desk.focus(self._editor)

    def _start_over(self) -> None:
        if self._editor is not None:
            self._editor.text = self.session.level.start_rules
            self._changed()

    def _go(self) -> None:
        from game.ui.screens.bet import BetScreen

        if self.rules:
            self.app.show(BetScreen(self.app, self.session, self.rules))

    # ---- the left side -----------------------------------------------------------------------
    def _turn_to(self, tab: int) -> None:
        """A tab was pressed; each press of Hint gives one hint more."""
        if tab == _HINT:
            most = len(self.session.level.hints)
            self.session.hints_shown = min(most, self.session.hints_shown + 1)
        self._show(tab)

    def _show(self, tab: int) -> None:
        self._tab = tab
        for number, button in enumerate(self._tabs):
            button.lit = number == tab
        self._house.visible = tab in (_TRAINING, _HOME)
        self._paper.visible = not self._house.visible
        self._paper.text = self._hints() if tab == _HINT else self._how()
        if self._house.visible:
            level = self.session.level
            house = level.training[0] if tab == _TRAINING else level.home
            self._house.show(plan_of(house), self._morning(tab))

    def _morning(self, tab: int) -> Moment:
        level = self.session.level
        return morning(level.training[0] if tab == _TRAINING else level.home)

    def _hints(self) -> str:
        hints = self.session.level.hints
        if not hints:
            return "There is no hint for this level."
        shown = [f"{n}. {hint}" for n, hint in enumerate(hints[: self.session.hints_shown], 1)]
        left = len(hints) - len(shown)
        more = f"\n\nPress Hint again for the next one ({left} left)." if left else ""
        return "\n\n".join(shown) + more

    def _how(self) -> str:
        level = self.session.level
        words = sorted(level.words, key=lambda word: (word not in level.start_rules, word))
        word, other = words[0], words[-1]
        return "\n".join(
            (
                "A rule is a sentence: how many points, and when.",
                "",
                f"+10 when the dog brings {word} to the owner",
                f"-5 when the dog picks up {word} and not {other}",
                f"+3 once when the dog chews {other}",
                "-0.1 every step",
                f"-2 when the dog steps on {other} if carrying {word}",
                "",
                "All rules that fit are added up.",
                "The dog can pick up, put down, bring, chew, walk and wait.",
            )
        )

    def draw(self, surface: Surface) -> None:
        """A sheet of paper behind the text on the left, then everything."""
        if self._paper.visible:
            gap = self.pen.look.gap
            self.pen.card(surface, self._house.rect.inflate(-gap, -gap))
            self._paper.rect = self._house.rect.inflate(-5 * gap, -5 * gap)
        super().draw(surface)
