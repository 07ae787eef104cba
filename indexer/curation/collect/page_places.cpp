#include "indexer/curation/collect/page_places.h"

#include <algorithm>
#include <array>

#include "core/text/digits.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_phones.h"

namespace blakus {
namespace {

template <std::size_t count>
bool is_any(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::ranges::find(words, word) != words.end();
}
template <std::size_t count>
bool contains_any(std::string_view text, const std::array<std::string_view, count>& words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

bool is_street_word(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"iela", "prospekts", "bulvaris", "gatve", "laukums", "soseja", "aleja", "krastmala",
       "dambis", "skersiela", "linija", "cels", "prosp", "bulv", "street", "str", "taka"});
  return is_any(folded, words);
}
bool is_russian_street_word(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"ул", "улица", "бульвар", "бул", "пр", "проспект", "площадь", "шоссе", "гатве"});
  return is_any(folded, words);
}
/// "13. janvāra iela", "1905. gada iela"
bool is_part_of_date_name(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"janvara", "februara", "marta", "aprila", "maija", "junija", "julija", "augusta",
       "septembra", "oktobra", "novembra", "decembra", "gada"});
  return is_any(folded, words);
}
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "LV-1011", "LV 1011", "LV1011".
std::optional<Span> postal_code_in(std::string_view text) {
  for (auto at = text.find("LV"); at != text.npos; at = text.find("LV", at + 1)) {
    auto begin = at + 2;
    for (const std::string_view mark : {" ", "-", "–", " - "})
      if (text.substr(begin).starts_with(mark) && begin + mark.size() < text.size() &&
          is_digit(text[begin + mark.size()])) {
        begin += mark.size();
        break;
      }
    auto end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool word_before = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
    const bool word_behind =
        end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0;
    if (end - begin == 4 && !word_before && !word_behind) return Span{at, end};
  }
  return std::nullopt;
}

/// From a house number on: "12", "12A", "12-3", "12/14 k-2".
std::size_t end_of_house(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    const bool hyphen = (c == '-' || c == '/') && at + 1 < text.size() &&
                        std::isalnum(static_cast<unsigned char>(text[at + 1])) != 0;
    if (text.substr(at).starts_with("–") && at + 3 < text.size() && is_digit(text[at + 3])) {
      at += 3;
      continue;
    }
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && !hyphen) break;
    ++at;
  }
  for (const std::string_view flat : {" – ", " - "}) {
    auto end = at + flat.size();
    if (!text.substr(at).starts_with(flat) || end >= text.size()) continue;
    while (end < text.size() && is_digit(text[end])) ++end;
    const auto digits = end - at - flat.size();
    const bool ends = end == text.size() || text[end] == ',' || text[end] == ';';
    if (digits >= 1 && digits <= 3 && ends) return end;
  }
  for (const std::string_view more : {" k-", " k.", " korp. ", ", dz. ", ", dzīvoklis "})
    if (text.substr(at).starts_with(more) && at + more.size() < text.size() &&
        is_digit(text[at + more.size()])) {
      at += more.size();
      while (at < text.size() && is_digit(text[at])) ++at;
    }
  return at;
}

/// The words before "iela" that are its name.
std::size_t begin_of_street(std::string_view text, const std::vector<PageWord>& words,
                            std::size_t street) {
  auto first = street;
  while (first > 0) {
    const auto& word = words[first - 1];
    const auto gap = text.substr(word.end, words[first].begin - word.end);
    const bool near = gap == " " || gap == ". " || gap == "." || gap == "-";
    const bool number = is_digit(word.folded[0]);
    const bool ordinal = number && gap.starts_with('.') && word.folded.size() <= 4;
    const bool named = word.capital || word.initial || is_part_of_date_name(word.folded) || ordinal;
    if (!near || !named || announces_address(word.folded) || word.folded.starts_with("talr") ||
        word.folded.starts_with("biroj") || word.folded.starts_with("office"))
      break;
    if (number && !ordinal) break;
    --first;
  }
  return first;
}

/// "Brīvības iela 12-3", "ул. Бривибас 12".
std::optional<Span> street_in(std::string_view text) {
  const auto words = page_words(text);
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (is_street_word(words[at].folded) && is_digit(words[at + 1].folded[0])) {
      const auto gap = text.substr(words[at].end, words[at + 1].begin - words[at].end);
      const auto first = begin_of_street(text, words, at);
      if (first == at || gap.find_first_not_of(" .,Nrr") != gap.npos) continue;
      return Span{words[first].begin, end_of_house(text, words[at + 1].begin)};
    }
    if (!is_russian_street_word(words[at].folded)) continue;
    for (auto house = at + 2; house < std::min(at + 5, words.size()); ++house)
      if (is_digit(words[house].folded[0]))
        return Span{words[at].begin, end_of_house(text, words[house].begin)};
  }
  return std::nullopt;
}

