#pragma once
// Checks a record by its describe(): forms, references, closed lists of values, what must be there.
// What only one kind has to obey is checked beside it, in the file of the kind.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/record_check.h"
#include "core/record/describe.h"
#include "core/record/formats.h"
#include "core/record/forms.h"
#include "core/record/money.h"
#include "core/record/point.h"

namespace blakus {

/// The visitor of describe() that looks at members. `inside` is the path of the record in another.
class FieldCheck {
 public:
  FieldCheck(RecordCheck& check, const IdsByKind& ids, std::string inside = "")
      : check_(check), ids_(ids), inside_(std::move(inside)) {}

  void operator()(const char* key, const std::string& text, const As& as) {
    const auto path = inside_ + key;
    if (as.of)
      check_.reference(path, text, *as.of, ids_);
    else
      value(path, text, as);
  }
  void operator()(const char* key, const Localized& text, const As& as) {
    const auto path = inside_ + key;
    if (as.must == Must::be_there && text == Localized{} && !check_.reported_inside(path))
      check_.fault(path, "is missing", as.remedy);
    if (as.must == Must::be_latvian && text.lv.empty() && !check_.reported(path))
      check_.fault(path + ".lv", "is missing", as.remedy);
    check_.visible(path, text);
    if (!as.one_line) return;
    for (const auto language : all_languages)
      check_.one_line(fmt::format("{}.{}", path, code_of(language)), text.in(language));
  }
  void operator()(const char* key, const std::vector<std::string>& texts, const As& as) {
    const auto path = inside_ + key;
    if (as.of) return check_.references(path, texts, *as.of, ids_);
    check_.texts(path, texts);
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (has_visible_character(texts[i])) value(fmt::format("{}[{}]", path, i), texts[i], as);
  }
  void operator()(const char* key, const std::optional<int>& number, const As& as) {
    if (as.form == Form::year && number && (*number < first_year || *number > last_year))
      check_.fault(inside_ + key, fmt::format("{} is not a year", *number),
                   row_of(Form::year).remedy);
  }
  void operator()(const char* key, const std::map<std::string, std::string>& texts, const As& as) {
    for (const auto& [name, text] : texts) {
      check_.form(inside_ + key, name, is_term_id, as.remedy);
      value(fmt::format("{}{}.{}", inside_, key, name), text, as);
    }
  }
  template <Described Part>
  void operator()(const char* key, const Part& part, const As&) {
    check_inside(inside_ + key, part);
  }
  template <Described Part>
  void operator()(const char* key, const std::vector<Part>& parts, const As&) {
    for (std::size_t i = 0; i < parts.size(); ++i)
      check_inside(fmt::format("{}{}[{}]", inside_, key, i), parts[i]);
  }
  template <Described Part>
  void operator()(const char* key, const std::map<std::string, Part>& parts, const As& as) {
    for (const auto& [name, part] : parts) {
      const auto path = fmt::format("{}{}.{}", inside_, key, name);
      if (!as.names.empty() && !is_one_of(as.names, name))
        check_.fault(path, "is not one of its names",
                     fmt::format("write one of {}", fmt::join(as.names, ", ")));
      check_inside(path, part);
    }
  }
  void operator()(const PointKeys& keys, const std::optional<Point>& point, const As&) {
    check_.point(point, keys, inside_);
  }
  void operator()(const char*, bool, const As&) {}
  void operator()(const char*, const std::vector<int>&, const As&) {}
  void operator()(const char*, const std::optional<Money>&, const As&) {}

 private:
  static bool is_one_of(std::span<const std::string_view> values, std::string_view text) {
    return std::ranges::find(values, text) != values.end();
  }
  /// An empty one is absent and right: whether it must be there, reading has said.
  void value(const std::string& path, const std::string& text, const As& as) {
    check_.form(path, text, as.form);
    if (!as.values.empty() && !text.empty() && !is_one_of(as.values, text))
      check_.fault(path, fmt::format("'{}' is not one of its values", text),
                   fmt::format("write one of {}", fmt::join(as.values, ", ")));
    if (as.one_line) check_.one_line(path, text);
  }
  void check_inside(const std::string& path, const auto& part) {
    describe(part, FieldCheck{check_, ids_, path + "."});
  }

  RecordCheck& check_;
  const IdsByKind& ids_;
  const std::string inside_;
};

template <Described Record>
void check_fields(const Record& record, const IdsByKind& ids, RecordCheck& check) {
  describe(record, FieldCheck{check, ids});
}

}  // namespace blakus
