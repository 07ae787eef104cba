#!/usr/bin/python3
"""Checks every file of data/ against data/schemas/, every reference between them, and how their texts are set.

    /usr/bin/python3 data/tools/validate.py [--data DIR]           one line per fault: file: record: key: problem
    /usr/bin/python3 data/tools/validate.py [--data DIR] --words   words that lead to more than one term

Needs the Debian package python3-jsonschema. Exit 0 sound; 1 faults found; 2 cannot run.
"""

import argparse
import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import typography

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is missing: apt-get install python3-jsonschema, then run /usr/bin/python3",
          file=sys.stderr)
    sys.exit(2)

# file → (list that holds the records, schema)
LISTS = {
    "taxonomies/areas.json": ("terms", "area"),
    "taxonomies/diagnoses.json": ("terms", "diagnosis"),
    "taxonomies/regions.json": ("terms", "region"),
    "taxonomies/services.json": ("terms", "service"),
    "taxonomies/audiences.json": ("terms", "audience"),
    "taxonomies/languages.json": ("terms", "language"),
    "taxonomies/types.json": ("terms", "type"),
    "taxonomies/deliveries.json": ("terms", "delivery"),
    "taxonomies/intakes.json": ("terms", "intake"),
    "taxonomies/accessibilities.json": ("terms", "accessibility"),
    "taxonomies/support_areas.json": ("terms", "support_area"),
    "crisis.json": ("kinds", "crisis"),
    "remedies.json": ("remedies", "remedy"),
    "places.json": ("places", "place"),
    "found_names.json": ("organizations", "found_name"),
    "source_dates.json": ("sources", "source_date"),
    "network/events.json": ("items", "event"),
    "network/projects.json": ("items", "project"),
    "network/documents.json": ("items", "document"),
    "network/news.json": ("items", "news"),
    "network/experts.json": ("items", "expert"),
    "network/federations.json": ("items", "federation"),
}

# kind of record → key → kind the ids in it must belong to
REFERENCES = {
    "organization": {"type": "type", "parent_organization_id": "organization", "areas": "area",
                     "diagnoses": "diagnosis", "services": "service", "audiences": "audience",
                     "languages": "language", "regions": "region", "support_areas": "support_area"},
    "diagnosis": {"parent": "diagnosis", "areas": "area"},
    "region": {"parent": "region", "also_parent": "region", "covers": "region"},
    "event": {"organization_id": "organization"},
    "project": {"organization_id": "organization", "regions": "region"},
    "document": {"organization_id": "organization"},
    "news": {"organization_id": "organization"},
    "expert": {"organization_id": "organization"},
    "federation": {"diagnoses": "diagnosis", "areas": "area"},
    "remedy": {"diagnoses": "diagnosis"},
    "place": {"region": "region"},
    "found_name": {"id": "organization"},
    "need": {"diagnoses": "diagnosis", "areas": "area", "services": "service", "audiences": "audience"},
}

# kind of record → keys whose texts visitors read; the language of a text that is no {lv, en, ru}, None: of several
SHOWN = {
    "organization": {"name": None, "short_names": None, "former_names": "lv", "description": None, "memberships": None,
                     "locations": "lv", "phones": "lv", "coverage_names": "lv"},
    "event": {"title": None, "place": "lv", "notes": "lv"},
    "project": {"title": None, "description": None, "programme": "lv", "funder": "lv", "region_names": "lv"},
    "document": {"title": None, "notes": "lv"},
    "news": {"title": None, "summary": None},
    "expert": {"field": None},
    "federation": {"name": "en"},
    "need": {"label": None},
    "remedy": {},
    "place": {},
    "found_name": {},
}
TERM_SHOWN = {"label": None, "names": None, "label_locative": None}
NOT_TEXTS = {"number", "region", "latitude", "longitude", "postal_code"}

