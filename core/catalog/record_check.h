#pragma once
// What the checks of terms, organizations and network items share. For check*.cpp alone.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/record/forms.h"
#include "core/record/point.h"
#include "core/record/problem.h"
#include "core/text/utf8.h"

namespace blakus {

using IdsByKind = std::map<Kind, Ids>;

inline IdsByKind ids_of(const std::vector<TaxonomyTerm>& terms) {
  IdsByKind ids;
  for (const auto& term : terms) ids[term.kind].insert(term.id);
  return ids;
}

inline const Ids* reported_keys(const ReportedKeys& reported, const std::string& file,
                                const std::string& record) {
  const auto found = reported.find({file, record});
  return found == reported.end() ? nullptr : &found->second;
}

/// Collects problems of one record. `reported` are the keys that reading found fault with, if with
/// any.
class RecordCheck {
 public:
  RecordCheck(const std::string& file, const std::string& record, ManyProblems& problems,
              const Ids* reported = nullptr)
      : file_(file), record_(record), problems_(problems), reported_(reported), sound_(!reported) {}

  bool sound() const { return sound_; }
  bool reported(std::string_view key) const { return reported_ && reported_->contains(key); }
  /// Likewise of anything inside it: "title.lv" is inside "title".
  bool reported_inside(const std::string& key) const {
    if (!reported_) return false;
    const auto inside = reported_->lower_bound(key + ".");
    return reported(key) || (inside != reported_->end() && inside->starts_with(key + "."));
  }
  void fault(std::string key, std::string what, std::string remedy) {
    sound_ = false;
    if (reported(key)) return;
    problems_.add({.file = file_,
                   .record = record_,
                   .key = std::move(key),
                   .what = std::move(what),
                   .remedy = std::move(remedy)});
  }
  /// A value that must have a form; an empty one is absent and right.
  void form(const std::string& key, const std::string& value, bool (*is_right)(std::string_view),
            const char* remedy) {
    if (!value.empty() && !is_right(value))
      fault(key, fmt::format("'{}' is not right", value), remedy);
  }
  void form(const std::string& key, const std::string& value, Form form) {
    const auto& row = row_of(form);
    if (row.is_right != nullptr) return this->form(key, value, row.is_right, row.remedy);
    visible(key, value);
  }
  /// A text to be read by people; an empty one is absent and right.
  void visible(const std::string& key, const std::string& text) {
    if (!text.empty() && !has_visible_character(text))
      fault(key, "has nothing to see", "write it in letters or leave it out");
  }
  void visible(std::string_view key, const Localized& text) {
    for (const auto language : all_languages)
      if (!text.in(language).empty())
        visible(fmt::format("{}.{}", key, code_of(language)), text.in(language));
  }
  /// A list where each entry says something.
  void texts(const std::string& key, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (!has_visible_character(values[i]))
        fault(fmt::format("{}[{}]", key, i), "is empty", "write it or remove it");
  }
  void one_line(const std::string& key, const std::string& text) {
    if (text.find_first_of("\t\r\n") != std::string::npos)
      fault(key, "has a tab or a line end", "write it in one line");
  }
  void reference(const std::string& key, const std::string& id, Kind kind, const IdsByKind& ids) {
    if (!is_known(id, kind, ids)) unknown(key, id, kind);
  }
  void references(const std::string& key, const std::vector<std::string>& values, Kind kind,
                  const IdsByKind& ids) {
    texts(key, values);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!has_visible_character(values[i])) continue;
      const auto place = [&] { return fmt::format("{}[{}]", key, i); };
      if (!seen.insert(values[i]).second)
        fault(place(), fmt::format("'{}' stands twice", values[i]), "keep one of them");
      else if (!is_known(values[i], kind, ids))
        unknown(place(), values[i], kind);
    }
  }
  /// A list where each entry has a form.
  void forms(const std::string& key, const std::vector<std::string>& values,
             bool (*is_right)(std::string_view), const char* remedy) {
    texts(key, values);
    for (std::size_t i = 0; i < values.size(); ++i)
      if (has_visible_character(values[i]))
        form(fmt::format("{}[{}]", key, i), values[i], is_right, remedy);
  }
  void unknown_organization(const char* key, const std::string& id) {
    fault(key, fmt::format("unknown organization '{}'", id), "use an id of organizations/");
  }
  void left_out_organization(const char* key, const std::string& id) {
    fault(key, fmt::format("'{}' is left out, it has faults of its own", id),
          "repair that organization first");
  }
  /// `inside` is the path of what has the point, with a dot at its end; empty for the record.
  void point(const std::optional<Point>& point, const PointKeys& keys,
             const std::string& inside = "") {
    if (!point) return;
    degrees(inside + keys.latitude, point->latitude, 90);
    degrees(inside + keys.longitude, point->longitude, 180);
  }

 private:
  /// A missing vocabulary is reported once, not at each reference to it.
  static bool is_known(const std::string& id, Kind kind, const IdsByKind& ids) {
    const auto known = ids.find(kind);
    return id.empty() || known == ids.end() || known->second.contains(id);
  }
  void degrees(std::string key, double value, int most) {
    if (value < -most || value > most)
      fault(std::move(key), fmt::format("{} is not on the globe", value),
            fmt::format("give degrees from -{} to {}", most, most));
  }
  void unknown(std::string key, const std::string& id, Kind kind) {
    fault(std::move(key), fmt::format("unknown {} '{}'", name_of(kind), id),
          fmt::format("use an id of {}", taxonomy_file(kind)));
  }

  const std::string& file_;
  const std::string& record_;
  ManyProblems& problems_;
  const Ids* reported_;
  bool sound_;
};

}  // namespace blakus
