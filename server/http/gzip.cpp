#include "server/http/gzip.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <zlib.h>

namespace blakus {
namespace {

/// Of a 20 kB answer level 3 saves 75 % in a third of the time in which level 6 saves 78 %.
constexpr int level = 3;
constexpr int gzip_window_bits = 15 + 16;
constexpr int memory_level = 8;

/// zlib's state takes 256 kB; each thread makes it once.
class Compressor {
 public:
  Compressor() {
    if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window_bits, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::runtime_error("zlib could not be set up");
  }
  ~Compressor() { deflateEnd(&stream_); }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  Compressor(Compressor&&) = delete;
  Compressor& operator=(Compressor&&) = delete;

  std::string compress(std::string_view text) {
    deflateReset(&stream_);
    std::string packed(deflateBound(&stream_, static_cast<uLong>(text.size())), '\0');
    // zlib does not change its input; its type is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream_.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END)
      throw std::runtime_error("zlib could not compress");
    packed.resize(stream_.total_out);
    return packed;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::string gzip(std::string_view text) {
  thread_local Compressor compressor;
  return compressor.compress(text);
}

bool shrinks(std::string_view content_type) {
  constexpr auto types = std::to_array<std::string_view>(
      {"text/", "application/json", "application/problem+json", "application/xml",
       "application/manifest+json", "image/svg+xml"});
  return std::any_of(types.begin(), types.end(),
                     [&](auto type) { return content_type.starts_with(type); });
}

}  // namespace blakus
