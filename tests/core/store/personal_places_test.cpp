// What is kept about a person: an invented address is planted in every place of the store.

#include "core/store/personal_places.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/temporary_folder.h"

namespace blakus::personal_places_test {
namespace {

using Columns = std::set<std::string>;

const std::string address = "Vards@Piemers.example";

/// Columns in which nobody's address can stand: ids, times, words of the program, hashes.
const std::map<std::string, Columns> without_addresses{
    {"asked", {"about", "organization", "at"}},
    {"expert_address", {"expert", "language", "token", "made", "asked", "agreed", "paused"}},
    {"opinion", {"deadline", "language", "state", "opened", "ended"}},
    {"opinion_comment", {"organization", "at"}},
    {"opinion_signature", {"organization", "at"}},
    {"survey", {"language", "closes", "state", "made", "ended"}},
    {"survey_answer", {"organization"}},
    {"survey_question", {"type"}},
    {"survey_reply", {"organization"}},
    {"administrator", {"passphrase", "role", "totp", "added", "state"}},
    {"audit", {"at", "action", "hash"}},
    {"board_post",
     {"token", "organization", "language", "at", "confirmed", "state", "published", "rule",
      "decided"}},
    {"board_report", {"rule", "at", "handled"}},
    {"board_topic", {"region", "area", "at", "closed"}},
    {"confirm_link", {"token", "organization", "made", "expires", "used"}},
    {"decision", {"outcome", "criterion", "at", "role"}},
    {"different_pair", {"one", "other", "at", "who"}},
    {"first_seen", {"kind", "id", "at"}},
    {"contact", {"organization", "language", "consent", "saved"}},
    {"letter_stop", {"address", "at"}},
    {"mail",
     {"kind", "organization", "queued", "sent", "unsubscribe", "stop", "next_try", "given_up"}},
    {"mailing", {"saved", "tested", "sent", "stopped"}},
    {"membership",
     {"token", "organization", "language", "state", "began", "saved", "sent", "signed_at",
      "decided"}},
    {"redirect", {"old", "target"}},
    {"revision", {"kind", "id", "at", "role"}},
    {"session", {"token"}},
    {"submission", {"token", "type", "kind", "id", "language", "at", "topic", "how", "seen_at"}},
    {"subscription",
     {"type", "diagnosis", "region", "language", "made", "confirmed", "stopped", "told"}},
    {"subscription_link", {"token"}},
    {"unmet_need", {"month", "kind", "term"}},
    {"unread_word", {"word", "day", "dismissed"}},  // one word of letters
};

/// Rows with the address, ?1, in every place.
constexpr const char* planted[] = {
    "INSERT INTO administrator (number, name, passphrase, role, added) VALUES (1, ?1, 'x', "
    "'editor', 'x')",
    "INSERT INTO submission (number, token, type, id, changes, remark, language, at) VALUES "
    "(1, 'secret', 'new', 'viena', json_object('emails', ?1), 'Rakstiet: ' || ?1 || '.', 'lv', "
    "'x')",
    "INSERT INTO submission (number, token, type, id, changes, remark, language, at) VALUES "
    "(2, 'secret-2', 'new', 'otra', '{}', substr(?1, 1, 0), 'lv', 'x')",
    "INSERT INTO sender VALUES (2, upper(?1))",
    "INSERT INTO decision VALUES (1, 2, 'refused', 'unclear', 'Atbildēts: ' || ?1, 'x', 'editor', "
    "1)",
    "INSERT INTO revision (number, id, record, at, role, why) VALUES "
    "(1, 'viena', json_object('emails', ?1), 'x', 'editor', ?1)",
    "INSERT INTO mail (number, kind, organization, recipient, subject, body, queued, failure) "
    "VALUES "
    "(1, 'link', 'viena', lower(?1), 's', 'b', 'x', 'no mailbox ' || ?1)",
    "INSERT INTO mail (number, kind, organization, recipient, subject, body, html, queued, "
    "failure) "
    "VALUES (2, 'link', 'viena', 'cits@piemers.example', 'Par ' || ?1, 'Sveiki ' || ?1, "
    "'<p>' || ?1, 'x', '550 ' || ?1)",
    "INSERT INTO contact (organization, person, email, language, tags, source, consent, saved) "
    "VALUES ('viena', 'Anna, ' || ?1, ?1, 'lv', ?1, 'no ' || ?1, '', 'x')",
    "INSERT INTO segment (name, filter) VALUES ('Kopa ' || ?1, 'tag=' || ?1)",
    "INSERT INTO mailing (filter, subject_lv, text_lv, subject_ru, text_ru, subject_en, text_en, "
    "subject_uk, text_uk, saved) VALUES ('tag=' || ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, 'x')",
    "INSERT INTO confirm_link VALUES ('secret', 'viena', ?1, 'x', 'x', NULL)",
    "INSERT INTO subscription (number, type, email, diagnosis, region, language, made) VALUES "
    "(1, 'word', ?1, 'leukaemia', '', 'lv', 'x')",
    "INSERT INTO board_topic (number, title, region, area, at) VALUES (1, 'Kas ir ' || ?1, '', '', "
    "'x')",
    "INSERT INTO board_post (number, topic, token, email, author, organization, text, language, "
    "at, state) "
    "VALUES (1, 1, 'secret', ?1, ?1, '', 'Rakstiet ' || ?1, 'lv', 'x', 'waiting')",
    "INSERT INTO board_report (post, rule, more, at) VALUES (1, 'other', 'Tas ir ' || ?1, 'x')",
    "INSERT INTO membership (number, token, name, registration, address, aims, members, branches, "
    "person, email, "
    "statutes, protocol, reason, language, state, began, saved) VALUES "
    "(1, 'secret', ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, 'lv', 'sent', 'x', 'x')",
    "INSERT INTO opinion (number, title, url, addressee, deadline, text, language, opened, "
    "outcome) "
    "VALUES (1, ?1, ?1, ?1, 'x', ?1, 'lv', 'x', ?1)",
    "INSERT INTO opinion_signature VALUES (1, 'viena', ?1, ?1, 'x', 1)",
    "INSERT INTO opinion_comment VALUES (1, 1, 'viena', ?1, ?1, 'x')",
    "INSERT INTO survey (number, title, about, language, closes, made) VALUES (1, ?1, ?1, 'lv', "
    "'x', 'x')",
    "INSERT INTO survey_question VALUES (1, 1, 'text', ?1, ?1)",
    "INSERT INTO survey_reply VALUES (1, substr(?1, 1, 0) || 'viena')",
    "INSERT INTO survey_answer VALUES (1, 1, 'viena', 1, ?1)",
    "INSERT INTO expert_address (number, expert, email, language, made) VALUES (1, 'x', ?1, 'lv', "
    "'x')",
    "INSERT INTO audit (at, who, action, subject, detail, hash) VALUES ('x', ?1, 'x', ?1, ?1, "
    "'secret')",
};

class PersonalPlaces : public testing::Test {
 protected:
  PersonalPlaces() {
    for (const auto* sql : planted) database_.run(sql, {address});
  }

