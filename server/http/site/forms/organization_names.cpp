#include "server/http/site/forms/organization_names.h"

#include "core/text/fold.h"
#include "server/curation/record_list.h"

namespace blakus {
namespace {

constexpr std::size_t most_names_offered = 1'000;

}  // namespace

std::optional<Organization> organization_named(const Curation& curation, const std::string& typed) {
  const auto wanted = fold(typed);
  if (wanted.empty()) return std::nullopt;
  const auto all = all_records(curation);
  for (const auto& entry : all->entries()) {
    if (!entry->is_present() || entry->words.find(wanted) == std::string::npos) continue;
    const auto& organization = entry->record;
    for (const auto language : all_languages)
      if (fold(organization.name.in(language)) == wanted) return organization;
    for (const auto& name : organization.short_names)
      if (fold(name) == wanted) return organization;
  }
  return std::nullopt;
}

View names_offered(const FormRequest& call) {
  View names{View::type::list};
  const auto all = all_records(call.curation());
  if (all->entries().size() > most_names_offered) return names;
  for (const auto& entry : all->entries())
    if (entry->is_present()) names << View(text_for(entry->record.name, call.context.language));
  return names;
}

}  // namespace blakus
