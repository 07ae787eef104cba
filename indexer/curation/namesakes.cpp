#include "indexer/curation/namesakes.h"

#include <algorithm>

#include <fmt/format.h>

namespace blakus {
namespace {

std::set<std::string> present_names(const Organization& organization) {
  std::set<std::string> names;
  for (const auto language : all_languages)
    names.insert(comparable_name(organization.name.in(language)));
  names.erase("");
  return names;
}

std::set<std::string> former_names(const Organization& organization) {
  std::set<std::string> names;
  for (const auto& former : organization.former_names) names.insert(comparable_name(former));
  names.erase("");
  return names;
}

bool may_be(LegalForm ours, LegalForm theirs) {
  return ours == LegalForm::unsaid || theirs == LegalForm::unsaid || ours == theirs;
}

std::string reason_of(const Namesake& one, bool formerly, std::size_t count) {
  std::string reason = one.formerly ? "a body of the register had this name before"
                       : formerly   ? "a former name of ours in the register"
                                    : "the same name in the register";
  if (one.gone) reason += ", struck off there: see whether it is this body";
  if (count > 1) reason += fmt::format(", one of {}: look at the addresses", count);
  return reason;
}

}  // namespace

void Namesakes::look_for(const Organization& organization) {
  for (const auto& name : present_names(organization)) {
    by_name_[name];
    ++bearers_[name];
  }
  for (const auto& name : former_names(organization)) by_name_[name];
}

bool Namesakes::is_looked_for(std::string_view name) const {
  return by_name_.contains(comparable_name(name));
}

void Namesakes::add(std::string_view name, Namesake namesake) {
  if (by_name_.empty()) return;
  const auto found = by_name_.find(comparable_name(name));
  if (found != by_name_.end()) found->second.push_back(std::move(namesake));
}

bool Namesakes::is_ambiguous(const Organization& organization) const {
  return std::ranges::any_of(present_names(organization),
                             [&](const auto& name) { return bearers_.at(name) > 1; });
}

std::vector<Namesake> Namesakes::with_names(const std::set<std::string>& names,
                                            LegalForm form) const {
  std::vector<Namesake> living;
  std::vector<Namesake> gone;
  for (const auto& name : names)
    for (const auto& one : by_name_.at(name))
      if (may_be(form, one.form)) (one.gone ? gone : living).push_back(one);
  if (living.empty()) living = std::move(gone);
  std::erase_if(living, [](const Namesake& one) { return one.taken; });
  return living;
}

std::vector<Proposal> Namesakes::offers(const Organization& organization, bool gone_as_well) const {
  const auto form = legal_form_in(organization.name.lv);
  const auto names = present_names(organization);
  auto found = with_names(names, form);
  const bool formerly =
      std::ranges::all_of(names, [&](const auto& name) { return by_name_.at(name).empty(); });
  if (formerly) found = with_names(former_names(organization), form);
  if (formerly || !gone_as_well) std::erase_if(found, [](const Namesake& one) { return one.gone; });
  std::vector<Proposal> proposals;
  for (const auto& one : found)
    proposals.push_back({.organization = organization.id,
                         .field = "registration_number",
                         .before = "",
                         .after = one.number,
                         .reason = reason_of(one, formerly, found.size()),
                         .source = one.source});
  return proposals;
}

}  // namespace blakus
