// "Our page": what an organization finds behind its one-time link. A GET shows a button; the button
// uses the link and opens the page for an hour.

#include <algorithm>

#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/store/merged_catalog.h"
#include "core/text/day.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/network/opinions.h"
#include "server/network/surveys.h"

namespace blakus {
namespace {

constexpr std::size_t most_rows_of_own_page = 20;
constexpr std::size_t most_of_the_network = 3;

/// The letter's link: nothing happens until its button is pressed.
Reply closed_door(const FormRequest& call, const std::string& token, const Organization& record,
                  const ConfirmLink& link) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("own.open_title");
  view["name"] = foreign_text(record.name, context.language);
  view["self_href"] = context.link(own_path(token));
  view["until"] =
      context.say("own.open_until", {{"date", context.date(link.expires.substr(0, 10))}});
  return private_page(call, "our_open", context.say("own.open_title"), std::move(view));
}

View own_row(const PageContext& context, const std::string& href, const NetworkRecord& record,
             const std::string& day) {
  View view;
  view["title"] = foreign_text(title_of(record), context.language);
  view["href"] = context.link(href);
  view["date"] = some(context.date(day));
  view["cancelled"] = false;
  if (const auto* event = std::get_if<Event>(&record))
    view["cancelled"] = event->status == "cancelled";
  return view;
}

View own_events(const FormRequest& call, const OwnPage& own,
                const std::vector<NetworkRecord>& records) {
  const auto today = call.context.today();
  std::vector<std::pair<std::string, const NetworkRecord*>> dated;
  for (const auto& record : records) {
    const auto* event = std::get_if<Event>(&record);
    if (event == nullptr) continue;
    const auto next = next_day(*event, today);
    dated.emplace_back(next.empty() ? last_day_before(*event, today) : next, &record);
  }
  // What comes first, then what was last.
  std::ranges::stable_sort(dated, [&](const auto& a, const auto& b) {
    const bool coming_a = is_to_come(a.first, today);
    if (coming_a != is_to_come(b.first, today)) return coming_a;
    return coming_a ? a.first < b.first : a.first > b.first;
  });
  dated.resize(std::min(dated.size(), most_rows_of_own_page));
  return list_of(dated, [&](const auto& one) {
    return own_row(call.context, own_path(own.token, "/event/" + id_of(*one.second)), *one.second,
                   one.first);
  });
}

View own_news(const FormRequest& call, const OwnPage& own, std::vector<NetworkRecord> news) {
  std::erase_if(news, [](const NetworkRecord& record) { return kind_of(record) != Kind::news; });
  std::ranges::stable_sort(news, std::ranges::greater{}, &date_of);
  news.resize(std::min(news.size(), most_rows_of_own_page));
  return list_of(news, [&](const NetworkRecord& record) {
    return own_row(call.context, own_path(own.token, "/news/" + id_of(record)), record,
                   date_of(record));
  });
}

bool share_a_term(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::any_of(
      one, [&](const std::string& id) { return std::ranges::find(other, id) != other.end(); });
}

/// Why an open call may concern it, as a message; none where nothing says so.
const char* why_call_fits(const Call& call, const OtherRecord& other,
                          const Organization& organization) {
  for (const auto* term : other.terms)
    if (term->kind == Kind::area && share_a_term({term->id}, organization.areas))
      return "own.fits_area";
  if (call.regions.empty()) return "own.fits_all";
  if (organization.national || share_a_term(call.regions, organization.regions))
    return "own.fits_region";
  return nullptr;
}

View fitting_calls(const PageContext& context, const Organization& organization) {
  View rows{View::type::list};
  for (const auto& other : context.snapshot->others().of_kind(Kind::call)) {
    if (!other.to_come) break;
    const auto* why = why_call_fits(std::get<Call>(other.record), other, organization);
    if (why == nullptr) continue;
    auto row = record_row(context, other);
    row["text"] = View(false);
    row["off"] = context.say(why);
    rows << std::move(row);
  }
  return rows;
}

/// Seats that it holds itself, or that stand for what it is about.
View seats_of(const PageContext& context, const Organization& organization) {
  View rows{View::type::list};
  for (const auto& other : context.snapshot->others().of_kind(Kind::seat)) {
    const bool about = std::ranges::any_of(other.terms, [&](const TaxonomyTerm* term) {
      return (term->kind == Kind::area && share_a_term({term->id}, organization.areas)) ||
             (term->kind == Kind::diagnosis && share_a_term({term->id}, organization.diagnoses));
    });
    if (about || organization_id_of(other.record) == organization.id)
      rows << record_row(context, other);
  }
  return rows;
}

/// News of the network itself and courses, the newest of each.
View from_the_network(const PageContext& context) {
  View rows{View::type::list};
  for (const auto kind : {Kind::news, Kind::course}) {
    std::size_t taken = 0;
    for (const auto& other : context.snapshot->others().of_kind(kind)) {
      if (taken == most_of_the_network) break;
      if (kind == Kind::news && !organization_id_of(other.record).empty()) continue;
      rows << record_row_with_kind(context, other);
      ++taken;
    }
  }
  return rows;
}

/// What the network is about to send, the nearest deadline first, and whether it has signed.
View opinions_to_sign(const FormRequest& call, const OwnPage& own) {
  const auto& database = call.curation().database;
  return list_of(opinions_in(database, "open"), [&](const Opinion& opinion) {
    const auto mine = signature_by(database, opinion.number, own.organization.id);
    const bool has_signed = mine && mine->version == opinion.version;
    View view;
    view["title"] = opinion.title;
    view["href"] =
        call.context.link(own_path(own.token, "/opinion/" + std::to_string(opinion.number)));
    view["deadline"] = call.context.date(opinion.deadline);
    view["state"] = call.context.say(has_signed ? "opinion.have_signed" : "opinion.not_signed");
    return view;
  });
}

/// What the network asks, and whether it has answered.
View surveys_to_answer(const FormRequest& call, const OwnPage& own) {
  const auto& database = call.curation().database;
  auto surveys = all_surveys(database);
  std::erase_if(surveys,
                [&](const Survey& each) { return !each.takes_answers(call.context.today()); });
  return list_of(surveys, [&](const Survey& survey) {
    const bool answered = answered_by(database, survey.number).contains(own.organization.id);
    View view;
    view["title"] = survey.title;
    view["href"] =
        call.context.link(own_path(own.token, "/survey/" + std::to_string(survey.number)));
    view["closes"] = call.context.date(survey.closes);
    view["state"] = call.context.say(answered ? "survey.have_answered" : "survey.not_answered");
    return view;
  });
}

std::int64_t minutes_left(const FormRequest& call, const OwnPage& own) {
  const auto end = moment_in(own.expires);
  const auto left = end ? end->time_since_epoch().count() - call.curation().now() : 0;
  return std::max<std::int64_t>(1, left / 60);
}

Reply opened_door(const FormRequest& call, const OwnPage& own) {
  const auto& context = call.context;
  View view;
  view["title_text"] = text_for(own.organization.name, context.language);
  view["name"] = foreign_text(own.organization.name, context.language);
  view["left"] = context.say("own.left", {{"count", minutes_left(call, own)}});
  view["due_href"] = context.link("/confirm/" + own.token);
  view["page_href"] = context.link(path_of(Kind::organization, own.organization.id));
  view["new_event_href"] = context.link(own_path(own.token, "/event"));
  view["new_news_href"] = context.link(own_path(own.token, "/news"));
  const auto records = present_own_records(call, own);
  view["events"] = own_events(call, own, records);
  view["news"] = own_news(call, own, records);
  view["calls"] = fitting_calls(context, own.organization);
  view["seats"] = seats_of(context, own.organization);
  view["opinions"] = opinions_to_sign(call, own);
  view["surveys"] = surveys_to_answer(call, own);
  view["from_network"] = from_the_network(context);
  for (const auto* list :
       {"events", "news", "opinions", "surveys", "calls", "seats", "from_network"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["calls_href"] = context.link(list_path_of(Kind::call));
  return private_page(call, "network_our_page", text_for(own.organization.name, context.language),
                      std::move(view));
}

Reply open_door(const FormRequest& call, const std::string& token) {
  const auto opened = open_own_page(call.curation(), token);
  return opened ? see_other(call.context.link(own_path(*opened))) : own_page_is_closed(call);
}

std::optional<Reply> our_page(const FormRequest& call, const std::string& token) {
  if (const auto own = own_page(call, token))
    return call.is_post() ? see_other(call.context.link(own_path(token))) : opened_door(call, *own);
  const auto link = open_link(call.curation(), token);
  const auto record =
      link ? present_organization(call.curation(), link->organization) : std::nullopt;
  if (!record) return own_page_is_closed(call);
  return call.is_post() ? open_door(call, token) : closed_door(call, token, *record, *link);
}

}  // namespace

std::optional<OwnPage> own_page(const FormRequest& call, const std::string& token) {
  const auto link = opened_page(call.curation(), token);
  auto record = link ? present_organization(call.curation(), link->organization) : std::nullopt;
  if (!record) return std::nullopt;
  return OwnPage{.token = token, .organization = std::move(*record), .expires = link->expires};
}

Reply own_page_is_closed(const FormRequest& call) {
  const auto& context = call.context;
  View view;
  view["title_text"] = context.say("own.closed");
  view["text"] = context.say("own.closed_text");
  view["ask_href"] = context.link("/confirm");
  return private_page(call, "confirm_used", context.say("own.closed"), std::move(view), 410);
}

std::string own_path(const std::string& token, const std::string& below) {
  return "/our/" + token + below;
}

void put_way_back(View& view, const FormRequest& call, const OwnPage& own) {
  view["back_href"] = call.context.link(own_path(own.token));
  view["organization"] = foreign_text(own.organization.name, call.context.language);
}

std::vector<NetworkRecord> present_own_records(const FormRequest& call, const OwnPage& own) {
  const auto& id = own.organization.id;
  const auto& others = call.context.snapshot->others();
  std::vector<NetworkRecord> records;
  for (const auto number : others.of_organization(id)) records.push_back(others[number].record);
  for (auto& newer : latest_network_records(call.curation().database)) {
    std::erase_if(records, [&](const NetworkRecord& known) {
      return kind_of(known) == newer.kind && id_of(known) == newer.id;
    });
    if (newer.record && organization_id_of(*newer.record) == id)
      records.push_back(std::move(*newer.record));
  }
  return records;
}

std::span<const Route> our_page_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/our/{id}",
       .page = confirm_by_mail,
       .form = our_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
