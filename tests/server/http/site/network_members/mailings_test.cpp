// Contacts, segments and letters to them, as an editor, an administrator and a recipient meet them.

#include "server/network/mailings.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "server/mail/mailer.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::mailings_test {
namespace {

constexpr const char* contacts_path = "/admin/network/contacts";
constexpr const char* segments_path = "/admin/network/segments";
const std::string letters_path = "/admin/network/letters";
std::time_t mailing_clock = 1'795'000'000;

class Mailings : public ServedRecords {
 protected:
  Mailings() : ServedRecords({.now = [] { return mailing_clock; }, .sends_mail = true}) {
    mailing_clock = 1'795'000'000;
    auto network = body("latvijas-pacientu-organizaciju-tikls", "Izdomāts tīkls");
    auto member = with_contacts("viena", "Viena *biedrība*");
    member.memberships = {"Izdomāts tīkls"};
    auto other = with_contacts("otra", "Otra");
    index_.replace({network, member, other, body("tresa", "Trešā bez adreses")});
    index_.searcher().refresh();
    keep_administrator(database(), {.name = "anna", .role = "administrator"}, passphrase);
  }

  Database& database() { return site_.services().database; }
  RawAnswer act(const std::string& path, const Parameters& fields) {
    return decide(path, fields, session());
  }
  const std::string& session() {
    if (session_.empty()) session_ = sign_in();
    return session_;
  }
  std::string page(const std::string& path) { return staff(path, session()).body; }
  Parameters contact_of(const std::string& organization, const std::string& email,
                        const std::string& consent = "24.11.2026.") {
    return {{"do", "save"},
            {"organization", organization},
            {"person", "Valdes locekle"},
            {"email", email},
            {"language", "ru"},
            {"tags", "valde, projekti"},
            {"source", "pieteikumā"},
            {"consent", consent}};
  }
  std::string new_letter() {
    ++mailing_clock;  // another opened page is another letter
    const auto opened = between(page(letters_path), "name=\"opened\" value=\"", "\"");
    return act(letters_path, {{"opened", opened}}).header("Location");
  }
  /// Writes a letter and tries it; its path.
  std::string tried_letter(const std::string& segment = "") {
    const auto path = new_letter();
    Parameters fields{
        {"segment", segment},
        {"subject_lv", "Vai viss pareizi, {nosaukums}?"},
        {"text_lv", "Labdien, **{nosaukums}**!\n\nJūsu lapa: {lapa}, pareizi? {saite}"},
        {"subject_ru", "Всё ли верно?"},
        {"text_ru", "Здравствуйте, {название}! ![x](https://tracker.example/x.png)"},
        {"to", "redaktore@tikls.example"}};
    fields.emplace_back("do", "test");
    EXPECT_EQ(act(path, fields).header("Location"), path + "?said=tested");
    for (const auto& letter : waiting_letters(database()))
      letter_sent(database(), letter.number, "x");
    return path;
  }
  /// What the last question's form sends: the text that was seen, so many letters.
  Parameters agreed(const std::string& path, const std::string& letters) {
    const auto number = std::stoll(path.substr(path.rfind('/') + 1));
    return {{"do", "send"}, {"letters", letters}, {"saved", mailing(database(), number)->saved}};
  }
  std::vector<Letter> queued() {
    std::vector<Letter> all;
    while (auto letter = take_mailing_letter(database(), "2027", "2028"))
      all.push_back(std::move(*letter));
    return all;
  }

