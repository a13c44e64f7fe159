# How the game looks, moves, speaks and sounds.
settings-heading = Settings
settings-text-size = Size of text and everything else
settings-percent = { $percent } %
settings-theme = Colours
settings-theme-light = light
settings-theme-dark = dark
settings-theme-contrast = high contrast
settings-motion = Reduced motion
settings-motion-about = Dogs jump from place to place, and nothing floats.
settings-language = Language
settings-off = off
settings-on = on
settings-sound = Sound
settings-volume-things = Sounds of things
settings-volume-dog = Sounds of the dog
settings-captions = Captions
settings-captions-about = What is heard is written below the house.
settings-no-sound = No sound device was found, so the game is silent. Captions still work.
# $folder is a path.
settings-saved = Your games are saved by themselves, in { $folder }
