// For doctors' systems: the page of a condition by its code, /code/C92.1, /code/ORPHA:558, and by
// the addresses of HL7 Infobutton (URL-based implementation guide, release 4). A code inside a
// condition leads to it. Nothing that is asked is kept.

#include <algorithm>
#include <cctype>

#include "core/files/number.h"
#include "core/kinds/paths.h"
#include "core/text/ascii.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/search/query/vocabulary.h"

namespace blakus {
namespace {

constexpr std::size_t digits_before_dot = 3;  // "c92", then ".1"

/// "C921", "c92.1 " → "c92.1"
std::string icd_code(std::string_view typed) {
  std::string code;
  for (const char c : lower_ascii(typed))
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) code += c;
  if (code.size() > digits_before_dot) code.insert(digits_before_dot, ".");
  return code;
}

/// The condition of an ICD-10 code; of an unknown sub-code that of the code above it.
const TaxonomyTerm* with_icd(const Vocabulary& vocabulary, std::string code) {
  while (code.size() >= digits_before_dot) {
    const auto found = vocabulary.with_icd10(code);
    if (!found.empty()) return found.front();
    code.pop_back();
    if (code.ends_with('.')) code.pop_back();
  }
  return nullptr;
}

const TaxonomyTerm* with_code(const Vocabulary& vocabulary, const std::string& typed) {
  auto code = lower_ascii(typed);
  for (const std::string_view prefix : {"orpha:", "orphanet:", "orpha"})
    if (code.starts_with(prefix)) {
      const auto number = number_in<int>(std::string_view(code).substr(prefix.size()));
      return number ? vocabulary.with_orpha(*number) : nullptr;
    }
  return with_icd(vocabulary, icd_code(code));
}

Reply leads_to(const PageContext& context, const TaxonomyTerm& term, const std::string& language,
               bool json) {
  const auto reader = language_of(language.substr(0, 2)).value_or(context.language);
  auto address = json ? "/api/v1" + path_of(term) + "?lang=" + std::string(code_of(reader))
                      : localized_path(reader, path_of(term));
  return {
      .status = 302, .content_type = {}, .body = {}, .headers = {{"Location", std::move(address)}}};
}

std::optional<Reply> page_of_code(const PageContext& context, const std::string& code) {
  const auto* const term = with_code(context.snapshot->vocabulary(), code);
  if (term == nullptr) return std::nullopt;
  return leads_to(context, *term, context.parameter("lang"), context.parameter("format") == "json");
}

/// Without a code, the list of conditions.
Reply infobutton(const PageContext& context) {
  const auto code = context.parameter("mainSearchCriteria.v.c");
  const auto language = context.parameter("informationRecipient.languageCode.c");
  const bool json = context.parameter("knowledgeResponseType") == "application/json";
  if (code.empty())
    return {.status = 302,
            .content_type = {},
            .body = {},
            .headers = {{"Location", context.link("/diagnoses")}}};
  const auto* const term = with_code(context.snapshot->vocabulary(), code);
  return term ? leads_to(context, *term, language, json) : error_page(context, 404, {});
}

}  // namespace

std::span<const Route> code_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/code/{id}", .page = page_of_code, .crawled = false},
      {.pattern = "/infobutton", .page = infobutton, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
