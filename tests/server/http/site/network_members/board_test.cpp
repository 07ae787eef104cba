// The exchange board as its writers, readers and moderators meet it.

#include "server/network/board.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "core/store/personal_places.h"
#include "core/store/submissions.h"
#include "server/network/health_words.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::board_test {
namespace {

const std::string writer = "rakstitaja@piemers.example";
std::time_t board_clock = 1'795'000'000;

TEST(HealthWords, AreMarkedWhereKinStandsBesideIllness) {
  const auto words = health_words("māsa,son.", "insulīn,ill.");
  const auto marked = [&](const char* text) {
    std::string all;
    for (const auto& piece : marked_pieces(text, words))
      if (piece.marked) all += piece.text + "|";
    return all;
  };
  EXPECT_EQ(marked("Mana māsa lieto insulīnu, bet grupas nav."), "māsa|insulīnu|");
  EXPECT_EQ(marked("Kā jūs vadāt diabēta grupu?"), "");
  EXPECT_EQ(marked("insulīns"), "") << "of nobody";
  EXPECT_EQ(marked("My son is ill. A song is no son."), "son|ill|son|");
  std::string whole;
  for (const auto& piece : marked_pieces("„Māsa”:  insulīns\n.", words)) whole += piece.text;
  EXPECT_EQ(whole, "„Māsa”:  insulīns\n.");
}

class Board : public ServedRecords {
 protected:
  Board() : ServedRecords({.now = [] { return board_clock; }, .sends_mail = true}) {
    board_clock = 1'795'000'000;
    keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  }

