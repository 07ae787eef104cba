#include "core/text/sentence.h"

#include <gtest/gtest.h>

namespace blakus::sentence_test {
namespace {

TEST(FirstSentence, EndsWhereTheSentenceDoes) {
  const struct {
    const char *text, *sentence;
  } cases[] = {
      {"Palīdz pacientiem. Rīko nometnes.", "Palīdz pacientiem."},
      {"Palīdz pacientiem. Ārstē un māca.", "Palīdz pacientiem."},
      {"Viena rinda bez punkta", "Viena rinda bez punkta"},
      {"Atbalsts cilvēkiem ar 2. tipa diabētu. Otrs.", "Atbalsts cilvēkiem ar 2. tipa diabētu."},
      {"Took part in training in 2013. Helps.", "Took part in training in 2013."},
      {"Darbojas kopš 2013. gada. Palīdz.", "Darbojas kopš 2013. gada."},
      {"Dibinājis A. Bērziņš. Otrs.", "Dibinājis A. Bērziņš."},
      {"Создал Ю. Озолиньш. Второе.", "Создал Ю. Озолиньш."},
      {"Kas palīdz? Mēs.", "Kas palīdz?"},
      {"Помогает людям. Второе.", "Помогает людям."},
      {"„Citāts.” Otrs.", "„Citāts.”"},
      {"„Citāts.“ Otrs.", "„Citāts.“"},
      {"Tīkls (sk. karti). Otrs.", "Tīkls (sk. karti)."},
      {"Vai zini?! Nezini.", "Vai zini?!"},
      {"A", "A"},
      {". ", ". "},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(first_sentence(c.text), c.sentence);
}

TEST(FirstSentence, GoesOnBehindAnAbbreviation) {
  const char* const texts[] = {
      "Vēža, HIV u. c. Latvijas slimnieku biedrība.",
      "Palīdz bērniem, t. sk. Rīgā un Liepājā.",
      "Atbalsta pacientus, piem. Crohn slimības.",
      "Dāvina ratiņus, protēzes u. tml. Visiem, kam vajag.",
      "Raksta, t. i. Rīgā.",
      "Vada prof. Bērziņa un Dr. Kalniņš.",
      "Zvaniet pa tālr. Rīgā.",
      "Помогает при диабете, астме и др. Рижским семьям.",
      "Находится в г. Рига и г. Лиепая.",
      "Для родных, т. е. Матерей и отцов.",
      "Работает по ул. Бривибас.",
      "Helps with rare diseases, e.g. Fabry disease.",
      "Runs camps, clubs etc. For all of Latvia.",
      "Led by Dr. Smith.",
  };
  for (const auto* text : texts) EXPECT_EQ(first_sentence(text), text);
}

TEST(SentenceStarts, AreWhereTheNextSentenceBegins) {
  using Starts = std::vector<std::uint32_t>;
  EXPECT_EQ(sentence_starts(""), Starts{0});
  EXPECT_EQ(sentence_starts("Viens."), Starts{0});
  EXPECT_EQ(sentence_starts("Viens. Divi? Trīs u. c. Četri."), (Starts{0, 7, 13}));
  EXPECT_EQ(sentence_starts("Viens.  Divi."), (Starts{0, 7}));
}

TEST(CutBetweenWords, SaysThatSomethingIsLeftOut) {
  EXPECT_EQ(cut_between_words("Īsi un labi", 11), "Īsi un labi");
  EXPECT_EQ(cut_between_words("Īsi un labi", 9), "Īsi un …");
  EXPECT_EQ(cut_between_words("Garšvārds", 4), "Garš …");
}

}  // namespace
}  // namespace blakus::sentence_test
