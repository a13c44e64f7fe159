"""The loudspeaker, or the want of one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pygame

from game.ui.sound.waves import RATE

_VOICES = 16  # that can be heard at once
_BUFFER = 512  # samples: 12 ms


class Loudspeaker:
    """Plays samples of 16 bit, one channel, at ``waves.RATE``."""

    def __init__(self) -> None:
        self._open = False
        self._loaded: dict[bytes, pygame.mixer.Sound] = {}

    def open(self) -> bool:
        """Whether there is one; takes it if there is."""
        if not self._open:
            # Without a sound card some systems' libraries complain on the terminal by themselves.
            with suppress(pygame.error, NotImplementedError), _silent_terminal():
                pygame.mixer.init(RATE, -16, 1, _BUFFER, allowedchanges=0)
                pygame.mixer.set_num_channels(_VOICES)
                self._open = True
        return self._open

    def play(self, samples: bytes, gain: float) -> None:
        """Play at a loudness of 0 to 1; where too many play already it is left out."""
        if not self._open or not pygame.mixer.get_init():
            return
        if samples not in self._loaded:
            self._loaded[samples] = pygame.mixer.Sound(buffer=samples)
        channel = self._loaded[samples].play()
        if channel is not None:
            channel.set_volume(gain)

    def close(self) -> None:
        """Give it back."""
        if self._open:
            self._open = False
            # A sound that ends asks for Python's lock on the mixer's thread, for which ``quit``
            # waits while it holds that lock: nothing may be playing any more.
            if pygame.mixer.get_init():  # there is one mixer: it may have ended already
                pygame.mixer.stop()
            self._loaded.clear()
            pygame.mixer.quit()


@contextmanager
def _silent_terminal() -> Iterator[None]:
    """Nothing is written to the terminal, not even by C code."""
    try:
        terminal = sys.__stderr__.fileno() if sys.__stderr__ else -1
        kept = os.dup(terminal)
    except (OSError, ValueError):
        yield  # there is no terminal
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, terminal)
        yield
    finally:
        os.dup2(kept, terminal)
        os.close(kept)
        os.close(nothing)
