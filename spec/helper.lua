-- Run before all specs. Busted forgets a file's modules at its end, but luv cannot be
-- loaded anew in the same state: its loop would be closed with the first.
pcall(require, "luv")