  Database& database() { return site_.services().database; }
  std::vector<Letter> letters() { return waiting_letters(database()); }
  std::string seal() { return between(look("/board/new").body, "name=\"opened\" value=\"", "\""); }
  Parameters post_fields(const std::string& text, const std::string& mail = writer) {
    return {{"opened", seal()},
            {"text", text},
            {"as", "Grupas vadītāja"},
            {"mail", mail},
            {"sure", "1"}};
  }
  RawAnswer begin_topic(const std::string& title, const std::string& text,
                        const Parameters& more = {}) {
    auto fields = post_fields(text);
    fields.emplace_back("title", title);
    fields.insert(fields.end(), more.begin(), more.end());
    return send("/board/new", fields);
  }
  /// Path of the private link in the newest letter.
  std::string private_link() {
    return "/board/posts/" + between(letters().back().body + "\n", "/board/posts/", "\n");
  }
  std::string confirmed_topic(const std::string& title, const std::string& text,
                              const Parameters& more = {}) {
    EXPECT_EQ(begin_topic(title, text, more).header("Location"), "/board/sent");
    const auto path = private_link();
    EXPECT_EQ(send(path, {{"do", "confirm"}}).status, 303);
    return path;
  }
  RawAnswer moderate(const std::string& act, const std::string& rule = "") {
    const auto session = sign_in();
    const auto desk = staff("/admin/board", session).body;
    return decide("/admin/board",
                  {{"post", between(desk, "name=\"post\" value=\"", "\"")},
                   {"seen", between(desk, "name=\"seen\" value=\"", "\"")},
                   {"do", act},
                   {"rule", rule}},
                  session);
  }
  std::string published_topic(const std::string& title = "Kā jūs atrodat telpas?",
                              const std::string& text = "Mums bibliotēka vairs nevar.") {
    auto path = confirmed_topic(title, text);
    EXPECT_EQ(moderate("publish").status, 303);
    return path;
  }
};

TEST_F(Board, APostIsShownOnceItsAddressAndAModeratorSaidYes) {
  EXPECT_EQ(begin_topic("Kā jūs atrodat telpas?", "Mums bibliotēka vairs nevar.").status, 303);
  const auto path = private_link();
  EXPECT_NE(look(path).body.find("Jā, tas ir mans ieraksts"), std::string::npos);
  EXPECT_EQ(look(path + "?do=confirm").status, 200);
  const auto session = sign_in();
  EXPECT_EQ(staff("/admin/board", session).body.find("bibliotēka"), std::string::npos)
      << "not confirmed";
  send(path, {{"do", "confirm"}});
  EXPECT_NE(look(path).body.find("Gaida moderatoru"), std::string::npos);
  EXPECT_EQ(look("/board").body.find("telpas"), std::string::npos);
  EXPECT_EQ(look("/board/1").status, 404);
  EXPECT_EQ(look("/board.atom").body.find("bibliotēka"), std::string::npos);
  const auto desk = staff("/admin/board", session).body;
  EXPECT_NE(desk.find("bibliotēka"), std::string::npos);
  EXPECT_EQ(desk.find("piemers.example"), std::string::npos) << "nobody sees the address";
  EXPECT_EQ(moderate("publish").status, 303);
  for (const auto* page : {"/board", "/board/1", "/board.atom"})
    EXPECT_NE(look(page).body.find("bibliotēka"), std::string::npos) << page;
  EXPECT_NE(look("/board/1").body.find("noindex"), std::string::npos);
  EXPECT_NE(letters().back().body.find("https://example.lv/board/1"), std::string::npos);
}

TEST_F(Board, AnAnswerGoesTheSameWay) {
  published_topic();
  const auto before = send("/board/1/reply", {{"reply", "Mums iedeva biedrību namā."}});
  EXPECT_EQ(before.status, 200);
  EXPECT_NE(before.body.find("Te lasa visi"), std::string::npos);
  EXPECT_NE(before.body.find("Mums iedeva biedrību namā."), std::string::npos);
  EXPECT_EQ(send("/board/1/reply", post_fields("Mums iedeva biedrību namā.")).status, 303);
  send(private_link(), {{"do", "confirm"}});
  moderate("publish");
  EXPECT_NE(look("/board/1").body.find("biedrību namā"), std::string::npos);
  EXPECT_NE(look("/board").body.find("1 atbilde"), std::string::npos);
  EXPECT_NE(look("/board?q=biedribu").body.find("telpas"), std::string::npos);
  EXPECT_EQ(look("/board?q=nekur").body.find("telpas"), std::string::npos);
}

TEST_F(Board, WordsOfHealthAreShownOnceMoreAndNeverBlocked) {
  const std::string text = "Mana māsa lieto insulīnu un nevar atrast grupu.";
  auto fields = post_fields(text);
  fields.emplace_back("title", "Kā sākt grupu?");
  const auto again = send("/board/new", fields);
  EXPECT_EQ(again.status, 200);
  EXPECT_NE(again.body.find("<mark>insulīnu</mark>"), std::string::npos);
  EXPECT_NE(again.body.find("name=\"looked\""), std::string::npos);
  EXPECT_NE(again.body.find("value=\"Kā sākt grupu?\""), std::string::npos);
  EXPECT_TRUE(letters().empty());
  fields.emplace_back("looked", "1");
  EXPECT_EQ(send("/board/new", fields).status, 303);
}

TEST_F(Board, FaultsKeepEveryWordThatWasTyped) {
  const auto wrong = send("/board/new", {{"opened", seal()},
                                         {"title", ""},
                                         {"text", "Garš teksts, kas nedrīkst pazust"},
                                         {"as", "Viena biedrība"},
                                         {"mail", "nav adrese"}});
  EXPECT_EQ(wrong.status, 422);
  for (const auto* field : {"#title", "#as", "#mail", "#sure"})
    EXPECT_NE(wrong.body.find("href=\"" + std::string(field) + "\""), std::string::npos) << field;
  EXPECT_NE(wrong.body.find("Garš teksts, kas nedrīkst pazust"), std::string::npos);
  auto trapped = post_fields("x");
  trapped.emplace_back("contact_name", "x");
  trapped.emplace_back("title", "x");
  EXPECT_EQ(send("/board/new", trapped).status, 422);
}

TEST_F(Board, OnlyItsPublishedAddressWritesForAnOrganization) {
  auto fields = post_fields("Mums telpu iedeva namā.");
  fields.emplace_back("title", "Telpas");
  fields.emplace_back("organization", "1");
  EXPECT_EQ(send("/board/new", fields).status, 422);
  for (auto& [name, value] : fields)
    if (name == "mail") value = "birojs@viena.example";
  EXPECT_EQ(send("/board/new", fields).status, 303);
  send(private_link(), {{"do", "confirm"}});
  EXPECT_EQ(look("/board/1").status, 404) << "read first, unless the operator says otherwise";
  moderate("publish");
  const auto topic = look("/board/1").body;
  EXPECT_NE(topic.find("href=\"/organizations/viena\">Viena biedrība"), std::string::npos);
  EXPECT_EQ(topic.find("Grupas vadītāja"), std::string::npos);
}

TEST_F(Board, AReportedPostDisappearsAtOnceAndAtMostTwice) {
  published_topic();
  const auto report = [&](const std::string& why) {
    ++board_clock;  // another form, not the same one twice
    const auto form = look("/board/report/1").body;
    return send("/board/report/1",
                {{"opened", between(form, "name=\"opened\" value=\"", "\"")}, {"why", why}});
  };
  EXPECT_EQ(report("").status, 422);
  for (int times = 1; times <= 2; ++times) {
    EXPECT_EQ(report("person").status, 200);
    EXPECT_EQ(look("/board/1").status, 404) << times;
    EXPECT_EQ(look("/board.atom").body.find("bibliotēka"), std::string::npos);
    moderate("publish");
    EXPECT_EQ(look("/board/1").status, 200);
  }
  report("advice");
  EXPECT_EQ(look("/board/1").status, 200) << "a moderator has read it twice";
  EXPECT_NE(staff("/admin/board", sign_in()).body.find("ziņots"), std::string::npos);
}

TEST_F(Board, AModeratorNeedsAReasonAndSeesWhatIsThereNow) {
  const auto path = confirmed_topic("Temats", "Pirmais teksts");
  const auto refused = moderate("hide");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("Izvēlieties iemeslu"), std::string::npos);
  EXPECT_NE(look(path).body.find(">Pirmais teksts</textarea>"), std::string::npos);
  const auto session = sign_in();
  const auto desk = staff("/admin/board", session).body;
  send(path, {{"do", "change"}, {"text", "Otrs teksts"}});
  EXPECT_EQ(decide("/admin/board",
                   {{"post", "1"},
                    {"seen", between(desk, "name=\"seen\" value=\"", "\"")},
                    {"do", "publish"}},
                   session)
                .status,
            409);
  EXPECT_EQ(look("/board/1").status, 404);
  EXPECT_EQ(moderate("return", "person").status, 303);
  EXPECT_NE(look(path).body.find("Moderators lūdz pārrakstīt"), std::string::npos);
  EXPECT_NE(look(path).body.find("Var pazīt slimu cilvēku"), std::string::npos);
  send(path, {{"do", "change"}, {"text", "Trešais teksts"}});
  EXPECT_EQ(moderate("publish").status, 303);
  EXPECT_NE(look("/board/1").body.find("Trešais teksts"), std::string::npos);
}

