#include "server/http/site/admin/admin_check.h"

#include <algorithm>

#include "core/kinds/organization/check_mark.h"

namespace blakus {

View ways_view(const PageContext& context, std::span<const std::string_view> ways,
               std::string_view chosen) {
  return list_of(ways, [&](std::string_view way) {
    return option_view(std::string(way), context.say("desk.how_" + std::string(way)),
                       way == chosen);
  });
}

View check_form(const PageContext& context, const Organization& record) {
  View rows{View::type::list};
  for (const auto fact : facts_apart) {
    if (!is_known(record, fact)) continue;
    const auto* check = check_of(record, fact);
    const auto how = check ? "how." + check->how : std::string();
    View row;
    row["fact"] = std::string(name_of(fact));
    row["label"] = context.say("check." + std::string(name_of(fact)));
    row["said"] = check && context.site_context.words.knows(how)
                      ? View(context.date(check->date) + ", " + context.say(how))
                      : View(context.say("admin.never_checked"));
    rows << std::move(row);
  }
  View form;
  form["can_call"] = !record.phones.empty();
  form["ways"] = ways_view(context, ways_to_record, record.phones.empty() ? "letter" : "call");
  form["rows"] = std::move(rows);
  return form;
}

std::optional<Outcome> record_check_of(const AdminRequest& admin, const std::string& id) {
  const auto& call = admin.call;
  const auto asked = call.field("do");
  if (asked == "called") return record_call(call.curation(), id, decider_of(admin));
  if (asked != "check") return std::nullopt;
  NewCheck check{.facts = {}, .how = call.field("how"), .source = call.field("source")};
  for (const auto& [name, value] : call.fields)
    for (const auto fact : facts_apart)
      if (name == "fact" && name_of(fact) == value) check.facts.push_back(fact);
  return record_check(call.curation(), id, check, decider_of(admin));
}

}  // namespace blakus
