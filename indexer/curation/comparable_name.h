#pragma once
// When two names say the same body: without quotes, case, diacritics and legal form. Knows words;
// never records or registers.

#include <string>
#include <string_view>

namespace blakus {

/// "Biedrība „Rīta migla”" → "rita migla"; empty for a name of legal words alone.
std::string comparable_name(std::string_view name);
/// Likewise in whatever order of words.
std::string unordered_name(std::string_view name);

enum class LegalForm : unsigned char { unsaid, association, foundation };
/// What the name itself says.
LegalForm legal_form_in(std::string_view name);

}  // namespace blakus
