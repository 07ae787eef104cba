#pragma once
// A meeting, support group, seminar or conference. One item of data/network/events.json.

#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct Event {
  static constexpr Kind kind = Kind::event;
  std::string id;
  Localized title;
  std::string date;
  std::string place;
  std::string organization_id;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Event&) const = default;
};

constexpr void describe(Of<Event> auto& event, auto&& field) {
  field("id", event.id, stable_id);
  field("title", event.title, published_title);
  field("date", event.date,
        As{.about = "First day; ISO 8601, or only year-month or year.",
           .form = Form::date,
           .use = Use::order});
  field("place", event.place, As{.about = "Where, in Latvian, as published."});
  field("organization_id", event.organization_id,
        As{.about = "Who holds it: id of an organisation.", .of = Kind::organization});
  field("url", event.url, As{.about = "Page of the event.", .form = Form::web_address});
  field("sources", event.sources, places_read);
  field("notes", event.notes, editors_notes);
}

}  // namespace blakus
