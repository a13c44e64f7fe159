# What goes wrong with saved games and settings. $folder and $path are places on the disk.
saves-games-unsaved = Your games are not being saved.
saves-settings-unsaved = Your settings are not being saved.
saves-games-unread = Your saved games could not be read.
saves-settings-unread = Your settings could not be read.
# $names are settings as they are written in the file, with commas between them.
saves-settings-partly = Some of your settings mean nothing here: “{ $names }”. All others hold.
# Why nothing can be saved.
saves-full = The disk is full. Make some room for { $folder }
saves-forbidden = Nobody may write to { $folder }
saves-no-folder = There is a file where a folder should be: { $path }
# $reason comes from the system.
saves-failed = The disk refuses { $folder } ({ $reason }).
# Why nothing can be read.
saves-may-not-read = Nobody may read the file.
saves-no-file = There is a folder where the file should be.
saves-no-text = The file is no text.
saves-damaged = The file is damaged.
saves-other-version = Another version of the game wrote the file.
saves-unreadable = The disk refuses the file ({ $reason }).
# Where the file is kept, to look at it or to mend it.
saves-moved = What was there is kept in { $path }
saves-there = What was there is still in { $path }
