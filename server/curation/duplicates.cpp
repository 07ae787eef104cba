#include "server/curation/duplicates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

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

using Words = std::vector<std::string>;

void sort_out(Words& words) {
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
}

bool contains(const Words& sorted, const std::string& word) {
  return std::ranges::binary_search(sorted, word);
}

bool share_one(const Words& one, const Words& other) {
  return std::ranges::any_of(one, [&](const auto& word) { return contains(other, word); });
}

Words phones_of_record(const Organization& organization) {
  Words phones;
  for (const auto& phone : organization.phones)
    if (auto number = stored_phone(phone.number, ShortNumbers::all); !number.empty())
      phones.push_back(std::move(number));
  sort_out(phones);
  return phones;
}

Words name_stems(const Organization& organization) {
  Words stems;
  for (const auto& token : analyze(organization.name.lv))
    if (!empty_words.contains(token.folded) && !empty_words.contains(token.stem))
      stems.push_back(token.stem);
  sort_out(stems);
  return stems;
}

/// Without quotes: „Aura” and Aura are one short name.
std::string plain(const std::string& text) {
  auto folded = fold(text);
  std::erase(folded, '"');
  return folded;
}

Words plain_short_names(const Organization& organization) {
  Words names;
  for (const auto& name : organization.short_names) names.push_back(plain(name));
  sort_out(names);
  return names;
}

/// How much of both names is the same, from 0 to 1.
double similarity(const Words& one, const Words& other) {
  if (one.empty() || other.empty()) return 0;
  const auto shared = std::ranges::count_if(one, [&](const auto& s) { return contains(other, s); });
  const auto all = one.size() + other.size() - static_cast<std::size_t>(shared);
  return static_cast<double>(shared) / static_cast<double>(all);
}

/// The strongest sign that two records share; empty: none.
std::string shared_sign(const BodySigns& one, const BodySigns& other) {
  if (!one.number.empty() && one.number == other.number) return "number";
  // Two different numbers are two different bodies.
  if (!one.number.empty() && !other.number.empty()) return "";
  if (share_one(one.phones, other.phones)) return "phone";
  if (!one.domain.empty() && one.domain == other.domain) return "domain";
  return similarity(one.stems, other.stems) >= similar_enough ? "name" : "";
}

/// One's short name is the other's name or short name.
bool share_short_name(const BodySigns& one, const BodySigns& other) {
  return contains(other.short_names, one.plain_name) ||
         contains(one.short_names, other.plain_name) ||
         share_one(one.short_names, other.short_names);
}

/// A part of a long name is typed more often than all of it.
double likeness(const Words& typed, const Words& other) {
  const bool part = !typed.empty() && std::ranges::includes(other, typed);
  return part ? 1 : similarity(typed, other);
}

std::size_t strength(const Duplicate& found) {
  constexpr std::array<std::string_view, 5> order{"number", "phone", "domain", "short", "name"};
  return static_cast<std::size_t>(std::ranges::find(order, found.by) - order.begin());
}

/// How many records have the stem.
using StemCounts = std::unordered_map<std::string, std::size_t>;

StemCounts stem_counts(const SignsOfMany& all) {
  StemCounts counts;
  for (const auto* signs : all)
    for (const auto& stem : signs->stems) ++counts[stem];
  return counts;
}

/// Two records that are one body by number, telephone or name have one of these in common: of the
/// stems the rarest are enough, since of n stems similar names share at least n × similar_enough.
Words keys_of(const BodySigns& signs, const StemCounts& counts) {
  Words keys;
  if (!signs.number.empty()) keys.push_back("number " + signs.number);
  for (const auto& phone : signs.phones) keys.push_back("phone " + phone);
  auto stems = signs.stems;
  std::ranges::sort(stems, {}, [&](const auto& stem) { return std::pair(counts.at(stem), stem); });
  const auto size = static_cast<double>(stems.size());
  const auto enough = stems.size() - static_cast<std::size_t>(std::ceil(similar_enough * size)) + 1;
  for (std::size_t at = 0; at < std::min(enough, stems.size()); ++at)
    keys.push_back("name " + stems[at]);
  return keys;
}

using Positions = std::vector<std::size_t>;  // in the list of all records

/// Those before it that have one of its keys, in order.
Positions with_one_of(const std::unordered_map<std::string, Positions>& by_key, const Words& keys) {
  Positions places;
  for (const auto& key : keys)
    if (const auto found = by_key.find(key); found != by_key.end())
      places.insert(places.end(), found->second.begin(), found->second.end());
  std::ranges::sort(places);
  const auto repeated = std::ranges::unique(places);
  places.erase(repeated.begin(), repeated.end());
  return places;
}

}  // namespace

BodySigns signs_of(const Organization& organization) {
  return {.id = organization.id,
          .name = organization.name.lv,
          .number = organization.registration_number,
          .domain = domain_of(organization),
          .phones = phones_of_record(organization),
          .stems = name_stems(organization),
          .plain_name = plain(organization.name.lv),
          .short_names = plain_short_names(organization)};
}

std::vector<Duplicate> duplicates_of(const BodySigns& record, const SignsOfMany& all) {
  std::vector<Duplicate> found;
  for (const auto* other : all) {
    if (other->id == record.id) continue;
    if (auto by = shared_sign(record, *other); !by.empty())
      found.push_back({other->id, other->name, std::move(by)});
  }
  std::ranges::stable_sort(found, {}, strength);
  return found;
}

std::vector<Duplicate> likenesses_of(const BodySigns& typed, const SignsOfMany& all,
                                     std::size_t most) {
  struct Likeness {
    Duplicate found;
    std::size_t strength;
    double unlike;
  };
  std::vector<Likeness> alike;
  for (const auto* other : all) {
    auto by = shared_sign(typed, *other);
    const auto near = likeness(typed.stems, other->stems);
    if ((by.empty() || by == "name") && share_short_name(typed, *other)) by = "short";
    if (by.empty() && near >= worth_a_look) by = "name";
    if (by.empty()) continue;
    Duplicate found{other->id, other->name, std::move(by)};
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

std::vector<DoublePair> doubles_among(const SignsOfMany& all, std::size_t most) {
  const auto counts = stem_counts(all);
  std::unordered_map<std::string, Positions> by_key;
  std::vector<std::pair<std::size_t, DoublePair>> pairs;  // with the place of the first
  for (std::size_t at = 0; at < all.size() && pairs.size() < most; ++at) {
    const auto keys = keys_of(*all[at], counts);
    for (const auto before : with_one_of(by_key, keys)) {
      auto by = shared_sign(*all[before], *all[at]);
      if (by.empty() || by == "domain") continue;
      pairs.emplace_back(before, DoublePair{all[before]->id, {all[at]->id, all[at]->name, by}});
    }
    for (const auto& key : keys) by_key[key].push_back(at);
  }
  std::ranges::stable_sort(pairs, {}, [](const auto& pair) { return pair.first; });
  std::vector<DoublePair> found;
  for (auto& pair : pairs) found.push_back(std::move(pair.second));
  return found;
}

}  // namespace blakus
