#pragma once
// How and where an organization is reached: telephones, and places with their address in parts, or
// that there is none to visit. Names follow HSDS 3.0 where it has them. Knows no format.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/opening_hours.h"
#include "core/record/describe.h"
#include "core/record/point.h"

namespace blakus {

struct Phone {
  std::string number;                       ///< as published: "+371 29235677", "116123"
  std::string description;                  ///< "jurists", empty for the main one
  std::vector<OpeningHours> opening_hours;  ///< when it is answered
  bool operator==(const Phone&) const = default;
};

constexpr void describe(Of<Phone> auto& phone, auto&& field) {
  field("number", phone.number,
        As{.about = "\"+371 \" and eight digits, or a short number: 110, 112, 113, 116xxx; of "
                    "services 1xxx and 8xxx.",
           .form = Form::phone,
           .must = Must::be_there});
  field("description", phone.description, As{.about = "Whose number or when, if it matters."});
  field("opening_hours", phone.opening_hours,
        As{.about = "When it is answered, as data: a line for days of the week, public holidays, "
                    "or one date."});
}

/// What there is instead of an address that one may visit.
inline constexpr std::array<std::string_view, 2> address_kinds{"not_public", "online_only"};
/// What coordinates are those of.
inline constexpr std::array<std::string_view, 2> coordinate_kinds{"place", "municipality"};

struct Location {
  std::string name;          ///< what is there, in the words of the source: "Alūksnes nodaļa"
  std::string address_kind;  ///< of address_kinds; empty: the address is known, or unknown
  std::string address_1;     ///< street and house in one; or the three that follow
  std::string street;
  std::string house;  ///< number, or the name of a house in the country: "Kalni"
  std::string flat;
  std::string parish;
  std::string city;
  std::string municipality;
  std::string postal_code;  ///< "LV-1024"
  std::string region;       ///< id of taxonomies/regions.json
  std::optional<Point> point;
  std::string coordinates_of;  ///< of coordinate_kinds; empty: the place
  std::string coordinates_source;
  std::string hours;  ///< opening hours in the words of the source
  std::vector<OpeningHours> opening_hours;
  std::vector<std::string> accessibility;  ///< ids of taxonomies/accessibilities.json
  std::vector<std::string> regions;        ///< that a branch serves, ids
  std::vector<Phone> phones;               ///< of a branch
  std::vector<std::string> emails;
  bool operator==(const Location&) const = default;

  bool has_exact_point() const { return point && coordinates_of != "municipality"; }
};

constexpr void describe_address(auto& location, auto&& field) {
  field("address_kind", location.address_kind,
        As{.about = "not_public: there is a place, but its address is given only to those who "
                    "come; online_only: there is none. Absent where an address can be given.",
           .values = address_kinds});
  field("address_1", location.address_1,
        As{.about = "Street and house in one, as written in Latvia; or street, house and flat."});
  field("street", location.street, As{.about = "Street: \"Brīvības iela\"."});
  field("house", location.house,
        As{.about = "House number (\"12 k-2\"), or the name of a house in the country."});
  field("flat", location.flat, As{.about = "Flat or room."});
  field("parish", location.parish, As{.about = "Parish in force today, Latvian nominative."});
  field("city", location.city, As{.about = "Town or village, Latvian nominative."});
  field("municipality", location.municipality,
        As{.about = "State city or municipality in force today, Latvian nominative."});
  field("postal_code", location.postal_code,
        As{.about = "Latvian postal code.", .form = Form::postal_code});
}

constexpr void describe(Of<Location> auto& location, auto&& field) {
  field(
      "name", location.name,
      As{.about = "What this place is, in Latvian (\"Birojs\", \"Liepājas nodaļa\"); says so when "
                  "what is known of it is old (\"Telpas (pēc 2017. gada ziņām; …)\")."});
  describe_address(location, field);
  field("region", location.region,
        As{.about = "Region id (taxonomies/regions.json) of the town, else of the municipality or "
                    "former municipality.",
           .of = Kind::region,
           .limits = false});
  field(PointKeys{"latitude", "longitude"}, location.point,
        As{.about = "WGS 84, decimal degrees."});
  field("coordinates_of", location.coordinates_of,
        As{.about = "place: of the house or entrance; municipality: of the centre of the town or "
                    "municipality, never shown as exact. Absent: place.",
           .values = coordinate_kinds});
  field("coordinates_source", location.coordinates_source,
        As{.about = "Where the coordinates are from, openly licensed: a web address."});
  field("hours", location.hours, As{.about = "Opening hours in words, local time of Latvia."});
  field("opening_hours", location.opening_hours, weekly_hours);
  field("accessibility", location.accessibility,
        As{.about = "How accessible the premises are: ids of taxonomies/accessibilities.json. "
                    "Absent: not known.",
           .of = Kind::accessibility});
  field("regions", location.regions,
        As{.about = "Of a branch: region ids that it serves.", .of = Kind::region});
  field("phones", location.phones, As{.about = "Of a branch: its own public telephone numbers."});
  field("emails", location.emails,
        As{.about = "Of a branch: its own public e-mail addresses.", .form = Form::email});
}

/// "Brīvības iela 12-3": street, house and flat in one line; empty where none is known.
std::string street_line(const Location& location);
/// Writes it in one; parts that say the same already stay.
void set_street_line(Location& location, std::string_view line);
/// The whole address in one line; empty where none can be given. Parts that others hold already are
/// said once.
std::string address_text(const Location& location);

}  // namespace blakus
