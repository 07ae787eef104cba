#include "indexer/curation/mail_domain.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>

#include "indexer/curation/public_address.h"

namespace blakus {
namespace {

enum class Mail : unsigned char { taken, refused, unsaid, no_domain, no_answer };

/// RFC 7505: a single exchange "." says that the domain takes no mail.
bool refuses(ns_msg& answer) {
  ns_rr record{};
  if (ns_msg_count(answer, ns_s_an) != 1 || ns_parserr(&answer, ns_s_an, 0, &record) != 0)
    return false;
  return ns_rr_type(record) == ns_t_mx && ns_rr_rdlen(record) == 3 && ns_rr_rdata(record)[2] == 0;
}

Mail exchange_of(const std::string& domain) {
  struct __res_state state {};
  if (res_ninit(&state) != 0) throw std::runtime_error("the name service cannot be asked");
  state.retrans = 3;
  state.retry = 1;
  std::array<unsigned char, NS_PACKETSZ * 8> bytes{};
  const auto size = res_nquery(&state, domain.c_str(), ns_c_in, ns_t_mx, bytes.data(),
                               static_cast<int>(bytes.size()));
  const auto cause = state.res_h_errno;
  res_nclose(&state);
  if (size < 0)
    return cause == HOST_NOT_FOUND ? Mail::no_domain
           : cause == NO_DATA      ? Mail::unsaid
                                   : Mail::no_answer;
  ns_msg answer{};
  // The size is that of the whole answer, of which only so much was written.
  const auto kept = std::min(size, static_cast<int>(bytes.size()));
  if (ns_initparse(bytes.data(), kept, &answer) != 0) return Mail::no_answer;
  if (ns_msg_count(answer, ns_s_an) == 0) return Mail::unsaid;
  return refuses(answer) ? Mail::refused : Mail::taken;
}

}  // namespace

std::string mail_fault(const std::string& domain) {
  switch (exchange_of(domain)) {
    case Mail::no_domain:
      return "does not exist";
    case Mail::refused:
      return "takes no mail";
    case Mail::unsaid:  // then mail goes to the host itself (RFC 5321, section 5.1)
      return addresses_of(domain).empty() ? "takes no mail" : "";
    case Mail::taken:
    case Mail::no_answer:
      break;
  }
  return "";
}

}  // namespace blakus
