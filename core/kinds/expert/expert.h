#pragma once
// A field in which a body gives expert advice. No persons, no private data. One item of
// data/network/experts.json.

#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct Expert {
  static constexpr Kind kind = Kind::expert;
  std::string id;
  Localized field_of_advice;
  Localized description;
  std::vector<std::string> languages;
  std::vector<std::string> regions;
  std::string consent;
  std::string organization_id;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Expert&) const = default;
};

constexpr void describe(Of<Expert> auto& expert, auto&& field) {
  field("id", expert.id, stable_id);
  field("field", expert.field_of_advice,
        As{.about = "Field of expertise.",
           .must = Must::be_there,
           .use = Use::title,
           .remedy = "write what it is called, in one language at least"});
  field("description", expert.description, As{.about = "A few sentences; own editorial text."});
  field("languages", expert.languages,
        As{.about = "In which languages one can ask.", .of = Kind::language});
  field("regions", expert.regions, As{.about = "Where: ids of regions.", .of = Kind::region});
  field("consent", expert.consent,
        As{.about = "Day on which whoever helps agreed to stand here.", .form = Form::date});
  field("organization_id", expert.organization_id,
        As{.about = "Which body: id of an organisation.", .of = Kind::organization});
  field("sources", expert.sources, places_read);
  field("notes", expert.notes, editors_notes);
}

}  // namespace blakus