# What this directory asks of its own records beyond the schemas, which say what the programs take from any.
ASKED = {
    "organization": ["description", "areas", "audiences", "checked", "sources"],
    "event": ["date", "sources"],
    "project": ["sources"],
    "document": ["kind", "sources"],
    "news": ["date", "summary", "sources"],
    "expert": ["organization_id", "sources"],
    "federation": ["scope", "checked"],
    "area": ["icd10"],
    "diagnosis": ["areas"],
    "region": ["label_locative", "inflections"],
}
IN_LATVIAN = ("title", "description", "summary", "field")
LATVIA = {"latitude": (55, 59), "longitude": (20, 29)}

PARENT = {"organization": "parent_organization_id", "diagnosis": "parent", "region": "parent"}


class Data:
    """Everything in the folder: records by kind, and the faults met while reading."""

    def __init__(self, folder):
        self.folder = folder
        self.problems = []
        self.records = defaultdict(list)  # kind → [(file, record)]
        self.meta = {}
        for name, (key, kind) in LISTS.items():
            content = self.read(name) or {}
            self.meta[kind] = content.get("meta", {})
            if content and set(content) - {"meta"} != {key}:
                self.fault(name, "-", "-", f"expected \"{key}\" and nothing else beside \"meta\"")
            for record in content.get(key, []):
                self.records[kind].append((name, record))
        site = self.read("site.json") or {}
        self.records["site"].append(("site.json", {key: value for key, value in site.items() if key != "meta"}))
        for path in sorted((folder / "needs").glob("*.json")):
            name = f"needs/{path.name}"
            content = self.read(name) or {}
            self.meta["need"] = content.get("meta", {})
            if set(content) - {"meta", "words"} != {"needs"}:
                self.fault(name, "-", "-", 'expected "words", "needs" and nothing else beside "meta"')
            for record in content.get("needs", []):
                self.records["need"].append((name, record))
        for path in sorted((folder / "organizations").glob("*.json")):
            name = f"organizations/{path.name}"
            record = self.read(name)
            if record is not None:
                self.records["organization"].append((name, record))
                if record.get("id") != path.stem:
                    self.fault(name, record.get("id"), "id", "differs from the name of the file")

        self.read_lines("organizations.jsonl")

    def read_lines(self, name):
        """A large collection: one organisation a line, beside or instead of the folder."""
        if not (self.folder / name).exists():
            return
        for number, line in enumerate((self.folder / name).read_bytes().splitlines(), start=1):
            try:
                self.records["organization"].append((f"{name}:{number}", json.loads(line.decode("utf-8"))))
            except (UnicodeDecodeError, json.JSONDecodeError) as error:
                self.fault(f"{name}:{number}", "-", "-", f"cannot be read: {error}")

    def fault(self, name, record, key, problem):
        self.problems.append(f"{name}: {record}: {key}: {problem}")

    def read(self, name):
        def no_double_keys(pairs):
            keys = [key for key, _ in pairs]
            for key in {key for key in keys if keys.count(key) > 1}:
                self.fault(name, "-", key, "key given twice")
            return dict(pairs)

        try:
            text = (self.folder / name).read_bytes().decode("utf-8")
            content = json.loads(text, object_pairs_hook=no_double_keys)
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            self.fault(name, "-", "-", f"cannot be read: {error}")
            return None
        if text != unicodedata.normalize("NFC", text):
            self.fault(name, "-", "-", "letters with separate marks; save as NFC")
        if text != json.dumps(content, ensure_ascii=False, indent=2) + "\n":
            self.fault(name, "-", "-", "not in the usual layout (two spaces, final newline)")
        return content


def check_schemas(data):
    for kind, records in data.records.items():
        path = data.folder / "schemas" / f"{kind}.schema.json"
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for name, record in records:
            for error in sorted(validator.iter_errors(record), key=lambda e: list(map(str, e.path))):
                key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.path)
                data.fault(name, id_of(record), key.lstrip(".") or "-", error.message[:300])


def id_of(record):
    """What a fault names a record by; places and pages have no id."""
    return record.get("id") or record.get("source") or f"{record.get('type')} {record.get('name')}"