std::string_view stripped(std::string_view text) {
  constexpr std::string_view marks = " .,;:|-()";
  while (!text.empty() && marks.find(text.front()) != marks.npos) text.remove_prefix(1);
  while (!text.empty() && marks.find(text.back()) != marks.npos) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const auto end = text.find_first_of(",;|");
    if (const auto piece = stripped(text.substr(0, end)); !piece.empty()) pieces.push_back(piece);
    text = end == text.npos ? "" : text.substr(end + 1);
  }
  return pieces;
}

/// "Lielā 12": without a word for street.
bool is_bare_street(std::string_view piece) {
  const auto words = page_words(piece);
  return words.size() >= 2 && words.size() <= 4 && words.front().capital &&
         is_digit(words.back().folded[0]) && words.back().folded.size() <= 4 &&
         std::ranges::count_if(words, [](auto& word) { return is_digit(word.folded[0]); }) == 1;
}
bool is_farm(std::string_view piece) {
  return piece.starts_with("„") || piece.starts_with("“") || piece.starts_with("\"") ||
         piece.starts_with("”") || piece.starts_with("«") || piece.starts_with("'");
}

bool is_municipality(std::string_view folded) {
  return folded.ends_with(" novads") || folded.ends_with(" nov");
}
bool is_parish(std::string_view folded) {
  return folded.ends_with(" pagasts") || folded.ends_with(" pag");
}

/// A place by itself: one to three words, the first with a capital letter, no digits.
bool is_place(std::string_view piece) {
  const auto words = page_words(piece);
  const auto folded = fold(piece);
  return !words.empty() && words.size() <= 3 && (words.front().capital || words.size() == 1) &&
         piece.find_first_of("0123456789@:/") == piece.npos && folded != "latvija" &&
         folded != "латвия" && folded != "latvia" && folded != "lv" && !is_contact_word(folded) &&
         piece.size() <= 40;
}
/// Up to the first piece that is none: "Rīga. Norēķinu konts …" ends behind the town.
void put_places(Location& location, std::string_view text) {
  for (auto piece : pieces_of(text)) {
    if (piece.starts_with("г. ")) piece.remove_prefix(4);
    const auto sentence = piece.find(". ");
    const bool ends = sentence != piece.npos && sentence >= 3;
    if (ends) piece = piece.substr(0, sentence);
    const auto folded = fold(piece);
    if (is_municipality(folded)) {
      if (location.municipality.empty())
        location.municipality = folded.ends_with(" nov")
                                    ? std::string(piece.substr(0, piece.rfind(' '))) + " novads"
                                    : std::string(piece);
    } else if (is_place(piece) && location.city.empty()) {
      location.city = std::string(piece);
    } else if (!is_parish(folded) && piece.find_first_of("0123456789") == piece.npos) {
      return;
    }
    if (ends) return;
  }
}

/// Of a text that may be one address; `announced`: the page says so.
std::optional<AddressInText> address_of(std::string_view text, bool announced) {
  AddressInText found{.sure = announced};
  const auto code = postal_code_in(text);
  if (code) {
    found.sure = true;
    found.location.postal_code = "LV-" + std::string(text.substr(code->end - 4, 4));
  }
  std::string rest{text.substr(0, code ? code->begin : text.size())};
  if (code && code->end < text.size() && code->begin < 4) rest = text.substr(code->end);
  const std::string behind{code ? text.substr(code->end) : std::string_view{}};
  if (const auto street = street_in(rest)) {
    found.location.address_1 = rest.substr(street->begin, street->end - street->begin);
    put_places(found.location, rest.substr(street->end));
    if (found.location.city.empty()) put_places(found.location, behind.substr(0, behind.find('|')));
    if (found.location.city.empty()) {
      const auto before = pieces_of(std::string_view(rest).substr(0, street->begin));
      if (!before.empty() && rest.substr(0, street->begin).find(',') != rest.npos)
        put_places(found.location, before.back());
    }
  } else if (found.sure) {
    const auto pieces = pieces_of(rest);
    const bool country = fold(rest).find(" pag") != std::string::npos ||
                         fold(rest).find(" nov") != std::string::npos;
    const auto house = std::ranges::find_if(pieces, [&](std::string_view piece) {
      return is_bare_street(piece) || (country && is_farm(piece));
    });
    if (house == pieces.end()) return std::nullopt;
    found.location.address_1 = std::string(*house);
    for (auto piece = std::next(house); piece != pieces.end(); ++piece)
      put_places(found.location, *piece);
    if (found.location.city.empty() && house != pieces.begin())
      put_places(found.location, *std::prev(house));
    if (found.location.city.empty()) put_places(found.location, behind);
  } else {
    return std::nullopt;
  }
  for (const auto piece : pieces_of(rest))
    if (is_parish(fold(piece))) found.location.address_1 += ", " + std::string(piece);
  found.text = found.location.address_1;
  for (const auto* part :
       {&found.location.city, &found.location.municipality, &found.location.postal_code})
    if (!part->empty()) found.text += ", " + *part;
  return found;
}

