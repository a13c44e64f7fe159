"""Pictures by name: hand-written SVG rendered once per size and kept while in use."""

import io
import re
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path

import pygame

from game.shipped import shipped
from game.ui.scene import Tag

INK = (59, 47, 42)
PAPER = (255, 250, 240)
COLLAR = b"#d8402f"  # only the dog's collar is drawn in this very red, so that it can be swapped
SOLID = 255
TAIL = re.compile(rb'(id="tail" transform="rotate\()(-?[\d.]+)')  # the dog's: it can be turned
TALLEST = 8  # a picture may be this many times as tall as it is wide


def slug(name: str) -> str:
    """The file name of a thing: ``"Famous painting"`` is drawn in ``famous-painting.svg``.

    Only letters, digits, dashes and inner slashes remain, so that no name leaves its folder.
    """
    return re.sub(r"[^\w/]+|_+", "-", name.lower().replace("'", "")).strip("-/")


class Sprites:
    """All pictures of the game, from ``folders`` searched in order (default: the shipped assets).

    The ``capacity`` most recently used renderings are kept. Pictures that are handed out are
    shared: draw them, do not draw on them.
    """

    def __init__(self, *folders: Path, capacity: int = 600, font: str | None = None) -> None:
        self._folders = folders or (shipped("assets"),)
        self._capacity = capacity
        self._font = font
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._paths: dict[str, Path | None] = {}

    def look_in(self, folder: Path) -> None:
        """Search this folder as well, after all others: pictures of a mod lie beside its levels."""
        if folder not in self._folders:
            self._folders = (*self._folders, folder)
            self._paths.clear()
            self._kept.clear()

    def has(self, key: str) -> bool:
        """Whether there is a drawing for the key, such as ``"items/newspaper"``."""
        return self._path(slug(key)) is not None

    def picture(
        self,
        key: str,
        width: int,
        *,
        mirrored: bool = False,
        collar: str | None = None,
        tail: int = 0,
        alpha: int = SOLID,
    ) -> pygame.Surface:
        """The drawing ``key`` at ``width`` pixels; its height follows from its shape.

        ``collar`` is the colour of the dog's collar as ``#rrggbb``; its ``tail`` is turned by so
        many degrees. ``alpha`` is from 0 (not to be seen) to 255 (solid). A thing that nobody has
        drawn is a card with its name on it.
        """
        width = max(1, width)
        name = (key, width, mirrored, collar, tail, alpha)
        plain = partial(self.picture, key, width, collar=collar, tail=tail)
        if alpha < SOLID:
            return self._keep(name, lambda: faded(plain(mirrored=mirrored), alpha))
        if mirrored:
            return self._keep(name, lambda: pygame.transform.flip(plain(), True, False))
        return self._keep(name, lambda: self._render(key, width, collar, tail))

    def trimmed(self, key: str, width: int, alpha: int = SOLID) -> pygame.Surface:
        """The drawing without its clear margins; ``width`` in pixels is that with margins."""
        return self._keep(
            ("trimmed", key, width, alpha),
            lambda: _without_margins(self.picture(key, width, alpha=alpha)),
        )

    def grounded(self, key: str, width: int) -> pygame.Surface:
        """The trimmed drawing with a soft contact shadow; it stands near the lower edge."""
        return self._keep(("grounded", key, width), lambda: self._grounded(key, width))

    def bubble(self, text: str, height: int) -> pygame.Surface:
        """A small paper bubble that says ``text``, ``height`` pixels high."""
        return self._keep(("bubble", text, height), lambda: self._bubble(text, height))

    def tag(self, tag: Tag, colour: str, width: int) -> pygame.Surface:
        """A small shape in a colour (``#rrggbb``), outlined so that it shows on any ground."""
        return self._keep(("tag", tag, colour, width), lambda: _tag(tag, colour, width))

    def shadow(self, width: int) -> pygame.Surface:
        """A soft contact shadow ``width`` pixels wide, a third as high."""
        return self._keep(("shadow", width), lambda: _soft_ellipse(width, max(2, width // 3)))

    def glow(self, width: int, alpha: int) -> pygame.Surface:
        """A soft round light, ``width`` pixels wide; ``alpha`` (0 to 255) is that of its middle."""
        return self._keep(("glow", width, alpha), lambda: _soft_light(width, alpha))

    def _keep(self, name: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = make()
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        self._kept.move_to_end(name)
        return found

    def _path(self, key: str) -> Path | None:
        if key not in self._paths:
            places = (folder / f"{key}.svg" for folder in self._folders)
            self._paths[key] = next((place for place in places if place.is_file()), None)
        return self._paths[key]

    def _render(self, key: str, width: int, collar: str | None, tail: int) -> pygame.Surface:
        path = self._path(slug(key))
        if path is None:
            return self._card(key.rpartition("/")[2], width)
        drawing = path.read_bytes()
        if collar is not None:
            drawing = drawing.replace(COLLAR, collar.encode())
        if tail:
            drawing = TAIL.sub(lambda found: _turned(found, tail), drawing)
        try:
            surface = pygame.image.load_sized_svg(io.BytesIO(drawing), (width, TALLEST * width))
        except pygame.error:  # a mod's broken drawing must not end the game
            return self._card(key.rpartition("/")[2], width)
        return surface.convert_alpha() if pygame.display.get_surface() else surface

    def _card(self, name: str, width: int) -> pygame.Surface:
        card = pygame.Surface((width, width), pygame.SRCALPHA)
        sheet = card.get_rect().inflate(-width // 8, -width // 4)
        line = max(1, width // 24)
        pygame.draw.rect(card, PAPER, sheet, border_radius=width // 8)
        pygame.draw.rect(card, INK, sheet, line, border_radius=width // 8)
        text = "".join(filter(str.isprintable, name)).replace("-", " ").strip() or "?"
        words = self._words(text, sheet.inflate(-4 * line, -4 * line).size)
        card.blit(words, words.get_rect(center=sheet.center))
        return card

    def _grounded(self, key: str, width: int) -> pygame.Surface:
        thing = self.trimmed(key, width)
        shadow = self.shadow(thing.width + width // 8)
        below = shadow.height // 2
        both = pygame.Surface((shadow.width, thing.height + below), pygame.SRCALPHA)
        both.blit(shadow, shadow.get_rect(midbottom=both.get_rect().midbottom))
        both.blit(thing, thing.get_rect(midtop=both.get_rect().midtop))
        return both

    def _words(self, text: str, room: tuple[int, int]) -> pygame.Surface:
        """The text, a word a line, as large as fits into ``room`` (pixels)."""
        font = self._type(max(8, room[1] // 2))
        written = font.render(text.replace(" ", "\n"), True, INK)
        if not written.width:  # scaling a picture of nothing crashes SDL
            return written
        scale = min(room[0] / written.width, room[1] / written.height, 1.0)
        size = max(1, int(written.width * scale)), max(1, int(written.height * scale))
        return pygame.transform.smoothscale(written, size)

    def _bubble(self, text: str, height: int) -> pygame.Surface:
        words = self._type(max(8, height * 2 // 3)).render(text, True, INK)
        bubble = pygame.Surface((words.width + height, height), pygame.SRCALPHA)
        line = max(2, height // 12)
        pygame.draw.rect(bubble, INK, bubble.get_rect(), border_radius=height // 2)
        inner = bubble.get_rect().inflate(-2 * line, -2 * line)
        pygame.draw.rect(bubble, PAPER, inner, border_radius=height // 2 - line)
        bubble.blit(words, words.get_rect(center=bubble.get_rect().center))
        return bubble

    def _type(self, size: int) -> pygame.Font:
        pygame.font.init()
        return pygame.font.Font(self._font, size)


def _turned(found: re.Match[bytes], degrees: int) -> bytes:
    return found[1] + f"{float(found[2]) + degrees:g}".encode()


def faded(picture: pygame.Surface, alpha: int) -> pygame.Surface:
    """A copy of the picture that is seen through: ``alpha`` 0 (not at all) to 255 (solid)."""
    copy = picture.copy()
    copy.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return copy


def _without_margins(picture: pygame.Surface) -> pygame.Surface:
    box = picture.get_bounding_rect()
    return picture.subsurface(box) if box.width and box.height else picture


def _soft_ellipse(width: int, height: int) -> pygame.Surface:
    small = pygame.Surface((24, 24), pygame.SRCALPHA)
    for ring in range(12):
        box = small.get_rect().inflate(-2 * ring, -2 * ring)
        pygame.draw.ellipse(small, (*INK, min(80, 8 + 11 * ring)), box)
    return pygame.transform.smoothscale(small, (max(1, width), max(1, height)))


def _tag(tag: Tag, colour: str, width: int) -> pygame.Surface:
    """Drawn large and made small, for smooth edges; paper around the ink shows it on any ground."""
    large = pygame.Surface((96, 96), pygame.SRCALPHA)
    for half, fill in ((46, PAPER), (40, INK), (31, pygame.Color(colour))):
        if tag == "circle":
            pygame.draw.circle(large, fill, (48, 48), half)
        elif tag == "square":
            box = pygame.Rect(0, 0, 2 * half - 8, 2 * half - 8)
            box.center = (48, 48)
            pygame.draw.rect(large, fill, box, border_radius=half // 4)
        else:
            corners = ((0, -1), (1, 0), (0, 1), (-1, 0))
            points = [(48 + half * across, 48 + half * down) for across, down in corners]
            pygame.draw.polygon(large, fill, points)
    return pygame.transform.smoothscale(large, (max(1, width), max(1, width)))


def _soft_light(width: int, alpha: int) -> pygame.Surface:
    small = pygame.Surface((32, 32), pygame.SRCALPHA)
    small.fill((*PAPER, 0))
    for ring in range(16, 0, -1):
        strength = alpha * (1 - ring / 16) ** 1.5
        pygame.draw.circle(small, (*PAPER, round(strength)), (16, 16), ring)
    return pygame.transform.smoothscale(small, (max(1, width), max(1, width)))
