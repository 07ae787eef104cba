#include "core/kinds/need/phrase.h"

namespace blakus {

std::string fault_of_phrase(std::string_view text,
                            const std::function<bool(std::string_view)>& has_list) {
  if (text.find_first_of("\t\r\n") != std::string_view::npos) return "holds more than one line";
  bool asks_for_a_word = false;  // of nothing but excluded words, it would hold for every query
  std::string fault;
  each_piece(text, ' ', [&](std::string_view part) {
    asks_for_a_word = asks_for_a_word || (part[0] != '!' && part != nothing_else);
    each_piece(part, '|', [&](std::string_view alternative) {
      if (alternative.starts_with('@') && !has_list(alternative.substr(1)))
        fault = "names a list that is not there: " + std::string(alternative);
    });
  });
  return asks_for_a_word ? fault : "asks for no word";
}

}  // namespace blakus
