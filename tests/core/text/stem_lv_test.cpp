#include "core/text/stem_lv.h"

#include <set>

#include <gtest/gtest.h>

#include "core/text/fold.h"

namespace blakus::stem_lv_test {
namespace {

std::string stem(std::string_view word) {
  auto folded = fold(word);
  stem_lv(folded);
  return folded;
}

using Forms = std::vector<const char*>;

void expect_one_stem(const Forms& forms) {
  for (const char* form : forms) {
    EXPECT_EQ(stem(form), stem(forms.front())) << form;
    EXPECT_EQ(stem(fold(form)), stem(form)) << form;
  }
}

}  // namespace

TEST(StemLv, KnowsWordsThatAreNoFormOfAnotherDespiteTheirEnding) {
  expect_one_stem({"statuss", "statusa", "statusam", "statusu"});
  expect_one_stem({"fokuss", "fokusa", "fokusā"});
  expect_one_stem({"tirgus", "tirgum", "tirgu"});
  expect_one_stem({"medus", "medum", "medu"});
  EXPECT_NE(stem("māsu"), stem("māte"));
  EXPECT_NE(stem("visu"), stem("vīte"));
  EXPECT_NE(stem("kases"), stem("kate"));
}

TEST(StemLv, GathersTheFormsOfANoun) {
  const Forms nouns[] = {
      // 1st to 6th declension
      {"tēvs", "tēva", "tēvam", "tēvu", "tēvā", "tēvi", "tēviem", "tēvus", "tēvos"},
      {"ārsts", "ārsta", "ārsti", "ārstiem"},
      {"pacients", "pacienta", "pacienti", "pacientus", "pacientiem"},
      {"brālis", "brāļa", "brālim", "brāli", "brāļi", "brāļu", "brāļiem", "brāļus", "brāļos"},
      {"vēzis", "vēža", "vēzim", "vēzi", "vēži", "vēžu", "vēžiem"},
      {"mēnesis", "mēneša", "mēnesī", "mēneši", "mēnešiem"},
      {"lācis", "lāča", "lāči", "lāču"},
      {"brīdis", "brīža", "brīdi", "brīdī", "brīži", "brīžos"},
      {"latvietis", "latvieša", "latvietim", "latvieši", "latviešu", "latviete", "latviešiem"},
      {"skapis", "skapja", "skapī", "skapji", "skapju"},
      {"ūdens", "ūdenim", "ūdeni", "ūdenī", "ūdeņi", "ūdeņu"},
      {"ledus", "ledum", "ledu", "ledū"},
      {"slimība", "slimības", "slimībai", "slimību", "slimībā", "slimībām", "slimībās"},
      {"biedrība", "biedrības", "biedrībā", "biedrību"},
      {"niere", "nieres", "nierei", "nieri", "nierē", "nieru", "nierēm", "nierēs"},
      {"upe", "upes", "upi", "upju", "upēm"},
      {"smadzenes", "smadzeņu", "smadzenēm", "smadzenēs"},
      {"bite", "bites", "bišu", "bitēm"},
      {"sirds", "sirdij", "sirdi", "sirdī", "sirdis", "siržu", "sirdīm", "sirdīs"},
      {"acs", "acij", "aci", "acī", "acis", "acu", "acīm", "acīs"},
      {"krūts", "krūtij", "krūti", "krūtis", "krūšu", "krūtīm"},
      {"ausis", "ausij", "ausu", "ausīm"},
      {"Rīga", "Rīgas", "Rīgā", "Rīgu"},
      {"Cēsis", "Cēsu", "Cēsīs", "Cēsīm"},
      {"Liepāja", "Liepājas", "Liepājā", "Liepāju"},
      {"Talsi", "Talsu", "Talsos", "Talsiem"},
      {"Ogre", "Ogres", "Ogrē", "Ogri"},
      {"Saldus", "Saldum", "Saldū"},
      {"klepus", "klepum", "klepu"},
      {"celšanās", "celšanos"},
  };
  for (const auto& forms : nouns) expect_one_stem(forms);
}

TEST(StemLv, GathersTheFormsOfAdjectivesAndParticiples) {
  expect_one_stem({"labs", "laba", "labam", "labie", "labais", "labā", "labajam", "labajai",
                   "labajiem", "labajām", "labajos", "labajās", "labo"});
  expect_one_stem({"īss", "īsais", "īsajam", "īsajās"});
  expect_one_stem({"slapjš", "slapja", "slapjajai", "slapjo"});
  expect_one_stem({"nācis", "nākusi", "nākuši", "nākušajam", "nākušās"});
  expect_one_stem({"audzis", "augusi", "augušais"});
  expect_one_stem({"mācījies", "mācījusies", "mācījušies", "mācījušās"});
  expect_one_stem({"dzīvojošs", "dzīvojoša", "dzīvojošajiem", "dzīvojošo"});
  expect_one_stem({"ārstēts", "ārstēta", "ārstētajiem", "ārstēti"});
}

TEST(StemLv, KeepsOtherWordsApart) {
  const struct {
    const char *one, *other;
  } pairs[] = {
      {"kartes", "kārtas"},
      {"Rīga", "Rīdzene"},
      {"neredzīgs", "redzīgs"},
      {"māte", "māsa"},
      {"doma", "domes"},
      {"Liepāja", "liepa"},
      {"zīles", "zils"},
      {"vīruss", "vīrs"},
      {"lietus", "lieta"},
      {"Balvi", "balva"},
      {"Saldus", "salds"},
      {"zāles", "zaļš"},
      {"dēles", "dēls"},
      {"valdes", "Valda"},
      {"elle", "Ella"},
      {"viļņi", "vilna"},
      {"vates", "vats"},
      {"ziedes", "ziedi"},
      {"iekšpuse", "iekšpagalms"},
      {"klepus", "klēpis"},
  };
  for (const auto& pair : pairs) EXPECT_NE(stem(pair.one), stem(pair.other)) << pair.one;
}

TEST(StemLv, LeavesVeryShortWordsAlone) {
  for (const char* word : {"", "a", "un", "ir", "es"}) EXPECT_EQ(stem(word), word);
}

TEST(StemLv, StemsInPlaceWithoutGrowing) {
  std::string word = "domju";
  const auto left = stem_lv(std::span<char>{word});
  EXPECT_EQ(left.data(), word.data());
  EXPECT_EQ(left, stem("domes"));
  for (std::string any : {"\xFF\xFEs", "zzzs", "u", "uuuuuuuu", "jjjjja"}) {
    const auto size = any.size();
    stem_lv(any);
    EXPECT_LE(any.size(), size);
  }
}

}  // namespace blakus::stem_lv_test
