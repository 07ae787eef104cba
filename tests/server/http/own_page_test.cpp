// "Our page" as an organization meets it behind its link: events entered and published at once,
// changed, taken back; what others suggest waits. Everything is invented.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/kinds/network_json.h"
#include "core/kinds/organization/organization_json.h"
#include "server/curation/own_records.h"
#include "server/curation/review.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::own_page_test {
namespace {

class OwnPageOfOrganization : public ServedRecords {
 protected:
  const Curation& curation() { return site_.services().curation; }
  Database& database() { return site_.services().database; }
  std::string letter_link() { return make_link(curation(), "viena")->token; }
  /// "/our/TOKEN" of an opened page.
  std::string opened_path() { return send("/our/" + letter_link(), {}).header("Location"); }
  std::string seal(const std::string& path) {
    return between(look(path).body, "name=\"opened\" value=\"", "\"");
  }
  Parameters meeting(const std::string& path) {
    return {{"opened", seal(path + "/event")},
            {"title", "Izdomāta tikšanās"},
            {"kind", "once"},
            {"date", "9.12.2027."},
            {"from", "17"},
            {"to", "1830"},
            {"place", "other"},
            {"where", "Izdomātā iela 1, Liepāja"},
            {"how", "2123 4567"},
            {"do", "publish"}};
  }
  Parameters group(const std::string& path) {
    return {{"opened", seal(path + "/event")},
            {"title", "Izdomāta atbalsta grupa"},
            {"kind", "repeat"},
            {"wd", "2"},
            {"ord", "second"},
            {"until", "2027-06"},
            {"from", "17.30"},
            {"place", "online"},
            {"link", "example.lv/zoom"},
            {"how", "nav jāpiesakās"}};
  }
  static Parameters with(Parameters fields, const std::string& name, const std::string& value) {
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
    fields.emplace_back(name, value);
    return fields;
  }
  std::optional<Event> event(const std::string& id) {
    const auto json = present_record(curation(), Kind::event, id);
    if (!json) return std::nullopt;
    return std::get<Event>(stored_network_record(*json, Kind::event));
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }
};

TEST_F(OwnPageOfOrganization, LookingAtTheLinkOfALetterUsesNothingUp) {
  const auto link = "/our/" + letter_link();
  for (int time = 0; time < 3; ++time) {
    const auto door = look(link);
    EXPECT_EQ(door.status, 200);
    EXPECT_TRUE(has(door, "Atvērt mūsu lapu") && has(door, "Viena biedrība"));
  }
  EXPECT_EQ(look(link + "/event").status, 410);
  const auto opened = send(link, {});
  ASSERT_EQ(opened.status, 303);
  EXPECT_EQ(look(link).status, 410);
  EXPECT_EQ(send(link, {}).status, 410);
  const auto page = look(opened.header("Location"));
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "Pievienot pasākumu"));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
}

TEST_F(OwnPageOfOrganization, SaysTheSameForALinkThatNeverWas) {
  const auto unknown = look("/our/nekad");
  EXPECT_EQ(unknown.status, 410);
  EXPECT_FALSE(has(unknown, "Viena biedrība"));
  EXPECT_EQ(send("/our/nekad/event", meeting("/our/nekad")).status, 410);
}

TEST_F(OwnPageOfOrganization, AnEventIsPublishedAtOnceAndOnceAlone) {
  const auto path = opened_path();
  const auto fields = meeting(path);
  const auto done = send(path + "/event", fields);
  ASSERT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(send(path + "/event", fields).header("Location"), done.header("Location"));
  const auto made = event("izdomata-tiksanas");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->date, "2027-12-09");
  EXPECT_EQ(made->start_time, "17:00");
  EXPECT_EQ(made->end_time, "18:30");
  EXPECT_EQ(made->place, "Izdomātā iela 1, Liepāja");
  EXPECT_EQ(made->registration.phone, "+371 21234567");
  EXPECT_EQ(made->organization_id, "viena");
  EXPECT_EQ(history_of(database(), Kind::event, "izdomata-tiksanas").size(), 1U);
  EXPECT_FALSE(event("izdomata-tiksanas-2"));
  EXPECT_TRUE(has(look(done.header("Location")), "Publicēts."));
  EXPECT_TRUE(has(look(path), "Izdomāta tikšanās"));
}

