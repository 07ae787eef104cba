#!/usr/bin/env python3
"""Gives each place of a record without coordinates those of its town or municipality, said as such:
coordinates_of "municipality", from taxonomies/regions.json, whose `meta` says where they are from. Exact
ones are never replaced, and a place without a region gets none. Run again after records were added."""
import json
import pathlib
import sys

SOURCE = "taxonomies/regions.json"
KEYS = ["latitude", "longitude", "coordinates_of", "coordinates_source"]


def with_point(place, regions):
    region = regions.get(place.get("region"))
    if "latitude" in place and place.get("coordinates_of") != "municipality" or not region or "lat" not in region:
        return place
    point = dict(zip(KEYS, [region["lat"], region["lon"], "municipality", SOURCE]))
    filled = {}
    for key, value in place.items():
        if key not in KEYS:
            filled[key] = value
        if key == "region":
            filled.update(point)
    return filled


def main():
    data = pathlib.Path(__file__).resolve().parent.parent
    regions = {one["id"]: one for one in json.loads((data / SOURCE).read_text())["terms"]}
    changed = 0
    for path in sorted((data / "organizations").glob("*.json")):
        record = json.loads(path.read_text())
        places = [with_point(place, regions) for place in record.get("locations", [])]
        if places == record.get("locations", []):
            continue
        record["locations"] = places
        path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
        changed += 1
    print(f"{changed} records changed", file=sys.stderr)


if __name__ == "__main__":
    main()
