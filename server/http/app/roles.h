#pragma once
// Who may do what on the desk: one row for each capability. A route names the one that it needs,
// pages show what their reader may do. Knows names of roles; never an account or a session.

#include <array>
#include <cstddef>
#include <string_view>

namespace blakus {

/// As accounts keep them, the one that may do least first.
inline constexpr std::array<std::string_view, 3> staff_roles{"moderator", "editor",
                                                             "administrator"};

enum class Capability : unsigned char {
  none,  ///< of addresses that ask for no account
  open_desk,
  moderate_board,
  review,
  edit_records,
  send_links,
  see_network,
  keep_contacts,
  write_letters,
  send_letters,
  ask_organizations,
  see_memberships,
  decide_membership,
  read_report,
  see_needs,
  read_audit
};

struct CapabilityRow {
  Capability capability = Capability::none;
  std::string_view name;  ///< in --routes, in the log, and of the message "capability.NAME"
  std::array<bool, staff_roles.size()> roles;  ///< in the order of staff_roles
};

inline constexpr auto capabilities = std::to_array<CapabilityRow>({
    //                                                         moderator editor administrator
    {Capability::open_desk, "open_desk", {true, true, true}},  // the work list, signing out
    {Capability::moderate_board, "moderate_board", {true, true, true}},
    {Capability::review, "review", {false, true, true}},  // what was sent, merging
    {Capability::edit_records, "edit_records", {false, true, true}},
    {Capability::send_links, "send_links", {false, true, true}},  // by the coordinator, on paper
    {Capability::see_network, "see_network", {false, true, true}},
    {Capability::keep_contacts, "keep_contacts", {false, true, true}},  // and segments
    {Capability::write_letters, "write_letters", {false, true, true}},
    {Capability::send_letters, "send_letters", {false, false, true}},  // to a segment
    {Capability::ask_organizations, "ask_organizations", {false, true, true}},
    {Capability::see_memberships, "see_memberships", {false, true, true}},
    {Capability::decide_membership, "decide_membership", {false, false, true}},
    {Capability::read_report, "read_report", {false, true, true}},
    {Capability::see_needs, "see_needs", {false, true, true}},
    {Capability::read_audit, "read_audit", {false, false, true}},
});

constexpr bool rows_are_in_order() {
  for (std::size_t at = 0; at < capabilities.size(); ++at)
    if (static_cast<std::size_t>(capabilities[at].capability) != at + 1) return false;
  return capabilities.back().capability == Capability::read_audit;
}
static_assert(rows_are_in_order(), "each capability has its row, in the order of the values");

/// Not of Capability::none.
constexpr const CapabilityRow& row_of(Capability capability) {
  return capabilities[static_cast<std::size_t>(capability) - 1];
}

/// False of a role that is not known and of no capability: what nobody gave is nobody's.
constexpr bool may(std::string_view role, Capability capability) {
  if (capability == Capability::none) return false;
  for (std::size_t at = 0; at < staff_roles.size(); ++at)
    if (staff_roles[at] == role) return row_of(capability).roles[at];
  return false;
}

}  // namespace blakus
