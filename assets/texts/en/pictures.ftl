# Saving pictures of the game. $folder and $path are places on the disk.
pictures-save = Save…
pictures-title = Save a picture
pictures-where = Pictures are kept in { $folder }
pictures-key = F12 saves any screen of the game.
pictures-this-screen = This screen
pictures-lately = The last 10 seconds
pictures-nothing-yet = Nothing has happened yet. Let the day begin to save it as a film.
# $percent is a number.
pictures-making = Making the film: { $percent } %
pictures-saved = Saved: { $path }
pictures-full = The picture was not saved: the disk is full. Make some room for { $folder }
pictures-forbidden = The picture was not saved: nobody may write to { $folder }
pictures-no-folder = The picture was not saved: this is no folder: { $folder }
# $reason comes from the system.
pictures-failed = The picture was not saved in { $folder } ({ $reason }).
pictures-interrupted = The film was interrupted. Please save it again.
# The heading of a film. $level is the name of a level, $seed a number.
pictures-name = { $level }, seed { $seed }
