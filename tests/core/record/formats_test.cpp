#include "core/record/formats.h"

#include <gtest/gtest.h>

namespace blakus::formats_test {
namespace {

using Form = bool (*)(std::string_view);

struct Case {
  const char* text;
  bool right;
};

void expect(Form form, std::initializer_list<Case> cases) {
  for (const auto& c : cases) EXPECT_EQ(form(c.text), c.right) << c.text;
}

TEST(Forms, KnowAnId) {
  expect(is_id, {{"agihas", true},
                 {"a-1", true},
                 {"", false},
                 {"Agihas", false},
                 {"a_b", false},
                 {"a/b", false},
                 {"ā", false}});
  expect(is_term_id, {{"peer_support", true}, {"a b", false}});
  EXPECT_FALSE(is_id(std::string(81, 'a')));
}

TEST(Forms, TakeOnlyWebAddressesThatAreSafeToLink) {
  expect(is_web_address, {{"https://agihas.lv/", true},
                          {"http://www.lns.lv", true},
                          {"https://a.lv:8080/x?y=1#z", true},
                          {"javascript:alert(1)", false},
                          {"https://", false},
                          {"https://localhost", false},
                          {"https://a.lv/\"onload", false},
                          {"https://a.lv/<b>", false},
                          {"https://a lv/", false},
                          {"ftp://a.lv", false},
                          {"https://a..lv", false},
                          {"https://a.lv:0/", false},
                          {"https://a.lv:65535/", true},
                          {"https://a.lv:65536/", false},
                          {"https://-a.lv", false},
                          {"https://a-.lv", false},
                          {"https://a-b.xn--l-2ja.lv", true},
                          {"https://a.-lv", false},
                          {"https://a.lv./", false},
                          {"//a.lv", false},
                          {"data:text/html,x", false}});
}

TEST(Forms, KnowWhereFactsAreFrom) {
  expect(is_source, {{"https://agihas.lv/", true},
                     {"seed:001_475675bf9b988a38.txt", true},
                     {"file:members.csv", true},
                     {"seed:", false},
                     {"seed:a b", false},
                     {"javascript:alert(1)", false},
                     {"", false}});
}

TEST(Forms, KnowAnEmailAndAPhone) {
  expect(is_email, {{"info@agihas.lv", true},
                    {"a@b", false},
                    {"@a.lv", false},
                    {"a b@c.lv", false},
                    {"a@b.lv>", false}});
}

TEST(Forms, KnowRealDays) {
  expect(is_date, {{"2026", true},
                   {"2026-02", true},
                   {"2024-02-29", true},
                   {"2025-02-29", false},
                   {"2026-13", false},
                   {"2026-11-31", false},
                   {"21.11.2026", false},
                   {"26-1-1", false},
                   {"1799", false},
                   {"1799-12-31", false},
                   {"1800-01-01", true},
                   {"2200-12-31", true},
                   {"2201-01-01", false},
                   {"", false}});
}

TEST(Forms, KnowCodes) {
  expect(is_icd10, {{"E10", true},
                    {"E10.9", true},
                    {"C91-C95", true},
                    {"C95-C91", false},
                    {"e10", false},
                    {"E1", false},
                    {"E10.", false}});
  expect(is_registration_number, {{"40008181693", true},
                                  {"4000818169", false},
                                  {"4000818169x", false},
                                  {"01019012345", false}});
}

}  // namespace
}  // namespace blakus::formats_test
