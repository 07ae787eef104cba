#pragma once
// How much each kind of match counts: the one table of ranking, with a reason for each number. A
// body's score is meaning × place + record + name + words with the parts below.

#include <cmath>
#include <cstddef>

#include "core/kinds/organization/freshness.h"
#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus::weights {

// Meaning: how closely a body is there for what was asked. The steps lie so far apart that neither
// place nor record lifts a body over the next closer one without a place being named.
inline constexpr float very_thing = 100;     ///< it names the very diagnosis
inline constexpr float narrower = 62;        ///< it is there for one kind of it
inline constexpr float broader = 58;         ///< it is there for the parent condition
inline constexpr float broader_step = 6;     ///< less for each further step up
inline constexpr float whole_area = 45;      ///< it serves every disease of the area
inline constexpr float rare_as_well = 30;    ///< the illness has an Orphanet number, no more
inline constexpr float in_area = 70;         ///< an area was asked for, and it works in it
inline constexpr float everyone = 10;        ///< an umbrella for all patients: last, never missing
inline constexpr float any_ill_child = 30;   ///< a child's illness, and it serves all ill children
inline constexpr float service_alone = 100;  ///< only a service was asked for, and it offers it
inline constexpr float audience_alone = 60;  ///< only an audience was named
inline constexpr float further_subject = 0.15F;  ///< of the fit to each further thing asked for
inline constexpr float area_of_need = 0.6F;  ///< of an area next to a disease: named or described
/// Of what else a person in despair names: after those who are there for despair.
inline constexpr float beside_a_crisis = 0.7F;
inline constexpr float there_in_despair = 200;  ///< more than all else together
inline constexpr float later_reading = 0.97F;   ///< each later reading of an ambiguous term

// Wishes besides the disease: they order bodies of one step, they exclude none.
constexpr float wished(Kind kind) {
  switch (kind) {
    case Kind::service:
    case Kind::support_area:
      return 24;
    case Kind::audience:
      return 12;
    case Kind::language:
    case Kind::delivery:
    case Kind::accessibility:
      return 10;
    case Kind::intake:
      return 8;
    case Kind::type:
      return 6;
    case Kind::organization:
    case Kind::diagnosis:
    case Kind::area:
    case Kind::region:
    case Kind::federation:
    case Kind::event:
    case Kind::project:
    case Kind::document:
    case Kind::news:
    case Kind::expert:
    case Kind::course:
    case Kind::seat:
    case Kind::call:
      break;
  }
  return 0;  // what is looked for, and where
}
/// Many wishes together: each further one adds less, so that they order bodies of one fit and
/// seldom lift one over the next closer fit.
inline float wishes_together(float sum) {
  constexpr float most = 60;
  return most * (1 - std::exp(-sum / most));
}
inline constexpr float for_children_only = 0.85F;  ///< when the query does not speak of children

// Place, without one in the query: a nationwide body helps anybody, one town's does not.
inline constexpr float nationwide = 1.0F;
inline constexpr float one_town = 0.70F;
// Place, with one in the query.
inline constexpr float here = 1.35F;
inline constexpr float same_municipality = 1.05F;
inline constexpr float wider_region = 0.95F;
inline constexpr float nationwide_beside_place = 0.90F;
inline constexpr float elsewhere_near = 0.45F;

// Place inside a region: a body that is there stands above every other one of the same fit.
inline constexpr float in_district = 45;
inline constexpr float around_district = 20;  ///< in the larger part of the region it lies in

// Record: described and lately checked above a bare mention.
inline constexpr float quality = 25;
/// Less by this when not checked for a year, or never; or when only its telephones were not, or its
/// contacts are from an old source.
constexpr float stale(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh:
      return 0;
    case Freshness::phones_overdue:
    case Freshness::contacts_unconfirmed:
      return 3;
    case Freshness::overdue:
    case Freshness::unknown:
    case Freshness::archived:
      break;
  }
  return 16;
}

/// Merit: what a record adds to the score of its body, from -stale to quality.
constexpr float merit(float quality_of_record, Freshness freshness) {
  return quality * quality_of_record - stale(freshness);
}
/// The merit of a body that can be reached, where one of the same fit cannot: always above that
/// one's, however well described that one is; among themselves such bodies keep their order.
constexpr float merit_above(float unreachable, float reachable) {
  constexpr float least = -stale(Freshness::unknown);
  return unreachable + (quality - unreachable) * (reachable - least + 1) / (quality - least + 1);
}

// Name: a body asked for by its name comes first.
inline constexpr float whole_name = 260;  ///< every word typed is in its name, times how much of it
inline constexpr float found_name = 0.9F;  ///< of it, by a whole name that is not its own
inline constexpr float part_of_name = 45;  ///< some words that no concept explains are in its name

// Words left over: tie-breakers when a concept was recognised; otherwise the only signal.
inline constexpr float words_beside_meaning = 10;
/// Of a word that so many records hold: one body alone is nearly meant by it.
constexpr float rare_word(std::size_t records) {
  return records == 0 || records > 3 ? 0 : whole_area / static_cast<float>(records);
}
inline constexpr float words_alone = 50;
inline constexpr float exact_form =
    5;  ///< the very form of a word stands above another of its forms

}  // namespace blakus::weights
