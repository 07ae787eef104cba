// needs: core/text/messages.cpp

// Any bytes as a sentence of web/messages/: refused at the start, or written out without a fault.
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/text/messages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string pattern{reinterpret_cast<const char*>(data), size};
  for (const std::string_view language : {"lv", "en", "ru", "uk"}) {
    try {
      const blakus::Message message{pattern, language};
      blakus::MessageArguments arguments;
      for (const auto& name : message.argument_names())
        arguments.emplace_back(name, std::int64_t{21});
      message.text(arguments);
    } catch (const std::invalid_argument&) {
      // The pattern is not sound, or an argument is not of its kind: said, not hidden.
    }
  }
  return 0;
}
