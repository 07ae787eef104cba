// Joint opinions on the desk: opened with their deadline, changed while they are open,
// organizations asked to sign, sent, and what came of them.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/record/web_address.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/network_members/asking.h"
#include "server/http/site/network_members/opinion_view.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_opinion = 12'000;  ///< characters
constexpr std::int64_t longest_opinion_line = 300;
constexpr std::string_view opinions_path = "/admin/opinions";

std::string desk_path_of(std::int64_t number) {
  return std::string(opinions_path) + "/" + std::to_string(number);
}

const std::vector<ShortInput>& opinion_inputs() {
  static const std::vector<ShortInput> inputs{
      {"heading", "heading", "opinion.heading"},
      {"link", "link", "opinion.link", "opinion.link_hint"},
      {"addressee", "addressee", "opinion.addressee", "opinion.addressee_hint"},
      {"deadline", "deadline", "opinion.deadline", "own.hint_date"},
      {"text", "text", "opinion.text", "opinion.text_hint", "area"}};
  return inputs;
}

Parameters fields_of_opinion(const PageContext& context, const Opinion& opinion) {
  return {{"heading", opinion.title},
          {"link", opinion.url},
          {"addressee", opinion.addressee},
          {"deadline", context.date(opinion.deadline)},
          {"text", opinion.text}};
}

/// `base` with what the fields say.
Opinion typed_opinion(const FormRequest& call, Opinion base, FormErrors& errors) {
  const auto& context = call.context;
  base.title = call.field("heading");
  base.url = stored_address(call.field("link"));
  base.addressee = call.field("addressee");
  base.deadline = typed_day(call.field("deadline"), context.today());
  base.text = call.field("text");
  for (auto* line : {&base.title, &base.addressee}) std::ranges::replace(*line, '\n', ' ');
  check_text(context, "heading", base.title, errors, longest_opinion_line);
  check_text(context, "addressee", base.addressee, errors, longest_opinion_line);
  check_text(context, "text", base.text, errors, longest_opinion);
  const auto needs = [&](const char* input, bool right, const char* key) {
    if (!right) errors.emplace(input, context.say(key));
  };
  needs("heading", !base.title.empty(), "opinion.error_heading");
  needs("link", base.url.empty() || is_web_address(base.url), "opinion.error_link");
  needs("addressee", !base.addressee.empty(), "opinion.error_addressee");
  needs("deadline", !base.deadline.empty(), "own.error.date");
  needs("text", !base.text.empty(), "opinion.error_text");
  return base;
}

View opinion_rows(const AdminRequest& admin, const std::string& state) {
  const auto& context = admin.call.context;
  return list_of(opinions_in(admin.call.curation().database, state), [&](const Opinion& each) {
    auto row = opinion_view(context, each);
    row["href"] = context.link(desk_path_of(each.number));
    return row;
  });
}

Reply opinions_desk(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto title = context.say("opinion.list_title");
  auto view = admin_view(admin, title);
  view["new_href"] = context.link(std::string(opinions_path) + "/new");
  for (const auto* state : {"open", "sent"}) {
    view[state] = opinion_rows(admin, state);
    view[std::string("has_") + state] = has_items(*view.get(state));
  }
  return private_page(admin.call, "admin_opinions", title, std::move(view));
}

void put_opinion_form(View& view, const AdminRequest& admin, const Parameters& fields,
                      const FormErrors& errors) {
  view["inputs"] = short_inputs_view(admin.call.context, opinion_inputs(), fields, errors);
  put_errors(view, errors, {"send", "day", "sure"});
  put_guard_again(view, admin.call, admin.call.fields);
}

Reply new_opinion_form(const AdminRequest& admin, const FormErrors& errors) {
  const auto title = admin.call.context.say("opinion.new");
  auto view = admin_view(admin, title);
  put_opinion_form(view, admin, admin.call.fields, errors);
  return private_page(admin.call, "admin_opinion_new", title, std::move(view),
                      errors.empty() ? 200 : 422);
}

/// One opened form opens one opinion, however often it is sent.
Reply new_opinion(const AdminRequest& admin) {
  const auto& call = admin.call;
  if (!call.is_post()) return new_opinion_form(admin, {});
  FormErrors errors;
  const auto opinion =
      typed_opinion(call, {.language = std::string(code_of(call.context.language))}, errors);
  if (!errors.empty()) return new_opinion_form(admin, errors);
  return see_other(call.services.sent_once.answer(key_of_form(call), call.curation().now(), [&] {
    return call.context.link(
        desk_path_of(open_opinion(call.curation(), opinion, decider_of(admin))));
  }));
}

Asking asking_to_sign(const AdminRequest& admin, const Opinion& opinion) {
  Asking asking{.thing = {.about = "opinion", .number = opinion.number},
                .title = opinion.title,
                .deadline = opinion.deadline,
                .done = {}};
  for (const auto& each : signatures_of(admin.call.curation().database, opinion))
    asking.done.insert(each.organization);
  return asking;
}

