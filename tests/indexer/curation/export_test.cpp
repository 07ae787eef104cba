#include "indexer/curation/export.h"

#include <gtest/gtest.h>

#include "core/catalog/load.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/audit.h"
#include "core/store/revisions.h"
#include "tests/support/data_folder.h"

namespace blakus::export_test {
namespace {

namespace fs = std::filesystem;

TEST(ReadableJson, IsByteForByteWhatTheFilesHold) {
  const fs::path data = fs::path{BLAKUS_SOURCE_DIR} / "data";
  for (const auto& entry : fs::directory_iterator{data / "organizations"}) {
    std::ifstream stream{entry.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto read = organization_from_json(text, entry.path().filename().string());
    EXPECT_EQ(to_file_text(read.value), text) << entry.path();
  }
}

class Export : public testing::Test {
 protected:
  ExportResult export_to(const fs::path& out) {
    return export_records({.data = data_.path() / "data", .store = store_, .out = out});
  }
  Export() {
    fs::create_directories(data_.path() / "data");
    for (const auto* part : {"taxonomies", "organizations"})
      fs::rename(data_.path() / part, data_.path() / "data" / part);
  }
  void revise(const std::string& id) {
    Organization record{.id = id, .name = {.lv = "Pārdēvēta biedrība"}};
    record.type = "patient_organization";
    record.national = true;
    add_revision(database_, {.id = id, .json = to_json(record)});
  }

  const DataFolder data_;
  const fs::path store_ = data_.path() / "store.sqlite";
  const fs::path out_ = data_.path() / "out";
  Database database_{store_};
};

TEST_F(Export, LeavesWhatDidNotChangeByteForByte) {
  const auto result = export_to(out_);
  EXPECT_EQ(result.same, 2U);
  EXPECT_EQ(result.written, 0U);
  for (const auto* file : {"organizations/pirma.json", "taxonomies/areas.json"})
    EXPECT_EQ(data_.read(std::string("out/") + file), data_.read(std::string("data/") + file));
}

TEST_F(Export, WritesTheApprovedStateAndTheSameAgain) {
  revise("pirma");
  revise("tresa");
  add_revision(database_, {.id = "otra"});
  const auto result = export_to(out_);
  EXPECT_EQ(result.written, 2U);
  EXPECT_EQ(result.removed, 1U);
  EXPECT_FALSE(fs::exists(out_ / "organizations/otra.json"));
  const auto loaded = load_catalog(out_);
  EXPECT_TRUE(loaded.problems.empty());
  ASSERT_EQ(loaded.catalog.organizations.size(), 2U);
  EXPECT_EQ(loaded.catalog.organizations[0].name.lv, "Pārdēvēta biedrība");
  const auto first = data_.read("out/organizations/pirma.json");
  export_to(out_);
  EXPECT_EQ(data_.read("out/organizations/pirma.json"), first);
}

TEST_F(Export, WritesAnApprovedEventAndLeavesTheOthersByteForByte) {
  const std::string first = R"({"id":"pirmais","title":{"lv":"Izdomāts forums"}})";
  const std::string second = R"({"id":"otrais","title":{"lv":"Izdomāta diena"}})";
  const auto file_of = [](const std::string& items) {
    return network_file_with(R"({"items": []})", {stored_network_record(items, Kind::event)});
  };
  data_.write("data/network/events.json", file_of(first));
  data_.write("data/network/news.json", R"({"items":[]})");
  export_to(out_);
  EXPECT_EQ(data_.read("out/network/events.json"), file_of(first));
  add_revision(database_, {.kind = Kind::event, .id = "otrais", .json = second});
  add_revision(database_, {.kind = Kind::event, .id = "pirmais"});
  export_to(out_);
  EXPECT_EQ(data_.read("out/network/events.json"), file_of(second));
  EXPECT_EQ(data_.read("out/network/news.json"), R"({"items":[]})");
  EXPECT_TRUE(load_catalog(out_).problems.empty());
}

TEST_F(Export, WritesARecordOfTheNetworkBackIntoTheFileItWasReadFrom) {
  const auto record = [](const std::string& id, const std::string& title) {
    return stored_network_record(R"({"id":")" + id + R"(","title":{"lv":")" + title + R"("}})",
                                 Kind::event);
  };
  const auto list = network_file_with(R"({"items": []})", {record("saraksta", "Sarakstā")});
  data_.write("data/network/events.json", list);
  data_.write("data/network/events/pirmais.json", network_record_file(record("pirmais", "Vecs")));
  data_.write("data/network/events/otrais.json", network_record_file(record("otrais", "Paliek")));
  data_.write("data/network/events/lieks.json", network_record_file(record("lieks", "Prom")));
  const auto approve = [&](const NetworkRecord& changed) {
    add_revision(database_, {.kind = Kind::event, .id = id_of(changed), .json = to_json(changed)});
  };
  approve(record("pirmais", "Jauns"));
  approve(record("tresais", "Pievienots"));
  add_revision(database_, {.kind = Kind::event, .id = "lieks"});
  export_to(out_);
  EXPECT_EQ(data_.read("out/network/events.json"), list);
  const std::string folder = "out/network/events/";
  EXPECT_EQ(data_.read(folder + "pirmais.json"), network_record_file(record("pirmais", "Jauns")));
  EXPECT_EQ(data_.read(folder + "otrais.json"), network_record_file(record("otrais", "Paliek")));
  EXPECT_EQ(data_.read(folder + "tresais.json"),
            network_record_file(record("tresais", "Pievienots")));
  EXPECT_FALSE(fs::exists(out_ / "network/events/lieks.json"));
  EXPECT_TRUE(load_catalog(out_).problems.empty());
}

TEST_F(Export, ANewDocumentJoinsTheListThoughPdfsOfOthersLieInTheFolder) {
  const std::string document = R"({"id":"jauns","title":{"lv":"Izdomāts nolikums"}})";
  data_.write("data/network/documents.json", R"({"items":[]})");
  data_.write("data/network/documents/vecs.pdf", "izdomāts");
  add_revision(database_, {.kind = Kind::document, .id = "jauns", .json = document});
  export_to(out_);
  EXPECT_FALSE(fs::exists(out_ / "network/documents/jauns.json"));
  EXPECT_NE(data_.read("out/network/documents.json").find("jauns"), std::string::npos);
}

TEST_F(Export, LeavesOutAnExpertWhoHasNotAgreedYet) {
  const auto expert = [&](const char* id, const std::string& more) {
    add_revision(database_, {.kind = Kind::expert,
                             .id = id,
                             .json = R"({"id":")" + std::string(id) +
                                     R"(","field":{"lv":"Izdomāta joma"})" + more + "}"});
  };
  expert("gaida", "");
  expert("piekrita", R"(,"consent":"2026-11-21")");
  export_to(out_);
  const auto text = data_.read("out/network/experts.json");
  EXPECT_NE(text.find("piekrita"), std::string::npos) << text;
  EXPECT_EQ(text.find("gaida"), std::string::npos) << text;
}

TEST_F(Export, GoesBackIntoTheDataItself) {
  revise("pirma");
  export_to(data_.path() / "data");
  EXPECT_EQ(load_catalog(data_.path() / "data").catalog.organizations[1].name.lv,
            "Pārdēvēta biedrība");
  EXPECT_EQ(export_to(data_.path() / "data").written, 0U);
  EXPECT_EQ(audit_entries(database_, 10).size(), 2U);
}

}  // namespace
}  // namespace blakus::export_test
