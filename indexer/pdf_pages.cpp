#include "indexer/pdf_pages.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr int not_there = 127;  ///< what shells say of a missing program
constexpr rlim_t most_memory = 1024UL * 1024 * 1024;
constexpr rlim_t most_processor_seconds = 20;
constexpr std::chrono::seconds most_wait{30};
constexpr std::size_t most_text_bytes = 4UL * 1024 * 1024;
constexpr std::uintmax_t most_file_bytes = 64UL * 1024 * 1024;

void limit(int what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// In the child: nothing but the file, its text to `out`, no other file written.
[[noreturn]] void become_reader(const char* file, const char* last_page, int out) {
  limit(RLIMIT_AS, most_memory);
  limit(RLIMIT_CPU, most_processor_seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  const int nothing = open("/dev/null", O_RDWR);  // NOLINT: open is C's
  dup2(nothing, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(nothing, STDERR_FILENO);
  constexpr int first_of_others = 3;
  closefrom(first_of_others);
  execlp("pdftotext", "pdftotext", "-q", "-enc", "UTF-8", "-l", last_page, file, "-", nullptr);
  _exit(not_there);
}

/// All that the child says, until it ends, says too much or takes too long.
bool read_all(int from, std::string& text) {
  const auto end = std::chrono::steady_clock::now() + most_wait;
  std::array<char, 65536> part{};
  while (text.size() <= most_text_bytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    pollfd ready{.fd = from, .events = POLLIN, .revents = 0};
    if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0) return false;
    const auto got = read(from, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    text.append(part.data(), static_cast<std::size_t>(got));
  }
  return true;  // what is there by then is searched
}

std::vector<std::string> in_pages(const std::string& text) {
  std::vector<std::string> pages;
  for (std::size_t at = 0; at < text.size() && pages.size() < most_pdf_pages;) {
    const auto end = std::min(text.find('\f', at), text.size());
    pages.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return pages;
}

bool begins_as_pdf(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  std::array<char, 5> beginning{};
  stream.read(beginning.data(), beginning.size());
  return std::string_view(beginning.data(), beginning.size()) == "%PDF-";
}

}  // namespace

PdfPages pages_of_pdf(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return {.fault = error.message()};
  if (size > most_file_bytes) return {.fault = "is larger than 64 MB"};
  if (!begins_as_pdf(file)) return {.fault = "is no PDF"};
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return {.fault = "no pipe"};
  const auto name = std::filesystem::absolute(file).string();
  const auto last_page = std::to_string(most_pdf_pages);
  const auto child = fork();
  if (child == 0) become_reader(name.c_str(), last_page.c_str(), ends[1]);
  close(ends[1]);
  std::string text;
  const bool whole = child > 0 && read_all(ends[0], text);
  close(ends[0]);
  int status = 0;
  if (child > 0) {
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  if (child < 0) return {.fault = "no further process"};
  if (WIFEXITED(status) && WEXITSTATUS(status) == not_there)
    return {.fault = "pdftotext is not there: install poppler-utils"};
  if (!whole) return {.fault = "took too long to read"};
  text.resize(cut_to(text, most_text_bytes).size());
  auto pages = in_pages(valid_utf8(text) ? text : std::string());
  const bool said = std::ranges::any_of(pages, [](const std::string& page) {
    return page.find_first_not_of(" \n\r\t") != std::string::npos;
  });
  if (!said) return {.fault = "has no text that can be read"};
  return {.pages = std::move(pages), .fault = {}};
}

}  // namespace blakus