Reply opinion_desk(const AdminRequest& admin, const Opinion& opinion, const FormErrors& errors,
                   int status = 422) {
  const auto& context = admin.call.context;
  const auto& database = admin.call.curation().database;
  auto view = admin_view(admin, opinion.title);
  const auto shown = opinion_view(context, opinion);
  for (const auto* name :
       {"text_lang", "text", "addressee", "draft_href", "deadline", "late", "sent", "outcome"})
    view[name] = View(*shown.get(name));
  const auto signatures = signatures_of(database, opinion);
  view["signed"] = context.count("opinion.signed_by", signatures.size());
  view["signatures"] = signatures_view(context, signatures);
  view["has_signatures"] = !signatures.empty();
  view["comments"] = comments_view(context, comments_on(database, opinion.number));
  view["has_comments"] = has_items(*view.get("comments"));
  view["is_open"] = opinion.state == "open";
  view["withdrawn"] = opinion.state == "withdrawn";
  view["version"] = std::to_string(opinion.version);
  const bool edits = admin.call.is_post() && admin.call.field("do") == "save";
  put_opinion_form(view, admin, edits ? admin.call.fields : fields_of_opinion(context, opinion),
                   errors);
  view["day"] =
      admin.call.field("do") == "send" ? admin.call.field("day") : context.date(context.today());
  if (opinion.state == "open") put_asking(view, admin, asking_to_sign(admin, opinion));
  view["public_href"] = context.link("/opinions/" + std::to_string(opinion.number));
  view["list_href"] = context.link(opinions_path);
  const auto asked = context.parameter("asked");
  const auto letters = number_in<std::size_t>(asked);
  view["asked"] = letters ? View(context.count("opinion.asked", *letters)) : View(false);
  return private_page(admin.call, "admin_opinion", opinion.title, std::move(view),
                      errors.empty() ? 200 : status);
}

/// What an editor has seen: the version of the text that stood on the page.
Opinion as_seen(const AdminRequest& admin, Opinion opinion) {
  opinion.version = number_in<std::int64_t>(admin.call.field("version")).value_or(0);
  return opinion;
}

Reply changed_meanwhile_here(const AdminRequest& admin, const Opinion& opinion) {
  return opinion_desk(admin, opinion, {{"send", admin.call.context.say("opinion.error_meanwhile")}},
                      409);
}

Reply save_opinion(const AdminRequest& admin, const Opinion& opinion) {
  FormErrors errors;
  const auto typed = typed_opinion(admin.call, as_seen(admin, opinion), errors);
  if (!errors.empty()) return opinion_desk(admin, opinion, errors);
  if (!change_opinion(admin.call.curation(), typed, decider_of(admin)))
    return changed_meanwhile_here(admin, opinion);
  return see_other(admin.call.context.link(desk_path_of(opinion.number)));
}

Reply note_sending(const AdminRequest& admin, const Opinion& opinion) {
  const auto& context = admin.call.context;
  const auto day = typed_day(admin.call.field("day"), context.today(), WithoutYear::last);
  FormErrors errors;
  if (day.empty() || day > context.today() || day < opinion.opened.substr(0, 10))
    errors["day"] = context.say("opinion.error_day");
  if (admin.call.field("sure").empty()) errors["sure"] = context.say("opinion.error_sure");
  if (!errors.empty()) return opinion_desk(admin, opinion, errors);
  if (!send_opinion(admin.call.curation(), as_seen(admin, opinion), day, decider_of(admin)))
    return changed_meanwhile_here(admin, opinion);
  return see_other(context.link(desk_path_of(opinion.number)));
}

Reply act_on_opinion(const AdminRequest& admin, const Opinion& opinion) {
  const auto& call = admin.call;
  const auto act = call.field("do");
  const auto here = desk_path_of(opinion.number);
  if (act == "save") return save_opinion(admin, opinion);
  if (act == "send") return note_sending(admin, opinion);
  if (act == "ask" && opinion.state == "open") {
    const auto letters = ask_organizations(admin, asking_to_sign(admin, opinion), call.field("to"));
    return see_other(call.context.link(here, "asked=" + std::to_string(letters)));
  }
  if (act == "outcome") {
    FormErrors errors;
    check_text(call.context, "outcome", call.field("outcome"), errors);
    if (!errors.empty()) return opinion_desk(admin, opinion, errors);
    note_outcome(call.curation(), opinion.number, call.field("outcome"), decider_of(admin));
  }
  if (act == "withdraw") withdraw_opinion(call.curation(), opinion.number, decider_of(admin));
  if (act == "remove")
    remove_comment(call.curation(), number_in<std::int64_t>(call.field("comment")).value_or(0),
                   decider_of(admin));
  return see_other(call.context.link(here));
}

std::optional<Reply> opinion_on_desk(const AdminRequest& admin, const std::string& id) {
  if (id == "new") return new_opinion(admin);
  const auto opinion =
      opinion_of(admin.call.curation().database, number_in<std::int64_t>(id).value_or(0));
  if (!opinion) return std::nullopt;
  return admin.call.is_post() ? act_on_opinion(admin, *opinion) : opinion_desk(admin, *opinion, {});
}

}  // namespace

std::span<const Route> opinion_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/opinions",
       .curation = opinions_desk,
       .entrance = Entrance::staff,
       .capability = Capability::ask_organizations,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/opinions/{id}",
       .curation = opinion_on_desk,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::ask_organizations,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
