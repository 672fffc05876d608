"""From the files of a data folder to typed tables; nothing is judged here."""
