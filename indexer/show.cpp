#include "indexer/show.h"

#include <ostream>
#include <stdexcept>

#include <xapian.h>

#include "core/index/folder.h"
#include "core/index/schema.h"

namespace blakus {

namespace {

bool is_text(Slot slot) {
  switch (slot) {
    case Slot::name_lv:
    case Slot::name_en:
    case Slot::name_ru:
    case Slot::name_words:
    case Slot::names:
      return false;
    default:
      return true;
  }
}

void print(const Xapian::Document& document, std::ostream& out) {
  out << "terms\n";
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    out << "  " << *term << (term.get_wdf() > 0 ? " ×" + std::to_string(term.get_wdf()) : "")
        << '\n';
  out << "slots\n";
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    const auto slot = static_cast<Slot>(value.get_valueno());
    out << "  " << value.get_valueno() << ' ';
    if (slot == Slot::quality)
      out << Xapian::sortable_unserialise(*value);
    else if (is_text(slot))
      out << *value;
    else
      out << "(" << (*value).size() << " bytes)";
    out << '\n';
  }
  out << "document\n  " << document.get_data() << '\n';
}

}  // namespace

bool show_record(const std::filesystem::path& index, const std::string& id, std::ostream& out) {
  const auto generation = current_generation(index);
  if (!generation)
    throw std::runtime_error("there is no index at " + index.string() +
                             ": run blakus-index build first");
  const Xapian::Database database{generation->string()};
  bool found = false;
  for (const auto kind : kind_names) {
    const auto term = std::string(prefix_of(Field::id)) + std::string(kind) + ":" + id;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      out << kind << ' ' << id << ", document " << *at << '\n';
      print(database.get_document(*at), out);
      found = true;
    }
  }
  return found;
}

}  // namespace blakus
