#include "server/curation/duplicates.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/record/phone.h"
#include "core/record/web_address.h"
#include "core/text/analyze.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

/// Words that most names share; they distinguish nothing.
const std::set<std::string, std::less<>> empty_words{
    "biedriba",  "biedrib",  "fonds",    "fond",    "nodibinajums", "latvijas", "latvij", "latvija",
    "slimnieku", "slimniek", "atbalsta", "atbalst", "un",           "ar",       "par"};
constexpr double similar_enough = 0.75;
constexpr double worth_a_look = 0.3;

std::string domain_of(const Organization& organization) {
  const auto address = bare_address(organization.website);
  const std::string domain{address.substr(0, address.find_first_of("/?#:"))};
  // Pages on other people's sites say nothing about who they are.
  for (const std::string_view shared : {"facebook.com", "draugiem.lv", "instagram.com"})
    if (domain.ends_with(shared)) return "";
  return domain;
}

std::set<std::string> phones_of_record(const Organization& organization) {
  std::set<std::string> phones;
  for (const auto& phone : organization.phones)
    if (auto number = stored_phone(phone.number, ShortNumbers::all); !number.empty())
      phones.insert(number);
  return phones;
}

std::set<std::string> name_stems(const Organization& organization) {
  std::set<std::string> stems;
  for (const auto& token : analyze(organization.name.lv))
    if (!empty_words.contains(token.folded) && !empty_words.contains(token.stem))
      stems.insert(token.stem);
  return stems;
}

/// How much of both names is the same, from 0 to 1.
double similarity(const std::set<std::string>& one, const std::set<std::string>& other) {
  if (one.empty() || other.empty()) return 0;
  const auto shared = std::ranges::count_if(one, [&](const auto& s) { return other.contains(s); });
  const auto all = one.size() + other.size() - static_cast<std::size_t>(shared);
  return static_cast<double>(shared) / static_cast<double>(all);
}

struct Signs {
  std::string id, name, number, domain;
  std::set<std::string> phones, stems;
};

Signs signs_of(const Organization& organization) {
  return {organization.id,         organization.name.lv,           organization.registration_number,
          domain_of(organization), phones_of_record(organization), name_stems(organization)};
}

/// The strongest sign that two records share; empty: none.
std::string shared_sign(const Signs& one, const Signs& other) {
  if (!one.number.empty() && one.number == other.number) return "number";
  // Two different numbers are two different bodies.
  if (!one.number.empty() && !other.number.empty()) return "";
  if (std::ranges::any_of(one.phones, [&](const auto& p) { return other.phones.contains(p); }))
    return "phone";
  if (!one.domain.empty() && one.domain == other.domain) return "domain";
  return similarity(one.stems, other.stems) >= similar_enough ? "name" : "";
}

/// Without quotes: „Aura” and Aura are one short name.
std::string plain(const std::string& text) {
  auto folded = fold(text);
  std::erase(folded, '"');
  return folded;
}

/// One's short name is the other's name or short name.
bool share_short_name(const Organization& one, const Organization& other) {
  const auto names = [](const Organization& each) {
    std::set<std::string> all;
    for (const auto& name : each.short_names) all.insert(plain(name));
    return all;
  };
  const auto of_one = names(one);
  const auto of_other = names(other);
  return of_other.contains(plain(one.name.lv)) || of_one.contains(plain(other.name.lv)) ||
         std::ranges::any_of(of_one, [&](const auto& name) { return of_other.contains(name); });
}

/// A part of a long name is typed more often than all of it.
double likeness(const std::set<std::string>& typed, const std::set<std::string>& other) {
  const bool part = !typed.empty() && std::ranges::includes(other, typed);
  return part ? 1 : similarity(typed, other);
}

std::size_t strength(const Duplicate& found) {
  constexpr std::array<std::string_view, 5> order{"number", "phone", "domain", "short", "name"};
  return static_cast<std::size_t>(std::ranges::find(order, found.by) - order.begin());
}

}  // namespace

std::vector<Duplicate> duplicates_of(const Organization& record,
                                     const std::vector<Organization>& all) {
  const auto mine = signs_of(record);
  std::vector<Duplicate> found;
  for (const auto& other : all) {
    if (other.id == record.id) continue;
    const auto signs = signs_of(other);
    if (auto by = shared_sign(mine, signs); !by.empty())
      found.push_back({signs.id, signs.name, std::move(by)});
  }
  std::ranges::stable_sort(found, {}, strength);
  return found;
}

std::vector<Duplicate> likenesses_of(const Organization& typed,
                                     const std::vector<Organization>& all, std::size_t most) {
  struct Likeness {
    Duplicate found;
    std::size_t strength;
    double unlike;
  };
  const auto mine = signs_of(typed);
  std::vector<Likeness> alike;
  for (const auto& other : all) {
    const auto signs = signs_of(other);
    auto by = shared_sign(mine, signs);
    const auto near = likeness(mine.stems, signs.stems);
    if ((by.empty() || by == "name") && share_short_name(typed, other)) by = "short";
    if (by.empty() && near >= worth_a_look) by = "name";
    if (by.empty()) continue;
    Duplicate found{signs.id, signs.name, std::move(by)};
    const auto sure = strength(found);
    alike.push_back({std::move(found), sure, 1 - near});
  }
  std::ranges::stable_sort(
      alike, {}, [](const Likeness& each) { return std::pair(each.strength, each.unlike); });
  std::vector<Duplicate> found;
  for (auto& each : alike)
    if (found.size() < most) found.push_back(std::move(each.found));
  return found;
}

std::vector<DoublePair> doubles_among(const std::vector<Organization>& all) {
  std::vector<Signs> signs;
  for (const auto& organization : all) signs.push_back(signs_of(organization));
  std::vector<DoublePair> pairs;
  for (std::size_t i = 0; i < signs.size(); ++i)
    for (std::size_t j = i + 1; j < signs.size(); ++j) {
      auto by = shared_sign(signs[i], signs[j]);
      if (by.empty() || by == "domain") continue;
      pairs.push_back({signs[i].id, {signs[j].id, signs[j].name, std::move(by)}});
    }
  return pairs;
}

}  // namespace blakus
