#include "indexer/curation/collect/person_names.h"

#include <algorithm>

#include "indexer/curation/collect/contact_words.h"

namespace blakus {
namespace {

bool is_no_name(const PageWord& word, const std::set<std::string>& own) {
  return !word.initial && (is_contact_word(word.folded) || own.contains(word.folded));
}
bool is_of_body_or_street(std::string_view folded) {
  for (const std::string_view word :
       {"iela", "prosp", "bulv", "gatve", "laukum", "soseja", "biedr", "asoc", "apvien", "fond",
        "centr", "nodib", "savien", "novads", "nov", "pagast", "nodal", "filial", "slimn"})
    if (folded.starts_with(word)) return true;
  return false;
}

}  // namespace

bool names_person(std::string_view text, const std::set<std::string>& own) {
  const auto words = page_words(text);
  const auto given = [&](const PageWord& word) {
    return (word.capital || word.shouts) && is_given_name(word.folded) &&
           !own.contains(word.folded);
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool street = at + 1 < words.size() && is_of_body_or_street(words[at + 1].folded);
    const bool street_too = at + 2 < words.size() && is_of_body_or_street(words[at + 2].folded);
    if (given(words[at]) && !street && !street_too) return true;
  }
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const auto& one = words[at];
    const auto& two = words[at + 1];
    const auto gap = text.substr(one.end, two.begin - one.end);
    const bool near = gap == " " || (one.initial && (gap == ". " || gap == "."));
    const bool both = (one.capital || one.initial) ? two.capital : one.shouts && two.shouts;
    if (!near || !both) continue;
    if (is_no_name(one, own) || is_no_name(two, own) || two.folded.size() < 3) continue;
    if (at + 2 < words.size() && is_of_body_or_street(words[at + 2].folded)) continue;
    const bool genitive = one.folded.ends_with("as") || one.folded.ends_with("es");
    if (!one.initial && genitive && !one.folded.ends_with("mas")) continue;
    return true;
  }
  return false;
}

}  // namespace blakus
