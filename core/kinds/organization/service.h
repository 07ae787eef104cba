#pragma once
// What an organization offers, as things of their own, and how one joins. Names follow HSDS 3.0
// where it has them (service, fees_description, application_process). Knows no format.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/opening_hours.h"
#include "core/record/describe.h"
#include "core/record/language.h"

namespace blakus {

struct Organization;

struct Service {
  std::string service;  ///< kind of help: id of taxonomies/services.json
  Localized name;       ///< empty: that of the kind of help
  Localized description;
  std::vector<std::string> audiences;   ///< ids
  std::vector<std::string> languages;   ///< ids
  bool national = false;                ///< all over Latvia
  std::vector<std::string> regions;     ///< ids; empty and not national: as the organization
  std::vector<std::string> deliveries;  ///< how, ids of taxonomies/deliveries.json
  bool free_of_charge = false;
  Localized fees;          ///< what it costs, in words
  Localized how_to_begin;  ///< first step and what is needed for it
  std::vector<OpeningHours> opening_hours;
  std::string location;  ///< name of one of the organization's places
  bool operator==(const Service&) const = default;
};

inline constexpr As delivery_ids{
    .about = "How it is given: ids of taxonomies/deliveries.json. Absent: not known.",
    .of = Kind::delivery};

constexpr void describe(Of<Service> auto& service, auto&& field) {
  field("service", service.service,
        As{.about = "Kind of help: an id of taxonomies/services.json.",
           .of = Kind::service,
           .must = Must::be_there});
  field("name", service.name,
        As{.about = "What it is called. Absent: as the kind of help.", .one_line = true});
  field("description", service.description, As{.about = "What happens there, in plain words."});
  field("audiences", service.audiences,
        As{.about = "Whom it is for: ids of taxonomies/audiences.json.", .of = Kind::audience});
  field("languages", service.languages,
        As{.about = "Languages of help: ids of taxonomies/languages.json.", .of = Kind::language});
  field("national", service.national,
        As{.about = "For people all over Latvia, whatever the organization's own coverage."});
  field("regions", service.regions,
        As{.about = "Area served: region ids. Absent: as the organization.", .of = Kind::region});
  field("deliveries", service.deliveries, delivery_ids);
  field("free_of_charge", service.free_of_charge, As{.about = "It costs nothing."});
  field("fees", service.fees, As{.about = "What it costs, in words (HSDS fees_description)."});
  field("how_to_begin", service.how_to_begin,
        As{.about = "First step and what one needs for it (HSDS application_process)."});
  field("opening_hours", service.opening_hours, weekly_hours);
  field("location", service.location,
        As{.about = "Where: the name of one of the organization's locations."});
}

/// How one joins.
struct Joining {
  Localized who;         ///< may come
  Localized membership;  ///< how to become a member
  bool free_of_charge = false;
  Localized fees;        ///< what it costs
  Localized first_step;  ///< what somebody new does first; empty: by the contacts
  bool operator==(const Joining&) const = default;
};

constexpr void describe(Of<Joining> auto& joining, auto&& field) {
  field("who", joining.who, As{.about = "Who may come, in plain words."});
  field("membership", joining.membership, As{.about = "How to become a member."});
  field("free_of_charge", joining.free_of_charge, As{.about = "Coming costs nothing."});
  field("fees", joining.fees, As{.about = "What it costs: meetings, membership."});
  field("first_step", joining.first_step,
        As{.about = "What somebody new does first, one sentence. Absent: call or write."});
}

/// Whether new people are taken, and when that was said.
struct Intake {
  std::string status;  ///< id of taxonomies/intakes.json
  std::string until;   ///< of what is paused: the day from which people are taken again
  std::string date;    ///< when it was said
  bool operator==(const Intake&) const = default;
};

constexpr void describe(Of<Intake> auto& intake, auto&& field) {
  field("status", intake.status,
        As{.about = "An id of taxonomies/intakes.json: yes, waiting_list, ask, paused.",
           .of = Kind::intake,
           .must = Must::be_there});
  field("until", intake.until,
        As{.about = "Of what is paused: the day from which new people are taken again.",
           .form = Form::date});
  field("date", intake.date,
        As{.about = "When it was said. Six months later it counts as \"ask\".",
           .form = Form::date,
           .must = Must::be_there});
}

inline constexpr std::string_view intake_ask = "ask";
inline constexpr std::string_view intake_paused = "paused";
inline constexpr int months_intake_holds = 6;

/// The first day on which the statement holds no longer, ISO; empty where there is none. A year or
/// a month counts from its beginning.
std::string intake_ends(const Intake& intake);
/// What holds today (ISO): the statement, or "ask" once it is too old or the pause is over; an
/// empty one where nothing was ever said.
Intake intake_on(const Intake& intake, std::string_view today);

/// What an organization offers, each once: its services, then kinds of help of which it says no
/// more. One without a kind of help where it says nothing: "Support and information".
std::vector<Service> services_of(const Organization& organization);
/// Ids of all kinds of help, of a list and of services.
std::vector<std::string> kinds_of_help(const Organization& organization);

}  // namespace blakus
