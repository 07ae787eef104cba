#pragma once
// One organization as the directory publishes it. Names follow HSDS 3.0
// (Human Services Data Specification, https://docs.openreferral.org) where it has them.
// Knows no format; reading and writing is organization_json.h.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/fact_check.h"
#include "core/kinds/organization/governance.h"
#include "core/kinds/organization/location.h"
#include "core/kinds/organization/service.h"
#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

/// The source's own wording, kept with the id it was mapped to.
struct SourceName {
  std::string lv;
  std::string en;
  bool operator==(const SourceName&) const = default;
};

constexpr void describe(Of<SourceName> auto& name, auto&& field) {
  field("lv", name.lv, As{.about = "Latvian"});
  field("en", name.en, As{.about = "English"});
}

struct Organization {
  static constexpr Kind kind = Kind::organization;
  std::string id;  ///< [a-z0-9-]{1,80}
  Localized name;
  std::vector<std::string> short_names;
  std::vector<std::string> former_names;
  std::string registration_number;  ///< of the Register of Enterprises, 11 digits
  std::string legal_status;         ///< "biedrība", "nodibinājums"
  std::optional<int> year_incorporated;
  std::string type;  ///< id of taxonomies/types.json
  std::string parent_organization_id;
  Localized description;
  std::vector<std::string> areas;      ///< ids of taxonomies/areas.json
  std::vector<std::string> diagnoses;  ///< ids of taxonomies/diagnoses.json
  std::vector<SourceName> diagnosis_names;
  std::vector<std::string> area_names;
  std::vector<std::string> services;     ///< kinds of help, ids; services_of() has all
  std::vector<Service> service_details;  ///< what is known of services by themselves
  std::vector<std::string> deliveries;   ///< how it helps, ids of taxonomies/deliveries.json
  Joining joining;
  Intake intake;
  std::vector<std::string> audiences;
  std::vector<std::string> support_areas;  ///< of children and families, ids of the taxonomy
  std::vector<std::string> languages;      ///< of help, ids of taxonomies/languages.json
  bool national = false;                   ///< serves all of Latvia
  std::vector<std::string> regions;        ///< served; of a national body, those with a branch
  std::vector<std::string> coverage_names;
  std::vector<Location> locations;
  std::vector<Phone> phones;
  std::vector<std::string> emails;
  std::string website;
  std::map<std::string, std::string> social;  ///< network → address
  std::vector<std::string> memberships;
  Governance governance;
  /// Name of a Fact → its last check; which of them speaks for a fact, check_of() in fact_checks.h
  /// says.
  std::map<std::string, FactCheck> checked;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Organization&) const = default;
};

inline constexpr std::array<std::string_view, 2> coverages{"regional", "national"};

