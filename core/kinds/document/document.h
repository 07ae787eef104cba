#pragma once
// A report, statutes, a guide, an opinion. One item of data/network/documents.json.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct Document {
  static constexpr Kind kind = Kind::document;
  std::string id;
  Localized title;
  Localized description;
  std::string document_type;
  std::optional<int> year;
  std::vector<std::string> languages;
  std::string organization_id;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Document&) const = default;
};

inline constexpr std::array<std::string_view, 9> document_types{
    "annual_report", "statutes", "memorandum", "guide", "opinion",
    "newsletter",    "article",  "regulation", "study"};

constexpr void describe(Of<Document> auto& document, auto&& field) {
  field("id", document.id, stable_id);
  field("title", document.title, published_title);
  field("description", document.description,
        As{.about = "What it says, in a sentence; own editorial text."});
  field("kind", document.document_type,
        As{.about = "Kind of document; newsletter: also a magazine or paper of the body; article: "
                    "also an interview.",
           .values = document_types});
  field("year", document.year,
        As{.about = "Year it speaks of, or of adoption.", .form = Form::year, .use = Use::order});
  field("languages", document.languages,
        As{.about = "In which languages it is written.", .of = Kind::language});
  field("organization_id", document.organization_id,
        As{.about = "Whose document: id of an organisation.", .of = Kind::organization});
  field("url", document.url, As{.about = "Where it can be read.", .form = Form::web_address});
  field("sources", document.sources, places_read);
  field("notes", document.notes, editors_notes);
}

}  // namespace blakus
