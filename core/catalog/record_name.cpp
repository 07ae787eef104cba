#include "core/catalog/record_name.h"

#include <string>

#include <nlohmann/json.hpp>

namespace blakus {

Localized name_in(std::string_view record) {
  Localized name;
  const auto members = nlohmann::json::parse(record, nullptr, false);
  if (!members.is_object()) return name;
  // An expert is called by the field that is known, not by a person's name.
  for (const auto* key : {"name", "title", "field"}) {
    const auto texts = members.find(key);
    if (texts == members.end() || !texts->is_object()) continue;
    for (const auto language : all_languages)
      if (const auto text = texts->find(std::string(code_of(language)));
          text != texts->end() && text->is_string())
        name.in(language) = text->get<std::string>();
    return name;
  }
  return name;
}

}  // namespace blakus
