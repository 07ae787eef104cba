#include "indexer/new_folder.h"

#include <array>
#include <stdexcept>
#include <string_view>

#include "core/files/disk.h"

namespace blakus {
namespace {

struct NewFile {
  const char* path;
  std::string_view text;
};

constexpr auto new_files = std::to_array<NewFile>({
    {"README.md", R"(# The data of a directory

Everything that visitors see of your directory comes from here. Write a first organization, change a file, then:

    blakus-index check --data .                    every fault, with file, record, key and remedy
    blakus-index build --data . --index ../index   and blakus-server --index ../index serves it

- `site.json`: whose directory it is. `name` by language; `network` (`organization`: an id of organizations/, `email`,
  `phone`, `hours`); `country`, two letters; `languages` of the pages; `colours` (`primary`, `primary-hover`, `accent`, as #rrggbb,
  with a contrast of at least 4.5 on #fbf8f3); `quick_exit`, a neutral website for leaving pages of sensitive areas;
  `without`, parts that are off (`start`, `map`, `network`); `home_areas`, the areas of the first page;
  `words`, sentences of yours instead of the usual ones, by key and language: `"nav.areas": { "lv": "Atbalsta jomas", "en": "Support areas" }`.
- `taxonomies/`: the words of the directory. Each term has an `id`, a `label` by language, other `names`, and `found_by`: words that only
  find it and are never shown. `areas.json` is what organizations are there for; `diagnoses.json` what is narrower than
  an area; `regions.json` where (the first is the country). An area has the role `sensitive` where who reads it may have to leave at once.
- `organizations/ID.json`: one organization a file. It needs `id`, `name`, `type` and `coverage` (`national` or
  `regional`); `checked` says when and how it was checked. All keys: `blakus-index schemas --out FOLDER`.
)"},
    {"site.json", R"({
  "meta": { "title": "Whose directory this is: README.md says what each key means" },
  "name": { "lv": "Organizāciju katalogs", "en": "Directory of organisations", "ru": "Каталог организаций" },
  "country": "LV",
  "home_areas": [ "support" ]
}
)"},
    {"taxonomies/areas.json", R"({
  "meta": { "title": "What organizations are there for" },
  "terms": [
    { "id": "support", "label": { "lv": "Atbalsts", "en": "Support", "ru": "Поддержка" }, "names": {}, "icd10": [] }
  ]
}
)"},
    {"taxonomies/diagnoses.json", R"({
  "meta": { "title": "What is narrower than an area" },
  "terms": [
    { "id": "first-steps", "label": { "lv": "Pirmie soļi", "en": "First steps", "ru": "Первые шаги" }, "names": {},
      "areas": [ "support" ], "icd10": [], "orpha": [] }
  ]
}
)"},
    {"taxonomies/regions.json", R"({
  "meta": { "title": "Places: the country first; `parent` is the place that a place lies in" },
  "terms": [
    { "id": "lv", "label": { "lv": "Latvija", "en": "Latvia", "ru": "Латвия" },
      "label_locative": { "lv": "Latvijā", "en": "in Latvia", "ru": "в Латвии" }, "names": {}, "type": "country" }
  ]
}
)"},
    {"taxonomies/services.json", R"({
  "meta": { "title": "Kinds of help" },
  "terms": [
    { "id": "first_talk", "label": { "lv": "Konsultācijas", "en": "Advice", "ru": "Консультации" }, "names": {} }
  ]
}
)"},
    {"taxonomies/audiences.json", R"({
  "meta": { "title": "Who is helped" },
  "terms": [
    { "id": "families", "label": { "lv": "Ģimenes", "en": "Families", "ru": "Семьи" }, "names": {} }
  ]
}
)"},
    {"taxonomies/languages.json", R"({
  "meta": { "title": "In which languages help is given; ids are codes of ISO 639-1" },
  "terms": [
    { "id": "lv", "label": { "lv": "Latviešu valoda", "en": "Latvian", "ru": "Латышский язык" }, "names": {} }
  ]
}
)"},
    {"taxonomies/types.json", R"({
  "meta": { "title": "Kinds of organizations" },
  "terms": [
    { "id": "association", "label": { "lv": "Biedrība", "en": "Association", "ru": "Общество" }, "names": {} }
  ]
}
)"},
});

}  // namespace

void write_new_folder(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder))
    throw std::runtime_error(folder.string() + " is not empty: name a folder that is new");
  std::filesystem::create_directories(folder / "taxonomies");
  std::filesystem::create_directories(folder / "organizations");
  for (const auto& file : new_files) write_to_disk(folder / file.path, file.text);
}

}  // namespace blakus
