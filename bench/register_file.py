#!/usr/bin/python3
"""An invented register.csv of the form of the Register of Enterprises' open data, for measuring.

    bench/register_file.py ROWS [SEED] > register.csv

The same rows and seed give the same bytes. Every tenth row is an association or foundation; a few are
struck off. No row is about a real body.
"""
import csv
import random
import sys

COLUMNS = ("regcode;sepa;name;name_before_quotes;name_in_quotes;name_after_quotes;without_quotes;regtype;"
           "regtype_text;type;type_text;registered;terminated;closed;address;index;addressid;region;city;atvk;"
           "reregistration_term").split(";")
WORDS = ["Izdomātais", "Ābeļu", "Ezera", "Saules", "Mežmalas", "Čiekuru", "Ķirbju", "Ņemšanas", "Šūpoļu", "Žagatu",
         "Pilskalna", "Vējziedu", "Dzirnavu", "Rasas", "Gaismas", "Tiltu", "Kāpu", "Lauku", "Ostas", "Zvaigžņu"]
KINDS = [("K", "Komercreģistrs", "SIA", "Sabiedrība ar ierobežotu atbildību")] * 9 + [
    ("B", "Biedrību un nodibinājumu reģistrs", "BDR", "Biedrība")]


def main() -> None:
    rows = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    out = csv.writer(sys.stdout, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    out.writerow(COLUMNS)
    for number in range(rows):
        regtype, regtype_text, kind, kind_text = KINDS[rng.randrange(10)]
        core = f"{rng.choice(WORDS)} {rng.choice(WORDS).lower()} {number:06d}"
        closed, terminated = ("L", "2019-05-0%d" % rng.randint(1, 9)) if rng.random() < 0.2 else ("", "")
        street = f"Izdomātā iela {rng.randint(1, 99)}"
        out.writerow([f"{40000000000 + number}", f"LV{number:02d}ZZZ{40000000000 + number}",
                      f'{kind_text} "{core}"', kind_text, core, "", "0", regtype, regtype_text, kind, kind_text,
                      "2001-01-%02d" % rng.randint(1, 28), terminated, closed, f"Rīga, {street}", "1000",
                      f"{100000000 + number}", "", "100003003", "0001000", ""])


if __name__ == "__main__":
    main()
