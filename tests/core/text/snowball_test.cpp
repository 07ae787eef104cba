#include "core/text/snowball.h"

#include <gtest/gtest.h>

namespace blakus::snowball_test {

TEST(Snowball, StemsRussian) {
  for (const char* form : {"диабет", "диабета", "диабетом", "диабете"})
    EXPECT_EQ(russian_stem(form), russian_stem("диабет")) << form;
  EXPECT_EQ(russian_stem("слепых"), russian_stem("слепые"));
}

TEST(Snowball, TakesUkrainianEndingsWithTheLettersOfRussian) {
  const struct {
    const char* name;
    std::initializer_list<const char*> forms;
  } cases[] = {{"діабет", {"діабету", "діабетом", "діабеті", "диабет"}},
               {"епілепсія", {"епілепсії", "епілепсією"}},
               {"хвороба", {"хвороби", "хворобу", "хворобою", "хворобі"}},
               {"пацієнт", {"пацієнта", "пацієнти", "пацієнтів", "пацієнтам"}},
               {"хворий", {"хворого", "хворих", "хворі"}}};
  for (const auto& c : cases)
    for (const auto* form : c.forms) EXPECT_EQ(russian_stem(form), russian_stem(c.name)) << form;
}

TEST(Snowball, StemsEnglish) {
  EXPECT_EQ(english_stem("diseases"), english_stem("disease"));
  EXPECT_EQ(english_stem("children"), "children");
}

}  // namespace blakus::snowball_test
