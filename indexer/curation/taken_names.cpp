#include "indexer/curation/taken_names.h"

#include "indexer/curation/comparable_name.h"

namespace blakus {
namespace {

std::set<std::string> names_of(const Organization& organization) {
  std::set<std::string> names;
  for (const auto language : all_languages)
    names.insert(unordered_name(organization.name.in(language)));
  names.erase("");
  return names;
}

std::string found_in(const std::map<std::string, std::string, std::less<>>& names,
                     const std::set<std::string>& wanted) {
  for (const auto& name : wanted)
    if (const auto found = names.find(name); found != names.end()) return found->second;
  return "";
}

}  // namespace

void TakenNames::add(const Organization& organization, const std::string& who) {
  for (const auto& name : names_of(organization)) names_.emplace(name, who);
  for (const auto* list : {&organization.short_names, &organization.former_names})
    for (const auto& name : *list)
      if (auto key = unordered_name(name); !key.empty()) lesser_.emplace(std::move(key), who);
  if (!organization.registration_number.empty())
    numbers_.emplace(organization.registration_number, who);
}

std::string TakenNames::with_name_of(const Organization& organization) const {
  return found_in(names_, names_of(organization));
}

std::string TakenNames::with_lesser_name_of(const Organization& organization) const {
  return found_in(lesser_, names_of(organization));
}

std::string TakenNames::with_number_of(const Organization& organization) const {
  const auto found = numbers_.find(organization.registration_number);
  return found == numbers_.end() ? "" : found->second;
}

}  // namespace blakus
