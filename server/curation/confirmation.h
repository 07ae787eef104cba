#pragma once
// How an organization keeps its own record: a link to its published address, good once. Knows which
// facts an owner may publish at once; never how a letter is sent.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "server/curation/curation.h"

namespace blakus {

inline constexpr std::time_t link_lifetime = 14 * one_day;

/// A link's token, and the address it was made for.
struct MadeLink {
  std::string token;
  std::string email;
};
/// For the record's first published address, or for `to` where the record publishes it. Nothing
/// where it publishes none.
std::optional<MadeLink> make_link(const Curation& curation, const std::string& organization,
                                  std::time_t lifetime = link_lifetime, const std::string& to = {});

inline constexpr std::time_t paper_lifetime = 60 * one_day;
/// For a letter on paper: a code to be typed, or scanned as a link. The code of an earlier letter
/// that nobody used opens nothing any more. Nothing where there is no such record.
std::optional<std::string> make_code(const Curation& curation, const std::string& organization);
/// The token of a further link for somebody who has just used one; good for an hour.
std::string make_next_link(const Curation& curation, const std::string& organization);

/// The organizations that publish this address.
std::vector<Organization> organizations_with_email(const Curation& curation,
                                                   const std::string& email);

/// What an unused link that has not run out opens; looking does not use it.
std::optional<ConfirmLink> open_link(const Curation& curation, std::string_view token);

/// When a link was used that opens nothing any more: ISO; empty if it never was one or ran out.
std::string used_at(const Curation& curation, std::string_view token);

/// The record as it would be published: what changed is checked on that day, with `all_correct`
/// everything is. Facts that wait for an editor stay as they are in `present`.
Organization publishable(const Organization& present, const Organization& after, bool all_correct,
                         const std::string& today);
/// May the verified owner publish this member of the record without an editor?
bool is_low_risk(const std::string& key);

struct Confirmed {
  bool link_good = false;              ///< false: used, run out or unknown; nothing was done
  std::vector<std::string> published;  ///< members of the record that changed at once
  std::vector<std::string> waiting;    ///< those that wait for an editor
  Problems problems;                   ///< the link is still good where there are any
};

/// Uses the link: `after` is the record as its owner would have it. What changed is checked today,
/// with `all_correct` everything is. Facts of low risk are published at once, others wait for
/// review.
Confirmed confirm(const Curation& curation, std::string_view token, const Organization& after,
                  bool all_correct, const std::string& language);

}  // namespace blakus