constexpr void describe(Of<Organization> auto& body, auto&& field) {
  field("id", body.id,
        As{.about = "Stable id, the same as the file's name without .json; part of the public "
                    "address, never reused.",
           .form = Form::id,
           .must = Must::be_there,
           .use = Use::heading});
  field("name", body.name,
        As{.about = "Official name. Russian only where the body or the press uses one.",
           .must = Must::be_latvian,
           .use = Use::title,
           .one_line = true,
           .remedy = "give the name in Latvian, as registered"});
  field("short_names", body.short_names,
        As{.about = "Acronyms and short names in use.", .use = Use::heading, .one_line = true});
  field("former_names", body.former_names,
        As{.about = "Earlier names, as found.", .one_line = true});
  field("registration_number", body.registration_number,
        As{.about = "Number in the Register of Enterprises of Latvia, 11 digits.",
           .form = Form::registration_number});
  field("legal_status", body.legal_status,
        As{.about = "Legal form in Latvian (HSDS legal_status), e.g. \"biedrība\", "
                    "\"nodibinājums\"."});
  field("year_incorporated", body.year_incorporated,
        As{.about = "Year of foundation (HSDS).", .form = Form::year});
  field("type", body.type,
        As{.about = "Kind of body: an id of taxonomies/types.json.",
           .of = Kind::type,
           .must = Must::be_there});
  field("parent_organization_id", body.parent_organization_id,
        As{.about = "Id of the body this one is a branch or member organisation of (HSDS).",
           .of = Kind::organization});
  field("description", body.description,
        As{.about = "What the body does, in plain words; own editorial text, two or three "
                    "sentences."});
  field("areas", body.areas,
        As{.about = "Disease areas served: ids of taxonomies/areas.json.", .of = Kind::area});
  field("diagnoses", body.diagnoses,
        As{.about = "Diagnoses served: ids of taxonomies/diagnoses.json, the main one first.",
           .of = Kind::diagnosis});
  field("diagnosis_names", body.diagnosis_names,
        As{.about = "Diagnoses in the words of the source.", .use = Use::editorial});
  field("area_names", body.area_names,
        As{.about = "Disease areas in the words of the source (English).", .use = Use::editorial});
  field("services", body.services,
        As{.about = "What it offers: ids of taxonomies/services.json.", .of = Kind::service});
  field("service_details", body.service_details,
        As{.about = "Services as things of their own (HSDS service). A kind of help of which no "
                    "more is known stands in services alone."});
  field("deliveries", body.deliveries, delivery_ids);
  field("joining", body.joining, As{.about = "Who may come, what it costs, how one joins."});
  field("takes_new_people", body.intake, As{.about = "Whether new people are taken now."});
  field("audiences", body.audiences,
        As{.about = "Whom it helps: ids of taxonomies/audiences.json.", .of = Kind::audience});
  field("support_areas", body.support_areas,
        As{.about = "Of bodies for children and families, what it supports them in: ids of "
                    "taxonomies/support_areas.json.",
           .of = Kind::support_area});
  field("languages", body.languages,
        As{.about = "Languages in which it helps: ISO 639-1, ids of taxonomies/languages.json. "
                    "Absent: not known.",
           .of = Kind::language});
  field("coverage", body.national,
        As{.about = "national: helps all over Latvia; regional: only in its regions.",
           .must = Must::be_there,
           .values = coverages});
  field("regions", body.regions,
        As{.about = "Region ids. regional: the regions served; national: the regions with a branch "
                    "or meeting place.",
           .of = Kind::region});
  field("coverage_names", body.coverage_names,
        As{.about = "The regions served in the words of the source; regional bodies only.",
           .use = Use::editorial});
  field("locations", body.locations, As{.about = "Places, the main one first."});
  field("phones", body.phones, As{.about = "Public telephone numbers, the main one first."});
  field("emails", body.emails,
        As{.about = "Public e-mail addresses, the main one first.", .form = Form::email});
  field("website", body.website, As{.about = "Own website.", .form = Form::web_address});
  field("social", body.social,
        As{.about = "Pages on social networks.",
           .form = Form::web_address,
           .remedy = "name the network with a-z, 0-9, - and _"});
  field(
      "memberships", body.memberships,
      As{.about =
             "Umbrellas and federations it belongs to, full name, its abbreviation in brackets."});
  field("governance", body.governance,
        As{.about = "Who decides and whose money it is, where disclosed."});
  field("checked", body.checked,
        As{.about = "When and how facts were last checked. What has no entry of its own is spoken "
                    "for: a contact by \"contacts\", hours by \"locations\" before that; all else, "
                    "and they where there is none, by \"record\".",
           .names = fact_names});
  field("sources", body.sources,
        As{.about = "Every place the facts were read: http(s) address, or \"seed:<file>\" for a "
                    "text handed over with the first content, or \"file:<file>\" for an imported "
                    "table (see SOURCES.md)."});
  field("notes", body.notes,
        As{.about = "For editors, in Latvian: what the sources say about dates, doubts, age of "
                    "contacts. Not shown as the body's own words.",
           .use = Use::editorial});
}

}  // namespace blakus
