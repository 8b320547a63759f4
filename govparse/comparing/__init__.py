"""Reports beside each other: the years of an organ, versions of one report, a parent and its children."""