TEST_F(Board, TheAuthorDeletesByThePrivateLink) {
  const auto path = published_topic();
  EXPECT_NE(send(path, {{"do", "delete"}}).body.find("izdzēsts"), std::string::npos);
  EXPECT_EQ(look("/board/1").status, 404);
  EXPECT_EQ(look(path).status, 404);
  EXPECT_EQ(look("/board").body.find("telpas"), std::string::npos);
}

TEST_F(Board, AClosedTopicTakesNoAnswer) {
  published_topic();
  const auto session = sign_in();
  EXPECT_EQ(decide("/admin/board", {{"topic", "1"}, {"do", "close"}}, session).status, 303);
  EXPECT_EQ(look("/board/1").body.find("name=\"reply\""), std::string::npos);
  EXPECT_EQ(send("/board/1/reply", post_fields("Vēl kas")).status, 409);
  decide("/admin/board", {{"topic", "1"}, {"do", "open"}}, session);
  EXPECT_NE(look("/board/1").body.find("name=\"reply\""), std::string::npos);
}

TEST_F(Board, TopicsAreFoundByPlaceAndWithoutAnswer) {
  confirmed_topic("Telpas Kurzemē", "Kur?", {{"region", "kurzeme"}});
  moderate("publish");
  EXPECT_NE(look("/board?region=kurzeme").body.find("Telpas Kurzemē"), std::string::npos);
  EXPECT_EQ(look("/board?region=latgale").body.find("Telpas Kurzemē"), std::string::npos);
  EXPECT_NE(look("/board?unanswered=1").body.find("Telpas Kurzemē"), std::string::npos);
}

TEST_F(Board, TextsAreShownAsTextAlone) {
  published_topic("<b>Temats</b>", "<script>alert(1)</script> https://piemers.example/x");
  for (const auto* page : {"/board", "/board/1", "/board.atom", "/board/report/1"}) {
    const auto body = look(page).body;
    EXPECT_EQ(body.find("<script>alert"), std::string::npos) << page;
    EXPECT_EQ(body.find("<b>Temats"), std::string::npos) << page;
    EXPECT_EQ(body.find("href=\"https://piemers.example"), std::string::npos) << page;
  }
}

TEST_F(Board, AddressesAreErasedAndUnconfirmedPostsForgotten) {
  published_topic();
  begin_topic("Cits", "Nav apstiprināts");
  board_clock += 8 * one_day;
  forget_old_posts(site_.services().curation);
  EXPECT_FALSE(board_post(database(), 2));
  EXPECT_EQ(posts_of(database(), writer), 1);
  board_clock += 30 * one_day;
  forget_old_posts(site_.services().curation);
  EXPECT_EQ(posts_of(database(), writer), 0);
  EXPECT_EQ(look("/board/1").status, 200);
}

TEST_F(Board, ErasingAPersonErasesTheAddressHere) {
  published_topic();
  EXPECT_GT(forget_address(database(), "Rakstitaja@Piemers.example"), 0);
  EXPECT_EQ(posts_of(database(), writer), 0);
  for (const auto& letter : letters()) EXPECT_NE(letter.recipient, writer);
}

TEST_F(Board, ItsPagesAreThereInEveryLanguage) {
  published_topic();
  for (const auto& prefix : language_prefixes())
    for (const auto* path : {"/board", "/board/1", "/board/new", "/board/sent", "/board/1/reply",
                             "/board/report/1", "/board.atom"})
      EXPECT_EQ(look(prefix + path).status, 200) << prefix << path;
  EXPECT_EQ(look("/board/posts/nav-tadas").status, 404);
  EXPECT_EQ(look("/board/nav").status, 404);
}

}  // namespace
}  // namespace blakus::board_test
