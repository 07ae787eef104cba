#include "server/records/spellings.h"

namespace blakus {

std::string stored_address(std::string_view typed) {
  if (typed.empty() || typed.find("://") != std::string_view::npos) return std::string(typed);
  return "https://" + std::string(typed);
}

}  // namespace blakus
