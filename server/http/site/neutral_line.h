#pragma once
// What an organization is, said by its fields alone, for readers in whose language it has no
// description: "Пациентская организация: лейкоз. Группы поддержки, консультации." Knows no
// template.

#include <string>

#include "server/http/site/page_context.h"

namespace blakus {

/// Is there a description in the reader's language?
bool is_described(const PageContext& context, const Organization& organization);

std::string neutral_line(const PageContext& context, const Organization& organization);

/// For search engines: the first sentence of the description in the reader's language, else the
/// neutral line.
std::string plain_description(const PageContext& context, const Organization& organization);

}  // namespace blakus