def check_ids(data):
    ids = {}
    for kind, records in data.records.items():
        ids[kind] = set()
        for name, record in records:
            if id_of(record) in ids[kind]:
                data.fault(name, id_of(record), "id", "used twice")
            ids[kind].add(id_of(record))
    return ids


def referenced(record, key):
    value = record.get(key, [])
    return value if isinstance(value, list) else [value]


def check_references(data, ids):
    for kind, keys in REFERENCES.items():
        for name, record in data.records[kind]:
            for key, target in keys.items():
                for value in referenced(record, key):
                    if value not in ids[target]:
                        data.fault(name, id_of(record), key, f"no {target} has the id {value!r}")
    for name, record in data.records["organization"]:
        for number, location in enumerate(record.get("locations", [])):
            if "region" in location and location["region"] not in ids["region"]:
                data.fault(name, record["id"], f"locations[{number}].region",
                           f"no region has the id {location['region']!r}")
    for word, terms in data.meta["diagnosis"].get("ambiguous", {}).items():
        for term in terms:
            if term not in ids["diagnosis"]:
                data.fault("taxonomies/diagnoses.json", "meta", f"ambiguous[{word}]",
                           f"no diagnosis has the id {term!r}")


def check_asked(data):
    for kind, keys in ASKED.items():
        for name, record in data.records[kind]:
            for key in keys:
                if not record.get(key):
                    data.fault(name, id_of(record), key, "is missing")
            if kind == "federation" and record.get("scope") in ("europe", "world") and not record.get("languages"):
                data.fault(name, id_of(record), "languages", "is missing")
            for key in IN_LATVIAN:
                if key in record and not record[key].get("lv"):
                    data.fault(name, id_of(record), f"{key}.lv", "is missing")
            for number, location in enumerate(record.get("locations", [])):
                for key, (least, most) in LATVIA.items():
                    if not least <= location.get(key, least) <= most:
                        data.fault(name, id_of(record), f"locations[{number}].{key}", "is not in Latvia")
            checks = record.get("checked", {}) if kind == "organization" else {}
            if checks and "record" not in checks:
                data.fault(name, id_of(record), "checked.record", "is missing")
            for facts, check in checks.items():
                for key in ("date", "source"):
                    if not check.get(key):
                        data.fault(name, id_of(record), f"checked.{facts}.{key}", "is missing")


def check_cycles(data):
    for kind, key in PARENT.items():
        parents = {record["id"]: record.get(key) for _, record in data.records[kind]}
        for name, record in data.records[kind]:
            seen, step = [], record["id"]
            while step in parents and step not in seen:
                seen.append(step)
                step = parents[step]
            if step is not None and step == record["id"]:
                data.fault(name, record["id"], key, "is its own ancestor: " + " → ".join(seen + [step]))


def check_names(data):
    """Of one term a word is a name or found by, never both."""
    for kind in ("area", "diagnosis", "region", "service", "audience", "language", "type"):
        for file, record in data.records[kind]:
            for language, words in record.get("found_by", {}).items():
                shown = {word.casefold() for word in record.get("names", {}).get(language, [])}
                shown.add(record["label"].get(language, "").casefold())
                for word in words:
                    if word.casefold() in shown:
                        data.fault(file, record["id"], f"found_by.{language}",
                                   f"{word!r} is a label or name already")


def check_found_names(data):
    """A word that finds an organisation is no name it bears, and finds no other."""
    borne = {record["id"]: {folded(name) for name in
                            [*record["name"].values(), *record.get("short_names", []), *record.get("former_names", [])]}
             for _, record in data.records["organization"]}
    finds = {}
    for file, record in data.records["found_name"]:
        for language, words in record.get("names", {}).items():
            for word in words:
                if folded(word) in borne.get(record["id"], ()):
                    data.fault(file, record["id"], f"names.{language}", f"{word!r} is a name it bears")
                if folded(word) in finds:
                    data.fault(file, record["id"], f"names.{language}", f"{word!r} finds {finds[folded(word)]} already")
                finds[folded(word)] = record["id"]


