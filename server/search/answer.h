#pragma once
// The answer to one search, ready to be written as JSON or as a page. Knows the catalog; never
// Xapian, JSON or HTML.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/need/crisis_words.h"
#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

class Snapshot;
class Record;
struct OtherRecord;

/// A stretch of a text, in bytes.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

/// A text with stretches to be marked, in order and apart from each other.
struct Marked {
  std::string text;
  std::vector<Span> marks;
  Language language = Language::lv;  ///< of the text
};

/// A known name found in the query.
struct Understood {
  Kind kind = Kind::diagnosis;
  std::string id;
  std::string label;       ///< in the reader's language
  std::string text;        ///< the words of the query that name it
  std::string without;     ///< the query without those words
  bool ambiguous = false;  ///< one of several readings of the same words
  bool named = true;       ///< false: only found by those words; they are no name of it
};

/// A thing that the query wants to be left out.
struct Excluded {
  const TaxonomyTerm* term = nullptr;  ///< the snapshot's; null where it is only a word of a name
  std::string label;                   ///< in the reader's language; the word itself
  std::string text;                    ///< the words of the query that say it
  std::string without;                 ///< the query without those words
};

/// With a place, in the order in which results stand: there, for all of Latvia, near it.
enum class Group : unsigned char { local, national, near };
inline constexpr std::array<std::string_view, 3> group_names{"local", "national", "near"};

/// Why an organization is among the results.
enum class Reason : unsigned char {
  name,        ///< its own name matches
  concept_,    ///< it is there for the very thing
  broader,     ///< it is there for the broader condition
  narrower,    ///< it is there for a kind of it
  whole_area,  ///< it serves the whole area
  everyone,    ///< it serves all patients
  place,       ///< it works in the place
  nationwide,  ///< it helps in all of Latvia
  words,       ///< the words stand in its record
  filter,      ///< nothing was typed; it fits the filters
  organizer,   ///< of what is no organization: the one that holds it was found
  contact,     ///< one of its contacts matches
  only_place,  ///< it works in the place; nobody knows whether it is there for the disease
};
inline constexpr std::array<std::string_view, 13> reason_names{
    "name",       "concept", "broader", "narrower",  "whole_area", "everyone",  "place",
    "nationwide", "words",   "filter",  "organizer", "contact",    "only_place"};
constexpr std::string_view name_of(Reason reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

struct Why {
  Reason reason = Reason::words;
  /// The concept or the place, where there is one; of Reason::everyone what was asked for.
  const TaxonomyTerm* term = nullptr;
  /// Of Reason::concept_: what was typed, where it is another name of it than the label.
  std::string typed;
};

/// The same reason of several matches is one; never null.
using SharedWhy = std::shared_ptr<const Why>;

struct Match {
  std::shared_ptr<const Record> record;
  std::shared_ptr<const Organization> organization;  ///< of the record
  const OtherRecord* other = nullptr;  ///< of another kind, the snapshot's; then there are neither
  Group group = Group::national;       ///< meaningful for results, not for `disability`
  std::optional<double> distance_km;   ///< none for nationwide bodies and without a point
  bool distance_is_exact = false;      ///< from the place itself, not from its municipality
  Marked snippet;
  std::vector<SharedWhy> why;
  double score = 0;
};

struct FacetValue {
  const TaxonomyTerm* term = nullptr;  ///< null only outside an answer; the snapshot's
  std::string_view id;                 ///< the term's
  std::string_view label;              ///< in the reader's language; lives as long as the term
  std::size_t count = 0;               ///< results one would get by choosing it
  bool selected = false;
};

struct Facet {
  Kind kind = Kind::region;
  std::vector<FacetValue> values;
  std::size_t unknown = 0;  ///< results of which no value is known; no value leaves them out
};

/// How much of a kind the same search finds.
struct KindCount {
  Kind kind = Kind::organization;
  std::size_t count = 0;
  bool selected = false;  ///< it is asked for
};

/// What to try next when little or nothing was found.
enum class FallbackKind : unsigned char {
  spelling,
  broader,
  area,
  umbrella,
  everywhere,
  federation,
  tell_network
};
inline constexpr std::array<std::string_view, 7> fallback_kind_names{
    "spelling", "broader", "area", "umbrella", "everywhere", "federation", "tell_network"};

constexpr std::string_view name_of(FallbackKind kind) {
  return fallback_kind_names[static_cast<std::size_t>(kind)];
}

/// How near a federation's subject is to the condition asked for.
enum class FederationFit : unsigned char { own, broader, area, all };
inline constexpr std::array<std::string_view, 4> federation_fit_names{"own", "broader", "area",
                                                                      "all"};
constexpr std::string_view name_of(FederationFit fit) {
  return federation_fit_names[static_cast<std::size_t>(fit)];
}

struct Fallback {
  FallbackKind kind = FallbackKind::area;
  std::string id;         ///< of the term, organization or federation; empty for others
  std::string label;      ///< what that is called, in the reader's language
  std::size_t count = 0;  ///< organizations one would find there; 0 where that is unknown
  const TaxonomyTerm* term = nullptr;      ///< of a federation: the subject by which it fits
  const Federation* federation = nullptr;  ///< the snapshot's, as the term is
  FederationFit fit = FederationFit::own;
};

struct Corrected {
  std::string text;  ///< what was searched for instead; empty if nothing was corrected
  /// What changed: a slip of the fingers, the other keyboard layout, or Russian in Latin letters.
  enum class Cause : unsigned char { none, slip, layout, letters } cause = Cause::none;
};

/// How long each part of a search took, in microseconds.
struct StageTimes {
  double understand = 0;
  double rank = 0;
  double facets = 0;
  double matches = 0;
};

struct Answer {
  std::shared_ptr<const Snapshot> snapshot;  ///< what it was found in
  StageTimes times;
  std::string text;  ///< as typed
  Corrected corrected;
  /// The words speak of despair, violence or danger: the line to call comes before everything else,
  /// and nothing is corrected or read back.
  std::optional<CrisisKind> crisis;
  /// In despair or hurt by another person: the bodies to turn to are the results, whatever was
  /// typed.
  bool needs_somebody = false;
  std::vector<Understood> understood;
  std::vector<Excluded> excluded;           ///< left out of the results
  bool asks_where = false;                  ///< help nearby is asked for, but no place is given
  std::vector<std::string> not_understood;  ///< words that no name and no record holds, as typed
  std::size_t total = 0;
  std::size_t page = 1;
  std::size_t size = 20;
  std::size_t pages = 0;
  std::array<std::size_t, 3> groups{};  ///< by Group
  /// Where "local" is: the region chosen or understood, if any.
  std::string place;
  /// A disease was recognised that no body is there for, nor for a kind of it or a broader one.
  bool known_but_nobody = false;
  /// The nearest broader condition that has a body, where the disease itself has none.
  const TaxonomyTerm* served_by_broader = nullptr;
  std::vector<Match> matches;
  /// With a place and a disease: societies there that help any person with a disability, not for
  /// this need. No results: in no count, table or facet. At most as many as the largest page holds,
  /// and how many there are.
  std::vector<Match> disability;
  std::size_t disability_count = 0;
  std::vector<Facet> facets;
  std::vector<KindCount> kinds;  ///< in the order of searched_kinds
  std::vector<Fallback> fallbacks;
};

struct Autocompletion {
  Kind kind = Kind::diagnosis;
  std::string id;
  std::string label;    ///< in the reader's language
  std::string matched;  ///< the name that matched, if it is not the label
};

}  // namespace blakus
