#include "server/http/api/json_matches.h"

#include <algorithm>

#include "core/kinds/organization/check_mark.h"
#include "server/http/api/json_parts.h"
#include "server/http/app/wording.h"
#include "server/search/index/records.h"

namespace blakus {
namespace {

/// As HTML: the text escaped, its marks as <mark>.
void append_marked(std::string& html, const Marked& marked) {
  const std::string_view text = marked.text;
  std::size_t at = 0;
  for (const auto& mark : marked.marks) {
    if (mark.begin < at || mark.end < mark.begin || mark.end > text.size()) continue;
    append_html(html, text.substr(at, mark.begin - at));
    html += "<mark>";
    append_html(html, text.substr(mark.begin, mark.end - mark.begin));
    html += "</mark>";
    at = mark.end;
  }
  append_html(html, text.substr(at));
}

/// The API says the finer reasons by their sentence alone.
constexpr std::string_view kind_of(Reason reason) {
  if (reason == Reason::contact) return name_of(Reason::name);
  return name_of(reason == Reason::only_place ? Reason::place : reason);
}

void write_summary(JsonText& json, const Organization& organization, Language language) {
  const auto served = language_for(organization.description, language);
  const auto summary = summary_of(organization.description.in(served));
  json.text("summary", summary);
  json.text_or_null("summary_language", summary.empty() ? "" : code_of(served));
}

void write_contacts(JsonText& json, const Organization& organization) {
  const auto& locations = organization.locations;
  json.text_or_null("city", locations.empty() ? "" : locations.front().city);
  json.text_or_null("phone", organization.phones.empty() ? "" : organization.phones.front().number);
  json.text_or_null("email", organization.emails.empty() ? "" : organization.emails.front());
  json.objects("phones", organization.phones, [&](const Phone& phone) {
    json.text("number", phone.number);
    json.text_or_null("description", phone.description);
  });
  json.texts("emails", organization.emails);
  json.text_or_null("website", organization.website);
}

void write_check(JsonText& json, std::string_view name, const FactCheck* check) {
  json.key(name);
  if (!check) return json.null();
  json.begin_object();
  json.text("date", check->date);
  json.text_or_null("how", check->how);
  json.end_object();
}

/// Record and contacts apart; date and how are those of the record, as before there were two.
void write_checked(JsonText& json, const Organization& organization, std::string_view today) {
  json.key("checked");
  const auto* const check = chief_check(organization);
  if (!check) return json.null();
  json.begin_object();
  json.text("date", check->date);
  json.text_or_null("how", check->how);
  write_check(json, "record", check_of(organization, Fact::record));
  write_check(json, "contacts", reach_check_of(organization));
  json.boolean("confirmed", check_mark_of(organization, today).confirmed());
  json.end_object();
}

/// What an organization is, whatever was asked.
void write_record(JsonText& json, const Organization& organization, Language language,
                  const Snapshot& snapshot) {
  write_names(json, organization, language);
  write_term(json, "type", Kind::type, organization.type, language, snapshot);
  write_summary(json, organization, language);
  write_terms(json, "areas", Kind::area, organization.areas, language, snapshot);
  write_terms(json, "diagnoses", Kind::diagnosis, organization.diagnoses, language, snapshot);
  write_terms(json, "services", Kind::service, organization.services, language, snapshot);
  json.text("coverage", organization.national ? "national" : "regional");
  write_terms(json, "regions", Kind::region, organization.regions, language, snapshot);
  write_contacts(json, organization);
  json.texts("languages", organization.languages);
  write_checked(json, organization, snapshot.day());
}

/// The members that say what an organization is, made once per record and language.
std::string record_members(const Organization& organization, Language language,
                           const Snapshot& snapshot) {
  JsonText json;
  write_record(json, organization, language, snapshot);
  return json.take();
}

void write_other(JsonText& json, const Match& match, Language language, const Snapshot& snapshot) {
  const auto& other = *match.other;
  json.word("kind", name_of(other.kind));
  json.text("id", id_of(other.record));
  json.text_or_null("url", web_address_of(other.record));
  json.text("name", text_for(title_of(other.record), language));
  write_localized(json, "names", title_of(other.record));
  json.text_or_null("date", other.order);
  const auto* event = std::get_if<Event>(&other.record);
  json.text_or_null("place", event ? event->place : "");
  write_whose(json, other.organizer == 0 ? nullptr : snapshot.organization(other.organizer).get(),
              language);
  json.word("group", group_names[static_cast<std::size_t>(match.group)]);
}

void write_organization(JsonText& json, const Match& match, Language language,
                        const Snapshot& snapshot) {
  json.verbatim(match.record->ready.in(
      language, [&] { return record_members(*match.organization, language, snapshot); }));
  json.word("group", group_names[static_cast<std::size_t>(match.group)]);
  json.key("distance_km");
  if (match.distance_km)
    json.decimal(*match.distance_km, 1);
  else
    json.null();
  json.boolean("distance_exact", match.distance_is_exact);
  std::string snippet;
  append_marked(snippet, match.snippet);
  json.key("snippet");
  json.valid_text(snippet);
  json.text_or_null("snippet_language",
                    match.snippet.text.empty() ? "" : code_of(match.snippet.language));
}

}  // namespace

void MatchWriter::write(JsonText& json, const Match& match) {
  const auto language = request_.language;
  if (match.other) {
    write_other(json, match, language, snapshot_);
  } else {
    if (!request_.asks_for_organizations_alone()) json.word("kind", name_of(Kind::organization));
    write_organization(json, match, language, snapshot_);
  }
  json.key("why");
  json.begin_array();
  for (const auto& why : match.why) json.verbatim(object_of(why));
  json.end_array();
}

const std::string& MatchWriter::object_of(const SharedWhy& why) {
  const auto known = std::ranges::find(whys_, why.get(), &Written::first);
  return known != whys_.end() ? known->second : whys_.emplace_back(why.get(), made(*why)).second;
}

std::string MatchWriter::made(const Why& why) const {
  const auto language = request_.language;
  const auto* term = why.reason == Reason::everyone ? nullptr : why.term;
  JsonText json{256};
  json.begin_object();
  json.word("kind", kind_of(why.reason));
  json.text_or_null("of", term ? name_of(term->kind) : "");
  json.text_or_null("id", term ? term->id : "");
  json.text("text", html_escaped(why_text(why, language, words_)));
  json.text_or_null("label", why.term ? text_for(why.term->label, language) : "");
  json.end_object();
  return json.take();
}

}  // namespace blakus
