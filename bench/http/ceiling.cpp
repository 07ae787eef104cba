// What the library itself can do: cpp-httplib answering a ready 8 kB JSON, set up as well as it
// goes (TCP_NODELAY, keep-alive without end, 72 threads). Usage: ceiling PORT

#include <string>

#include <httplib.h>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  constexpr std::size_t answer_bytes = 8 * 1024;
  constexpr std::size_t threads = 72;
  const std::string answer = "{\"text\":\"" + std::string(answer_bytes - 12, 'a') + "\"}";
  httplib::Server server;
  server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1'000'000'000);
  server.Get("/.*", [&](const httplib::Request&, httplib::Response& response) {
    response.set_content(answer, "application/json");
  });
  return server.listen("127.0.0.1", std::stoi(argv[1])) ? 0 : 1;
}