  std::string session_;
};

TEST_F(Mailings, ContactsAreWrittenDownOnceWithTheirSource) {
  EXPECT_EQ(act(contacts_path, contact_of("viena", "valde@viena.example")).status, 303);
  EXPECT_EQ(act(contacts_path, contact_of("viena", "Valde@viena.example")).status, 303);
  const auto desk = page(contacts_path);
  EXPECT_NE(desk.find("1 kontakts"), std::string::npos);
  EXPECT_NE(desk.find("piekrita"), std::string::npos);
  const auto wrong =
      act(contacts_path, {{"do", "save"}, {"organization", "nav"}, {"email", "nav"}});
  EXPECT_EQ(wrong.status, 422);
  for (const auto* fault : {"c-organization-error", "c-email-error", "c-source-error"})
    EXPECT_NE(wrong.body.find(fault), std::string::npos) << fault;
  EXPECT_NE(page(std::string(contacts_path) + "?q=zzz").find("Kontaktu vēl nav"),
            std::string::npos);
  const auto number = between(desk, "contacts?edit=", "\"");
  EXPECT_EQ(act(contacts_path, {{"do", "delete"}, {"number", number}}).status, 303);
  EXPECT_NE(page(contacts_path).find("Kontaktu vēl nav"), std::string::npos);
}

TEST_F(Mailings, ATableOfContactsComesInWholeOrNotAtAllAndGoesOutAgain) {
  const std::string table =
      "organization;email;source;consent\nviena;a@viena.example;saraksts;2026-11-24\n";
  const auto wrong = act(contacts_path, {{"do", "import"}, {"table", table + "nav;b;;vakar\n"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_NE(wrong.body.find("3. rinda"), std::string::npos);
  EXPECT_NE(page(contacts_path).find("Kontaktu vēl nav"), std::string::npos);
  EXPECT_EQ(act(contacts_path, {{"do", "import"}, {"table", table}}).status, 303);
  const auto out = staff(std::string(contacts_path) + ".csv", session());
  EXPECT_NE(out.body.find("\"a@viena.example\""), std::string::npos);
  EXPECT_EQ(out.header("Link"), "") << "no licence goes with it";
  EXPECT_EQ(act(contacts_path, {{"do", "import"}, {"table", out.body}}).status, 303);
  EXPECT_NE(page(contacts_path).find("1 kontakts"), std::string::npos);
}

TEST_F(Mailings, ASegmentIsASearchThatIsMadeAnewWheneverItIsUsed) {
  const auto found = [&](const std::string& rules) {
    return between(page(std::string(segments_path) + "?" + rules), "id=\"s-found\">", "</h2>");
  };
  EXPECT_EQ(found(""), "4 organizācijas, 2 ar adresi");
  EXPECT_EQ(found("member=yes"), "1 organizācija, 1 ar adresi");
  EXPECT_EQ(found("email=no"), "2 organizācijas, nevienas adreses");
  EXPECT_EQ(found("checked=confirmed"), "nevienas organizācijas, nevienas adreses");
  EXPECT_EQ(found("member=varb%C5%ABt"), "nevienas organizācijas, nevienas adreses");
  EXPECT_EQ(found("tag=valde"), "nevienas organizācijas, nevienas adreses");
  EXPECT_EQ(act(segments_path, {{"do", "save"}, {"tag", "valde"}, {"name", ""}}).status, 422);
  EXPECT_EQ(act(segments_path, {{"do", "save"}, {"tag", "valde"}, {"name", "Valdes"}}).status, 303);
  act(contacts_path, contact_of("tresa", "valde@tresa.example"));
  EXPECT_EQ(found("tag=valde"), "1 organizācija, 1 ar adresi");
  EXPECT_NE(page(segments_path).find("Kontakta birka: valde"), std::string::npos);
  EXPECT_NE(staff(std::string(segments_path) + ".csv?tag=valde", session())
                .body.find("\"valde@tresa.example\""),
            std::string::npos);
}

TEST_F(Mailings, ALetterGoesOnceToEachOrganizationInItsLanguage) {
  act(contacts_path, contact_of("viena", "valde@viena.example"));
  act(contacts_path, contact_of("otra", "cits@otra.example", ""));
  const auto path = tried_letter();
  const auto ask = act(path, {{"do", "ask"}, {"subject_lv", "x"}, {"text_lv", "y"}});
  EXPECT_EQ(ask.status, 422) << "another text than the one that was tried";
  EXPECT_TRUE(queued().empty());
  const auto second = tried_letter();
  EXPECT_EQ(act(second, agreed(second, "7")).body.find("<progress"), std::string::npos)
      << "another number than was agreed to";
  EXPECT_EQ(act(second, agreed(second, "2")).header("Location"), second);
  act(second, agreed(second, "2"));
  const auto letters = queued();
  ASSERT_EQ(letters.size(), 2U) << "who has no address gets none, and nobody two";
  for (const auto& letter : letters) {
    const bool member = letter.organization == "viena";
    EXPECT_EQ(letter.recipient, member ? "valde@viena.example" : "birojs@otra.example");
    EXPECT_EQ(letter.subject, member ? "Всё ли верно?" : "Vai viss pareizi, Otra?");
    EXPECT_EQ(letter.html.find("<img"), std::string::npos);
    EXPECT_NE(letter.html.find(member ? "Viena *biedrība*" : "<strong>Otra</strong>"),
              std::string::npos)
        << letter.html;
    EXPECT_NE(
        letter.body.find("https://example.lv/" + std::string(member ? "ru/" : "") + "letters/"),
        std::string::npos);
  }
  EXPECT_NE(page(second).find("Nosūtītas 0 no 2"), std::string::npos);
  EXPECT_NE(page(letters_path).find("nosūtītas 0 no 2"), std::string::npos);
}

TEST_F(Mailings, ATextThatAColleagueChangedAfterTheQuestionIsNotSent) {
  const auto path = tried_letter();
  const auto seen = agreed(path, "2");
  const auto other = "UPDATE mailing SET subject_lv = 'Cits', saved = '2027-01-01T00:00:00Z'";
  database().run(other);
  const auto again = act(path, seen);
  EXPECT_NE(again.body.find("2027-01-01T00:00:00Z"), std::string::npos) << "asked once more";
  EXPECT_TRUE(queued().empty());
}

TEST_F(Mailings, ToASegmentThatWasRemovedMeanwhileGoesToNobody) {
  act(segments_path, {{"do", "save"}, {"member", "yes"}, {"name", "Biedri"}});
  const auto path = tried_letter();
  const Parameters typed{{"segment", "99"},
                         {"subject_lv", "Tikai biedriem"},
                         {"text_lv", "Sveiki!"},
                         {"to", "a@b.example"},
                         {"do", "test"}};
  const auto refused = act(path, typed);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("Izvēlētās kopas vairs nav"), std::string::npos);
  EXPECT_NE(refused.body.find("Tikai biedriem"), std::string::npos) << "what was typed stays";
  EXPECT_EQ(page(path).find("Tikai biedriem"), std::string::npos) << "and nothing is kept";
}

TEST_F(Mailings, ALinkInASubjectIsNamedAsAFault) {
  const auto path = new_letter();
  const auto wrong = act(path, {{"do", "test"},
                                {"subject_lv", "Te: {saite}"},
                                {"text_lv", "Sveiki!"},
                                {"to", "a@b.example"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_NE(wrong.body.find("Ielieciet saiti tekstā"), std::string::npos);
}

TEST_F(Mailings, ThePreviewIsTheLetterOfAnyRecipient) {
  const auto path = tried_letter();
  const auto preview = page(path + "?as=otra");
  EXPECT_NE(preview.find("<h2 id=\"m-preview\">Vai viss pareizi, Otra?</h2>"), std::string::npos);
  EXPECT_NE(preview.find("<strong>Otra</strong>"), std::string::npos);
  EXPECT_NE(preview.find("birojs@otra.example"), std::string::npos);
  EXPECT_EQ(database().number_of("SELECT count(*) FROM confirm_link"), 0)
      << "looking makes no link";
}

TEST_F(Mailings, AFaultOfTheTextIsNamedAndNothingIsSent) {
  const auto path = new_letter();
  EXPECT_EQ(act(path, {{"do", "ask"}}).status, 422);
  const auto unknown = act(path, {{"do", "test"},
                                  {"subject_lv", "T"},
                                  {"text_lv", "Sveiki, {vards}!"},
                                  {"to", "a@b.example"}});
  EXPECT_EQ(unknown.status, 422);
  EXPECT_NE(unknown.body.find("{vards}"), std::string::npos);
  EXPECT_EQ(act(path, {{"do", "ask"}, {"subject_lv", "T"}, {"text_lv", "Sveiki!"}}).status, 422)
      << "not tried";
  EXPECT_EQ(act(path, agreed(path, "2")).status, 303);
  EXPECT_TRUE(queued().empty());
}

TEST_F(Mailings, AnEditorWritesAndAnAdministratorSends) {
  keep_administrator(database(), {.name = "anna", .role = "editor"}, passphrase);
  const auto path = tried_letter();
  EXPECT_EQ(act(path, agreed(path, "2")).status, 403);
  EXPECT_TRUE(queued().empty());
}

TEST_F(Mailings, WhoTookTheWayOutIsLeftOutFromThenOn) {
  const auto first = tried_letter();
  act(first, agreed(first, "2"));
  const auto letter = queued().front();
  const auto path = letter.unsubscribe.substr(std::string("https://example.lv").size());
  ASSERT_TRUE(path.ends_with("/stop"));
  letter_sent(database(), letter.number, iso_time(mailing_clock));
  const auto link = path.substr(0, path.size() - 5);
  for (const auto& looked : {link, path}) EXPECT_EQ(look(looked).status, 200) << looked;
  EXPECT_FALSE(look(link).body.find("Jā, vairs nesūtīt") == std::string::npos);
  EXPECT_EQ(look(link).body.find(letter.recipient), std::string::npos);
  EXPECT_EQ(send(path, {{"List-Unsubscribe", "One-Click"}}).status, 200);
  EXPECT_NE(look(link).body.find("Tomēr sūtīt"), std::string::npos);
  const auto second = tried_letter();
  EXPECT_EQ(act(second, agreed(second, "2")).body.find("<progress"), std::string::npos);
  EXPECT_EQ(act(second, agreed(second, "1")).header("Location"), second);
  EXPECT_NE(page(second).find("1 atteicās"), std::string::npos);
  EXPECT_EQ(queued().size(), 1U);
  send(link, {{"do", "resume"}});
  EXPECT_NE(page(segments_path).find("2 ar adresi"), std::string::npos);
  EXPECT_EQ(look("/letters/nav-tadas").status, 404);
}

TEST_F(Mailings, AYearLaterNoAddressOfARecipientIsKept) {
  const auto path = tried_letter();
  act(path, agreed(path, "2"));
  queued();
  mailing_clock += 366 * one_day;
  forget_old_recipients(site_.services().curation);
  EXPECT_EQ(database().number_of("SELECT count(*) FROM mail WHERE recipient <> ''"), 0);
}

TEST_F(Mailings, AButtonPressedTwiceMakesOneLetter) {
  const auto opened = between(page(letters_path), "name=\"opened\" value=\"", "\"");
  const auto first = act(letters_path, {{"opened", opened}}).header("Location");
  EXPECT_EQ(act(letters_path, {{"opened", opened}}).header("Location"), first);
  EXPECT_EQ(mailings(database()).size(), 1U);
  EXPECT_NE(new_letter(), first);
}

}  // namespace
}  // namespace blakus::mailings_test
