#include "server/records/doubles.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/catalog/phone.h"
#include "core/text/analyze.h"

namespace blakus {
namespace {

/// Words that most names share; they tell nothing.
const std::set<std::string, std::less<>> empty_words{
    "biedriba",  "biedrib",  "fonds",    "fond",    "nodibinajums", "latvijas", "latvij", "latvija",
    "slimnieku", "slimniek", "atbalsta", "atbalst", "un",           "ar",       "par"};
constexpr double similar_enough = 0.75;

std::string domain_of(const Organization& organization) {
  std::string_view address = organization.website;
  for (const std::string_view prefix : {"https://", "http://", "www."})
    if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
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

std::size_t strength(const Double& found) {
  constexpr std::array<std::string_view, 4> order{"number", "phone", "domain", "name"};
  return static_cast<std::size_t>(std::ranges::find(order, found.by) - order.begin());
}

}  // namespace

std::vector<Double> doubles_of(const Organization& record, const std::vector<Organization>& all) {
  const auto mine = signs_of(record);
  std::vector<Double> found;
  for (const auto& other : all) {
    if (other.id == record.id) continue;
    const auto signs = signs_of(other);
    if (auto by = shared_sign(mine, signs); !by.empty())
      found.push_back({signs.id, signs.name, std::move(by)});
  }
  std::ranges::stable_sort(found, {}, strength);
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
