#include "server/http/site/pages/expertise.h"

#include <set>

#include "core/record/formats.h"
#include "server/http/site/contacts.h"

namespace blakus {
namespace {

/// Orphanet's own pattern of addresses.
std::string orphanet_page(int number) {
  return "https://www.orpha.net/en/disease/detail/" + std::to_string(number);
}

/// "Ziņas no spkc.gov.lv, 2026. gada 30. novembris"
std::string source_text_of(const PageContext& context, const FactCheck& check) {
  if (!is_web_address(check.source)) return {};
  const auto address = short_address(check.source);
  return context.say("expertise.said", {{"source", address.substr(0, address.find('/'))},
                                        {"date", context.date(check.date)}});
}

View expertise_row(const PageContext& context, const Expertise& expertise) {
  View row;
  row["kind"] = context.say("expertise." + expertise.kind);
  const bool named = expertise.name != Localized{};
  auto name = named ? foreign_text(expertise.name, context.language) : View{View::type::object};
  if (!named) name["text"] = short_address(expertise.url);
  if (!named) name["lang"] = View(false);
  row["name"] = std::move(name);
  row["href"] = expertise.url;
  row["said"] = some(source_text_of(context, expertise.checked));
  return row;
}

}  // namespace

View expertise_view(const PageContext& context, const TaxonomyTerm& diagnosis) {
  View rows{View::type::list};
  std::set<std::string> seen;
  const auto add = [&](const TaxonomyTerm* term) {
    if (term == nullptr) return;
    for (const auto& one : term->expertise)
      if (seen.insert(one.url).second) rows << expertise_row(context, one);
  };
  add(&diagnosis);
  if (diagnosis.orpha.empty()) return rows;
  for (const auto& id : diagnosis.areas) add(context.snapshot->term(Kind::area, id));
  add(context.snapshot->term(TermRole::rare_diseases));
  for (const auto number : diagnosis.orpha) {
    Expertise page{.kind = "orphanet", .url = orphanet_page(number), .checked = {}};
    for (const auto language : all_languages)
      page.name.in(language) = "ORPHA:" + std::to_string(number);
    if (seen.insert(page.url).second) rows << expertise_row(context, page);
  }
  return rows;
}

}  // namespace blakus
