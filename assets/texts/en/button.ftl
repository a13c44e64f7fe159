# Buttons that are on several screens.
button-back = Back
button-back-to-rules = Back to the rules
button-back-to-title = Back to the title
button-done = Done
button-settings = Settings
