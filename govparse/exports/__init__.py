"""Reports for other programs: JSON and its schema, and the cells of the tables as JSON Lines or CSV."""
