// Writes an invented directory of any size: the real taxonomies, and organizations whose names,
// descriptions, diagnoses and places are drawn at random (Zipf, seeded): same arguments, same
// bytes. Usage: synthetic DATA SIZE FOLDER

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "core/catalog/load.h"
#include "core/kinds/organization/organization_json.h"

namespace blakus {
namespace {

constexpr std::uint64_t seed = 20261122;

/// Ranks 0…size-1, the first the likeliest: P(rank) ~ 1 / (rank + 1)^s.
class Zipf {
 public:
  Zipf(std::size_t size, double s) {
    double sum = 0;
    for (std::size_t rank = 0; rank < size; ++rank)
      cumulated_.push_back(sum += 1.0 / std::pow(static_cast<double>(rank) + 1, s));
  }
  template <typename Engine>
  std::size_t operator()(Engine& engine) const {
    const double at = std::uniform_real_distribution<double>{0, cumulated_.back()}(engine);
    const auto found = std::lower_bound(cumulated_.begin(), cumulated_.end(), at);
    return static_cast<std::size_t>(found - cumulated_.begin());
  }

 private:
  std::vector<double> cumulated_;
};

class Generator {
 public:
  explicit Generator(const Catalog& catalog) {
    for (const auto& term : catalog.terms) {
      by_kind_[term.kind].push_back(&term);
      add_words(term.label.lv);
      for (const auto& name : term.names.lv) add_words(name);
    }
    for (const auto& organization : catalog.organizations) add_words(organization.description.lv);
    std::erase_if(by_kind_[Kind::region], [](const TaxonomyTerm* term) {
      const auto& type = term->region.type;
      return type != "municipality" && type != "state_city";
    });
    for (auto& [kind, terms] : by_kind_) {
      std::ranges::shuffle(terms, engine_);
      ranks_.emplace(kind, Zipf{terms.size(), 0.9});
    }
    std::ranges::sort(words_);
    const auto repeated = std::ranges::unique(words_);
    words_.erase(repeated.begin(), repeated.end());
    std::ranges::shuffle(words_, engine_);
    word_rank_ = Zipf{words_.size(), 1.0};
  }

  Organization organization(std::size_t number) {
    Organization one{.id = "izdomata-" + std::to_string(number), .type = "patient_organization"};
    const auto* diagnosis = term_of(Kind::diagnosis);
    const auto* region = term_of(Kind::region);
    one.national = chance(0.1);
    one.diagnoses = {diagnosis->id};
    one.areas = diagnosis->areas;
    if (chance(0.3)) add_once(one.diagnoses, term_of(Kind::diagnosis)->id);
    for (int i = 0; i < 3; ++i) add_once(one.services, term_of(Kind::service)->id);
    add_once(one.audiences, term_of(Kind::audience)->id);
    one.languages = {"lv"};
    if (chance(0.4)) add_once(one.languages, "ru");
    one.regions = {region->id};
    one.name.lv =
        region->label.lv + " " + diagnosis->label.lv + " biedrība " + word() + " " + word();
    one.description.lv = sentence(12) + " " + sentence(14) + " " + sentence(9);
    one.locations = {
        {.city = region->label.lv, .region = region->id, .point = region->region.point}};
    const auto digits = std::to_string(20000000 + number % 10000000);
    one.phones = {{"+371 " + digits, ""}};
    one.emails = {"info@" + one.id + ".example"};
    one.checked = {{"record", {"2026-0" + std::to_string(1 + number % 9) + "-15", "list", ""}}};
    return one;
  }

 private:
  void add_words(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find_first_of(" ,.;:()/\"", at), text.size());
      if (end > at + 3) words_.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }
  static void add_once(std::vector<std::string>& ids, const std::string& id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  bool chance(double p) { return std::bernoulli_distribution{p}(engine_); }
  const TaxonomyTerm* term_of(Kind kind) { return by_kind_.at(kind)[ranks_.at(kind)(engine_)]; }
  const std::string& word() { return words_[word_rank_(engine_)]; }
  std::string sentence(int words) {
    std::string text = "Izdomāts:";
    for (int i = 0; i < words; ++i) text += " " + word();
    return text + ".";
  }

  std::mt19937_64 engine_{seed};
  std::map<Kind, std::vector<const TaxonomyTerm*>> by_kind_;
  std::map<Kind, Zipf> ranks_;
  std::vector<std::string> words_;
  Zipf word_rank_{1, 1};
};

int run(const std::filesystem::path& data, std::size_t size, const std::filesystem::path& folder) {
  const auto loaded = load_catalog(data);
  std::filesystem::create_directories(folder);
  std::filesystem::copy(
      data / "taxonomies", folder / "taxonomies",
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  Generator generator{loaded.catalog};
  std::ofstream lines{folder / "organizations.jsonl", std::ios::binary};
  for (std::size_t number = 0; number < size; ++number)
    lines << to_json(generator.organization(number)) << '\n';
  return lines.flush() ? 0 : 1;
}

}  // namespace
}  // namespace blakus

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: synthetic DATA SIZE FOLDER\n";
    return 2;
  }
  return blakus::run(argv[1], std::stoul(argv[2]), argv[3]);
}
