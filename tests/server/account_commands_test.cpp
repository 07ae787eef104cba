// `blakus-server admin …` as an operator runs it: what it says, its exit status, who can sign in.

#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "core/store/accounts.h"
#include "core/store/audit.h"
#include "server/curation/sign_in.h"
#include "server/http/app/roles.h"
#include "tests/support/temporary_folder.h"

namespace blakus::account_commands_test {
namespace {

constexpr std::int64_t now = 1'795'000'000;
const std::string first_words = "zebra mountain nine";
const std::string other_words = "seven silent violins";

class AccountCommands : public testing::Test {
 protected:
  /// The exit status; what the program said is kept.
  int admin(const std::string& command, const std::string& typed = {}) {
    const auto input = folder_.path() / "typed";
    std::ofstream{input} << typed << "\n";
    const auto line = std::string(BLAKUS_BIN_DIR) + "/blakus-server --store " + file_.string() +
                      " admin " + command + " <" + input.string() + " 2>&1";
    auto* pipe = ::popen(line.c_str(), "r");
    said_.clear();
    char piece[512];
    while (std::fgets(piece, sizeof piece, pipe) != nullptr) said_ += piece;
    const auto status = ::pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  bool says(const std::string& text) const { return said_.find(text) != std::string::npos; }
  bool can_sign_in(const std::string& words, const std::string& name = "anna") {
    Database database{file_};
    SignIn sign_in{database};
    return sign_in.sign_in({.name = name, .passphrase = words}, now).how == SignedIn::How::in;
  }

  const TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "store.sqlite";
  std::string said_;
};

TEST_F(AccountCommands, ListSaysWhoCanSignIn) {
  EXPECT_EQ(admin("list"), 1) << said_;  // there is no store yet
  EXPECT_EQ(admin("add anna", first_words), 0) << said_;
  EXPECT_EQ(admin("add zane --role editor", other_words), 0) << said_;
  EXPECT_EQ(admin("lock zane"), 0) << said_;
  EXPECT_EQ(admin("list"), 0);
  const auto line_of = [&](const std::string& name) {
    const auto begin = said_.find(name);
    return said_.substr(begin, said_.find('\n', begin) - begin);
  };
  EXPECT_NE(line_of("anna").find("can sign in"), std::string::npos) << said_;
  EXPECT_NE(line_of("zane").find("locked"), std::string::npos) << said_;
  EXPECT_NE(line_of("zane").find("editor"), std::string::npos) << said_;
}

TEST_F(AccountCommands, ARoleIsGivenByNameAndAnotherNameIsRefused) {
  for (const auto role : staff_roles) {
    EXPECT_EQ(admin("add " + std::string(role) + " --role " + std::string(role), first_words), 0)
        << said_;
    EXPECT_TRUE(says("may sign in as " + std::string(role))) << said_;
    const Database database{file_};
    EXPECT_EQ(administrator(database, std::string(role))->role, role);
    EXPECT_EQ(audit_entries(database, 1).front().subject,
              std::string(role) + ", " + std::string(role));
  }
  EXPECT_NE(admin("add zane --role owner", other_words), 0);
  EXPECT_FALSE(can_sign_in(other_words, "zane"));
}

TEST_F(AccountCommands, LockingEndsTheSessionsAndUnlockingOpensAgain) {
  admin("add anna", first_words);
  admin("add zane", other_words);
  Database database{file_};
  SignIn sign_in{database};
  const auto session = sign_in.sign_in({.name = "anna", .passphrase = first_words}, now);
  ASSERT_TRUE(sign_in.session_of(session.token, now));
  EXPECT_EQ(admin("lock anna"), 0) << said_;
  EXPECT_TRUE(says("all sessions of the account have ended"));
  EXPECT_FALSE(sign_in.session_of(session.token, now));
  EXPECT_FALSE(can_sign_in(first_words));
  EXPECT_EQ(admin("unlock anna"), 0) << said_;
  EXPECT_TRUE(can_sign_in(first_words));
}

TEST_F(AccountCommands, TheLastAdministratorIsKeptUnlessOneSaysSo) {
  admin("add anna", first_words);
  admin("add zane --role editor", other_words);  // could neither send letters nor read the log
  for (const auto* command : {"lock anna", "remove anna"}) {
    EXPECT_EQ(admin(command), 2) << said_;
    EXPECT_TRUE(says("the last administrator that can sign in")) << said_;
  }
  EXPECT_EQ(admin("add anna --role editor", other_words), 2) << said_;
  EXPECT_TRUE(can_sign_in(first_words));
  EXPECT_EQ(admin("lock anna --even-the-last"), 0) << said_;
  EXPECT_FALSE(can_sign_in(first_words));
  EXPECT_EQ(admin("unlock anna"), 0) << said_;
  EXPECT_EQ(admin("remove anna --even-the-last"), 0) << said_;
  EXPECT_EQ(admin("remove zane"), 0) << said_;
  EXPECT_EQ(admin("list"), 0);
  EXPECT_TRUE(says("there is no account"));
}

TEST_F(AccountCommands, AnAccountThatIsAddedAnewKeepsItsRoleAndCodesUnlessOneSaysOtherwise) {
  admin("add anna", first_words);
  admin("add zane --role moderator --totp", other_words);
  const auto zane = [&] { return administrator(Database{file_}, "zane").value(); };
  const auto codes = zane().totp;
  ASSERT_FALSE(codes.empty());
  EXPECT_EQ(admin("add zane", first_words), 0) << said_;
  EXPECT_TRUE(says("may sign in as moderator")) << said_;
  EXPECT_EQ(zane().totp, codes);
  EXPECT_EQ(admin("add zane --role editor --totp", first_words), 0) << said_;
  EXPECT_EQ(zane().role, "editor");
  EXPECT_NE(zane().totp, codes);
}

TEST_F(AccountCommands, ARemovedAccountStaysInTheHistoryAndCanBeAddedAgain) {
  admin("add anna", first_words);
  admin("add zane", other_words);
  EXPECT_EQ(admin("remove zane"), 0) << said_;
  EXPECT_FALSE(can_sign_in(other_words, "zane"));
  EXPECT_EQ(admin("unlock zane"), 2);
  EXPECT_TRUE(says("there is no account 'zane'")) << said_;
  EXPECT_EQ(admin("passphrase nobody", other_words), 2);
  {
    const Database database{file_};
    EXPECT_EQ(administrator(database, "zane")->passphrase, "");
    EXPECT_EQ(audit_entries(database, 1).front().action, "account removed");
  }
  EXPECT_EQ(admin("add zane", other_words), 0) << said_;
  EXPECT_TRUE(can_sign_in(other_words, "zane"));
}

TEST_F(AccountCommands, ANewPassphraseTakesThePlaceOfTheOld) {
  admin("add anna --role editor", first_words);
  EXPECT_EQ(admin("passphrase anna", "short"), 1) << said_;
  EXPECT_TRUE(can_sign_in(first_words));
  EXPECT_EQ(admin("passphrase anna", other_words), 0) << said_;
  EXPECT_FALSE(can_sign_in(first_words));
  EXPECT_TRUE(can_sign_in(other_words));
  const Database database{file_};
  EXPECT_EQ(administrator(database, "anna")->role, "editor");
}

}  // namespace
}  // namespace blakus::account_commands_test
