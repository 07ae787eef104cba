#pragma once
// A record's fields as the API writes them, by its describe(): every described member, an absent
// one null or an empty list; of an id also the label. Fields for editors are left out.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/record/describe.h"
#include "core/record/money.h"
#include "core/record/point.h"
#include "server/http/api/json_parts.h"

namespace blakus {

/// The visitor of describe().
class FieldsOfApi {
 public:
  FieldsOfApi(JsonText& json, Language language, const Snapshot& snapshot)
      : json_(json), language_(language), snapshot_(snapshot) {}

  void operator()(std::string_view key, const std::string& text, const As& as) const {
    if (!is_written(as)) return;
    if (refers_to_term(as))
      write_term(json_, key, *as.of, text, language_, snapshot_);
    else if (as.must == Must::be_there)
      json_.text(key, text);
    else
      json_.text_or_null(key, text);
  }
  void operator()(std::string_view key, const Localized& text, const As& as) const {
    if (is_written(as) && as.use != Use::title) write_localized(json_, key, text);
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, const As& as) const {
    if (!is_written(as)) return;
    if (refers_to_term(as))
      write_terms(json_, key, *as.of, texts, language_, snapshot_);
    else
      json_.texts(key, texts);
  }
  void operator()(std::string_view key, bool yes, const As& as) const {
    if (!is_written(as)) return;
    if (as.values.empty())
      json_.boolean(key, yes);
    else
      json_.text(key, as.values[yes ? 1 : 0]);
  }
  void operator()(std::string_view key, const std::optional<int>& number, const As&) const {
    json_.key(key);
    number ? json_.integer(*number) : json_.null();
  }
  void operator()(std::string_view key, const std::optional<Money>& amount, const As&) const {
    json_.key(key);
    amount ? json_.cents(amount->cents) : json_.null();
  }
  void operator()(const PointKeys&, const std::optional<Point>& point, const As&) const {
    write_point(json_, point);
  }
  void operator()(std::string_view key, const std::map<std::string, std::string>& texts,
                  const As&) const {
    json_.object(key, [&] {
      for (const auto& [name, text] : texts) json_.text(name, text);
    });
  }
  /// A part that says nothing is null.
  template <Described Part>
  void operator()(std::string_view key, const Part& part, const As& as) const {
    if (!is_written(as)) return;
    if (part == Part{}) return json_.key(key), json_.null();
    json_.object(key, [&] { describe(part, *this); });
  }
  template <Described Part>
  void operator()(std::string_view key, const std::vector<Part>& parts, const As& as) const {
    if (!is_written(as)) return;
    json_.objects(key, parts, [&](const Part& part) { describe(part, *this); });
  }

 protected:
  JsonText& json() const { return json_; }

 private:
  static bool is_written(const As& as) {
    return as.use != Use::editorial && as.use != Use::heading;
  }
  static bool refers_to_term(const As& as) {
    return as.of && row_of(*as.of).role == Role::taxonomy;
  }

  JsonText& json_;
  Language language_;
  const Snapshot& snapshot_;
};

}  // namespace blakus