TEST_F(OwnPageOfOrganization, WhatWasPublishedIsTakenBackByOneButton) {
  const auto path = opened_path();
  const auto manage = send(path + "/event", meeting(path)).header("Location");
  const auto revision = between(look(manage).body, "name=\"revision\" value=\"", "\"");
  ASSERT_FALSE(revision.empty());
  EXPECT_EQ(send(manage, {{"do", "undo"}, {"revision", revision}}).status, 303);
  EXPECT_FALSE(event("izdomata-tiksanas"));
  EXPECT_EQ(send(manage, {{"do", "undo"}, {"revision", revision}}).status, 404);
}

TEST_F(OwnPageOfOrganization, ARecurringEventShowsItsDatesFirstAndEachCanBeLeftOut) {
  const auto path = opened_path();
  const auto looked = send(path + "/event", with(group(path), "do", "look"));
  EXPECT_EQ(looked.status, 200);
  EXPECT_TRUE(has(looked, "value=\"2027-02-09\"")) << looked.body;
  EXPECT_TRUE(has(looked, "value=\"2027-06-08\""));
  EXPECT_FALSE(has(looked, "value=\"2027-07-13\""));
  auto fields = with(group(path), "do", "publish");
  fields.emplace_back("off", "2027-02-09");
  fields.emplace_back("off", "2027-02-10");  // no date of the rule
  ASSERT_EQ(send(path + "/event", fields).status, 303);
  const auto made = event("izdomata-atbalsta-grupa");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->repeats.every, "month_weekday");
  EXPECT_EQ(made->repeats.until, "2027-06-30");
  EXPECT_EQ(made->repeats.cancelled, Ids{"2027-02-09"});
  EXPECT_EQ(made->online_url, "https://example.lv/zoom");
  EXPECT_NE(made->description.lv.find("nav jāpiesakās"), std::string::npos);
}

TEST_F(OwnPageOfOrganization, DatesAreMovedAndCancelledAndCalendarsAreToldOnlyThen) {
  const auto path = opened_path();
  ASSERT_EQ(send(path + "/event", with(group(path), "do", "publish")).status, 303);
  const auto manage = path + "/event/izdomata-atbalsta-grupa";
  const auto version = [&] { return event("izdomata-atbalsta-grupa")->version.value_or(0); };
  EXPECT_EQ(version(), 0);
  EXPECT_EQ(send(manage, {{"do", "cancel"}, {"day", "2027-02-09"}}).status, 303);
  EXPECT_EQ(version(), 1);
  EXPECT_EQ(
      send(manage, {{"do", "move"}, {"day", "2027-03-09"}, {"to", "11.03.2027"}, {"time", "18"}})
          .status,
      303);
  const auto moved = event("izdomata-atbalsta-grupa")->repeats.moved;
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0].to, "2027-03-11");
  EXPECT_EQ(moved[0].start_time, "18:00");
  EXPECT_EQ(version(), 2);
  EXPECT_EQ(send(manage, {{"do", "restore"}, {"day", "2027-02-09"}}).status, 303);
  EXPECT_EQ(version(), 3);
  EXPECT_EQ(send(manage, {{"do", "outcome"},
                          {"what", "recording"},
                          {"outcome", "example.lv/v"},
                          {"participants", "12"}})
                .status,
            303);
  EXPECT_EQ(version(), 3);
  EXPECT_EQ(event("izdomata-atbalsta-grupa")->participants, 12);
  EXPECT_EQ(send(manage, {{"do", "move"}, {"day", "2027-04-13"}, {"to", "kādreiz"}}).status, 422);
  EXPECT_EQ(send(manage, {{"do", "cancel"}, {"day", "2027-04-14"}}).status, 422);
}

