// What doctors' systems and telephones take along: a condition by its code, contacts as a card.

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::code_and_card_test {
namespace {

SmallSite leukaemia_site() {
  auto aura = body("aura", "Aura, biedrība", {"leukaemia"}, {"oncology"});
  aura.phones = {{.number = "+371 29235677"}};
  aura.emails = {"birojs@aura.example"};
  aura.locations = {{.address_1 = "Izdomas iela 1", .city = "Rīga", .postal_code = "LV-1010"}};
  aura.description = {.lv =
                          "Izdomāta biedrība cilvēkiem, kuriem vajag ļoti garu teikumu, lai "
                          "rinda būtu jāturpina nākamajā rindā."};
  return SmallSite{{aura}};
}

std::string led_to(const Reply& reply) {
  for (const auto& [name, value] : reply.headers)
    if (name == "Location") return value;
  return std::to_string(reply.status);
}

TEST(Code, LeadsToItsConditionAndASubCodeToTheOneThatHoldsIt) {
  const auto site = leukaemia_site();
  for (const auto* code : {"C95", "c95", "C95.9", "C9599"})
    EXPECT_EQ(led_to(site.reply(std::string("/code/") + code, {{"lang", "ru"}})),
              "/ru/diagnoses/leukaemia")
        << code;
  EXPECT_EQ(led_to(site.reply("/code/C95", {{"format", "json"}})),
            "/api/v1/diagnoses/leukaemia?lang=lv");
  EXPECT_EQ(led_to(site.reply("/infobutton", {{"mainSearchCriteria.v.c", "C95"},
                                              {"informationRecipient.languageCode.c", "en-GB"}})),
            "/en/diagnoses/leukaemia");
  for (const auto* code : {"X", "Q999", "ORPHA:x", "ORPHA:999999999999", "%"})
    EXPECT_EQ(site.reply(std::string("/code/") + code).status, 404) << code;
}

TEST(Card, HoldsAnAddressThatIsKnownInParts) {
  auto aura = body("aura", "Aura", {"leukaemia"}, {"oncology"});
  aura.locations = {{.street = "Izdomas iela", .house = "1", .city = "Rīga"}};
  const SmallSite site{{aura}};
  EXPECT_TRUE(holds(site.reply("/vcard/aura").body, "ADR:;;Izdomas iela 1;Rīga;;;\r\n"));
}

TEST(Card, HoldsTheContactsOfAnOrganization) {
  const auto site = leukaemia_site();
  const auto reply = site.reply("/vcard/aura");
  EXPECT_EQ(reply.content_type, "text/vcard; charset=utf-8");
  for (const auto* line :
       {"BEGIN:VCARD\r\nVERSION:4.0\r\n", "FN:Aura\\, biedrība\r\n",
        "TEL;VALUE=uri;TYPE=voice:tel:+37129235677\r\n", "EMAIL:birojs@aura.example\r\n",
        "ADR:;;Izdomas iela 1;Rīga;;LV-1010;\r\n", "END:VCARD\r\n"})
    EXPECT_TRUE(holds(reply.body, line)) << line << reply.body;
  for (std::size_t at = 0; at < reply.body.size();) {
    const auto end = reply.body.find("\r\n", at);
    EXPECT_LE(end - at, 75U) << reply.body.substr(at, end - at);
    at = end + 2;
  }
  EXPECT_EQ(site.reply("/vcard/nobody").status, 404);
  EXPECT_TRUE(holds(site.reply("/contacts.vcf", {{"ids", "nobody,aura"}}).body, "FN:Aura"));
}

}  // namespace
}  // namespace blakus::code_and_card_test
