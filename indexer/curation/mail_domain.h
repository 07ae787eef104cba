#pragma once
// Whether a domain takes mail, by what the name service says of it. Knows DNS; never a mailbox.

#include <string>

namespace blakus {

/// Why no mail can get there: "does not exist", "takes no mail"; empty if it can, or if the name
/// service gave no answer now.
std::string mail_fault(const std::string& domain);

}  // namespace blakus
