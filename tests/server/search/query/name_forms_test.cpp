#include "server/search/query/name_forms.h"

#include <gtest/gtest.h>

namespace blakus::name_forms_test {
namespace {

NameForms forms_of(const std::vector<std::pair<const char*, Language>>& names) {
  NameForms forms;
  for (std::uint32_t name = 0; name < names.size(); ++name)
    for (const auto& word : analyze(names[name].first)) forms.add(name, word, names[name].second);
  forms.settle();
  return forms;
}

TEST(NameForms, KnowAWordInAnotherCase) {
  const auto forms = forms_of({{"Cerību spārni", Language::lv}, {"Saules bērni", Language::lv}});
  const auto holders = forms.holders_of(analyze("cerības").front());
  EXPECT_EQ(holders.size(), 1U);
  EXPECT_TRUE(holders.contain(0));
  EXPECT_FALSE(holders.contain(1));
}

TEST(NameForms, OfAnEnglishNameAreEnglish) {
  const auto forms = forms_of({{"Movember Foundation", Language::en}});
  EXPECT_TRUE(forms.holders_of(analyze("foundations").front()).contain(0));
  EXPECT_EQ(forms.holders_of(analyze("fonds").front()).size(), 0U);
}

TEST(NameForms, TakeNoNoticeOfFunctionWordsAndRepetitions) {
  const auto forms = forms_of({{"Bērni un bērni", Language::lv}});
  EXPECT_EQ(forms.holders_of(analyze("un").front()).size(), 0U);
  EXPECT_EQ(forms.holders_of(analyze("bērniem").front()).size(), 1U);
}

}  // namespace
}  // namespace blakus::name_forms_test
