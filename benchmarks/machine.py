"""What the figures were measured on and with. No names of hosts, no paths."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = ("numpy", "pygame-ce", "gymnasium", "minigrid", "stable-baselines3", "torch")


def machine() -> str:
    """The processor, its cores and its memory."""
    return f"{_processor()}, {os.cpu_count()} cores, {_memory()}"


def software() -> str:
    """Python and the libraries, with their versions."""
    found = [f"Python {platform.python_version()}"]
    return ", ".join(found + [f"{name} {_version(name)}" for name in LIBRARIES])


def load() -> float | None:
    """How many processes wanted a core over the last minute; more than one: not a quiet machine."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory() -> str:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return "memory unknown"
    return f"{size / 2**30:.0f} GB"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
