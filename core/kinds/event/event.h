#pragma once
// A meeting, support group, seminar or conference, single or recurring. One item of
// data/network/events.json. Times are those of clocks in Latvia.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

/// One of the dates of a recurring event that takes place on another day or at another hour.
struct MovedDate {
  std::string from;
  std::string to;
  std::string start_time;  ///< empty: as always
  bool operator==(const MovedDate&) const = default;
};

constexpr void describe(Of<MovedDate> auto& moved, auto&& field) {
  field("from", moved.from,
        As{.about = "Day by the rule.", .form = Form::date, .must = Must::be_there});
  field("to", moved.to,
        As{.about = "Day on which it takes place.", .form = Form::date, .must = Must::be_there});
  field("start_time", moved.start_time,
        As{.about = "Hour, where it is another one: 17:30.", .form = Form::time});
}

/// The rule of a recurring event. Its first date is that of the event, which gives the weekday.
struct Repeats {
  std::string every;            ///< of repeat_units; empty: it does not recur
  std::optional<int> interval;  ///< each second week: 2
  std::string until;            ///< last day on which it may take place
  std::vector<std::string> cancelled;
  std::vector<MovedDate> moved;
  bool operator==(const Repeats&) const = default;
};

inline constexpr std::array<std::string_view, 3> repeat_units{"week", "month_weekday",
                                                              "month_last_weekday"};

constexpr void describe(Of<Repeats> auto& repeats, auto&& field) {
  field("every", repeats.every,
        As{.about = "week: on the weekday of the first date; month_weekday: on the same weekday of "
                    "the month, such as its second Tuesday; month_last_weekday: on its last one.",
           .must = Must::be_there,
           .values = repeat_units});
  field("interval", repeats.interval, As{.about = "Each so many weeks or months; absent: each."});
  field("until", repeats.until,
        As{.about = "Last day on which it may take place.", .form = Form::date});
  field("cancelled", repeats.cancelled,
        As{.about = "Days by the rule on which it does not take place.", .form = Form::date});
  field("moved", repeats.moved, As{.about = "Days by the rule that were moved."});
}

/// How one takes part.
struct Registration {
  std::string url;
  std::string email;
  std::string phone;
  std::string until;
  bool operator==(const Registration&) const = default;
};

constexpr void describe(Of<Registration> auto& registration, auto&& field) {
  field("url", registration.url, As{.about = "Page of the form.", .form = Form::web_address});
  field("email", registration.email,
        As{.about = "Address of the organisers.", .form = Form::email});
  field("phone", registration.phone, As{.about = "Telephone.", .form = Form::phone});
  field("until", registration.until, As{.about = "Last day.", .form = Form::date});
}

/// What came of an event, at an address on the web or as a document of the network.
struct EventOutcome {
  std::string what;
  std::string url;
  std::string document_id;
  bool operator==(const EventOutcome&) const = default;
};

inline constexpr std::array<std::string_view, 5> outcome_kinds{"recording", "minutes", "slides",
                                                               "photos", "report"};

constexpr void describe(Of<EventOutcome> auto& outcome, auto&& field) {
  field("what", outcome.what,
        As{.about = "What it is.", .must = Must::be_there, .values = outcome_kinds});
  field("url", outcome.url, As{.about = "Where it can be seen.", .form = Form::web_address});
  field("document_id", outcome.document_id, As{.about = "Id of a document.", .form = Form::id});
}

struct Event {
  static constexpr Kind kind = Kind::event;
  std::string id;
  Localized title;
  Localized description;
  std::string date;
  std::string end_date;
  std::string start_time;
  std::string end_time;
  Repeats repeats;
  std::string status;
  std::string moved_from;
  std::string place;
  std::vector<std::string> regions;
  std::string online_url;
  std::vector<std::string> audiences;
  std::vector<std::string> languages;
  Localized price;
  Localized access;
  Registration registration;
  std::string organization_id;
  std::optional<int> participants;
  std::vector<EventOutcome> outcomes;
  std::optional<int> version;
  std::string changed;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Event&) const = default;
};

inline constexpr std::array<std::string_view, 4> event_statuses{"planned", "moved", "cancelled",
                                                                "held"};

constexpr void describe_when(Of<Event> auto& event, auto&& field) {
  field("date", event.date,
        As{.about = "First day; ISO 8601, or only year-month or year.",
           .form = Form::date,
           .use = Use::order});
  field("end_date", event.end_date,
        As{.about = "Last day, where it takes several.", .form = Form::date});
  field("start_time", event.start_time,
        As{.about = "Hour in Latvia, 17:30; absent: all day, or not known.", .form = Form::time});
  field("end_time", event.end_time, As{.about = "Hour of its end, in Latvia.", .form = Form::time});
  field("repeats", event.repeats, As{.about = "Rule of a recurring event."});
  field("status", event.status,
        As{.about = "Absent: planned or held, as its day says.", .values = event_statuses});
  field("moved_from", event.moved_from,
        As{.about = "Day for which it was announced before it was moved.", .form = Form::date});
}

constexpr void describe_where(Of<Event> auto& event, auto&& field) {
  field("place", event.place, As{.about = "Where, in Latvian, as published."});
  field("regions", event.regions, As{.about = "Where: ids of regions.", .of = Kind::region});
  field("online_url", event.online_url,
        As{.about = "Where it takes place on the web.", .form = Form::web_address});
  field("audiences", event.audiences,
        As{.about = "For whom: ids of audiences.", .of = Kind::audience});
  field("languages", event.languages,
        As{.about = "In which languages it is held.", .of = Kind::language});
  field("price", event.price, As{.about = "What it costs; absent: not known."});
  field("access", event.access,
        As{.about = "Wheelchairs, sign language, subtitles, taking part from afar."});
  field("registration", event.registration, As{.about = "How one takes part."});
}

constexpr void describe(Of<Event> auto& event, auto&& field) {
  field("id", event.id, stable_id);
  field("title", event.title, published_title);
  field("description", event.description, As{.about = "What happens; own editorial text."});
  describe_when(event, field);
  describe_where(event, field);
  field("organization_id", event.organization_id,
        As{.about = "Who holds it: id of an organisation.", .of = Kind::organization});
  field("participants", event.participants, As{.about = "How many took part."});
  field("outcomes", event.outcomes, As{.about = "What came of it: recordings, minutes, slides."});
  field(
      "version", event.version,
      As{.about = "Counted up with each change of time, place or status: SEQUENCE of calendars."});
  field("changed", event.changed,
        As{.about = "Day of the last change: LAST-MODIFIED of calendars.", .form = Form::date});
  field("url", event.url, As{.about = "Page of the event.", .form = Form::web_address});
  field("sources", event.sources, places_read);
  field("notes", event.notes, editors_notes);
}

}  // namespace blakus
