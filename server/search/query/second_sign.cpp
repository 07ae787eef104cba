#include "server/search/query/second_sign.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/dictionary.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

/// Written with a capital letter that no sentence begins with.
bool is_written_as_a_name(const Token& typed, std::string_view text) {
  const auto written = code_points(text.substr(typed.begin, typed.end - typed.begin));
  const auto small = code_points(typed.accented);
  return typed.begin > 0 && !written.empty() && !small.empty() && written[0] != small[0];
}

/// "ADD", "ART", "OK": in small letters everyday words.
constexpr std::size_t longest_short_acronym = 3;

bool is_in_capitals(const Token& typed, std::string_view text) {
  const auto written = code_points(text.substr(typed.begin, typed.end - typed.begin));
  const auto small = code_points(typed.accented);
  return std::ranges::mismatch(written, small, std::ranges::not_equal_to{}).in1 == written.end();
}

/// Long words differ by more than their marks: "hemofilija" is "hemofīlija", though the dictionary
/// knows both; "acs" and "aču" are not.
constexpr std::size_t long_word = 7;

bool is_without_its_marks(const Token& typed, const std::vector<std::string>& lemmas,
                          const std::string& named) {
  if (typed.folded.size() < long_word || typed.accented != typed.folded) return false;
  const auto name = analyze(named).front();
  auto own = dictionary().lemmas(name);
  own.push_back(named);
  return typed.folded == name.folded || std::ranges::any_of(lemmas, [&](const std::string& lemma) {
           return std::ranges::any_of(
               own, [&](const std::string& other) { return fold(lemma) == fold(other); });
         });
}

bool is_a_form_of(const std::vector<std::string>& lemmas, const std::string& named) {
  auto own = dictionary().lemmas(analyze(named).front());
  if (own.empty()) own.push_back(named);
  return std::ranges::any_of(
      lemmas, [&](const std::string& lemma) { return std::ranges::find(own, lemma) != own.end(); });
}

}  // namespace

Sign sign_of(const Token& typed, std::string_view text, const Name& name) {
  const bool place = name.term->kind == Kind::region;
  if (name.only_word.empty()) return Sign::sure;
  const bool same_letters = typed.accented == name.only_word;
  if (is_function_word(typed) && !same_letters) return Sign::none;
  const bool short_acronym = name.acronym && typed.folded.size() <= longest_short_acronym;
  if (same_letters && !place && !short_acronym) return Sign::sure;
  const auto lemmas = dictionary().lemmas(typed);
  if (lemmas.empty()) return Sign::sure;
  if (same_letters && short_acronym) return is_in_capitals(typed, text) ? Sign::sure : Sign::none;
  const bool as_a_name = place && is_written_as_a_name(typed, text);
  if (place && !as_a_name && is_common_word_as_written(typed)) return Sign::none;
  const bool unmarked = !place && is_without_its_marks(typed, lemmas, name.only_word);
  if (!same_letters && !unmarked && !is_a_form_of(lemmas, name.only_word))
    return as_a_name ? Sign::sure : Sign::none;
  const bool in_the_place = same_letters && name.text == name.term->region.locative.lv;
  return !place || as_a_name || in_the_place ? Sign::sure : Sign::doubtful;
}

}  // namespace blakus
