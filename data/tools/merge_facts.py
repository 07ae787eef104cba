#!/usr/bin/python3
"""Brings a folder of gathered facts into data/: /usr/bin/python3 data/tools/merge_facts.py FACTS_DIR

Adds, never overwrites: a body, an item or a field that is there stays as it is, so it can run again. What a person decided is in
merge_facts_decisions.py (names, places, doubles), merge_facts_texts.txt (descriptions) and left_out.md (bodies left out). Prints
what it left out and every doubt for which a record has no field. Writes nothing while a likeness is not settled or an id unknown.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import merge_facts_decisions as decided
import validate

KINDS = ("events", "projects", "documents", "news", "experts")
LAST_NEWS = {
    "lv": ("Par pašreizējo darbību ziņu nav.", "Par pašreizējo darbību ziņu nav; pēdējā zināmā ziņa ir no {}. gada."),
    "en": ("There is no news of its present work.", "There is no news of its present work; the last that is known is from {}."),
    "ru": ("О нынешней работе сведений нет.", "О нынешней работе сведений нет; последние известные — за {} год."),
}
ORDER = ("id", "name", "short_names", "former_names", "registration_number", "legal_status", "year_incorporated", "type",
         "parent_organization_id", "description", "areas", "diagnoses", "diagnosis_names", "area_names", "services", "audiences",
         "languages", "coverage", "regions", "coverage_names", "locations", "phones", "emails", "website", "social", "memberships",
         "checked", "sources", "notes")


# As fact_names in core/catalog/organization.h has them.
FACTS = ("record", "contacts", "phones", "emails", "website", "social", "locations")

class Merge:
    def __init__(self, data, facts):
        self.data, self.facts = data, facts
        self.organizations = {path.stem: json.loads(path.read_text(encoding="utf-8"))
                              for path in sorted((data / "organizations").glob("*.json"))}
        self.there = set(self.organizations)
        self.network = {kind: json.loads((data / f"network/{kind}.json").read_text(encoding="utf-8")) for kind in KINDS}
        self.terms = {kind: {term["id"]: term for term in
                             json.loads((data / f"taxonomies/{kind}.json").read_text(encoding="utf-8"))["terms"]}
                      for kind in ("areas", "diagnoses", "regions", "services", "audiences", "types")}
        self.left_out = dict(re.findall(r"^- `([a-z0-9-]+)`: (.+)$", (HERE / "left_out.md").read_text(encoding="utf-8"), re.M))
        self.texts = texts()
        self.pages = {page["source"]: page for page in json.loads((data / "source_dates.json").read_text(encoding="utf-8"))["sources"]}
        self.report, self.faults, self.added = [], [], {}

    def say(self, kind, where, what):
        self.report.append(f"{kind}\t{where}\t{what}")

    def count(self, what):
        self.added[what] = self.added.get(what, 0) + 1

    def page(self, source, date, read):
        """The day that a page bears and the day it was read, for every address that a record names."""
        if source not in self.pages:
            self.pages[source] = {"source": source} | ({"date": date} if date else {}) | {"read": read}
            self.count("pages")

    # --- bodies --------------------------------------------------------------------------------

    def add_bodies(self, facts):
        for fact in facts:
            id = fact["id"]
            if id in self.left_out:
                self.say("left out", id, self.left_out[id])
            elif not [source for source in fact["sources"] if is_address(source)]:
                self.say("left out", id, "no source")
            elif id in self.organizations:
                self.say("there", id, "stays as it is") if id in self.there else self.faults.append(f"{id}: given twice")
            elif id not in self.texts:
                self.faults.append(f"{id}: nobody has read its description yet (merge_facts_texts.txt)")
            else:
                record = self.body(fact)
                for other in self.alike(record):
                    if (id, other) not in decided.SETTLED and (other, id) not in decided.SETTLED:
                        self.faults.append(f"{id}: like {other}; settle it in merge_facts_decisions.py")
                self.organizations[id] = record
                self.count("organizations")
                days = fact.get("source_dates", {}) | dict(decided.MORE_SOURCES.get(id, []))
                for source in record["sources"]:
                    self.page(source, days.get(source), fact["retrieved"])

    def body(self, fact):
        id = fact["id"]
        sources = [source for source in fact["sources"] if is_address(source)]
        dates = {source: date for source, date in fact.get("source_dates", {}).items() if date}
        for source, date in decided.MORE_SOURCES.get(id, []):
            if source not in sources:
                sources.append(source)
            dates[source] = date
        names = {language: name for language, name in fact["name"].items() if name}
        if id in decided.NAMES:
            names["lv"] = decided.NAMES[id]
        record = {"id": id, "name": names, "type": decided.TYPES.get(id, fact["type"]), "description": self.description(fact),
                  "areas": fact["area_ids"], "diagnoses": fact["diagnosis_ids"],
                  "diagnosis_names": fact["diagnoses"], "area_names": fact["disease_areas"],
                  "services": decided.SERVICES.get(id, [] if id in decided.NO_SERVICES else fact["services"]), "audiences": fact["audience"],
                  "languages": fact["languages"], "former_names": fact["former_names"],
                  "short_names": decided.SHORT_NAMES.get(id, fact["short_names"]),
                  "registration_number": fact["registration_number"], "legal_status": fact["legal_form"],
                  "parent_organization_id": decided.PARENTS.get(id, fact["parent_id"]), "sources": sources,
                  "phones": [{"number": number} for number in fact["phone"]], "emails": fact["email"], "social": fact["social"]}
        if id in decided.AREAS:
            record["areas"], record["diagnoses"] = decided.AREAS[id]
            record["diagnosis_names"] = []
        if fact["founded"] and id not in decided.NO_YEAR:
            record["year_incorporated"] = int(fact["founded"][:4])
        if fact["website"] and id not in decided.NO_WEBSITE:
            record["website"] = fact["website"]
        national = fact["coverage"] == "national"
        record["coverage"] = "national" if national else "regional"
        record["locations"] = self.places(fact)
        regions = [region for region in fact["region_ids"] if region != "lv"]
        if national:
            regions = list(dict.fromkeys(regions + [place["region"] for place in record["locations"]]))
        else:
            record["coverage_names"] = fact["coverage"]
        record["regions"] = regions
        parent = self.organizations.get(record["parent_organization_id"], {}).get("short_names", [])
        record["memberships"] = [decided.MEMBERSHIPS[name] for name in fact["memberships"] if name not in parent]
        record["checked"] = self.checks(fact, record, dates)
        record["notes"] = sentence(decided.NOTES.get(id, fact["notes"]), dated(dates))
        return {key: record[key] for key in ORDER if record.get(key)}

    def description(self, fact):
        last, written = self.texts[fact["id"]]
        described = {language: fact["description"][language] if text == "=" else text for language, text in written.items()}
        if last == "-":
            return described
        return {language: f"{text} {LAST_NEWS[language][last != '?'].format(last)}" for language, text in described.items()}

    def places(self, fact):
        found, towns = [], decided.PLACES.get(fact["id"], {})
        for place in fact["locations"]:
            town = {"city": place["city"], "municipality": place["municipality"], "region": place["region_id"]}
            town = {key: value for key, value in town.items() if value}
            if place["address"] not in towns:
                name = {"name": place["label"]} if place["label"] else {}
                street = {"address_1": place["address"]} if place["address"] else {}
                found.append(name | street | town | ({"postal_code": place["postcode"]} if place["postcode"] else {}))
                continue
            name, change = towns[place["address"]]
            if name is None or ("sazinieties" in name and not found):
                found.append(decided.TOWNS.get(fact["id"], town))
            if name is not None:
                street = {"address_1": place["address"]} if place["address"] else {}
                found.append({"name": name} | street | town | (change or {}))
        return found

    def checks(self, fact, record, dates):
        """Read in stored copies: on the day of reading; contacts of an older source bear its year."""
        own = [source for source in record["sources"] if host(source) == host(record.get("website", ""))]
        source = (own or record["sources"])[0]
        checked = {"record": {"date": fact["retrieved"], "how": "website" if own else "list", "source": source}}
        if not any(record.get(key) for key in ("phones", "emails", "website", "social", "locations")):
            return checked
        last = self.texts[fact["id"]][0]
        if fact.get("contact_source_year"):
            date = str(fact["contact_source_year"])
        elif last.isdigit():
            date = last
        elif own or not dates:
            date = fact["retrieved"]
        else:
            date = max(dates.values())
            source = max(dates, key=dates.get)
        same_year = [one for one in sorted(dates, key=dates.get) if dates[one].startswith(date[:4])]
        if len(date) == 4 and same_year and same_year[-1] in record["sources"]:
            source = same_year[-1]
        how = "website" if source in own else "list"
        checked["contacts"] = {"date": date, "how": how, "source": source}
        for key, (date, how, source) in decided.CHECKS.get(fact["id"], {}).items():
            checked[key] = {"date": date, "how": how, "source": source}
        return checked

    def alike(self, record):
        """Bodies that may be the same: by number, site, a place of the same kind, or most of the words of the name."""
        words = name_words(record)
        streets = {(place["city"], place["address_1"]) for place in record.get("locations", []) if {"city", "address_1"} <= set(place)}
        family = {record.get("parent_organization_id"), record["id"]}
        for id, other in self.organizations.items():
            if id in family or other.get("parent_organization_id") in family - {None}:
                continue
            same_site = host(other.get("website", "")) == host(record.get("website", "")) and record.get("website")
            same_number = record.get("registration_number") and record["registration_number"] == other.get("registration_number")
            theirs = name_words(other)
            towns = set(record.get("regions", [])) & set(other.get("regions", []))
            near = len(words & theirs) >= 0.75 * min(len(words), len(theirs)) and (towns or record["coverage"] == other["coverage"] == "national")
            same_street = record["type"] == other["type"] and streets & {(place.get("city"), place.get("address_1"))
                                                                        for place in other.get("locations", [])}
            if same_site or same_number or near or same_street:
                yield id

    # --- fields of bodies that are there -----------------------------------------------------------

    def add_fields(self, contacts):
        for id, groups in contacts.items():
            record = self.organizations.get(id)
            if record is None:
                self.say("left out", id, "fields of a body that is not there")
                continue
            if id in decided.NO_SOURCE:
                self.say("left out", id, decided.NO_SOURCE[id])
                continue
            dates = {}
            for group in groups:
                source = group["source"]
                if source not in record["sources"]:
                    record["sources"].append(source)
                self.page(source, group["source_date"], group["retrieved"])
                if group["source_date"]:
                    dates[source] = group["source_date"]
                self.fields(id, record, group)
            note = decided.CONTACT_NOTES.get(id)
            if note and note not in record.get("notes", ""):
                record["notes"] = sentence(record.get("notes"), note)
            told = dated(dates)
            if told and told not in record["notes" if "notes" in record else "id"] and not all(
                    f"{date} ({host(source)})" in record.get("notes", "") for source, date in dates.items()):
                record["notes"] = sentence(record.get("notes"), told)
            self.organizations[id] = {key: record[key] for key in ORDER if key in record}

    def fields(self, id, record, group):
        day = group["source_date"] or group["retrieved"]
        check = {"date": day, "how": "website" if host(group["source"]) == host(record.get("website", group.get("website", "")))
                 else "list", "source": group["source"]}
        for key, value in group.items():
            if (id, key) in decided.HELD:
                self.say("held", f"{id}.{key}", decided.HELD[(id, key)])
            elif key == "founded":
                year = int(value[:4])
                if record.setdefault("year_incorporated", year) != year:
                    self.say("differs", f"{id}.founded", f"{record['year_incorporated']} stays, {value} in {group['source']}")
            elif key in ("phone", "email"):
                field = {"phone": "phones", "email": "emails"}[key]
                values = [{"number": number} for number in value] if key == "phone" else value
                self.set_once(record, field, values, check, id)
            elif key == "website":
                self.set_once(record, key, value, check, id)
            elif key in ("registration_number", "languages"):
                if record.setdefault(key, value) != value:
                    self.say("differs", f"{id}.{key}", f"{record[key]} stays, not {value}")
            elif key in ("memberships", "services"):
                for one in value:
                    one = decided.MEMBERSHIPS[one] if key == "memberships" else one
                    if one not in record.setdefault(key, []):
                        record[key].append(one)
            elif key not in ("source", "source_date", "retrieved", "note"):
                if id in decided.CONTACT_NOTES:
                    self.say("in the notes", f"{id}.{key}", json.dumps(value, ensure_ascii=False))
                else:
                    self.faults.append(f"{id}.{key}: nobody has read it yet")

    def set_once(self, record, field, value, check, id):
        if record.get(field) == value:
            return
        if field in record:
            self.say("differs", f"{id}.{field}", f"{record[field]} stays, {value} in {check['source']}")
            return
        record[field] = value
        record["checked"][field] = check
        self.count(field)

    def correct(self):
        for id, fields in decided.CORRECTED.items():
            self.organizations[id].update(fields)

    # --- the network ---------------------------------------------------------------------------------

    def add_network(self, network):
        for kind in KINDS:
            items = self.network[kind]["items"]
            for number, fact in enumerate(network[kind]):
                title = fact["title"] if isinstance(fact.get("title"), str) else fact.get("title", fact.get("field"))["lv"]
                if (kind, title) in decided.NETWORK_LEFT_OUT:
                    self.say("left out", f"{kind}: {title}", decided.NETWORK_LEFT_OUT[(kind, title)])
                    continue
                item = getattr(self, kind[:-1] if kind != "news" else "one_news")(fact, title, decided.NETWORK_CHANGED.get((kind, title), {}))
                body = item.get("organization_id")
                if body and body not in self.organizations:
                    self.faults.append(f"{kind}: {title}: no body has the id {body}")
                same = [other for other in items if other["id"] == item["id"]]
                if same:
                    if set(same[0]["sources"]).isdisjoint(item["sources"]):
                        self.faults.append(f"{kind}: {item['id']} is another item")
                    continue
                like = [other["id"] for other in items if kind == "events" and other.get("date") == item["date"] and len(item["date"]) == 10
                        and other.get("organization_id") == body and body]
                if like:
                    self.faults.append(f"{kind}: {title}: on the day of {like}")
                items.append(item)
                self.count(kind)
                alone = len(item["sources"]) == 1
                if not alone and fact.get("source_date"):
                    self.say("doubt", f"{kind}: {title}", f"which of its pages is of {fact['source_date']}")
                for source in item["sources"]:
                    self.page(source, fact.get("source_date") if alone else None, fact["retrieved"])
        for (kind, id), changes in decided.NETWORK_CORRECTED.items():
            item = next(item for item in self.network[kind]["items"] if item["id"] == id)
            for key, value in changes.items():
                if key == "description.lv+":
                    if typeset(value) not in item["description"]["lv"]:
                        item["description"]["lv"] += " " + typeset(value)
                elif key == "sources+":
                    item["sources"] += [source for source in value if source not in item["sources"]]
                else:
                    item[key] = value

    def event(self, fact, title, change):
        item = {"id": slug(title, fact["date"]), "title": {"lv": typeset(title)}, "date": fact["date"], "place": typeset(fact["place"]),
                "organization_id": fact["organizer_id"], "url": fact["url"], "sources": [fact["source"]],
                "notes": self.certain(f"events: {title}", fact["note"], change)}
        return changed(item, change)

    def project(self, fact, title, change):
        names = fact["regions"]
        ids = [found for name in names for found in self.region(name)]
        total = fact["budget_eur"]
        item = {"id": slug(change.get("title", title), fact["start"] if title.startswith("Sociālās palīdzības") else None),
                "title": {"lv": typeset(title)},
                "description": {"lv": self.certain(f"projects: {title}", fact["description"]["lv"], change, "description")},
                "programme": typeset(fact["programme"]), "funder": typeset(fact["funder"]), "number": fact["number"],
                "start_date": fact["start"], "end_date": fact["end"], "budget_eur": total,
                "status": self.status(fact), "regions": ids, "region_names": names, "organization_id": fact["executor_id"],
                "organization_name": None if fact["executor_id"] else fact["executor_name"], "sources": fact["source"]}
        return changed(item, change)

    def status(self, fact):
        """"Completed" is kept where a programme says so, or where the last day is known and told of afterwards."""
        programme = any(host(source) in ("eeagrants.org", "activecitizensfund.lv") for source in fact["source"])
        later = fact["end"] and fact["source_date"] and fact["source_date"][:7] > fact["end"][:7]
        if fact["status"] in (None, "closed") or programme or later:
            return fact["status"]
        self.say("left out", f"projects: {fact['title']['lv']}", "that it was completed: no source says so")
        return None

    def region(self, name):
        if name == "visa Latvija":
            return ["lv"]
        found = [id for id, term in self.terms["regions"].items() if id == decided.REGIONS.get(name) or term["label"]["lv"] == name]
        if not found:
            self.say("doubt", name, "no region has this name; the words of the source stay")
        return found[:1]

    def document(self, fact, title, change):
        item = {"id": slug(change.get("title", title), str(fact["year"] or "") or None), "title": {"lv": typeset(title)},
                "kind": decided.DOCUMENT_KINDS[fact["kind"]], "year": fact["year"], "organization_id": fact["organization_id"],
                "url": fact["url"].replace("issuu.com./", "issuu.com/"), "sources": [fact["source"].replace("issuu.com./", "issuu.com/")],
                "notes": self.certain(f"documents: {title}", fact["note"], change)}
        return changed(item, change)

    def one_news(self, fact, title, change):
        item = {"id": slug(title), "title": {"lv": typeset(title)}, "date": fact["date"],
                "summary": {"lv": self.certain(f"news: {title}", fact["summary"]["lv"], change, "summary")},
                "organization_id": fact["organization_id"], "sources": [fact["source"]]}
        return changed(item, change)

    def expert(self, fact, title, change):
        field = {"lv": typeset(change.get("title", title)), "en": change.get("en", fact["field"]["en"])}
        return {"id": slug(f"{fact['organization_id']} {field['lv']}"), "field": field, "organization_id": fact["organization_id"],
                "sources": [fact["source"]]}

    def certain(self, where, text, change, key="notes"):
        if not text:
            return None
        kept = []
        for part in re.split(r"(?<=[.;!?”])\s+(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ„])", text):
            if any(word in part for word in decided.DOUBTING):
                self.say("doubt", where, part)
            else:
                kept.append(part)
        return typeset(" ".join(kept)) or None

    # --- out --------------------------------------------------------------------------------------

    def write(self):
        for id, record in self.organizations.items():
            # As the program writes them: the whole record before its parts, and these by the alphabet.
            record["checked"] = dict(sorted(record["checked"].items(), key=lambda group: FACTS.index(group[0])))
            write(self.data / f"organizations/{id}.json", record)
        for kind, content in self.network.items():
            write(self.data / f"network/{kind}.json", content)
        path = self.data / "source_dates.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        write(path, content | {"sources": [self.pages[source] for source in sorted(self.pages)]})


def texts():
    """merge_facts_texts.txt: id → (year of the last news, texts)."""
    found, lines = {}, [line for line in (HERE / "merge_facts_texts.txt").read_text(encoding="utf-8").splitlines()
                        if line and not line.startswith("#")]
    for head, lv, en, ru in zip(*[iter(lines)] * 4):
        id, last = head.removeprefix("@").split()
        found[id] = (last, {"lv": lv, "en": en, "ru": ru})
    return found


def is_address(source):
    return bool(re.match(r"https?://\S+$", source))


def host(address):
    return urlsplit(address).netloc.removeprefix("www.").removeprefix("m.")


def name_words(record):
    text = validate.folded(record["name"]["lv"])
    return {word for word in re.findall(r"\w+", text) if word not in ("biedriba", "fonds", "nodibinajums", "un", "latvijas")}


def dated(dates):
    """The days that sources bear, in words for editors."""
    listed = "; ".join(sorted({f"{date} ({host(source)})" for source, date in dates.items()}))
    return f"Avotu datumi: {listed}." if listed else ""


def sentence(*parts):
    return " ".join(part for part in parts if part)


def typeset(text):
    """Quotes and spaces as data/tools/typography.py has them in Latvian."""
    if not text:
        return text
    text = re.sub("“([^“”„]*)”", "„\\1”", text)
    text = re.sub(r"(?<=\d) (?=(EUR|km|m)\b|%|\d{3}\b)", "\u00a0", text)
    return text


def changed(item, change):
    for key, value in change.items():
        if key in ("title", "description", "summary"):
            item[key] = {"lv": typeset(value)}
        elif key != "en":
            item[key] = typeset(value) if isinstance(value, str) else value
    if item.get("description", {}).get("lv", "") is None:
        del item["description"]
    return {key: value for key, value in item.items() if value not in (None, [], "")}


def slug(title, year=None):
    """An id of at most 80 signs, cut at a word; the year behind it when the title has none."""
    letters = re.sub("[^a-z0-9]+", "-", validate.folded(re.sub(r"\([^)]*\)", "", title))).strip("-")
    tail = f"-{year[:4]}" if year and year[:4] not in letters else ""
    if len(letters) + len(tail) > 80:
        letters = letters[:80 - len(tail) + 1].rsplit("-", 1)[0]
    return letters + tail


def write(path, content):
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="brings a folder of gathered facts into data/")
    parser.add_argument("facts", type=Path)
    parser.add_argument("--data", type=Path, default=HERE.parent)
    arguments = parser.parse_args()

    def facts(name):
        return json.loads((arguments.facts / name).read_text(encoding="utf-8"))

    merge = Merge(arguments.data, arguments.facts)
    merge.add_bodies(facts("organizations-earlier.json") + facts("organizations.json"))
    merge.add_fields(facts("contacts.json"))
    merge.correct()
    merge.add_network(facts("network.json"))
    print("\n".join(merge.report))
    if merge.faults:
        print("\n".join(merge.faults), file=sys.stderr)
        print(f"{len(merge.faults)} faults, nothing written", file=sys.stderr)
        return 1
    merge.write()
    print(", ".join(f"{number} {what}" for what, number in merge.added.items()) or "nothing to add", file=sys.stderr)
    return 0


HERE = Path(__file__).resolve().parent

if __name__ == "__main__":
    sys.exit(main())
