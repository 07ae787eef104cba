#pragma once
// An open call for grants, with a deadline. One item of data/network/calls.json.

#include <optional>
#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"
#include "core/record/money.h"

namespace blakus {

struct Call {
  static constexpr Kind kind = Kind::call;
  std::string id;
  Localized title;
  Localized description;
  std::string programme;
  std::string funder;
  Localized who_may_apply;
  std::optional<Money> budget_eur;
  std::string deadline;
  std::string deadline_time;
  std::vector<std::string> regions;
  std::string organization_id;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Call&) const = default;
};

constexpr void describe(Of<Call> auto& call, auto&& field) {
  field("id", call.id, stable_id);
  field("title", call.title, published_title);
  field("description", call.description, As{.about = "What for; own editorial text."});
  field("programme", call.programme, As{.about = "Funding programme."});
  field("funder", call.funder, As{.about = "Who pays."});
  field("who_may_apply", call.who_may_apply, As{.about = "Who may apply; own editorial text."});
  field("budget_eur", call.budget_eur, As{.about = "Money of the call in all, in euro."});
  field("deadline", call.deadline,
        As{.about = "Last day for applications.", .form = Form::date, .use = Use::order});
  field("deadline_time", call.deadline_time,
        As{.about = "Hour of that day, in Latvia: 23:59.", .form = Form::time});
  field("regions", call.regions,
        As{.about = "Where projects may take place: ids of regions.", .of = Kind::region});
  field("organization_id", call.organization_id,
        As{.about = "Whose call, where that is an organisation of the directory.",
           .of = Kind::organization});
  field("url", call.url, As{.about = "Page of the call.", .form = Form::web_address});
  field("sources", call.sources, places_read);
  field("notes", call.notes, editors_notes);
}

}  // namespace blakus
