# The language in its own words. A folder with this file is a new language in the settings.
language-name = English
