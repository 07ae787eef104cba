#include "server/http/site/forms/form_reader.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "server/http/site/forms/curation_context.h"

namespace blakus {
namespace {

// Characters, not bytes: ā has two of these.
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_text = 3'000;

}  // namespace

std::string FormReader::value(const std::string& name) const {
  return value_of(fields_, name);
}

void FormReader::line(const std::string& name, std::string& value) {
  value = value_of(fields_, name);
  std::ranges::replace(value, '\n', ' ');
  check(name, value, longest_line);
}

bool FormReader::text(const std::string& name, std::string& value) {
  value = value_of(fields_, name);
  return check(name, value, longest_text);
}

std::vector<std::string> FormReader::rows(const std::string& name) {
  auto values = values_of(fields_, name);
  values.resize(std::min(values.size(), most_rows));
  for (std::size_t row = 0; row < values.size(); ++row)
    check(row_id(name, row), values[row], longest_line);
  return values;
}

void FormReader::choices(const std::string& name, std::vector<std::string>& ids) const {
  auto ticked = values_of(fields_, name);
  std::erase_if(ids, [&](const auto& id) { return std::ranges::find(ticked, id) == ticked.end(); });
  for (auto& id : ticked)
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
}

void FormReader::error(const std::string& input, const char* key,
                       const MessageArguments& arguments) {
  form_.errors.emplace(input, context_.say(key, arguments));
}

void FormReader::unknown_diagnosis(const std::string& name) {
  form_.unknown_diagnoses.append(name).append("\n");
}

bool FormReader::check(const std::string& input, const std::string& value, std::size_t longest) {
  if (code_points(value).size() > longest)
    error(input, "form.error.long", {{"most", static_cast<std::int64_t>(longest)}});
  if (has_hidden_character(value)) error(input, "form.error.characters");
  return !form_.errors.contains(input);
}

}  // namespace blakus
