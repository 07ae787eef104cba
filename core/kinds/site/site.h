#pragma once
// What is chosen by hand for the pages of this directory: whose it is, which areas and regions come
// first, and the situations people come with: data/site.json. Knows the file; never a page.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/problem.h"

namespace blakus {

/// Ids chosen of one kind: bodies with any of them.
struct ChosenTerms {
  Kind kind = Kind::area;
  std::vector<std::string> ids;
  bool operator==(const ChosenTerms&) const = default;
};

/// What is asked after a situation was chosen.
enum class SecondStep : unsigned char {
  areas,  ///< which area
  list,   ///< which of a few diagnoses or needs
  none    ///< nothing: the place comes next
};

struct SiteSituation {
  std::string id;                    ///< in the address; its words are the messages "start.{id}…"
  std::vector<ChosenTerms> filters;  ///< the bodies that are there for it; none: all
  SecondStep second = SecondStep::areas;
  /// Of the needs that fit it, the chief one first; those without any always do.
  std::vector<std::string> audiences;
  std::vector<ChosenTerms> unsure;  ///< for who cannot say what it is about; none: as `filters`
  bool operator==(const SiteSituation&) const = default;
};

struct Site {
  std::string network;        ///< id of the organization that keeps the directory; empty: none
  std::string network_email;  ///< as it is published
  std::vector<std::string> home_areas;   ///< what most people come for
  std::vector<std::string> map_regions;  ///< parts of the small map, in the order beside it
  /// By what the filter stands for a part of the map that it does not offer.
  std::map<std::string, std::string> filter_regions;
  std::vector<SiteSituation> situations;  ///< in the order they are offered
  /// Diagnoses of which nobody is reminded who did not come for them.
  std::vector<std::string> unasked_diagnoses;
  std::vector<ChosenTerms> helplines;  ///< bodies to call for who is in despair
  bool operator==(const Site&) const = default;
};

inline constexpr const char* site_file = "site.json";

Checked<Site> site_from_json(std::string_view text);
std::string to_json(const Site& site);
/// What an index gave back. Throws std::runtime_error if it is not sound.
Site stored_site(std::string_view text);

}  // namespace blakus
