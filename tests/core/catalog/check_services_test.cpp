// What a curator wrote of services, hours and places, and where it cannot be right. Invented.

#include <gtest/gtest.h>

#include "core/catalog/check.h"
#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::check_services_test {
namespace {

struct Case {
  const char* members;
  const char* key;
  const char* what;
};

TEST(CheckServices, NamesWhatIsWrongWithItsPlace) {
  const Case cases[] = {
      {R"("service_details": [{"service": "nav"}])", "service_details[0].service", "nav"},
      {R"("service_details": [{"name": {"lv": "A"}}])", "service_details[0].service", "missing"},
      {R"("service_details": [{"service": "peer_support", "location": "Nekur"}])",
       "service_details[0].location", "Nekur"},
      {R"("phones": [{"number": "116123", "opening_hours": [{"days": ["mo"], "opens": "9:00", "closes": "12:00"}]}])",
       "phones[0].opening_hours[0].opens", "9:00"},
      {R"("locations": [{"city": "Rīga", "opening_hours": [{"days": ["mo"], "opens": "22:00", "closes": "06:00"}]}])",
       "locations[0].opening_hours[0].closes", "not later"},
      {R"("locations": [{"city": "Rīga", "opening_hours": [{"days": ["monday"]}]}])",
       "locations[0].opening_hours[0].days[0]", "monday"},
      {R"("locations": [{"city": "Rīga", "address_kind": "not_public", "street": "Slepenā iela"}])",
       "locations[0].address_kind", "not_public"},
      {R"("takes_new_people": {"status": "yes", "date": "2026-11-01", "until": "2027-01-01"})",
       "takes_new_people.until", "not paused"},
      {R"("takes_new_people": {"status": "perhaps", "date": "2026-11-01"})",
       "takes_new_people.status", "perhaps"},
      {R"("takes_new_people": {"status": "yes"})", "takes_new_people.date", "missing"},
  };
  for (const auto& c : cases) {
    const DataFolder data;
    data.write("taxonomies/intakes.json",
               R"({"terms": [{"id": "yes", "label": {"lv": "Uzņem"}}]})");
    data.organization("pirma", std::string(", ") + c.members);
    const auto loaded = load_catalog(data.path());
    EXPECT_TRUE(reports(loaded, "organizations/pirma.json", c.key, c.what)) << c.key << "\n"
                                                                            << all(loaded);
  }
}

TEST(CheckServices, NeedsNoVocabularyThatDataOfYesterdayLack) {
  const DataFolder data;
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(loaded.problems.empty()) << all(loaded);
}

}  // namespace
}  // namespace blakus::check_services_test