TEST_F(OwnPageOfOrganization, ASingleEventThatWasCancelledTakesPlaceAfterAll) {
  const auto path = opened_path();
  ASSERT_EQ(send(path + "/event", meeting(path)).status, 303);
  const auto manage = path + "/event/izdomata-tiksanas";
  const auto restore = "value=\"restore\"";
  EXPECT_FALSE(has(look(manage), restore));
  EXPECT_EQ(send(manage, {{"do", "cancel"}, {"day", "2027-12-09"}}).status, 303);
  EXPECT_EQ(event("izdomata-tiksanas")->status, "cancelled");
  EXPECT_TRUE(has(look(manage), restore));
  EXPECT_EQ(send(manage, {{"do", "restore"}, {"day", "2027-12-09"}}).status, 303);
  EXPECT_EQ(event("izdomata-tiksanas")->status, "");
  EXPECT_EQ(event("izdomata-tiksanas")->version, 2) << "calendars are told twice";
  send(manage, {{"do", "move"}, {"day", "2027-12-09"}, {"to", "10.12.2027"}});
  send(manage, {{"do", "cancel"}, {"day", "2027-12-10"}});
  send(manage, {{"do", "restore"}, {"day", "2027-12-10"}});
  EXPECT_EQ(event("izdomata-tiksanas")->status, "moved");
}

TEST_F(OwnPageOfOrganization, WhoCanNoLongerTakeBackIsLedToTheirPage) {
  const auto path = opened_path();
  send(path + "/event", meeting(path));
  const auto refused =
      send(path + "/event/izdomata-tiksanas", {{"do", "undo"}, {"revision", "99"}});
  EXPECT_EQ(refused.status, 409);
  EXPECT_TRUE(has(refused, "href=\"" + path + "\"")) << refused.body;
}

TEST_F(OwnPageOfOrganization, AccessibleRoomsAreUntickedAndTheOtherWordsOfAccessStay) {
  const auto path = opened_path();
  auto fields = meeting(path);
  fields.emplace_back("acc", "wheelchair");
  ASSERT_EQ(send(path + "/event", fields).status, 303);
  auto made = *event("izdomata-tiksanas");
  EXPECT_EQ(made.access.lv, "Telpās var iekļūt ratiņkrēslā");
  made.access.lv += ", lifts no pagalma";
  made.access.en = "Wheelchair access, a lift in the yard";
  ASSERT_EQ(
      change_record(
          curation(),
          {.kind = Kind::event, .id = "izdomata-tiksanas", .record = to_json(NetworkRecord{made})},
          editor, "")
          .decided,
      Decided::done);
  const auto edit = path + "/event/izdomata-tiksanas?edit=1";
  EXPECT_TRUE(has(look(edit), "value=\"wheelchair\" checked"));
  const auto again = with(with(meeting(path), "title", "Cits nosaukums"), "acc", "wheelchair");
  ASSERT_EQ(send(edit, again).status, 303);
  EXPECT_EQ(event("izdomata-tiksanas")->access, made.access) << "nothing about access was changed";
  ASSERT_EQ(send(edit, with(meeting(path), "title", "Vēl cits nosaukums")).status, 303);
  EXPECT_EQ(event("izdomata-tiksanas")->access.lv, "lifts no pagalma");
  EXPECT_EQ(event("izdomata-tiksanas")->access.en, "a lift in the yard");
  EXPECT_FALSE(has(look(edit), "value=\"wheelchair\" checked"));
}

TEST_F(OwnPageOfOrganization, NobodyChangesTheEventOfAnotherOrganization) {
  Event other;
  other.id = "sveza";
  other.title.lv = "Cita tikšanās";
  other.date = "2027-05-05";
  other.organization_id = "otra";
  ASSERT_EQ(
      change_record(curation(),
                    {.kind = Kind::event, .id = "sveza", .record = to_json(NetworkRecord{other})},
                    editor, "")
          .decided,
      Decided::done);
  const auto path = opened_path();
  EXPECT_EQ(look(path + "/event/sveza").status, 404);
  EXPECT_EQ(send(path + "/event/sveza", {{"do", "cancel"}, {"day", "2027-05-05"}}).status, 404);
  const auto revision = latest_revision(database(), Kind::event, "sveza")->number;
  const auto own = send(path + "/event", meeting(path)).header("Location");
  EXPECT_EQ(send(own, {{"do", "undo"}, {"revision", std::to_string(revision)}}).status, 409);
  EXPECT_TRUE(event("sveza"));
}

