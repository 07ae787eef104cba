#pragma once
// A small sound data folder that a test can break.

#include <string>

#include "tests/support/temporary_folder.h"

namespace blakus {

/// Minimal taxonomies and two invented organizations, "pirma" and "otra".
class DataFolder : public TemporaryFolder {
 public:
  DataFolder() {
    const auto terms = [&](const char* kind, const std::string& id, const std::string& more = "") {
      write(std::string("taxonomies/") + kind + ".json",
            R"({"terms": [{"id": ")" + id + R"(", "label": {"lv": "Nosaukums"}, "names": {})" +
                more + "}]}");
    };
    terms("areas", "eye", R"(, "icd10": ["H00-H59"])");
    terms("diagnoses", "glaucoma", R"(, "areas": ["eye"], "icd10": ["H40"], "orpha": [])");
    terms("regions", "riga", R"(, "type": "state_city", "lat": 56.95, "lon": 24.1)");
    terms("services", "peer_support");
    terms("audiences", "adults");
    terms("languages", "lv");
    terms("types", "patient_organization");
    organization("pirma");
    organization("otra");
  }

  /// Writes organizations/ID.json; `more` is further members, beginning with a comma.
  void organization(const std::string& id, const std::string& more = "") const {
    write("organizations/" + id + ".json",
          R"({"id": ")" + id + R"(", "name": {"lv": "Izdomāta biedrība"},)" +
              R"( "type": "patient_organization", "coverage": "national")" + more + "}");
  }
};

}  // namespace blakus
