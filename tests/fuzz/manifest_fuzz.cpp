// needs: core/index/folder.cpp core/files/disk.cpp core/files/read.cpp

// Any bytes as the manifest of a generation, and as the name the index points to: damage is found,
// nothing crashes.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/index/folder.h"
#include "tests/support/temporary_folder.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const blakus::TemporaryFolder folder;
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  folder.write("generation-1/manifest", bytes);
  folder.write("generation-1/data", "content");
  const auto generation = folder.path() / "generation-1";
  // SHA-256 of "content", with its size and name: the only manifest that is right.
  const std::string right =
      "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73 7 data\n";
  if (!blakus::damage_of(generation)) require(bytes.find(right.substr(0, 64)) != std::string::npos);
  require(blakus::identity_of(generation) == bytes);
  blakus::generations(folder.path());
  blakus::current_generation(folder.path());
  return 0;
}
