#pragma once
// How to reach a person of the network that keeps the directory: settings of the operator. Knows no
// page and no language.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

struct NetworkContact {
  std::string phone;       ///< "+371 29235677"; empty: there is none
  std::string hours;       ///< when it is answered: "Mo-Th 09:00-17:00; Fr 09:00-15:00"
  int answers_within = 0;  ///< working days in which a letter is answered; 0: not stated
};

/// Days that have the same hours, of "Mo-Fr 09:00-17:00".
struct OpenDays {
  int first = 0;     ///< Monday is 0
  int last = 0;      ///< the same day, or a later one of the week
  std::string from;  ///< "9:00"
  std::string to;
};

/// The hours as they are set; nothing where the text does not say such hours.
std::optional<std::vector<OpenDays>> open_days(std::string_view hours);

}  // namespace blakus
