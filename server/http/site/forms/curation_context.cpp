#include "server/http/site/forms/curation_context.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"
#include "server/http/site/frame.h"

namespace blakus {

namespace {

/// Any field refuses more, and composing it could take seconds.
constexpr std::size_t longest_composed = 4'096;

std::string clean(std::string typed) {
  std::erase(typed, '\r');
  const auto text = without_zero_width(typed);
  return std::string(without_outer_blanks(text.size() <= longest_composed ? nfc(text) : text));
}

}  // namespace

std::optional<Parameters> clean_fields(Parameters typed) {
  for (auto& [name, value] : typed) {
    if (!valid_utf8(value)) return std::nullopt;
    if (name != "passphrase") value = clean(std::move(value));
  }
  return typed;
}

std::vector<std::string> values_of(const Parameters& fields, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields)
    if (key == name) values.push_back(value);
  return values;
}

std::string value_of(const Parameters& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

std::string FormRequest::field(std::string_view name) const {
  return value_of(fields, name);
}

Reply private_page(const FormRequest& call, const std::string& name, const std::string& title,
                   View view, int status) {
  const PageFacts facts{
      .title = title, .path = call.context.request.path, .indexed = false, .status = status};
  return framed(call.context, name, facts, std::move(view));
}

Reply records_note(const FormRequest& call, const char* title, const char* text, int status,
                   const WayBack& back) {
  View view;
  view["title_text"] = call.context.say(title);
  view["text"] = call.context.say(text);
  view["back_href"] = call.context.link(back.path);
  view["back_text"] = call.context.say(back.text);
  return private_page(call, "records_note", call.context.say(title), std::move(view), status);
}

Reply see_other(std::string address) {
  return {
      .status = 303, .content_type = {}, .body = {}, .headers = {{"Location", std::move(address)}}};
}

}  // namespace blakus
