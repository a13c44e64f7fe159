"""The text in an editor: caret, selection, undo. It knows nothing of screens."""

import unicodedata
from dataclasses import dataclass

_MOST_UNDO = 500
_LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")


@dataclass(frozen=True)
class _Snapshot:
    text: str
    caret: int
    anchor: int


class EditorText:
    """A text with a caret and a selection; positions count characters from 0.

    The selection lies between ``anchor`` and ``caret``; where they are equal nothing is selected.
    Typing letter after letter is undone as one.
    """

    def __init__(self, text: str = ""):
        self.text = cleaned(text)
        self.caret = self.anchor = len(self.text)
        self._past: list[_Snapshot] = []
        self._future: list[_Snapshot] = []
        self._typing = False

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._future)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]

    def move(self, position: int, select: bool = False) -> None:
        """Put the caret somewhere; ``select`` keeps the other end of the selection."""
        self.caret = min(max(position, 0), len(self.text))
        if not select:
            self.anchor = self.caret
        self._typing = False

    def select_all(self) -> None:
        """Select everything."""
        self.anchor, self.caret = 0, len(self.text)
        self._typing = False

    def insert(self, text: str) -> None:
        """Replace the selection by ``text``, less what cannot be shown."""
        text = cleaned(text)
        if not text and not self.selected:
            return
        letter = len(text) == 1 and not text.isspace() and not self.selected
        self._change(text, joined=letter and self._typing)
        self._typing = letter

    def rewrite(self, text: str) -> None:
        """Make it another text, as one change; the caret goes to the end of what differs."""
        text = cleaned(text)
        if text == self.text:
            return
        same = _same_beginning(text, self.text)
        after = _same_beginning(text[same:][::-1], self.text[same:][::-1])
        self._remember()
        self.text = text
        self.caret = self.anchor = len(text) - after
        self._typing = False

    def delete(self, step: int, by_word: bool = False) -> None:
        """Delete the selection, or the character (word) before (-1) or after (1) the caret."""
        if not self.selected:
            self.anchor = self.word_from(step) if by_word else self.caret + step
            self.anchor = min(max(self.anchor, 0), len(self.text))
        if self.selected:
            self._change("", joined=False)
        self._typing = False

    def undo(self) -> None:
        """Take back the last change."""
        self._travel(self._past, self._future)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._travel(self._future, self._past)

    def word_from(self, step: int) -> int:
        """Where the word before (-1) or after (1) the caret begins or ends."""
        position = self.caret
        while 0 <= position + min(step, 0) < len(self.text) and self._blank(position, step):
            position += step
        while 0 <= position + min(step, 0) < len(self.text) and not self._blank(position, step):
            position += step
        return position

    def select_word(self, position: int) -> None:
        """Select the word at a position."""
        start = end = min(max(position, 0), len(self.text))
        while start > 0 and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        self.anchor, self.caret = start, end

    def line_start(self) -> int:
        """Where the line of the caret begins."""
        return self.text.rfind("\n", 0, self.caret) + 1

    def line_end(self) -> int:
        """Where the line of the caret ends."""
        end = self.text.find("\n", self.caret)
        return len(self.text) if end < 0 else end

    def line_number(self) -> int:
        """The line of the caret, from 1."""
        return self.text.count("\n", 0, self.caret) + 1

    def _blank(self, position: int, step: int) -> bool:
        return self.text[position + min(step, 0)].isspace()

    def _change(self, text: str, joined: bool) -> None:
        if not joined:
            self._remember()
        self._future.clear()
        start, end = self.selection
        self.text = self.text[:start] + text + self.text[end:]
        self.caret = self.anchor = start + len(text)

    def _remember(self) -> None:
        self._past.append(_Snapshot(self.text, self.caret, self.anchor))
        del self._past[:-_MOST_UNDO]
        self._future.clear()

    def _travel(self, back: list[_Snapshot], forth: list[_Snapshot]) -> None:
        if not back:
            return
        forth.append(_Snapshot(self.text, self.caret, self.anchor))
        then = back.pop()
        self.text, self.caret, self.anchor = then.text, then.caret, then.anchor
        self._typing = False


def _same_beginning(one: str, other: str) -> int:
    """How many characters two texts have in common before they differ."""
    differing = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def cleaned(text: str) -> str:
    """``text`` with plain line ends and blanks, and without what cannot be shown."""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return "".join(_clean(letter) for letter in text.replace("\t", "    "))


def _clean(letter: str) -> str:
    if letter == "\n" or letter.isprintable():
        return letter
    # Blanks of other kinds come with text from web pages; left out they would join two words.
    return " " if unicodedata.category(letter) == "Zs" else ""
