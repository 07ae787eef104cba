#include "server/http/site/kinds/network/record_rows.h"

#include <algorithm>
#include <chrono>

#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/text/day.h"

namespace blakus {
namespace {

View line(const std::string& text, const PageContext& context, bool latvian) {
  View view;
  view["text"] = text;
  view["lang"] = latvian ? lang_if_foreign(Language::lv, context.language) : View(false);
  return view;
}

/// What stands below the title, of the one kind and of the other.
class RowLines {
 public:
  explicit RowLines(const PageContext& context) : context_(context) {}

  void operator()(const Event& event) {
    if (!event.online_url.empty()) said(context_.say("event.online"));
    written(event.place);
    if (recurs(event)) said(context_.say("value.every." + event.repeats.every));
  }
  void operator()(const Project& project) {
    written(project.organization_name);
    written(project.programme.empty() ? project.funder : project.programme);
    said(span(project.start_date, project.end_date));
    if (!project.status.empty()) said(value_text(context_, "status", project.status));
  }
  void operator()(const Document& document) {
    if (!document.document_type.empty()) said(value_text(context_, "kind", document.document_type));
    if (document.year) said(std::to_string(*document.year));
  }
  void operator()(const Seat& seat) {
    if (!seat.as_of.empty())
      said(context_.say("seats.as_of", {{"date", context_.date(seat.as_of)}}));
  }
  void operator()(const Call& call) {
    written(call.funder);
    if (!call.deadline.empty())
      said(context_.say("call.until", {{"date", context_.date(call.deadline)}}));
  }
  void operator()(const auto&) {}

  View view{View::type::list};

 private:
  void written(const std::string& text) {
    if (!text.empty()) view << line(text, context_, true);
  }
  void said(const std::string& text) {
    if (!text.empty()) view << line(text, context_, false);
  }
  std::string span(const std::string& from, const std::string& to) const {
    if (from.empty() && to.empty()) return {};
    if (to.empty() || from == to) return context_.date(from);
    return context_.date(from) + "–" + context_.date(to);
  }

  const PageContext& context_;
};

View whose_view(const PageContext& context, const NetworkRecord& record) {
  const auto organization = context.snapshot->organization(organization_id_of(record));
  if (!organization) return View(false);
  auto view = foreign_text(organization->name, context.language);
  view["href"] = context.link(path_of(Kind::organization, organization->id));
  return view;
}

View right_of(const PageContext& context, const NetworkRecord& record) {
  return std::visit(
      [&](const auto& one) -> View {
        if constexpr (requires { one.budget_eur; }) {
          if (one.budget_eur) return View(euro_text(context, one.budget_eur->cents));
          if (kind_of(record) == Kind::project) return View(context.say("project.no_sum"));
        }
        return View(false);
      },
      record);
}

/// News says in two lines what happened.
View text_of_row(const PageContext& context, const NetworkRecord& record) {
  const auto* news = std::get_if<News>(&record);
  return news ? text_or_no(news->summary, context.language) : View(false);
}

/// "Atcelts", "Pārcelts no 09.02.2027."
View off_of(const PageContext& context, const OtherRecord& other, const std::string& day) {
  const auto* event = std::get_if<Event>(&other.record);
  if (!event) return View(false);
  for (const auto& one : occurrences(*event, day, 1)) {
    if (one.day != day) break;
    if (one.cancelled) return View(context.say("event.cancelled"));
    if (!one.moved_from.empty())
      return View(context.say("event.moved", {{"date", context.date(one.moved_from)}}));
  }
  return View(false);
}

/// The hour of an event, the day of others under a heading of the year.
View when_of(const PageContext& context, const OtherRecord& other, const std::string& day) {
  if (other.kind == Kind::news) return some(context.date(day));
  const auto* event = std::get_if<Event>(&other.record);
  if (!event) return View(false);
  if (!other.to_come && !recurs(*event)) return some(context.date(day));
  auto time = event->start_time;
  for (const auto& one : occurrences(*event, day, 1))
    if (one.day == day) time = one.start_time;
  return some(time_text(context, time));
}

}  // namespace

std::string record_link(const PageContext& context, const NetworkRecord& record) {
  return context.link(path_of(kind_of(record), id_of(record)));
}

std::string value_text(const PageContext& context, std::string_view field,
                       const std::string& value) {
  const auto key = "value." + std::string(field) + "." + value;
  return context.site_context.words.knows(key) ? context.say(key) : value;
}

std::string time_text(const PageContext& context, std::string time) {
  if (context.language == Language::lv) std::ranges::replace(time, ':', '.');
  return time;
}

std::string day_text(const PageContext& context, const std::string& day) {
  const auto whole = day_in(day);
  if (!whole) return context.date(day);
  const auto weekday = std::chrono::weekday{std::chrono::sys_days{*whole}}.iso_encoding();
  return context.say("weekday." + std::to_string(weekday)) + ", " + context.date(day);
}

std::string amount_text(const PageContext& context, std::int64_t cents) {
  constexpr std::size_t group = 3;
  auto whole = std::to_string(cents / 100);
  for (auto at = whole.size(); at > group; at -= group) whole.insert(at - group, "\u00a0");
  const auto part = cents % 100;
  return whole + (context.language == Language::en ? "." : ",") + (part < 10 ? "0" : "") +
         std::to_string(part);
}

std::string euro_text(const PageContext& context, std::int64_t cents) {
  return amount_text(context, cents) + "\u00a0€";
}

View record_row_on(const PageContext& context, const OtherRecord& other, const std::string& day) {
  RowLines lines{context};
  std::visit(lines, other.record);
  View view;
  view["title"] = foreign_text(title_of(other.record), context.language);
  view["href"] = record_link(context, other.record);
  view["kind"] = View(false);
  view["hit"] = View(false);
  view["off"] = off_of(context, other, day);
  view["cancelled"] = false;
  if (const auto* event = std::get_if<Event>(&other.record))
    for (const auto& one : occurrences(*event, day, 1))
      view["cancelled"] = one.day == day && one.cancelled;
  view["when"] = when_of(context, other, day);
  view["organization"] = whose_view(context, other.record);
  view["lines"] = std::move(lines.view);
  view["text"] = text_of_row(context, other.record);
  view["right"] = right_of(context, other.record);
  return view;
}

View record_row(const PageContext& context, const OtherRecord& other) {
  return record_row_on(context, other, other.order);
}

View record_row_with_kind(const PageContext& context, const OtherRecord& other) {
  auto view = record_row(context, other);
  view["kind"] = context.say("item." + std::string(name_of(other.kind)));
  view["when"] =
      some(other.kind == Kind::event || other.kind == Kind::news ? context.date(other.order)
                                                                 : std::string());
  return view;
}

}  // namespace blakus
