import pygame
import pytest

from game.ui.kit.menu import Entry, Menu
from game.ui.kit.pen import Pen
from tests.ui.kit.events import click, key, moved, typed

WINDOW = pygame.Rect(0, 0, 1024, 768)
ANCHOR = pygame.Rect(300, 200, 80, 30)
ENTRIES = [
    *(Entry(word, heading="Words") for word in ("big", "framed", "paper", "white", "wooden")),
    Entry("waits", "that takes no thing", heading="More"),
    Entry("not paper", heading="More"),
    Entry("newspaper", "it cannot be measured", heading="These cannot be measured"),
    Entry("shoe", "it cannot be measured", heading="These cannot be measured"),
]
PAPER, WAITS, NOT_PAPER, SHOE = 2, 5, 6, 8


class Heard:
    def __init__(self) -> None:
        self.taken: list[int] = []
        self.left = 0

    def leave(self) -> None:
        self.left += 1


def opened(pen: Pen, entries=ENTRIES, anchor=ANCHOR, window=WINDOW) -> tuple[Menu, Heard]:
    heard = Heard()
    return Menu(pen, window, anchor, entries, heard.taken.append, heard.leave), heard


def test_a_click_takes_an_entry(pen: Pen) -> None:
    menu, heard = opened(pen)
    for number in (PAPER, NOT_PAPER):
        click(menu, menu.entry_rect(number).center)
    assert heard.taken == [PAPER, NOT_PAPER]


@pytest.mark.parametrize("number", [WAITS, SHOE])
def test_what_has_a_reason_against_it_cannot_be_taken(pen: Pen, number: int) -> None:
    menu, heard = opened(pen)
    click(menu, menu.entry_rect(number).center)
    menu.handle(moved(menu.entry_rect(number).center))
    assert menu.marked == number  # but it can be looked at
    menu.handle(key(pygame.K_RETURN))
    assert heard.taken == []
    assert heard.left == 0


def test_a_click_elsewhere_leaves(pen: Pen) -> None:
    menu, heard = opened(pen)
    click(menu, (menu.rect.right + 5, menu.rect.centery))
    assert (heard.taken, heard.left) == ([], 1)


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_TAB])
def test_escape_and_tab_leave(pen: Pen, code: int) -> None:
    menu, heard = opened(pen)
    menu.handle(key(code))
    assert (heard.taken, heard.left) == ([], 1)


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_arrows_move_through_all_entries_and_keys_take(pen: Pen, code: int) -> None:
    menu, heard = opened(pen)
    assert menu.marked == 0
    for number in range(1, len(ENTRIES)):
        menu.handle(key(pygame.K_RIGHT))
        assert menu.marked == number
    menu.handle(key(pygame.K_RIGHT))
    assert menu.marked == len(ENTRIES) - 1
    menu.handle(key(pygame.K_HOME))
    menu.handle(key(pygame.K_LEFT))
    menu.handle(key(code))
    assert heard.taken == [0]


def test_up_and_down_go_from_row_to_row(pen: Pen) -> None:
    menu, _ = opened(pen)
    rows = []
    for _ in range(20):
        rows.append(menu.entry_rect(menu.marked).top)
        menu.handle(key(pygame.K_DOWN))
    assert rows[:3] == sorted(set(rows))[:3]
    assert menu.entry_rect(menu.marked).top == max(rows)
    for _ in range(20):
        menu.handle(key(pygame.K_UP))
    assert menu.entry_rect(menu.marked).top == min(rows)


def test_letters_find_an_entry(pen: Pen) -> None:
    menu, heard = opened(pen)
    menu.handle(typed("p"))
    menu.handle(key(pygame.K_RETURN))
    assert heard.taken == [PAPER]


def test_it_opens_at_what_is_so_now(pen: Pen) -> None:
    menu, _ = opened(pen, [Entry("a"), Entry("b"), Entry("c", chosen=True)])
    assert menu.marked == 2
    assert opened(pen, [Entry("a", "no"), Entry("b")])[0].marked == 1


