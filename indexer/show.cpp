#include "indexer/show.h"

#include <ostream>

#include <fmt/format.h>
#include <xapian.h>

#include "core/index/reader.h"

namespace blakus {

namespace {

std::string readable_points(const std::vector<Point>& points) {
  std::vector<std::string> texts;
  for (const auto& point : points)
    texts.push_back(fmt::format("{:.4f}, {:.4f}", point.latitude, point.longitude));
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string_view use_in_words(NameUse use) {
  switch (use) {
    case NameUse::present:
      return "";
    case NameUse::former:
      return " (former)";
    case NameUse::found_by:
      return " (only found by)";
  }
  return "";
}

std::string readable_names(const std::vector<NameLine>& names) {
  std::vector<std::string> texts;
  for (const auto& name : names)
    texts.push_back(std::string(name.text) + std::string(use_in_words(name.use)));
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string readable_ways(const std::vector<Fact>& ways) {
  std::vector<std::string_view> names;
  for (const auto way : ways) names.push_back(name_of(way));
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The value as a person can read it.
std::string readable(Encoding encoding, const std::string& bytes) {
  switch (encoding) {
    case Encoding::share:
      return fmt::format("{:.4g}", Codec<Encoding::share>::decode(bytes));
    case Encoding::count:
      return std::to_string(Codec<Encoding::count>::decode(bytes));
    case Encoding::sort_key:
      return fmt::format("(collation key, {} bytes)", bytes.size());
    case Encoding::bytes:
    case Encoding::phrases:
      return fmt::format("({} bytes)", bytes.size());
    case Encoding::points:
      return readable_points(Codec<Encoding::points>::decode(bytes));
    case Encoding::names:
      return readable_names(Codec<Encoding::names>::decode(bytes));
    case Encoding::ways:
      return readable_ways(Codec<Encoding::ways>::decode(bytes));
    case Encoding::date:
    case Encoding::moment:
    case Encoding::word:
    case Encoding::dated_check:
    case Encoding::number:
    case Encoding::ids_by_text:
    case Encoding::needs:
    case Encoding::found_names:
    case Encoding::districts:
    case Encoding::site:
    case Encoding::redirects:
    case Encoding::last_changes:
      break;  // written as text
  }
  return bytes;
}

void print_terms(const Xapian::Document& document, std::ostream& out) {
  out << "terms\n";
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    out << "  " << *term << (term.get_wdf() > 0 ? " ×" + std::to_string(term.get_wdf()) : "")
        << '\n';
}

void print_slots(const Xapian::Document& document, std::ostream& out) {
  out << "slots\n";
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    const auto& row = row_of(static_cast<Slot>(value.get_valueno()));
    out << fmt::format("  {} {}: {}\n", value.get_valueno(), row.name,
                       readable(row.encoding, *value));
  }
}

void print(const Xapian::Document& document, std::ostream& out) {
  print_terms(document, out);
  print_slots(document, out);
  out << "document\n  " << document.get_data() << '\n';
}

}  // namespace

bool show_record(const std::filesystem::path& index, const std::string& id, std::ostream& out) {
  const auto database = opened_database(served_generation(index));
  bool found = false;
  for (const auto& row : kinds) {
    const auto term = index_term(Field::id, id_value(row.kind, id));
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      out << row.name << ' ' << id << ", document " << *at << '\n';
      print(database.get_document(*at), out);
      found = true;
    }
  }
  return found;
}

}  // namespace blakus
