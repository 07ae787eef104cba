// The pages behind the link that an organization gets to its own published address.

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/curation/confirmation.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/confirm_preview.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/record_form.h"
#include "server/http/site/kinds/organization/cards.h"

namespace blakus {
namespace {

struct EditablePart {
  const char* name;  ///< in the address: ?edit=phones
  FormPart part;
  Fact fact = Fact::record;  ///< whose check stands behind it
};
constexpr EditablePart names{"names", FormPart::names};
constexpr auto editable =
    std::to_array<EditablePart>({{"phones", FormPart::phones, Fact::phones},
                                 {"emails", FormPart::emails, Fact::emails},
                                 {"website", FormPart::website, Fact::website},
                                 {"places", FormPart::places, Fact::locations},
                                 names,
                                 {"description", FormPart::description},
                                 {"help", FormPart::help},
                                 {"coverage", FormPart::coverage},
                                 {"governance", FormPart::governance, Fact::governance},
                                 {"transparent", FormPart::transparent}});

/// How a contact was checked; "no" of what is no contact, or is not known.
View check_line(const PageContext& context, const Organization& record, Fact fact) {
  if (fact == Fact::record || !is_known(record, fact)) return View(false);
  return checked_view(context, check_mark_of(record, fact, context.today()));
}

/// Is the part published without an editor?
bool is_at_once(const EditablePart& part) {
  return is_low_risk(std::string(name_of(part.fact)));
}

/// Null if there is none of that name.
const EditablePart* part_named(std::string_view name) {
  const auto* const found = std::ranges::find(editable, name, &EditablePart::name);
  return found == editable.end() ? nullptr : found;
}

/// The same page for a link that has run out or was never made.
Reply link_is_no_good(const FormRequest& call) {
  return records_note(call, "confirm.no_good", "confirm.no_good_text", 404);
}

/// Says when it was used, and how to get another one.
Reply link_is_used(const FormRequest& call, const std::string& used) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("confirm.used");
  view["text"] = context.say("confirm.used_text", {{"date", context.moment(used)}});
  view["ask_href"] = context.link("/confirm");
  return private_page(call, "confirm_used", context.say("confirm.used"), std::move(view), 410);
}

Reply overview(const FormRequest& call, const std::string& token, const Organization& record) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("confirm.title");
  view["name"] = foreign_text(record.name, context.language);
  view["self_href"] = context.link(context.request.path);
  view["our_href"] = context.link("/our/" + token);
  view["rows"] = list_of(editable, [&](const EditablePart& each) {
    View row;
    row["label"] = context.say(std::string("confirm.part_") + each.name);
    row["text"] = some(part_text(context, record, each.part));
    row["checked"] = check_line(context, record, each.fact);
    row["href"] = context.link("/confirm/" + token, std::string("edit=") + each.name);
    return row;
  });
  return private_page(call, "confirm", context.say("confirm.title"), std::move(view));
}

Reply editing(const FormRequest& call, const EditablePart& chosen, const Parameters& fields,
              const FormErrors& errors) {
  const auto& context = call.context;
  const std::string part{chosen.name};
  const auto title = context.say("confirm.part_" + part);
  View view;
  view["title_text"] = title;
  view["lead"] = context.say(is_at_once(chosen) ? "confirm.at_once" : "confirm.waits");
  view["self_href"] = context.link(context.request.path, "edit=" + part);
  view["back_href"] = context.link(context.request.path);
  put_form(view, context, fields, errors, {chosen.part});
  return private_page(call, "confirm_edit", title, std::move(view), errors.empty() ? 200 : 400);
}

View labels_of_members(const PageContext& context, const std::vector<std::string>& keys) {
  return list_of(keys, [&](const std::string& key) { return View(context.say("record." + key)); });
}

Reply thanks_page(const FormRequest& call, const Confirmed& confirmed, const std::string& id,
                  bool all) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("confirm.thanks");
  view["all_correct"] = all;
  view["published"] = labels_of_members(context, confirmed.published);
  view["has_published"] = !confirmed.published.empty();
  view["waiting"] = labels_of_members(context, confirmed.waiting);
  view["has_waiting"] = !confirmed.waiting.empty();
  view["page_href"] = context.link(path_of(Kind::organization, id));
  const auto next = make_next_link(call.curation(), id);
  view["next_href"] = context.link("/confirm/" + next);
  view["our_href"] = context.link("/our/" + next);
  return private_page(call, "confirmed", context.say("confirm.thanks"), std::move(view));
}

Reply published(const FormRequest& call, const std::string& token, const EditablePart* chosen,
                const Organization& after) {
  const bool all = chosen == nullptr || call.field("do") == "publish_all";
  const auto confirmed =
      confirm(call.curation(), token, after, all, std::string(code_of(call.context.language)));
  if (!confirmed.link_good) return link_is_no_good(call);
  if (!confirmed.problems.empty())
    return editing(call, chosen != nullptr ? *chosen : names, call.fields,
                   {{"form", record_fault_text(call.context, confirmed.problems.front())}});
  return thanks_page(call, confirmed, after.id, all);
}

/// A changed part is shown as it will be; only the buttons of that page publish.
Reply submit(const FormRequest& call, const std::string& token, const Organization& record) {
  const auto* const chosen = part_named(call.context.parameter("edit"));
  if (!chosen) return published(call, token, chosen, record);
  auto filled = filled_form(call.context, call.fields, record, {chosen->part});
  const auto what = call.field("do");
  if (!filled.errors.empty() || what == "edit")
    return editing(call, *chosen, call.fields, filled.errors);
  if (what == "publish" || what == "publish_all")
    return published(call, token, chosen, filled.organization);
  return preview_page(call,
                      {.before = record,
                       .after = std::move(filled.organization),
                       .part = chosen->part,
                       .at_once = is_at_once(*chosen),
                       .title = call.context.say(std::string("confirm.part_") + chosen->name)});
}

/// A token that never opened anything is answered like one that has run out.
std::optional<Reply> confirm_page(const FormRequest& call, const std::string& token) {
  const auto link = open_link(call.curation(), token);
  const auto record =
      link ? present_organization(call.curation(), link->organization) : std::nullopt;
  if (!record) {
    const auto used = used_at(call.curation(), token);
    return used.empty() ? link_is_no_good(call) : link_is_used(call, used);
  }
  if (call.is_post()) return submit(call, token, *record);
  if (const auto* const part = part_named(call.context.parameter("edit")))
    return editing(call, *part, fields_of(call.context, *record), {});
  return overview(call, token, *record);
}

}  // namespace

std::span<const Route> confirm_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/confirm/{id}",
       .form = confirm_page,
       .takes = Takes::forms,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
