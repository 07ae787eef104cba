#include "core/kinds/network_record.h"

#include <stdexcept>
#include <utility>

#include "core/record/formats.h"

namespace blakus {

namespace {

/// Finds the member of a use.
struct FieldWithUse {
  Use use;
  const Localized* title = nullptr;
  std::string date;
  void operator()(std::string_view, const Localized& text, const As& as) {
    if (as.use == use) title = &text;
  }
  void operator()(std::string_view, const std::string& text, const As& as) {
    if (as.use == use) date = text;
  }
  void operator()(std::string_view, const std::optional<int>& year, const As& as) {
    if (as.use == use && year) date = std::to_string(*year);
  }
  void operator()(std::string_view, const auto&, const As&) {}
};

FieldWithUse field_with(Use use, const NetworkRecord& record) {
  FieldWithUse found{.use = use};
  std::visit([&](const auto& one) { describe(one, found); }, record);
  return found;
}

template <std::size_t... Index>
NetworkRecord record_of_type(Kind kind, std::index_sequence<Index...>) {
  std::optional<NetworkRecord> found;
  const auto take = [&](auto record) {
    if (decltype(record)::kind == kind) found = std::move(record);
  };
  (take(std::variant_alternative_t<Index, NetworkRecord>{}), ...);
  if (!found) throw std::invalid_argument("no kind of record of the network");
  return std::move(*found);
}

/// Takes the texts of one field.
struct ValuesOfField {
  std::string_view key;
  std::vector<std::string> values;
  void operator()(std::string_view name, const std::string& text, const As&) {
    if (name == key && !text.empty()) values.push_back(text);
  }
  void operator()(std::string_view name, const std::vector<std::string>& texts, const As&) {
    if (name == key) values = texts;
  }
  void operator()(std::string_view name, const std::optional<int>& number, const As&) {
    if (name == key && number) values.push_back(std::to_string(*number));
  }
  void operator()(std::string_view, const auto&, const As&) {}
};

std::vector<std::string> texts_of(const NetworkRecord& record, std::string_view key) {
  ValuesOfField found{.key = key, .values = {}};
  std::visit([&](const auto& one) { describe(one, found); }, record);
  return std::move(found.values);
}

std::string first_text(const NetworkRecord& record, std::string_view key) {
  const auto texts = texts_of(record, key);
  return texts.empty() ? std::string() : texts.front();
}

/// Its first and its last day, as exact as known: a project runs until its end, a seat is held from
/// `since` until `until`, or until the source that says so.
std::pair<std::string, std::string> span_of(const NetworkRecord& record) {
  const auto date = date_of(record);
  const auto since = first_text(record, "since");
  auto until = first_text(record, "until");
  if (until.empty()) until = first_text(record, "end_date");
  return {since.empty() ? date : since, until.empty() ? date : until};
}

/// From the first to the last, at most a life's time of them.
std::vector<std::string> years_of(const NetworkRecord& record) {
  constexpr std::size_t digits = 4;
  constexpr int most = 120;
  const auto [begin, end] = span_of(record);
  const auto first = begin.substr(0, digits);
  const auto last = end.substr(0, digits);
  if (first.size() < digits) return {};
  std::vector<std::string> years;
  for (int year = std::stoi(first); static_cast<int>(years.size()) < most; ++year) {
    years.push_back(std::to_string(year));
    if (years.back() >= last) break;
  }
  return years;
}

}  // namespace

std::vector<std::string> field_values(const NetworkRecord& record, std::string_view key) {
  return key == "year" ? years_of(record) : texts_of(record, key);
}

const Localized& title_of(const NetworkRecord& record) {
  return *field_with(Use::title, record).title;
}

const Localized& summary_of(const NetworkRecord& record) {
  static const Localized none;
  return std::visit(
      [&](const auto& one) -> const Localized& {
        if constexpr (requires { one.summary; }) return one.summary;
        // To cppcheck 2.10 all requirements are the same one.
        // cppcheck-suppress identicalConditionAfterEarlyExit
        else if constexpr (requires { one.description; })
          return one.description;
        else
          return none;
      },
      record);
}

std::string date_of(const NetworkRecord& record) {
  return field_with(Use::order, record).date;
}

std::string web_address_of(const NetworkRecord& record) {
  return std::visit(
      [](const auto& one) -> std::string {
        if constexpr (requires { one.url; })
          if (!one.url.empty()) return one.url;
        for (const auto& source : one.sources)
          if (is_web_address(source)) return source;
        return {};
      },
      record);
}

NetworkRecord record_of(Kind kind) {
  return record_of_type(kind, std::make_index_sequence<std::variant_size_v<NetworkRecord>>{});
}

}  // namespace blakus
