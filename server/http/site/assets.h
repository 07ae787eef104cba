#pragma once
// The static files of the site: what the web build made (fingerprinted, compressed) and what lies
// in web/assets/. A table filled once at start; nothing is read from a path in a URL.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/transport/reply.h"

namespace blakus {

class Assets {
 public:
  /// `built` holds manifest.json and assets/; `plain` goes out under its own names. Throws
  /// std::runtime_error saying what to run if the web build has not been made.
  Assets(const std::filesystem::path& built, const std::filesystem::path& plain);

  /// The address of a built file by its plain name: "style.css" → "/assets/style-5Z4KQ.css".
  const std::string& address(const std::string& name) const;
  /// The file at a path below "/", in its gzip form where that is wanted and there is one.
  std::optional<Reply> file(const std::string& path, bool gzip) const;

 private:
  struct File {
    std::string type;
    std::string body;
    std::string gzip;
    bool fingerprinted = false;
    std::string tag;  ///< entity tag: the same for both forms
  };
  void add(const std::string& address, File file);

  std::map<std::string, std::string> addresses_;
  std::map<std::string, File> files_;
};

}  // namespace blakus
