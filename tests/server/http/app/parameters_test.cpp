#include "server/http/app/parameters.h"

#include <gtest/gtest.h>

#include "server/http/transport/url.h"
#include "tests/support/tiny_index.h"

namespace blakus::parameters_test {
namespace {

class SearchParameters : public testing::Test {
 protected:
  static const Snapshot& snapshot() {
    static TinyIndex index{{body("viens", "Viens")}};
    static const auto snapshot = index.searcher().snapshot();
    return *snapshot;
  }
  static CheckedParameters<SearchRequest> read(const std::string& query) {
    return search_request(parameters_of(query), snapshot());
  }
  /// Names of the bad parameters.
  static std::vector<std::string> bad(const std::string& query) {
    std::vector<std::string> names;
    for (const auto& parameter : read(query).bad) names.push_back(parameter.name);
    return names;
  }
};

TEST_F(SearchParameters, BecomeARequest) {
  const auto checked = read(
      "q=cukura+diab%C4%93ts&region=liepaja&region=kurzeme&service=camps&near=56.5,21&radius_km=30"
      "&sort=distance&page=2&size=5&lang=ru&exact=1");
  ASSERT_TRUE(checked.ok());
  const auto& request = checked.value;
  EXPECT_EQ(request.text, "cukura diabēts");
  EXPECT_EQ(request.filters, (std::vector<Filter>{{Kind::region, {"kurzeme", "liepaja"}},
                                                  {Kind::service, {"camps"}}}));
  EXPECT_EQ(request.near, (Point{56.5, 21}));
  EXPECT_EQ(request.radius_km, 30);
  EXPECT_EQ(request.sort, Sort::distance);
  EXPECT_EQ(request.page, 2U);
  EXPECT_EQ(request.size, 5U);
  EXPECT_EQ(request.language, Language::ru);
  EXPECT_TRUE(request.exactly);
}

TEST_F(SearchParameters, AskForEverythingIfEmpty) {
  const auto checked = read("q=&region=&near=&page=&size=&sort=&lang=&utm_source=x");
  ASSERT_TRUE(checked.ok());
  EXPECT_EQ(query_string(checked.value), "");
}

TEST_F(SearchParameters, AreNamedAllAtOnceIfWrong) {
  const struct {
    const char* query;
    std::vector<std::string> bad;
  } cases[] = {
      {"page=0", {"page"}},
      {"page=-1", {"page"}},
      {"page=1.5", {"page"}},
      {"page=1x", {"page"}},
      {"page=+1", {"page"}},
      {"page=%201", {"page"}},
      {"page=99999999999999999999999", {"page"}},
      {"page=10001", {"page"}},
      {"page=501&size=20", {"page"}},
      {"size=101", {"size"}},
      {"size=0", {"size"}},
      {"page=2&page=3", {"page"}},
      {"q=a&q=b", {"q"}},
      {"q=%ff", {"q"}},
      {"near=1", {"near"}},
      {"near=91,0", {"near"}},
      {"near=0,181", {"near"}},
      {"near=nan,0", {"near"}},
      {"near=inf,0", {"near"}},
      {"near=1,2,3", {"near"}},
      {"near=1e999,0", {"near"}},
      {"near=1,1&radius_km=0", {"radius_km"}},
      {"near=1,1&radius_km=-5", {"radius_km"}},
      {"near=1,1&radius_km=1e9", {"radius_km"}},
      {"radius_km=5", {"radius_km"}},
      {"sort=random", {"sort"}},
      {"sort=distance", {"sort"}},
      {"exact=maybe", {"exact"}},
      {"lang=de", {"lang"}},
      {"region=nowhere&region=liepaja", {"region"}},
      {"diagnosis=nothing&area=x&lang=xx&page=0", {"area", "diagnosis", "page", "lang"}},
  };
  for (const auto& c : cases) EXPECT_EQ(bad(c.query), c.bad) << c.query;
}

TEST_F(SearchParameters, LimitTheLengthOfAQuery) {
  const auto letters = [](std::size_t count) {
    std::string query = "q=";
    for (std::size_t i = 0; i < count; ++i) query += "%C4%93";
    return query;
  };
  EXPECT_TRUE(read(letters(256)).ok());
  EXPECT_EQ(bad(letters(257)), std::vector<std::string>{"q"});
}

TEST_F(SearchParameters, AreRefusedWithoutRepeatingWhatIsNoText) {
  EXPECT_EQ(read("region=lv-rx").bad.front().reason, "unknown region 'lv-rx'");
  EXPECT_EQ(read("region=%ff").bad.front().reason, "unknown region the value given");
  EXPECT_EQ(read("region=a%00").bad.front().reason, "unknown region the value given");
  EXPECT_LT(read("region=" + std::string(3000, 'x')).bad.front().reason.size(), 120U);
}

TEST_F(SearchParameters, SayWhichKindsAreLookedFor) {
  const auto of = [&](const std::string& query) {
    return kinds_search_request(parameters_of(query), snapshot());
  };
  EXPECT_EQ(of("").value.kinds, std::vector{Kind::organization});
  EXPECT_EQ(of("kinds=news,event,news").value.kinds, (std::vector{Kind::event, Kind::news}));
  EXPECT_EQ(of("kinds=all").value.kinds.size(), searched_kinds.size());
  for (const auto* unknown : {"kinds=events", "kinds=event,diagnosis", "kinds=event,,news"}) {
    const auto checked = of(unknown);
    ASSERT_EQ(checked.bad.size(), 1U) << unknown;
    EXPECT_EQ(checked.bad.front().name, "kinds");
    EXPECT_NE(checked.bad.front().reason.find("write all, or some of: organization, event, "),
              std::string::npos)
        << checked.bad.front().reason;
  }
  EXPECT_EQ(read("kinds=event").value.kinds, std::vector{Kind::organization}) << "of pages";
}

TEST_F(SearchParameters, HoldNothingThatAPageMustNotEcho) {
  const struct {
    const char *typed, *text;
  } cases[] = {
      {"a%00b", "ab"},
      {"%1Ba%0Bb%7F", " a b "},
      {"a%C2%85b", "a b"},
      {"%E2%80%AEdiab%C4%93ts%E2%81%A9", "diabēts"},
      {"a%D8%9Cb%E2%80%8Fc", "abc"},
      {"a%09b", "a\tb"},
      {"a%C2%A0b%E2%80%8Bc", "a\u00A0bc"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(read(std::string("q=") + c.typed).value.text, c.text) << c.typed;
    EXPECT_EQ(suggest_request(parameters_of(std::string("q=") + c.typed)).value.text, c.text);
  }
}

TEST_F(SearchParameters, GiveTheSameQueryStringInAnyOrder) {
  const auto one = read("size=10&region=liepaja&q=b%C4%93rni&region=kurzeme&page=1").value;
  const auto other = read("region=kurzeme&region=liepaja&region=kurzeme&q=bērni&size=10").value;
  EXPECT_EQ(query_string(one), "q=b%C4%93rni&region=kurzeme&region=liepaja&size=10");
  EXPECT_EQ(query_string(one), query_string(other));
}

TEST_F(SearchParameters, ComeBackFromAQueryString) {
  const std::string query =
      "q=%22a%22%20%26&region=kurzeme&language=ru&near=56.5%2C-21.25&radius_km=2.5&sort=checked"
      "&exact=1&page=3&size=7";
  EXPECT_EQ(query_string(read(query).value), query);
}

TEST_F(SearchParameters, AreReadLikewiseForSuggestions) {
  const auto checked = suggest_request(parameters_of("q=dia&lang=en&limit=3"));
  ASSERT_TRUE(checked.ok());
  EXPECT_EQ(checked.value.text, "dia");
  EXPECT_EQ(checked.value.language, Language::en);
  EXPECT_EQ(checked.value.limit, 3U);
  EXPECT_EQ(suggest_request(parameters_of("limit=21&lang=&q=%ff")).bad.size(), 2U);
}

}  // namespace
}  // namespace blakus::parameters_test