/// Does a line go on with the address of the line before it?
bool goes_on(const std::vector<PageLine>& lines, std::size_t at) {
  const auto& line = lines[at];
  if ((line.heading != 0 && line.heading != 7) || line.text.size() > 80 ||
      announces_contact(line.text))
    return false;
  if (postal_code_in(line.text)) return true;
  const auto folded = fold(line.text);
  if (is_municipality(folded) || is_parish(folded)) return true;
  return is_place(line.text) && at + 1 < lines.size() && lines[at + 1].text.size() <= 80 &&
         postal_code_in(lines[at + 1].text).has_value();
}

/// From each word "adrese" to the next one; the whole text where there is none.
std::vector<std::string_view> announced_parts(std::string_view text, bool& announced) {
  std::vector<std::size_t> ends;
  std::vector<std::size_t> begins;
  for (const auto& word : page_words(text))
    if (announces_address(word.folded)) {
      begins.push_back(word.begin);
      ends.push_back(word.end);
    }
  announced = !ends.empty();
  if (!announced) return {text};
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < ends.size(); ++at)
    parts.push_back(
        text.substr(ends[at], (at + 1 < begins.size() ? begins[at + 1] : text.size()) - ends[at]));
  return parts;
}

/// What stands between other contacts: "tālr. 26100000, Graudu iela 12, Liepāja".
std::vector<std::string_view> apart_from_contacts(std::string_view text) {
  std::vector<Span> others;
  for (const auto& word : page_words(text))
    if (const auto label = label_of(word, text); label == Label::phone || label == Label::fax)
      others.push_back({word.begin, word.end});
  for (const auto& mail : mails_in(text)) others.push_back({mail.begin, mail.end});
  for (const auto& phone : phones_in(text)) others.push_back({phone.begin, phone.end});
  std::ranges::sort(others, {}, &Span::begin);
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (const auto& other : others) {
    if (other.begin > begin) parts.push_back(text.substr(begin, other.begin - begin));
    begin = std::max(begin, std::min(other.end, text.size()));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace

bool speaks_of_event(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"plkst", "notiks", "notiek", "tiksim", "aicinam", "pasakum", "seminar", "konferenc",
       "lekcij", "состоится", "приглаша", "will take place", "join us", "norises"});
  return contains_any(folded, words);
}

std::vector<AddressInText> addresses_at(const std::vector<PageLine>& lines, std::size_t at) {
  std::string text = lines[at].text;
  if (text.find_first_of("0123456789") == text.npos && text.find("„") == text.npos &&
      text.find("\"") == text.npos)
    return {};
  if (text.size() > 600) return {};
  bool announced = false;
  const bool announced_before =
      at > 0 && lines[at - 1].text.size() <= 40 &&
      lines[at - 1].text.find_first_of("0123456789") == std::string::npos &&
      std::ranges::any_of(page_words(lines[at - 1].text),
                          [](auto& word) { return announces_address(word.folded); });
  for (auto next = at + 1; next <= at + 3 && next < lines.size(); ++next) {
    if (postal_code_in(text) || !goes_on(lines, next)) break;
    text += ", " + lines[next].text;
  }
  std::vector<AddressInText> found;
  const auto take = [&](std::string_view rest) {
    auto address = address_of(rest, announced || announced_before);
    if (!address) return;
    const auto& street = address->location.address_1;
    const auto begin = street.substr(0, street.find(','));
    if (lines[at].text.find(begin.substr(0, 12)) != std::string::npos)
      found.push_back(std::move(*address));
  };
  for (const auto part : announced_parts(text, announced))
    for (auto rest : apart_from_contacts(part))
      while (!rest.empty()) {
        const auto code = postal_code_in(rest);
        const auto cut = code ? rest.find_first_of(";|", code->end) : rest.npos;
        take(rest.substr(0, cut));
        rest = cut == rest.npos ? "" : rest.substr(cut + 1);
      }
  return found;
}

}  // namespace blakus