TEST_F(OwnPageOfOrganization, HostileFieldsAreSaidAtTheirPlaceAndKeepWhatWasTyped) {
  const auto path = opened_path();
  auto fields = meeting(path);
  for (const auto& [name, value] : Parameters{{"title", ""},
                                              {"title", std::string(4'000, 'a')},
                                              {"date", "31.2.2027"},
                                              {"date", std::string(50'000, '9')},
                                              {"from", "99"},
                                              {"to", "1"},
                                              {"place", "7"},
                                              {"where", ""},
                                              {"opened", "1.x"}}) {
    const auto answer = send(path + "/event", with(fields, name, value));
    EXPECT_EQ(answer.status, 422) << name;
    EXPECT_TRUE(has(answer, "Izdomātā iela") || name == "where") << name;
  }
  for (const auto& [name, value] : Parameters{{"wd", "0"},
                                              {"wd", "9999999999"},
                                              {"ord", "daily"},
                                              {"until", "9999-99"},
                                              {"until", "1999-01"}}) {
    EXPECT_EQ(send(path + "/event", with(with(group(path), "do", "publish"), name, value)).status,
              422)
        << name;
  }
  auto many = with(group(path), "do", "look");
  for (int day = 0; day < 900; ++day) many.emplace_back("off", "2027-02-09");
  EXPECT_EQ(send(path + "/event", many).status, 200);
  const auto shown =
      send(path + "/event", with(with(fields, "title", "<script>x</script>"), "do", "look"));
  EXPECT_FALSE(has(shown, "<script>x"));
  EXPECT_FALSE(event("izdomata-tiksanas"));
}

TEST_F(OwnPageOfOrganization, NewsIsPublishedAtOnceAndTakenBack) {
  const auto path = opened_path();
  const Parameters fields{{"opened", seal(path + "/news")},
                          {"title", "Izdomāta ziņa"},
                          {"date", "2026-11-20"},
                          {"summary", "Kas notika."},
                          {"organization_id", "Otra"}};
  const auto done = send(path + "/news", fields);
  ASSERT_EQ(done.status, 303) << done.body;
  const auto json = present_record(curation(), Kind::news, "izdomata-zina");
  ASSERT_TRUE(json);
  EXPECT_EQ(nlohmann::json::parse(*json)["organization_id"], "viena");
  const auto revision =
      between(look(done.header("Location")).body, "name=\"revision\" value=\"", "\"");
  EXPECT_EQ(send(path + "/news/izdomata-zina", {{"do", "undo"}, {"revision", revision}}).status,
            303);
  EXPECT_FALSE(present_record(curation(), Kind::news, "izdomata-zina"));
}

TEST_F(OwnPageOfOrganization, WhatOthersSuggestOfEachKindWaitsForAnEditor) {
  const Parameters usual{{"title", "Izdomāts"},          {"field", "Izdomāta joma"},
                         {"date", "2027-01-05"},         {"summary", "Kas notika."},
                         {"description", "Kas tas ir."}, {"kind", "guide"},
                         {"url", "example.lv/a"},        {"year", "2026"},
                         {"budget_eur", "1 234,50"},     {"sources", "https://example.lv/s"},
                         {"organization_id", "Otra"}};
  for (const std::string kind : {"event", "news", "project", "document", "expert"}) {
    auto fields = usual;
    fields.emplace_back("opened", seal("/suggest/" + kind));
    const auto sent = send("/suggest/" + kind, fields);
    ASSERT_EQ(sent.status, 303) << kind << sent.body;
    EXPECT_EQ(look(sent.header("Location")).status, 200) << kind;
  }
  const auto pending = pending_submissions(database());
  ASSERT_EQ(pending.size(), 5U);
  for (const auto& each : pending) {
    EXPECT_FALSE(present_record(curation(), each.kind, each.id));
    EXPECT_EQ(approve(curation(), each, editor, {}, "").decided, Decided::done) << each.id;
  }
  const auto project =
      nlohmann::json::parse(*present_record(curation(), Kind::project, "izdomats"));
  EXPECT_EQ(project["budget_eur"], 1234.5);
  EXPECT_EQ(project["organization_id"], "otra");
  for (const auto* kind : {"course", "seat", "call", "organization", "x"})
    EXPECT_EQ(look("/suggest/" + std::string(kind)).status, 404) << kind;
}

TEST_F(OwnPageOfOrganization, FaultsOfASuggestionStandAtTheirFields) {
  const auto sent = send("/suggest/document", {{"opened", seal("/suggest/document")},
                                               {"title", "<b>x"},
                                               {"kind", "virus"},
                                               {"url", "javascript:alert(1)"},
                                               {"year", "divi"},
                                               {"organization_id", "Nav tādas"}});
  EXPECT_EQ(sent.status, 422);
  for (const auto* input : {"kind", "url", "year", "organization_id"})
    EXPECT_TRUE(has(sent, "href=\"#" + std::string(input) + "\"")) << input;
  EXPECT_FALSE(has(sent, "<b>x"));
  EXPECT_TRUE(pending_submissions(database()).empty());
}

TEST_F(OwnPageOfOrganization, EditorsSeeWhatOwnersPublishedAndUndoIt) {
  keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  const auto session = sign_in();
  const auto path = opened_path();
  send(path + "/event", meeting(path));
  const auto desk = staff("/admin", session);
  EXPECT_TRUE(has(desk, "Izdomāta tikšanās"));
  const auto revision = between(desk.body, "name=\"revision\" value=\"", "\"");
  EXPECT_EQ(decide("/admin/records/event/izdomata-tiksanas",
                   {{"do", "undo"}, {"revision", revision}}, session)
                .status,
            303);
  EXPECT_FALSE(event("izdomata-tiksanas"));
}

TEST_F(OwnPageOfOrganization, ACourseSavedInALanguageWithoutItsTitlesKeepsThem) {
  keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  const auto session = sign_in();
  const Parameters typed{{"title", "Izdomāts kurss"}, {"date", "2026-11-20"}};
  const auto with_units = [&](const std::string& units) {
    auto fields = typed;
    fields.emplace_back("units", units);
    return fields;
  };
  decide("/admin/new/course", with_units("# Viens\n\nA.\n\n# Tests\n\nB.\n\n# Tests\n\nC."),
         session);
  const auto kept = [&] {
    return nlohmann::json::parse(
        *present_record(curation(), Kind::course, "izdomats-kurss"))["units"];
  };
  const auto before = kept();
  ASSERT_EQ(before.size(), 3U);
  const auto path = "/admin/records/course/izdomats-kurss/edit";
  decide("/uk" + std::string(path), with_units("# \n\n\n\n# \n\n\n\n#"), session);
  EXPECT_EQ(kept(), before);
  decide("/uk" + std::string(path), with_units("# Перший\n\n\n\n# \n\n\n\n#"), session);
  EXPECT_EQ(kept()[0]["title"]["lv"], "Viens");
  EXPECT_EQ(kept()[0]["title"]["uk"], "Перший");
  EXPECT_EQ(kept()[2]["text"]["lv"], "C.");
}

TEST_F(OwnPageOfOrganization, EditorsPublishCallsSeatsAndCoursesAtOnce) {
  keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  const auto session = sign_in();
  const auto call = decide("/admin/new/call",
                           {{"title", "Izdomāts konkurss"},
                            {"deadline", "15.01.2028"},
                            {"deadline_time", "12"},
                            {"url", "https://example.lv/k"}},
                           session);
  ASSERT_EQ(call.status, 303) << call.body;
  EXPECT_EQ(nlohmann::json::parse(
                *present_record(curation(), Kind::call, "izdomats-konkurss"))["deadline"],
            "2028-01-15");
  const auto course = decide("/admin/new/course",
                             {{"title", "Izdomāts kurss"},
                              {"date", "2026-11-20"},
                              {"units", "# Pirmā\n\nTeksts.\n\n# Otrā\n\nVēl."}},
                             session);
  ASSERT_EQ(course.status, 303) << course.body;
  EXPECT_EQ(
      nlohmann::json::parse(*present_record(curation(), Kind::course, "izdomats-kurss"))["units"]
          .size(),
      2U);
  EXPECT_EQ(staff("/admin/records/course/izdomats-kurss/edit", session).status, 200);
  EXPECT_EQ(decide("/admin/new/seat", {{"title", "Padome"}}, session).status, 422);
  EXPECT_EQ(look("/admin/new/call").status, 404);
}

}  // namespace
}  // namespace blakus::own_page_test
