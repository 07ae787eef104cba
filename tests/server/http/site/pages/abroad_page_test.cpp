// Where a condition's page leads beyond Latvia, over the published data.

#include <gtest/gtest.h>

#include "server/search/answer/fallbacks.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::abroad_page_test {
namespace {

class Abroad : public testing::Test {
 protected:
  static SiteSettings settings(const BuiltAssets& assets) {
    SiteSettings settings;
    settings.web = std::string(BLAKUS_SOURCE_DIR) + "/web";
    settings.assets = assets.path();
    settings.base_url = "https://example.lv";
    settings.today = test_day;
    settings.strict = true;
    return settings;
  }
  std::string html(const std::string& path, Language language = Language::lv) const {
    return pages_.page({path, {}, language})->body;
  }

  BuiltAssets assets_;
  Pages pages_{settings(assets_), real_directory()};
};

TEST_F(Abroad, SisterBodiesInLithuaniaAndEstoniaStandBeforeFederations) {
  const auto snapshot = real_directory().snapshot();
  for (const auto* id : {"parkinson", "multiple-sclerosis", "cancer", "diabetes"}) {
    bool federation = false;
    std::size_t sisters = 0;
    for (const auto& step :
         fallbacks_for(*snapshot->term(Kind::diagnosis, id), Language::lv, *snapshot)) {
      if (!step.federation) continue;
      const bool sister = is_neighbor(*step.federation);
      EXPECT_FALSE(sister && federation) << id << ": " << step.label;
      federation = federation || !sister;
      sisters += sister ? 1 : 0;
    }
    EXPECT_GT(sisters, 0U) << id;
  }
  const auto page = html("/diagnoses/parkinson");
  EXPECT_TRUE(holds(page, "lang=\"lt\">Lietuvos Parkinsono ligos draugija"));
  EXPECT_TRUE(holds(page, "Pacientu organizācija Lietuvā. Vietne lietuviešu valodā."));
}

TEST_F(Abroad, ARareConditionSaysWhereItIsKnownBestWithSourceAndDay) {
  const auto page = html("/diagnoses/prader-willi");
  EXPECT_TRUE(holds(page, "Reto slimību koordinācijas centrs"));
  EXPECT_TRUE(holds(page, "vmnvd.gov.lv, skatītas 30.11.2026"));
  EXPECT_TRUE(holds(page, "https://www.orpha.net/en/disease/detail/739"));
  EXPECT_TRUE(holds(html("/diagnoses/childhood-cancer"), "ERN PaedCan"));
  EXPECT_FALSE(holds(html("/diagnoses/diabetes"), "id=\"s-expertise\"")) << "not rare";
}

}  // namespace
}  // namespace blakus::abroad_page_test
