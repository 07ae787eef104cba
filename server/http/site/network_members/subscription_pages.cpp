// The pages behind the links of letters: confirm, stop, delete, and who is there now. Looking
// changes nothing, for programs that check mail open links; each act is a POST.

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "server/http/app/route.h"
#include "server/http/site/network_members/member_page.h"
#include "server/http/site/terms.h"
#include "server/network/board.h"

namespace blakus {
namespace {

constexpr std::size_t most_there = 10;

Reply link_leads_nowhere(const FormRequest& call) {
  return records_note(call, "told.gone", "told.gone_text", 404);
}

std::string subscription_path(const FormRequest& call, const std::string& token,
                              const char* below = "") {
  return call.context.link("/subscriptions/" + token + below);
}

/// {about, hidden, how_often, and the links}
View subscription_view(const FormRequest& call, const std::string& token,
                       const Subscription& subscription) {
  const auto& context = call.context;
  View view;
  view["about"] = filter_text(context, subscription.diagnosis, subscription.region);
  view["hidden"] = hidden_email(subscription.email);
  view["how_often"] = context.say("told.often_" + subscription.type);
  view["self_href"] = subscription_path(call, token);
  view["stop_href"] = subscription_path(call, token, "/stop");
  view["delete_href"] = subscription_path(call, token, "/delete");
  return view;
}

/// What stands above the button, and what it does.
struct SubscriptionState {
  const char* title;
  const char* text;
  const char* button;
  const char* does;  ///< value of "do"; empty: the button leads to the address that stops
};

SubscriptionState state_of_subscription(const Subscription& subscription) {
  if (subscription.confirmed.empty())
    return {"told.confirm_title", "told.confirm_not", "told.confirm_button", "confirm"};
  if (!subscription.stopped.empty())
    return {"told.stopped_title", "told.stopped_text", "told.resume_button", "resume"};
  return {"told.active_title", "told.active_text", "told.stop_button", ""};
}

Reply subscription_state_page(const FormRequest& call, const std::string& token,
                              const Subscription& subscription, const SubscriptionState& state) {
  const auto& context = call.context;
  auto view = subscription_view(call, token, subscription);
  view["title_text"] = context.say(state.title);
  view["text"] = context.say(state.text);
  view["button"] = context.say(state.button);
  view["do"] = state.does;
  view["post_href"] = subscription_path(call, token, *state.does == '\0' ? "/stop" : "");
  view["quiet"] = *state.does == '\0';
  return private_page(call, "subscription", context.say(state.title), std::move(view));
}

std::optional<Reply> subscription_page(const FormRequest& call, const std::string& token) {
  auto& database = call.curation().database;
  const auto subscription = subscription_of(database, token);
  if (!subscription) return link_leads_nowhere(call);
  const bool told = subscription->type == "word" && !subscription->told.empty();
  if (told && !call.is_post()) return see_other(subscription_path(call, token, "/there"));
  if (!call.is_post())
    return subscription_state_page(call, token, *subscription,
                                   state_of_subscription(*subscription));
  const auto what = call.field("do");
  if (what == "confirm")
    confirm_subscription(database, subscription->number, iso_time(call.curation().now()));
  if (what == "resume") resume_subscription(database, subscription->number);
  return see_other(subscription_path(call, token));
}

/// The page asks; a POST of whatever content stops, for mail programs send one by themselves.
std::optional<Reply> subscription_stop_page(const FormRequest& call, const std::string& token) {
  auto& database = call.curation().database;
  const auto subscription = subscription_of(database, token);
  if (!subscription) return link_leads_nowhere(call);
  if (call.is_post() && subscription->confirmed.empty()) {
    forget_subscription(database, subscription->number);
    return records_note(call, "told.deleted", "told.deleted_text");
  }
  if (call.is_post()) {
    stop_subscription(database, subscription->number, iso_time(call.curation().now()));
    const auto stopped = subscription_of(database, token);
    return subscription_state_page(call, token, *stopped, state_of_subscription(*stopped));
  }
  if (!subscription->stopped.empty())
    return subscription_state_page(call, token, *subscription,
                                   state_of_subscription(*subscription));
  return subscription_state_page(call, token, *subscription,
                                 {"told.stop_title", "told.scan", "told.stop_yes", ""});
}

View kept_row(const PageContext& context, const char* label, std::size_t count) {
  View row;
  row["label"] = context.say(label);
  row["count"] = std::to_string(count);
  return row;
}

Reply delete_question(const FormRequest& call, const std::string& token,
                      const Subscription& subscription) {
  const auto& context = call.context;
  std::size_t words = 0;
  std::size_t digests = 0;
  // Once the address is erased nothing else can be found by it.
  const bool known = !subscription.email.empty();
  for (const auto& each : known ? subscriptions_of(call.curation().database, subscription.email)
                                : std::vector{subscription})
    ++(each.type == "word" ? words : digests);
  auto view = subscription_view(call, token, subscription);
  view["title_text"] = context.say("told.delete_title");
  View rows{View::type::list};
  rows << kept_row(context, "told.kept_words", words)
       << kept_row(context, "told.kept_digests", digests);
  const auto posts = known ? posts_of(call.curation().database, subscription.email) : 0;
  if (posts > 0) rows << kept_row(context, "told.kept_posts", static_cast<std::size_t>(posts));
  view["kept"] = std::move(rows);
  view["has_posts"] = posts > 0;
  return private_page(call, "subscription_delete", context.say("told.delete_title"),
                      std::move(view));
}

std::optional<Reply> subscription_delete_page(const FormRequest& call, const std::string& token) {
  auto& database = call.curation().database;
  const auto subscription = subscription_of(database, token);
  if (!subscription) return link_leads_nowhere(call);
  if (!call.is_post() || call.field("do") != "delete")
    return delete_question(call, token, *subscription);
  Transaction transaction{database};
  if (!subscription->email.empty()) {
    forget_posts_of(database, subscription->email, call.field("posts") == "1");
    forget_address(database, subscription->email);
  }
  forget_subscription(database, subscription->number);
  transaction.commit();
  return records_note(call, "told.deleted", "told.deleted_text");
}

/// Who is there now. The letter names no disease; this page does.
std::optional<Reply> told_there_page(const FormRequest& call, const std::string& token) {
  const auto& context = call.context;
  const auto subscription = subscription_of(call.curation().database, token);
  const auto* disease =
      subscription ? context.snapshot->term(Kind::diagnosis, subscription->diagnosis) : nullptr;
  if (disease == nullptr) return link_leads_nowhere(call);
  auto found = context.site_context.searcher.every(
      {.filters = {{Kind::diagnosis, {disease->id}}}, .language = context.language});
  found.resize(std::min(found.size(), most_there));
  auto view = subscription_view(call, token, *subscription);
  const auto name = context.label(disease->kind, disease->id);
  const auto title = found.empty() ? name : context.say("told.there_title", {{"name", name}});
  view["title_text"] = title;
  view["found"] = list_of(found, [&](const auto& organization) {
    View row;
    row["name"] = foreign_text(organization->name, context.language);
    row["href"] = context.link(path_of(Kind::organization, organization->id));
    return row;
  });
  view["nothing"] = found.empty();
  view["disease_href"] = context.link(path_of(*disease));
  return private_page(call, "told_there", title, std::move(view));
}

}  // namespace

std::span<const Route> subscription_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/subscriptions/{id}",
       .form = subscription_page,
       .takes = Takes::forms,
       .cache = Cache::never},
      {.pattern = "/subscriptions/{id}/stop",
       .form = subscription_stop_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .one_click = true},
      {.pattern = "/subscriptions/{id}/delete",
       .form = subscription_delete_page,
       .takes = Takes::forms,
       .cache = Cache::never},
      {.pattern = "/subscriptions/{id}/there", .form = told_there_page, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
