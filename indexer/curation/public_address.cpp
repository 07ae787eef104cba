#include "indexer/curation/public_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include <netdb.h>
#include <netinet/in.h>

namespace blakus {
namespace {

struct Block4 {
  std::uint32_t network;
  unsigned bits;
};

constexpr std::uint32_t ipv4(unsigned a, unsigned b, unsigned c) {
  return a << 24U | b << 16U | c << 8U;
}

constexpr std::array<Block4, 15> not_public4{{{ipv4(0, 0, 0), 8},
                                              {ipv4(10, 0, 0), 8},
                                              {ipv4(100, 64, 0), 10},  // carrier-grade NAT
                                              {ipv4(127, 0, 0), 8},
                                              {ipv4(169, 254, 0), 16},
                                              {ipv4(172, 16, 0), 12},
                                              {ipv4(192, 0, 0), 24},
                                              {ipv4(192, 0, 2), 24},
                                              {ipv4(192, 88, 99), 24},
                                              {ipv4(192, 168, 0), 16},
                                              {ipv4(198, 18, 0), 15},
                                              {ipv4(198, 51, 100), 24},
                                              {ipv4(203, 0, 113), 24},
                                              {ipv4(224, 0, 0), 4},  // multicast
                                              {ipv4(240, 0, 0), 4}}};

struct Block6 {
  std::array<std::uint8_t, 4> begin;
  unsigned bits;
};

/// Within 2000::/3, the only global unicast there is; everything outside is refused anyway.
constexpr std::array<Block6, 4> not_public6{{{{0x20, 0x01, 0x00, 0x00}, 23},  // Teredo, ORCHID …
                                             {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
                                             {{0x20, 0x02, 0x00, 0x00}, 16},  // 6to4
                                             {{0x3f, 0xff, 0x00, 0x00}, 20}}};  // documentation

std::uint32_t first_bits(std::uint32_t value, unsigned bits) {
  return value >> (32U - bits);
}

bool is_public4(std::uint32_t address) {
  return std::none_of(not_public4.begin(), not_public4.end(), [&](const Block4& block) {
    return first_bits(address, block.bits) == first_bits(block.network, block.bits);
  });
}

bool is_public6(const in6_addr& address) {
  const auto* bytes = address.s6_addr;
  const auto begin = [](const std::uint8_t* b) {
    return std::uint32_t{b[0]} << 24U | std::uint32_t{b[1]} << 16U | std::uint32_t{b[2]} << 8U |
           std::uint32_t{b[3]};
  };
  if ((bytes[0] & 0xe0U) != 0x20) return false;
  return std::none_of(not_public6.begin(), not_public6.end(), [&](const Block6& block) {
    return first_bits(begin(bytes), block.bits) ==
           first_bits(begin(block.begin.data()), block.bits);
  });
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in found{};
    std::memcpy(&found, &address, sizeof found);
    return is_public4(ntohl(found.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 found{};
    std::memcpy(&found, &address, sizeof found);
    return is_public6(found.sin6_addr);
  }
  return false;
}

std::vector<HostAddress> addresses_of(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* list = nullptr;
  if (::getaddrinfo(host.c_str(), nullptr, &wanted, &list) != 0) return {};
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner{list, &::freeaddrinfo};
  std::vector<HostAddress> addresses;
  for (const auto* one = list; one; one = one->ai_next) {
    HostAddress address;
    std::memcpy(&address.storage, one->ai_addr, one->ai_addrlen);
    std::array<char, NI_MAXHOST> text{};
    if (::getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0,
                      NI_NUMERICHOST) != 0)
      continue;
    address.text = text.data();
    addresses.push_back(std::move(address));
  }
  return addresses;
}

}  // namespace blakus
