"""Excel workbooks: XLSX read here, XLS by a library in a process of its own."""
