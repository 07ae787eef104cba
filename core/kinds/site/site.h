#pragma once
// What is chosen by hand for the pages of this directory: whose it is, which areas and regions come
// first, and the situations people come with: data/site.json. Knows the file; never a page.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/language.h"
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

/// The picture beside the name of the directory.
struct SiteLogo {
  std::string file;  ///< "logo.svg" or "logo.png", beside site.json; empty: the sign of Blakus
  Localized alt;     ///< what it shows, for who does not see it
  bool operator==(const SiteLogo&) const = default;
};
inline constexpr std::array<std::string_view, 2> logo_files{"logo.svg", "logo.png"};
inline constexpr std::size_t most_logo_bytes = 64UL * 1024;

struct Site {
  std::string network;        ///< id of the organization that keeps the directory; empty: none
  std::string network_email;  ///< as it is published
  std::string network_phone;  ///< where the operator sets none
  std::string network_hours;  ///< when it is answered: "Mo-Fr 09:00-17:00"
  Localized name;             ///< of the directory; empty: as the messages of the site call it
  SiteLogo logo;
  std::string country = "LV";          ///< ISO 3166-1, two letters
  std::vector<std::string> languages;  ///< codes of those offered, the chief one first; none: all
  /// Of tokens of the style sheet, on light pages: "primary" → "#0b5c56".
  std::map<std::string, std::string> colours;
  std::string quick_exit;                 ///< where the way out of pages of sensitive areas leads
  std::vector<std::string> without;       ///< parts that are off; of site_parts
  std::vector<std::string> home_areas;    ///< what most people come for
  std::vector<std::string> map_regions;   ///< parts of the small map, in the order beside it
  std::vector<SiteSituation> situations;  ///< in the order they are offered
  /// Diagnoses of which nobody is reminded who did not come for them.
  std::vector<std::string> unasked_diagnoses;
  std::vector<ChosenTerms> helplines;  ///< bodies to call for who is in despair
  /// Sentences of its own by the keys of the messages that they replace: docs/decisions/0030.
  std::map<std::string, Localized> words;
  bool operator==(const Site&) const = default;
};

inline constexpr const char* site_file = "site.json";

/// What a directory may do without, as `without` names it.
inline constexpr std::array<std::string_view, 3> site_parts{"start", "map", "network"};
/// Colours that a directory may choose, each as the style sheet names it, and on which ground it
/// stands as text.
struct ColourRule {
  std::string_view token;
  std::string_view ground;  ///< "#rrggbb"
};
inline constexpr std::array<ColourRule, 3> colour_rules{
    {{"primary", "#fbf8f3"}, {"primary-hover", "#fbf8f3"}, {"accent", "#fbf8f3"}}};
/// WCAG 2.2, 1.4.3: of text on its ground. Each "#rrggbb"; 0 of anything else.
double contrast(std::string_view one, std::string_view other);

/// Is the part on?
bool has_part(const Site& site, std::string_view part);

/// Those that pages are offered in, the chief one first.
std::vector<Language> offered_languages(const Site& site);
bool is_offered(const Site& site, Language language);
/// The chief one where it is not offered.
Language offered_or_chief(const Site& site, Language language);
/// Of a code that was kept with a sender; the chief one where it names none that is offered.
Language language_or_chief(const Site& site, std::string_view code);

/// What is wrong with the bytes of a logo, and how to mend it; nothing if it can be shown.
std::optional<Problem> fault_of_logo(std::string_view file, std::string_view bytes);

Checked<Site> site_from_json(std::string_view text);
std::string to_json(const Site& site);
/// What an index gave back. Throws std::runtime_error if it is not sound.
Site stored_site(std::string_view text);

}  // namespace blakus
