"""Makes the houses known to Gymnasium, as ``misfetch/House-v0``.

Where the game is installed, Gymnasium calls ``register`` itself (an entry point in
pyproject.toml). Nothing of Gymnasium is loaded until then.
"""

HOUSE_ID = "misfetch/House-v0"
"""The name under which ``gymnasium.make`` finds a house."""


def register() -> None:
    """Let ``gymnasium.make`` find the houses. Calling it twice does no harm."""
    from gymnasium.envs.registration import register as register_environment
    from gymnasium.envs.registration import registry

    if HOUSE_ID not in registry:
        register_environment(HOUSE_ID, entry_point="game.learning.environment:make_house")