def check_places(data):
    """A larger place is one of the same region."""
    there = {(record["region"], record["name"]) for _, record in data.records["place"] if record["type"] != "people"}
    for file, record in data.records["place"]:
        if "within" in record and (record["region"], record["within"]) not in there:
            data.fault(file, id_of(record), "within", f"no place of {record['region']} has the name {record['within']!r}")


def texts_in(value, key, language):
    """Every text below a value: (where, text, language)."""
    if isinstance(value, str):
        yield key, value, language
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts_in(item, f"{key}[{number}]", language)
    elif isinstance(value, dict):
        for part, item in value.items():
            if part not in NOT_TEXTS:
                yield from texts_in(item, f"{key}.{part}", part if part in typography.QUOTES else language)


def check_typography(data):
    for kind, records in data.records.items():
        for name, record in records:
            for key, language in SHOWN.get(kind, TERM_SHOWN).items():
                for where, text, written in texts_in(record.get(key), key, language):
                    for problem in typography.faults(text, written):
                        data.fault(name, id_of(record), where, f"{problem}: {text[:80]!r}")


def check_counts(data):
    """The numbers in SOURCES.md are those of the folder."""
    if not (data.folder / "SOURCES.md").exists():
        return
    told = (data.folder / "SOURCES.md").read_text(encoding="utf-8")
    size = {kind: len(records) for kind, records in data.records.items()}
    for words in (f"one body per file; {size['organization']} |",
                  f"{size['event']} events, {size['project']} projects, {size['document']} documents, {size['news']} news items, "
                  f"{size['expert']} experts and seats |"):
        if words not in told:
            data.fault("SOURCES.md", "-", "-", f"should say: {words.removesuffix(' |')}")


# --- words -----------------------------------------------------------------------------------


def folded(text):
    """Case and Latin marks away, as a search compares words; й and и stay two letters."""
    kept = []
    for letter in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold()):
        if unicodedata.combining(letter) and kept and "a" <= kept[-1][0] <= "z":
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ё", "е").strip()


def names_of(record):
    for language, label in record["label"].items():
        yield label, f"label {language}"
    for key in ("names", "found_by"):
        for language, words in record.get(key, {}).items():
            for word in words:
                yield word, f"{key} {language}"


def print_words(data):
    meanings = defaultdict(dict)
    for kind in ("area", "diagnosis", "region", "service", "audience", "language", "type"):
        for _, record in data.records[kind]:
            for word, place in names_of(record):
                meanings[folded(word)].setdefault((kind, record["id"]), place)
    ambiguous = data.meta["diagnosis"].get("ambiguous", {})
    for word, terms in sorted(meanings.items()):
        if len(terms) > 1:
            kinds = "same kind" if len({kind for kind, _ in terms}) < len(terms) else "other kind"
            listed = ", ".join(f"{kind}:{term}" for kind, term in terms)
            print(f"{kinds}\t{word}\t{listed}\t{'in ambiguous' if word in ambiguous else ''}")


def main():
    parser = argparse.ArgumentParser(description="checks data/ against its schemas and references")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[1])
    parser.add_argument("--words", action="store_true", help="print words that lead to more than one term")
    arguments = parser.parse_args()
    data = Data(arguments.data)
    if arguments.words:
        print_words(data)
        return 0
    check_schemas(data)
    check_asked(data)
    check_references(data, check_ids(data))
    check_cycles(data)
    check_names(data)
    check_found_names(data)
    check_places(data)
    check_typography(data)
    check_counts(data)
    for problem in data.problems:
        print(problem)
    counts = ", ".join(f"{len(records)} {kind}" for kind, records in data.records.items())
    print(f"{counts}: {len(data.problems)} faults", file=sys.stderr)
    return 1 if data.problems else 0


if __name__ == "__main__":
    sys.exit(main())
