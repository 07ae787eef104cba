// The main of a fuzz target without libFuzzer: gives it no bytes at all, then each file named.

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** names) {
  const auto replay = [](const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  };
  replay("");
  for (int i = 1; i < count; ++i) {
    std::ifstream file{names[i], std::ios::binary};
    replay({std::istreambuf_iterator<char>{file}, {}});
  }
}
