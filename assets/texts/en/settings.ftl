# How the game looks, moves and speaks.
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
