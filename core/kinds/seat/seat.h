#pragma once
// Who speaks for patients in a council, a working group or a committee. One item of
// data/network/seats.json.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct Seat {
  static constexpr Kind kind = Kind::seat;
  std::string id;
  Localized title;
  std::string institution;
  std::string level;
  std::string organization_id;
  std::string delegate;
  std::string since;
  std::string until;
  std::string as_of;
  std::vector<std::string> reports;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Seat&) const = default;
};

inline constexpr std::array<std::string_view, 4> seat_levels{"state", "municipality", "eu",
                                                             "international"};

constexpr void describe(Of<Seat> auto& seat, auto&& field) {
  field("id", seat.id, stable_id);
  field("title", seat.title,
        As{.about = "Name of the council, working group or committee.",
           .must = Must::be_there,
           .use = Use::title,
           .remedy = "write what it is called, in one language at least"});
  field("institution", seat.institution, As{.about = "Institution that it works for."});
  field("level", seat.level, As{.about = "Level of the institution.", .values = seat_levels});
  field("organization_id", seat.organization_id,
        As{.about = "Who delegated: id of an organisation.", .of = Kind::organization});
  field("delegate", seat.delegate,
        As{.about = "Role of whoever was delegated, as published; no private person."});
  field("since", seat.since, As{.about = "First day, as exact as known.", .form = Form::date});
  field("until", seat.until, As{.about = "Last day, as exact as known.", .form = Form::date});
  field("as_of", seat.as_of,
        As{.about = "Date of the latest source that says so.",
           .form = Form::date,
           .use = Use::order});
  field("reports", seat.reports,
        As{.about = "Documents about the work there: ids of documents.", .form = Form::id});
  field("url", seat.url, As{.about = "Page of the body.", .form = Form::web_address});
  field("sources", seat.sources, places_read);
  field("notes", seat.notes, editors_notes);
}

}  // namespace blakus
