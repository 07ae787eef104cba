// What each role meets on the desk: every address with an account of every role, held against the
// table of capabilities.

#include "server/http/app/roles.h"

#include <set>

#include <gtest/gtest.h>

#include "core/store/audit.h"
#include "server/http/app/route_list.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::roles_test {
namespace {

/// With a record's id, or a number, in each place for one.
std::string path_of_route(std::string_view pattern) {
  constexpr std::string_view place = "{id}";
  std::string path{pattern};
  for (auto at = path.find(place); at != std::string::npos; at = path.find(place))
    path.replace(at, place.size(), "1");
  return path;
}

class Roles : public ServedRecords {
 protected:
  Roles() {
    for (const auto role : staff_roles)
      keep_administrator(database(), {.name = std::string(role), .role = std::string(role)},
                         passphrase);
  }
  Database& database() { return site_.services().database; }
  std::string newest_entry() {
    const auto entry = audit_entries(database(), 1).front();
    return entry.who + " " + entry.action + " " + entry.subject;
  }
  static bool has(const RawAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
  }
  /// Looked at, or sent a form to, as the table says; a refusal is in words and in the log.
  void expect_by_table(const Route& route, const std::string& role, const std::string& session,
                       bool sent) {
    const auto path = path_of_route(route.pattern);
    const auto answer = sent ? decide(path, {}, session) : staff(path, session);
    const auto needed = route.needed(sent);
    const auto what = role + (sent ? " sends to " : " looks at ") + path;
    if (may(role, needed)) {
      EXPECT_NE(answer.status, 403) << what;
      return;
    }
    EXPECT_EQ(answer.status, 403) << what;
    EXPECT_TRUE(has(answer, "Šī lapa jūsu kontam nav paredzēta")) << what;
    EXPECT_TRUE(has(answer, "href=\"/admin\"")) << what;
    EXPECT_EQ(newest_entry(), role + " not allowed " + std::string(row_of(needed).name)) << what;
  }
};

TEST_F(Roles, MeetEachAddressAsTheTableSays) {
  for (const auto name : staff_roles) {
    const std::string role{name};
    const auto session = sign_in(role);
    for (const auto& route : all_routes()) {
      if (!route.curation || route.pattern == "/admin/sign-out") continue;
      EXPECT_NE(route.capability, Capability::none) << route.pattern << " names no capability";
      expect_by_table(route, role, session, false);
      if (route.takes == Takes::forms) expect_by_table(route, role, session, true);
    }
    EXPECT_EQ(decide("/admin/sign-out", {}, session).status, 303) << role;
    EXPECT_EQ(staff("/admin", session).header("Location"), "/admin/sign-in") << role;
  }
}

TEST_F(Roles, NameNoCapabilityWhereNobodySignsIn) {
  for (const auto& route : all_routes()) {
    if (route.curation) continue;
    EXPECT_EQ(route.needed(true), Capability::none) << route.pattern;
  }
}

TEST_F(Roles, AModeratorHasTheBoardAloneAndSeesNoOtherWay) {
  const auto session = sign_in("moderator");
  std::set<std::string> open;
  for (const auto& route : all_routes())
    if (may("moderator", route.capability)) open.emplace(route.pattern);
  EXPECT_EQ(open, (std::set<std::string>{"/admin", "/admin/board", "/admin/sign-out"}));
  for (const auto* path : {"/admin", "/admin/board"}) {
    const auto page = staff(path, session);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_TRUE(has(page, "href=\"/admin/board\"")) << path;
    for (const auto* closed : {"/admin/records", "/admin/letters", "/admin/calls", "/admin/paper",
                               "/admin/network", "/admin/audit", "/admin/new/event"})
      EXPECT_FALSE(has(page, "href=\"" + std::string(closed) + "\"")) << path << " " << closed;
  }
}

TEST_F(Roles, AnEditorKeepsEverythingButTheLogDecidingOnMembersAndSendingToSegments) {
  std::set<std::string> refused;
  for (const auto& row : capabilities) {
    EXPECT_TRUE(may("administrator", row.capability)) << row.name;
    if (!may("editor", row.capability)) refused.emplace(row.name);
    EXPECT_FALSE(may("owner", row.capability)) << row.name;
  }
  EXPECT_EQ(refused, (std::set<std::string>{"decide_membership", "read_audit", "send_letters"}));
  EXPECT_FALSE(may("administrator", Capability::none));
}

TEST_F(Roles, ARefusalSaysWhichRoleItTakesAndTheLogShowsIt) {
  const auto refused = staff("/admin/audit", sign_in("editor"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_TRUE(has(refused, "Žurnāls. Jūsu konta loma: redaktors. To drīkst: administrators."));
  EXPECT_TRUE(has(staff("/en/admin/audit", sign_in("moderator")),
                  "The role of your account: moderator. This is for: administrator."));
  const auto log = staff("/admin/audit", sign_in("administrator"));
  EXPECT_EQ(log.status, 200);
  EXPECT_TRUE(has(log, "nebija ļauts"));
  EXPECT_FALSE(has(log, "not allowed"));
  EXPECT_FALSE(has(log, "read_audit"));
}

TEST_F(Roles, AnotherRoleHoldsFromTheNextPageOn) {
  const auto session = sign_in("editor");
  EXPECT_EQ(staff("/admin/records", session).status, 200);
  database().run("UPDATE administrator SET role = 'moderator' WHERE name = 'editor'");
  EXPECT_EQ(staff("/admin/records", session).status, 403);
  EXPECT_EQ(staff("/admin/board", session).status, 200);
}

}  // namespace
}  // namespace blakus::roles_test
