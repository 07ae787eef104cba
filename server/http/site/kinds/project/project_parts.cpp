#include "server/http/site/kinds/project/project_parts.h"

#include <algorithm>

#include "core/record/formats.h"
#include "server/http/site/contacts.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

using Amount = std::optional<Money>;

View amount_view(const PageContext& context, const Amount& amount) {
  return amount ? View(amount_text(context, amount->cents)) : View(false);
}

View money_row(const PageContext& context, const std::string& name, const Amount& eur,
               const Amount& lvl, bool sum) {
  View view;
  view["name"] = name;
  view["eur"] = amount_view(context, eur);
  view["lvl"] = amount_view(context, lvl);
  view["sum"] = sum;
  return view;
}

/// The sum, then its parts as the source names them.
void add_block(View& rows, const PageContext& context, const char* key, const Amount& eur,
               const Amount& lvl, const std::vector<MoneyPart>& parts) {
  if (eur || lvl) rows << money_row(context, context.say(key), eur, lvl, true);
  for (const auto& part : parts)
    rows << money_row(context, value_text(context, "part", part.part), part.eur, part.lvl, false);
}

bool has_lats(const Project& project) {
  const auto lats = [](const MoneyPart& part) { return part.lvl.has_value(); };
  return project.budget_lvl || project.spent_lvl || std::ranges::any_of(project.planned, lats) ||
         std::ranges::any_of(project.spent, lats);
}

View money_of(const PageContext& context, const Project& project) {
  View rows{View::type::list};
  add_block(rows, context, "money.total", project.budget_eur, project.budget_lvl, project.planned);
  add_block(rows, context, "money.spent", project.spent_eur, project.spent_lvl, project.spent);
  if (!has_items(rows)) return View(false);
  View view;
  view["rows"] = std::move(rows);
  view["lats"] = has_lats(project);
  return view;
}

View contact_view(const PageContext& context, const char* key, const std::string& text,
                  const std::string& href = {}) {
  View view;
  view["name"] = context.say(key);
  view["text"] = text;
  view["href"] = some(href);
  return view;
}

/// Old numbers are no links: nobody should call them.
View contacts_of(const PageContext& context, const Project& project) {
  const auto& then = project.contacts_then;
  if (then == ContactsThen{}) return View(false);
  View rows{View::type::list};
  if (!then.address.empty()) rows << contact_view(context, "then.address", then.address);
  if (!then.phone.empty()) rows << contact_view(context, "then.phone", then.phone);
  if (!then.fax.empty()) rows << contact_view(context, "then.fax", then.fax);
  if (is_web_address(then.website))
    rows << contact_view(context, "then.website", short_address(then.website), then.website);
  View view;
  view["rows"] = std::move(rows);
  view["note"] = context.say("then.note", {{"date", context.date(then.as_of)}});
  return view;
}

}  // namespace

void put_project_parts(View& view, const PageContext& context, const Project& project) {
  view["money"] = money_of(context, project);
  view["contacts_then"] = contacts_of(context, project);
}

}  // namespace blakus
