"""One file a layout that extractors write."""
