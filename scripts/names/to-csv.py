"""Unpacks what build.ts reads: to-csv.py FOLDER-OF-CENSUS-TABLES FOLDER-OF-CSV-FILES"""

import csv
import os
import sys

import pyarrow.parquet as parquet

TABLES = {
    "surnames": ("census_2020.parquet", ["name", "count", "prop100k"]),
    "given": ("census_2020_first_names.parquet", ["name", "count", "prop100k", "pctmale"]),
}

source, target = sys.argv[1:3]
os.makedirs(target, exist_ok=True)
for name, (file, columns) in TABLES.items():
    table = parquet.read_table(os.path.join(source, file), columns=columns)
    with open(os.path.join(target, f"{name}.csv"), "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(row.values() for row in table.to_pylist())
