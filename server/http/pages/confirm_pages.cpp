// The pages behind the link that an organization gets to its own published address.

#include <algorithm>

#include "core/catalog/check.h"
#include "server/http/pages/form_guard.h"
#include "server/http/pages/letters.h"
#include "server/http/pages/record_form.h"
#include "server/http/pages/record_text.h"
#include "server/http/pages/records_pages.h"
#include "server/records/confirmation.h"

namespace blakus {
namespace {

constexpr std::time_t next_link_lifetime = 60L * 60;

struct EditablePart {
  const char* name;  ///< in the address: ?edit=phones
  FormPart part;
};
constexpr EditablePart names{"names", FormPart::names};
constexpr std::array<EditablePart, 8> editable{{{"phones", FormPart::phones},
                                                {"emails", FormPart::emails},
                                                {"website", FormPart::website},
                                                {"places", FormPart::places},
                                                names,
                                                {"description", FormPart::description},
                                                {"help", FormPart::help},
                                                {"coverage", FormPart::coverage}}};

/// Null if there is none of that name.
const EditablePart* part_named(std::string_view name) {
  const auto* const found = std::ranges::find(editable, name, &EditablePart::name);
  return found == editable.end() ? nullptr : found;
}

Reply note(const RecordsCall& call, const char* title, const char* text, int status = 200) {
  View view;
  view["title_text"] = call.visit.say(title);
  view["text"] = call.visit.say(text);
  return private_page(call, "records_note", call.visit.say(title), std::move(view), status);
}

/// The same page for a link that is used, run out or was never made.
Reply link_is_no_good(const RecordsCall& call) {
  return note(call, "confirm.no_good", "confirm.no_good_text", 404);
}

Reply overview(const RecordsCall& call, const std::string& token, const Organization& record) {
  const auto& visit = call.visit;
  View view;
  view["title_text"] = visit.say("confirm.title");
  view["name"] = foreign_text(record.name, visit.language);
  view["self_href"] = visit.link(visit.request.path);
  view["rows"] = list_of(editable, [&](const EditablePart& each) {
    View row;
    row["label"] = visit.say(std::string("confirm.part_") + each.name);
    row["text"] = some(part_text(visit, record, each.part));
    row["href"] = visit.link("/confirm/" + token, std::string("edit=") + each.name);
    return row;
  });
  return private_page(call, "confirm", visit.say("confirm.title"), std::move(view));
}

Reply editing(const RecordsCall& call, const EditablePart& chosen, const Parameters& fields,
              const FormErrors& errors) {
  const auto& visit = call.visit;
  const std::string part{chosen.name};
  const auto title = visit.say("confirm.part_" + part);
  const auto low_risk = contact_form_parts();
  const bool at_once = std::ranges::find(low_risk, chosen.part) != low_risk.end();
  View view;
  view["title_text"] = title;
  view["lead"] = visit.say(at_once ? "confirm.at_once" : "confirm.waits");
  view["self_href"] = visit.link(visit.request.path, "edit=" + part);
  view["back_href"] = visit.link(visit.request.path);
  put_form(view, visit, fields, errors, {chosen.part});
  return private_page(call, "confirm_edit", title, std::move(view), errors.empty() ? 200 : 400);
}

View labels_of_members(const Visit& visit, const std::vector<std::string>& keys) {
  return list_of(keys, [&](const std::string& key) { return View(visit.say("record." + key)); });
}

Reply done(const RecordsCall& call, const Confirmed& confirmed, const std::string& id, bool all) {
  const auto& visit = call.visit;
  View view;
  view["title_text"] = visit.say("confirm.thanks");
  view["all_correct"] = all;
  view["published"] = labels_of_members(visit, confirmed.published);
  view["has_published"] = !confirmed.published.empty();
  view["waiting"] = labels_of_members(visit, confirmed.waiting);
  view["has_waiting"] = !confirmed.waiting.empty();
  view["page_href"] = visit.link("/organizations/" + id);
  const auto next = make_link(call.desk(), id, next_link_lifetime);
  view["next_href"] = next ? View(visit.link("/confirm/" + next->token)) : View(false);
  return private_page(call, "confirmed", visit.say("confirm.thanks"), std::move(view));
}

Reply sent(const RecordsCall& call, const std::string& token, const Organization& record) {
  const auto* const chosen = part_named(call.visit.parameter("edit"));
  auto after = record;
  if (chosen) {
    auto filled = filled_form(call.visit, call.fields, record, {chosen->part});
    if (!filled.errors.empty()) return editing(call, *chosen, call.fields, filled.errors);
    after = std::move(filled.organization);
  }
  const bool all = chosen == nullptr || !call.field("all_correct").empty();
  const auto confirmed =
      confirm(call.desk(), token, after, all, std::string(code_of(call.visit.language)));
  if (!confirmed.link_good) return link_is_no_good(call);
  if (!confirmed.problems.empty())
    return editing(
        call, chosen != nullptr ? *chosen : names, call.fields,
        {{"form", call.visit.say("form.error.record") + " " + confirmed.problems.front().key}});
  return done(call, confirmed, record.id, all);
}

}  // namespace

Reply confirm_page(const RecordsCall& call, const std::string& token) {
  const auto link = open_link(call.desk(), token);
  const auto record = link ? present_record(call.desk(), link->organization) : std::nullopt;
  if (!record) return link_is_no_good(call);
  if (call.sent()) return sent(call, token, *record);
  if (const auto* const part = part_named(call.visit.parameter("edit")))
    return editing(call, *part, fields_of(call.visit, *record), {});
  return overview(call, token, *record);
}

Reply ask_for_link_page(const RecordsCall& call) {
  const auto& visit = call.visit;
  const auto email = call.field("email");
  FormErrors errors;
  if (call.sent() && !is_email(email)) errors["email"] = visit.say("form.error.email");
  if (call.sent() && guarded(call) != Guarded::person)
    errors["email"] = visit.say("form.error.again");
  if (!call.sent() || !errors.empty()) {
    View view;
    view["title_text"] = visit.say("confirm.ask");
    view["self_href"] = visit.link("/confirm");
    view["email"] = email;
    view["error"] = errors.empty() ? View(false) : View(errors.begin()->second);
    put_guard(view, call);
    return private_page(call, "confirm_ask", visit.say("confirm.ask"), std::move(view),
                        errors.empty() ? 200 : 400);
  }
  const auto now = call.desk().now();
  if (const auto wait = call.office.links_asked_for.take(call.request.sender, now); wait > 0) {
    auto reply = note(call, "error.429", "form.too_many", 429);
    reply.headers.emplace_back("Retry-After", std::to_string(wait));
    return reply;
  }
  queue_links(call, email);
  return note(call, "confirm.asked", "confirm.asked_text");
}

}  // namespace blakus
