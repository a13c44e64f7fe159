"""What chapters are called: the ids of their names and of a sentence about each."""

NAMES = {
    "basic": "map-basic",
    "intermediate": "map-intermediate",
    "advanced": "map-advanced",
    "sandbox": "map-sandbox",
    "mods": "map-own",
}
ABOUT = {
    "basic": "map-basic-about",
    "intermediate": "map-intermediate-about",
    "advanced": "map-advanced-about",
    "sandbox": "map-sandbox-about",
    "mods": "map-own-about",
}