  std::vector<std::pair<std::string, std::string>> columns_with_text() const {
    std::vector<std::pair<std::string, std::string>> all;
    database_.each(
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c "
        "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'",
        {}, [&](const StoreRow& row) { all.emplace_back(row.text(0), row.text(1)); });
    return all;
  }
  bool stands_in(const std::string& table, const std::string& column) const {
    const auto question =
        "SELECT count(*) FROM " + table + " WHERE instr(lower(" + column + "), lower(?)) > 0";
    return database_.number_of(question.c_str(), {address}) > 0;
  }
  static bool is_place(const std::string& table, const std::string& column) {
    return std::ranges::any_of(personal_places(), [&](const PersonalPlace& place) {
      return place.table == table && std::ranges::count(place.columns, column) > 0;
    });
  }
  static bool is_kept(const std::string& table) {
    return std::ranges::all_of(personal_places(), [&](const PersonalPlace& place) {
      return place.table != table || place.erasing == Erasing::keep;
    });
  }

  TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
};

TEST_F(PersonalPlaces, AreAllColumnsInWhichAnAddressCanStand) {
  for (const auto& [table, column] : columns_with_text()) {
    const auto judged = without_addresses.find(table);
    const bool harmless = judged != without_addresses.end() && judged->second.contains(column);
    EXPECT_NE(harmless, is_place(table, column))
        << table << '.' << column
        << ": name it in core/store/personal_places.cpp or, where nobody's "
        << "address can stand in it, in without_addresses of this test";
  }
}

TEST_F(PersonalPlaces, AreToldToThePersonAsJsonWithoutSecrets) {
  const auto text = kept_about(database_, "VARDS@piemers.example");
  const auto kept = nlohmann::json::parse(text);
  EXPECT_EQ(kept.at("email"), "VARDS@piemers.example");
  for (const auto& place : personal_places())
    EXPECT_FALSE(kept.at(std::string(place.table)).empty()) << place.table;
  EXPECT_EQ(kept.at("submission").size(), 2U) << "what names the address, and what it has sent";
  EXPECT_EQ(kept.at("subscription").at(0).at("diagnosis"), "leukaemia");
  EXPECT_EQ(text.find("secret"), std::string::npos);
  const auto other = nlohmann::json::parse(kept_about(database_, "cits@piemers.example"));
  EXPECT_EQ(other.at("mail").size(), 1U);
  EXPECT_TRUE(other.at("subscription").empty());
}

TEST_F(PersonalPlaces, OfOnePersonAreNotThoseOfAnotherWhoseAddressHoldsTheFirst) {
  const auto count = [&](const char* text) {
    return database_.number_of("SELECT count(*) FROM mail WHERE body = ?", {text});
  };
  for (const auto* body :
       {"Raksta maija@x.example", "Raksta ja@x.example.lv", "Raksta ja@x.example.", "ja@x.example"})
    database_.run(
        "INSERT INTO mail (kind, organization, recipient, subject, body, queued, failure) "
        "VALUES ('link', 'viena', 'maija@x.example', '', ?, 'x', '')",
        {body});
  const auto kept = nlohmann::json::parse(kept_about(database_, "Ja@x.example"));
  EXPECT_EQ(kept.at("mail").size(), 2U);
  forget_address(database_, "ja@x.example");
  EXPECT_EQ(count("Raksta maija@x.example"), 1);
  EXPECT_EQ(count("Raksta ja@x.example.lv"), 1);
  EXPECT_EQ(count("Raksta …."), 1);
  EXPECT_EQ(count("…"), 1);
}

TEST_F(PersonalPlaces, AreToldWithoutTheSecretLinksOfLetters) {
  database_.run(
      "UPDATE mail SET stop = 'secret-' || number, unsubscribe = 'secret-link', "
      "body = body || ' secret-link', html = html || ' secret-link'");
  EXPECT_EQ(kept_about(database_, address).find("secret"), std::string::npos);
}

TEST_F(PersonalPlaces, AreErasedAllButTheHistoryOfWhatIsPublished) {
  for (const auto& [table, column] : columns_with_text())
    EXPECT_TRUE(stands_in(table, column) || !is_place(table, column)) << table << '.' << column;
  EXPECT_GT(forget_address(database_, "vards@PIEMERS.example"), 0);
  for (const auto& [table, column] : columns_with_text())
    EXPECT_FALSE(stands_in(table, column) && !is_kept(table)) << table << '.' << column;
  EXPECT_EQ(database_.number_of("SELECT count(*) FROM mail WHERE body = 'Sveiki …'"), 1);
  EXPECT_EQ(forget_address(database_, "vards@piemers.example"), 0) << "nothing is left";
  EXPECT_EQ(forget_address(database_, ""), 0);
}

}  // namespace
}  // namespace blakus::personal_places_test
