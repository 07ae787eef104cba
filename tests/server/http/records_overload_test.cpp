// Forms and desk beside programs that send without pause, and on a disk that is full: a real
// server.

#include <atomic>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/server/http/support/served_records.h"

namespace blakus::records_overload_test {
namespace {

TEST_F(ServedRecords, FormsAndSignInAreServedBesideAFloodOfFormsThatAProgramSends) {
  keep_administrator(site_.services().database, {.name = "anna", .role = "administrator"},
                     passphrase);
  std::atomic<bool> over{false};
  std::atomic<int> answered{0};
  std::atomic<int> turned_away{0};
  const auto flood = [&] {
    while (!over) {
      const auto answer = send("/suggest-change", {});
      ++answered;
      turned_away += answer.status == 429 && !answer.header("Retry-After").empty() ? 1 : 0;
    }
  };
  std::vector<std::thread> programs;
  for (int number = 0; number < 6; ++number) programs.emplace_back(flood);
  while (turned_away < 50) std::this_thread::yield();
  for (int number = 0; number < 5; ++number) {
    EXPECT_EQ(look("/suggest-change/viena").status, 200);
    EXPECT_EQ(send("/suggest-change/viena", correction("2123456" + std::to_string(number))).status,
              303);
  }
  EXPECT_NE(sign_in().find("__Host-blakus="), std::string::npos);
  over = true;
  for (auto& program : programs) program.join();
  EXPECT_LE(answered - turned_away, 20) << "what has no seal is looked into only so often";
}

TEST_F(ServedRecords, AStoreThatIsFullIsSaidToSenderAndOperator) {
  auto& database = site_.services().database;
  auto form = correction("21234567");
  std::string remark;  // needs a page of its own, wherever there is room for something small
  for (int letter = 0; letter < 2'900; ++letter) remark += "ā";
  form.emplace_back("remark", remark);
  database.run("PRAGMA max_page_count = 1");
  const auto fill = [&] {
    for (int number = 0; number < 500; ++number)
      database.run("INSERT INTO redirect (old, target) VALUES (?, 'viena')",
                   {std::to_string(number) + std::string(4'000, 'x')});
  };
  EXPECT_THROW(fill(), StoreFailure);
  const struct {
    const char *prefix, *said;
  } cases[] = {{"", "Jūsu sūtītais nav saglabāts"},
               {"/en", "What you sent was not kept"},
               {"/ru", "не сохранено"}};
  for (const auto& one : cases) {
    testing::internal::CaptureStderr();
    const auto answer = send(std::string(one.prefix) + "/suggest-change/viena", form);
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(answer.status, 503) << one.prefix;
    EXPECT_NE(answer.header("Retry-After"), "");
    EXPECT_NE(answer.body.find(one.said), std::string::npos) << one.prefix;
    EXPECT_NE(log.find("the disk is full"), std::string::npos) << log;
    EXPECT_EQ(log.find("21234567"), std::string::npos) << "nothing typed is in the log";
  }
  EXPECT_EQ(look("/suggest-change/viena").status, 200);
}

}  // namespace
}  // namespace blakus::records_overload_test
