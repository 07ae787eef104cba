#include "server/http/site/assets.h"

#include <array>
#include <functional>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/files/read.h"

namespace blakus {
namespace {

constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>({
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
});

std::string type_of(const std::filesystem::path& file) {
  for (const auto& [extension, type] : types)
    if (file.extension() == extension) return std::string(type);
  return {};
}

std::map<std::string, std::string> manifest(const std::filesystem::path& built) {
  const auto text = text_of_file(built / "manifest.json");
  if (!text)
    throw std::runtime_error("no styles and scripts in " + built.string() +
                             ": run ./dev build (or npm ci && npm run build in web/)");
  return nlohmann::json::parse(*text).get<std::map<std::string, std::string>>();
}

}  // namespace

Assets::Assets(const std::filesystem::path& built, const std::filesystem::path& plain) {
  for (const auto& [name, file] : manifest(built)) {
    const auto path = built / "assets" / file;
    const auto address = std::string("/assets/").append(file);
    addresses_[name] = address;
    add(address, {.type = type_of(path),
                  .body = required_text(path),
                  .gzip = text_of_file(path.string() + ".gz").value_or(""),
                  .fingerprinted = true,
                  .tag = {}});
  }
  for (const auto& entry : std::filesystem::directory_iterator(plain)) {
    const auto type = type_of(entry.path());
    if (type.empty() || !entry.is_regular_file()) continue;
    const auto address = std::string("/").append(entry.path().filename().string());
    add(address, {.type = type,
                  .body = required_text(entry.path()),
                  .gzip = {},
                  .fingerprinted = false,
                  .tag = {}});
  }
}

void Assets::add(const std::string& address, File file) {
  file.tag = fmt::format("W/\"{:016x}\"", std::hash<std::string>{}(file.body));
  files_[address] = std::move(file);
}

const std::string& Assets::address(const std::string& name) const {
  const auto found = addresses_.find(name);
  if (found == addresses_.end())
    throw std::runtime_error("the web build has no " + name + ": run ./dev build");
  return found->second;
}

std::optional<Reply> Assets::file(const std::string& path, bool gzip) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  const auto& file = found->second;
  const auto packed = gzip && !file.gzip.empty();
  Reply reply{.content_type = file.type, .body = packed ? file.gzip : file.body, .headers = {}};
  reply.headers.emplace_back("Cache-Control", file.fingerprinted
                                                  ? "public, max-age=31536000, immutable"
                                                  : "public, max-age=86400");
  reply.headers.emplace_back("ETag", file.tag);
  if (!file.gzip.empty()) reply.headers.emplace_back("Vary", "Accept-Encoding");
  if (packed) reply.headers.emplace_back("Content-Encoding", "gzip");
  return reply;
}

}  // namespace blakus
