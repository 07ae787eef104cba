#pragma once
// Compresses answers. Knows libdeflate; never what is compressed.

#include <string>
#include <string_view>

namespace blakus {

/// The gzip form, the same bytes for the same text. Throws std::runtime_error if libdeflate fails.
std::string gzip(std::string_view text);

/// True for types whose text is_compressible, by the Content-Type of a reply.
bool is_compressible(std::string_view content_type);

}  // namespace blakus
