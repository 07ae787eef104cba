#pragma once
// How to reach a person of the network that keeps the directory: settings of the operator. Knows no
// page and no language.

#include <string>

namespace blakus {

struct NetworkContact {
  std::string phone;  ///< "+371 29235677"; empty: there is none
  std::string
      hours;  ///< when it is answered, as hours_meant() reads: "Mo-Th 09:00-17:00; Fr 09:00-15:00"
  int answers_within = 0;  ///< working days in which a letter is answered; 0: not stated
};

}  // namespace blakus