@pytest.mark.parametrize("at", [(0, 0), (1000, 0), (500, 400), (0, 740), (1000, 740)])
@pytest.mark.parametrize("size", [(1024, 768), (400, 300)])
def test_it_lies_within_the_window(pen: Pen, at: tuple[int, int], size: tuple[int, int]) -> None:
    window = pygame.Rect(0, 0, *size)
    anchor = pygame.Rect(*at, 24, 24)
    menu, _ = opened(pen, anchor=anchor, window=window)
    assert window.contains(menu.rect)


@pytest.mark.parametrize("at", [(300, 40), (300, 730), (700, 380), (200, 380)])
def test_it_does_not_hide_what_it_is_about_while_there_is_room_elsewhere(
    pen: Pen, at: tuple[int, int]
) -> None:
    anchor = pygame.Rect(0, 0, 40, 30)
    anchor.center = at
    menu, _ = opened(pen, ENTRIES * 2, anchor)
    assert not menu.rect.colliderect(anchor)


def test_nothing_in_it_overlaps_and_what_is_marked_is_in_sight(pen: Pen) -> None:
    menu, _ = opened(pen, ENTRIES * 6, window=pygame.Rect(0, 0, 420, 300))
    assert menu.furthest > 0
    for number in range(len(menu.entries)):
        assert menu.view.contains(menu.entry_rect(menu.marked))
        assert menu.marked == number
        menu.handle(key(pygame.K_RIGHT))
    rects = [menu.entry_rect(number) for number in range(len(menu.entries))]
    for number, rect in enumerate(rects):
        assert rect.collidelist(rects[number + 1 :]) == -1


def test_a_reason_is_written_beside_what_cannot_be_taken(pen: Pen, surface: pygame.Surface) -> None:
    pictures = []
    for reason in ("that takes no thing", "nothing here can break"):
        surface.fill((0, 0, 0))
        entries = [Entry("waits", reason, heading="More"), Entry("b", heading="More")]
        menu, _ = opened(pen, entries)
        menu.draw(surface, pen)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] != pictures[1]


def test_long_labels_and_no_entries_do_no_harm(pen: Pen, surface: pygame.Surface) -> None:
    menu, heard = opened(pen, [Entry("a very long label " * 20), Entry("b", "reason " * 60)])
    menu.draw(surface, pen)
    empty, heard = opened(pen, [])
    empty.draw(surface, pen)
    empty.handle(key(pygame.K_RETURN))
    assert (heard.taken, heard.left) == ([], 1)


def test_what_a_label_means_is_written_behind_it_and_the_entry_is_wider(
    pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, _ = opened(pen, [Entry("paper"), Entry("shoe")])
    told, _ = opened(pen, [Entry("paper", meaning="Papier"), Entry("shoe", chosen=True)])
    assert told.entry_rect(0).width >= plain.entry_rect(0).width + pen.width("Papier", "small")
    assert told.entry_rect(1).width == plain.entry_rect(1).width
    written: list[tuple[str, pygame.Rect]] = []
    text = Pen.text

    def heard(self: Pen, surface: pygame.Surface, words: str, *rest) -> pygame.Rect:
        written.append((words, text(self, surface, words, *rest)))
        return written[-1][1]

    monkeypatch.setattr(Pen, "text", heard)
    told.draw(pygame.Surface(WINDOW.size), pen)
    assert [words for words, _ in written] == ["paper", "Papier", "shoe"]
    (_, label), (_, meaning), _ = written
    assert told.entry_rect(0).contains(label.union(meaning))
    assert meaning.left > label.right


def test_where_there_is_no_room_for_what_a_label_means_both_are_cut_short(pen: Pen) -> None:
    window = pygame.Rect(0, 0, 260, 300)
    menu, _ = opened(pen, [Entry("paper " * 9, meaning="Papier " * 9)], window.copy(), window)
    menu.draw(pygame.Surface(WINDOW.size), pen)
    assert menu.view.width >= menu.entry_rect(0).width
