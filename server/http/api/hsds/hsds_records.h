#pragma once
// Our records as JSON of the standard (HSDS 3.0, https://docs.openreferral.org, and its profile
// Open Referral UK 3.0): the one place that says which field becomes which. What is not known is
// left out. Knows shapes; never addresses, parameters or pages of lists.

#include <string>

#include <nlohmann/json.hpp>

#include "server/http/api/hsds/hsds_table.h"
#include "server/http/app/message_lookup.h"

namespace blakus {

struct HsdsOffer;

/// How much of a record is written.
enum class HsdsDepth : unsigned char {
  minimal,  ///< its id, its status and when it changed
  basic,    ///< its own fields, as lists have them
  full      ///< and all that belongs to it
};

class HsdsWriter {
 public:
  using Json = nlohmann::ordered_json;

  /// `own_address`: scheme and host before each of our paths; empty: addresses are left out.
  HsdsWriter(const Snapshot& snapshot, const MessageLookup& words, Language language,
             std::string own_address)
      : snapshot_(snapshot),
        table_(hsds_table(snapshot)),
        words_(words),
        language_(language),
        own_address_(std::move(own_address)) {}

  Json json(const HsdsService& service, HsdsDepth depth) const;
  Json json(const HsdsBody& body, HsdsDepth depth) const;
  Json json(const HsdsPlace& place, HsdsDepth depth) const;
  Json json(const HsdsTerm& term, HsdsDepth depth) const;
  Json json(const HsdsTaxonomy& taxonomy, HsdsDepth depth) const;

 private:
  Json gone(const HsdsBody& body) const;
  Json location_of(const HsdsPlace& place, const Location& location) const;
  void put_organization_parts(Json& json, const HsdsBody& body, const Organization& record) const;
  void put_service_parts(Json& json, const HsdsService& service, const Organization& record,
                         const HsdsOffer& offered) const;
  Json service_at(const HsdsPlace& place) const;
  Json areas_of(const HsdsService& service, const Organization& record) const;
  Json languages_of(const std::string& owner, const std::vector<std::string>& ids) const;
  Json attributes_of(const HsdsService& service) const;
  std::string page_of(Kind kind, std::string_view id) const;
  std::string say(std::string_view key) const { return words_.say(language_, key); }
  const HsdsBody& body_of(const HsdsService& service) const { return table_.bodies[service.body]; }

  const Snapshot& snapshot_;
  const HsdsTable& table_;
  const MessageLookup& words_;
  const Language language_;
  const std::string own_address_;
};

/// An address as RFC 3986 has it: "ā" as "%C4%81".
std::string ascii_address(std::string_view address);

}  // namespace blakus
