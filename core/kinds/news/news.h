#pragma once
// A dated text of an organization or of the network. One item of data/network/news.json.

#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct News {
  static constexpr Kind kind = Kind::news;
  std::string id;
  Localized title;
  std::string date;
  Localized summary;
  std::string organization_id;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const News&) const = default;
};

constexpr void describe(Of<News> auto& news, auto&& field) {
  field("id", news.id, stable_id);
  field("title", news.title, published_title);
  field("date", news.date,
        As{.about = "ISO 8601 date, or only year-month or year when no more is known.",
           .form = Form::date,
           .use = Use::order});
  field("summary", news.summary, As{.about = "One or two sentences; own editorial text."});
  field("organization_id", news.organization_id,
        As{.about = "Whom it is about: id of an organisation.", .of = Kind::organization});
  field("url", news.url, As{.about = "Where it can be read.", .form = Form::web_address});
  field("sources", news.sources, places_read);
  field("notes", news.notes, editors_notes);
}

}  // namespace blakus
