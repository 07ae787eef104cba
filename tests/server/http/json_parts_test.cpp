#include "server/http/json_parts.h"

#include <gtest/gtest.h>

namespace blakus {
namespace {

TEST(FirstSentence, EndsWhereTheSentenceDoes) {
  const struct {
    const char *text, *sentence;
  } cases[] = {
      {"Palīdz pacientiem. Rīko nometnes.", "Palīdz pacientiem."},
      {"Viena rinda bez punkta", "Viena rinda bez punkta"},
      {"Atbalsts cilvēkiem ar 2. tipa diabētu. Otrs.", "Atbalsts cilvēkiem ar 2. tipa diabētu."},
      {"Vēža, HIV u. c. slimnieku biedrība. Otrs.", "Vēža, HIV u. c. slimnieku biedrība."},
      {"Dibinājis A. Bērziņš. Otrs.", "Dibinājis A. Bērziņš."},
      {"Kas palīdz? Mēs.", "Kas palīdz?"},
      {"Помогает людям. Второе.", "Помогает людям."},
      {"„Citāts.” Otrs.", "„Citāts.”"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(first_sentence(c.text), c.sentence);
}

TEST(FirstSentence, IsCutBetweenWords) {
  std::string endless;
  while (endless.size() < 2000) endless += "vārds ";
  const auto sentence = first_sentence(endless);
  EXPECT_LE(sentence.size(), 300U);
  EXPECT_TRUE(sentence.ends_with("vārds …")) << sentence;
}

TEST(ChiefCheck, IsThatOfTheWholeRecord) {
  Organization organization;
  EXPECT_EQ(chief_check(organization), nullptr);
  organization.checked["contacts"] = {.date = "2026-01-01"};
  organization.checked["about"] = {.date = "2025"};
  EXPECT_EQ(chief_check(organization)->date, "2026-01-01");
  organization.checked["record"] = {.date = "2024-05"};
  EXPECT_EQ(chief_check(organization)->date, "2024-05");
}

}  // namespace
}  // namespace blakus
