#include "server/http/pages/records_office.h"

#include "core/text/utf8.h"
#include "server/http/pages/frame.h"

namespace blakus {

std::vector<std::string> values_of(const Parameters& fields, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields)
    if (key == name) values.push_back(clean_text(value));
  return values;
}

std::string value_of(const Parameters& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return clean_text(value);
  return {};
}

std::string clean_text(std::string_view typed) {
  std::string text = nfc(typed);
  std::erase(text, '\r');
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::string RecordsCall::field(std::string_view name) const {
  return value_of(fields, name);
}

Reply private_page(const RecordsCall& call, const std::string& name, const std::string& title,
                   View view, int status) {
  const PageFacts facts{
      .title = title, .path = call.visit.request.path, .indexed = false, .status = status};
  auto reply = framed(call.visit, name, facts, std::move(view));
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

Reply see_other(std::string address) {
  return {.status = 303,
          .content_type = {},
          .body = {},
          .headers = {{"Location", std::move(address)}, {"Cache-Control", "no-store"}}};
}

}  // namespace blakus
