#include "server/http/cause_of_failure.h"

#include <cstdlib>
#include <memory>

#include <cxxabi.h>

#include "core/store/database.h"

namespace blakus {

std::string cause_of_present_exception() {
  try {
    throw;
  } catch (const StoreFailure& failure) {
    return failure.what();
  } catch (...) {  // its type alone: another library's words may hold what was typed
  }
  const char* const type = abi::__cxa_current_exception_type()->name();
  const std::unique_ptr<char, decltype(&std::free)> name{
      abi::__cxa_demangle(type, nullptr, nullptr, nullptr), &std::free};
  return name ? name.get() : type;
}

}  // namespace blakus
