#include "server/network/segments.h"

#include <algorithm>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/organization/freshness.h"
#include "core/record/timestamps.h"
#include "server/network/contacts.h"
#include "server/network/membership.h"

namespace blakus {
namespace {

bool has_any(const std::vector<std::string>& ids, const SegmentLook& look) {
  return std::ranges::any_of(
      ids, [&](const std::string& id) { return std::ranges::count(look.ids, id) > 0; });
}

bool fits_yes_or_no(bool is, const std::string& value) {
  return value == (is ? "yes" : "no");
}

bool fits_check(const Organization& body, const SegmentLook& look, const std::string& value) {
  if (value == "overdue") return checkedness_of(body, look.today).freshness != Freshness::fresh;
  const bool confirmed = check_mark_of(body, look.today).confirmed();
  return value == (confirmed ? "confirmed" : "not_confirmed");
}

bool fits_tag(const Organization& body, const SegmentLook& look, const std::string& value) {
  const auto [begin, end] = look.tags.equal_range(body.id);
  return std::any_of(begin, end, [&](const auto& each) { return each.second == value; });
}

const SegmentRule* rule_of(const std::string& key) {
  const auto rules = segment_rules();
  const auto found = std::ranges::find(rules, std::string_view(key), &SegmentRule::key);
  return found == rules.end() ? nullptr : &*found;
}

/// The id and those of the terms below it; nothing where there is no such term.
std::vector<std::string> with_narrower(const std::vector<TaxonomyTerm>& terms, Kind kind,
                                       const std::string& id) {
  std::vector<std::string> ids;
  const auto is_known = [&](const TaxonomyTerm& term) {
    return term.kind == kind && term.id == id;
  };
  if (std::ranges::none_of(terms, is_known)) return ids;
  ids.push_back(id);
  for (std::size_t at = 0; at < ids.size(); ++at)
    for (const auto& term : terms)
      if (term.kind == kind && term.parent == ids[at] && std::ranges::count(ids, term.id) == 0)
        ids.push_back(term.id);
  return ids;
}

SegmentLook look_of(const Curation& curation, const std::string& network) {
  SegmentLook look{.today = iso_date(curation.now()),
                   .network = present_organization(curation, network)};
  for (const auto& each : contacts(curation.database))
    for (auto& tag : tags_in(each.tags)) look.tags.emplace(each.organization, std::move(tag));
  return look;
}

}  // namespace

std::span<const SegmentRule> segment_rules() {
  static const std::vector<SegmentRule> rules{
      {"area",
       Kind::area,
       {},
       [](const Organization& body, const SegmentLook& look, const std::string&) {
         return has_any(body.areas, look);
       }},
      {"region",
       Kind::region,
       {},
       [](const Organization& body, const SegmentLook& look, const std::string&) {
         return has_any(body.regions, look);
       }},
      {"reach",
       std::nullopt,
       {"national", "regional"},
       [](const Organization& body, const SegmentLook&, const std::string& value) {
         return value == (body.national ? "national" : "regional");
       }},
      {"type",
       Kind::type,
       {},
       [](const Organization& body, const SegmentLook& look, const std::string&) {
         return has_any({body.type}, look);
       }},
      {"member",
       std::nullopt,
       {"yes", "no"},
       [](const Organization& body, const SegmentLook& look, const std::string& value) {
         return look.network && fits_yes_or_no(is_member(body, *look.network), value);
       }},
      {"checked", std::nullopt, {"confirmed", "not_confirmed", "overdue"}, fits_check},
      {"email",
       std::nullopt,
       {"yes", "no"},
       [](const Organization& body, const SegmentLook&, const std::string& value) {
         return fits_yes_or_no(!body.emails.empty(), value);
       }},
      {"tag", std::nullopt, {}, fits_tag},
  };
  return rules;
}

SegmentBodies bodies_of(const Curation& curation, const SegmentFilter& filter,
                        const std::string& network) {
  auto bodies = all_records(curation)->entries();
  std::erase_if(bodies, [](const auto& each) { return !each->is_present(); });
  if (filter.empty()) return bodies;
  const auto vocabulary = curation.published.vocabulary();
  auto look = look_of(curation, network);
  for (const auto& [key, value] : filter) {
    const auto* rule = rule_of(key);
    if (rule == nullptr) return {};
    if (rule->of) look.ids = with_narrower(vocabulary.terms, *rule->of, value);
    std::erase_if(bodies, [&, &wanted = value](const auto& each) {
      return !rule->fits(each->record, look, wanted);
    });
  }
  return bodies;
}

std::vector<Segment> segments(const Database& database) {
  return database.all("SELECT number, name, filter FROM segment ORDER BY name", {},
                      [](const StoreRow& row) -> Segment {
                        return {row.number(0), row.text(1), filter_in(row.text(2))};
                      });
}

std::optional<Segment> segment(const Database& database, std::int64_t number) {
  for (auto& each : segments(database))
    if (each.number == number) return std::optional{std::move(each)};
  return std::nullopt;
}

void keep_segment(Database& database, const std::string& name, const SegmentFilter& filter) {
  database.run(
      "INSERT INTO segment (name, filter) VALUES (?1, ?2) "
      "ON CONFLICT (name) DO UPDATE SET filter = ?2",
      {name, text_of(filter)});
}

void forget_segment(Database& database, std::int64_t number) {
  database.run("DELETE FROM segment WHERE number = ?", {number});
}

std::string text_of(const SegmentFilter& filter) {
  std::string text;
  for (const auto& [key, value] : filter) {
    if (!text.empty()) text += '\n';
    text.append(key).append("=").append(value);
  }
  return text;
}

SegmentFilter filter_in(std::string_view text) {
  SegmentFilter filter;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto end = line.find('=');
    if (end != std::string_view::npos) filter.emplace(line.substr(0, end), line.substr(end + 1));
  }
  return filter;
}

}  // namespace blakus
