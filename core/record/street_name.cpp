#include "core/record/street_name.h"

#include <algorithm>
#include <array>

#include "core/text/digits.h"

namespace blakus {

namespace {

/// What streets are called behind their names, folded, in the forms in which addresses use them.
constexpr std::array<std::string_view, 22> street_words{
    "iela",      "ielas",  "ielu",    "bulvaris", "bulvari", "bulvara", "prospekts", "prospekta",
    "gatve",     "gatves", "laukums", "laukuma",  "cels",    "cela",    "soseja",    "sosejas",
    "krastmala", "dambis", "dambja",  "aleja",    "street",  "str"};

bool is_street_word(const Token& word) {
  return std::ranges::find(street_words, word.folded) != street_words.end();
}

/// "19", "14a": at most four digits and a letter.
bool is_house(const Token& word) {
  const auto& text = word.folded;
  const auto digits =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  return digits > 0 && digits <= 4 && text.size() <= digits + 1;
}
bool is_letter(const Token& word) {
  return word.folded.size() == 1 && !is_digit(word.folded[0]);
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Token>& words) : text_(text), words_(words) {}

  std::vector<StreetInText> streets() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (is_house(words_[word]))
        word = read_house(word);
      else if (is_street_word(words_[word]) && !is_followed_by_house(word))
        add(word, word, {""});
    }
    return std::move(streets_);
  }

 private:
  std::string_view between(std::size_t word) const {
    return text_.substr(words_[word].end, words_[word + 1].begin - words_[word].end);
  }
  bool is_followed_by_house(std::size_t word) const {
    return word + 1 < words_.size() && is_house(words_[word + 1]);
  }

  /// "19-2", "197/205", "96 A"; the last word that was read.
  std::size_t read_house(std::size_t first) {
    auto house = words_[first].folded;
    auto last = first;
    const bool has_letter = !is_digit(house.back());
    if (!has_letter && last + 1 < words_.size() && is_letter(words_[last + 1]) &&
        between(last).size() <= 1)
      house += words_[++last].folded;
    std::vector<std::string> names{" " + house};
    if (last + 1 < words_.size() && is_house(words_[last + 1]) &&
        (between(last) == "-" || between(last) == "/")) {
      names.insert(names.begin(),
                   " " + house + std::string(between(last)) + words_[last + 1].folded);
      ++last;
    }
    add(first, last, names);
    return last;
  }

  /// The street before the word `first`, with each of these houses.
  void add(std::size_t first, std::size_t last, const std::vector<std::string>& houses) {
    if (first == 0) return;
    auto street = first - 1;
    if (is_street_word(words_[street])) {
      if (street == 0) return;
      --street;
    }
    if (words_[street].script == Script::number) return;
    StreetInText found{.begin = words_[begin_of(street)].begin, .end = words_[last].end};
    for (const auto& house : houses) found.names.push_back(words_[street].stem + house);
    streets_.push_back(std::move(found));
  }
  /// An initial or a shortened first name before it: "K. Valdemāra", "Kr. Barona".
  std::size_t begin_of(std::size_t street) const {
    const bool shortened =
        street > 0 && words_[street - 1].folded.size() <= 2 && between(street - 1).starts_with('.');
    return shortened ? street - 1 : street;
  }

  std::string_view text_;
  const std::vector<Token>& words_;
  std::vector<StreetInText> streets_;
};

}  // namespace

std::vector<StreetInText> streets_in(std::string_view text, const std::vector<Token>& words) {
  return Reader{text, words}.streets();
}

}  // namespace blakus
