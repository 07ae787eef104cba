#pragma once
// How single facts are written: ids, addresses, dates, codes; also what a visitor's submission must
// satisfy. Knows texts alone; never a record. Telephones: phone.h.

#include <string_view>

namespace blakus {

bool is_id(std::string_view text);           ///< [a-z0-9-]{1,80}
bool is_term_id(std::string_view text);      ///< likewise, with _ allowed: "peer_support"
bool is_web_address(std::string_view text);  ///< http or https, a host, no spaces or quotes
bool is_source(std::string_view text);       ///< a web address, or "seed:" or "file:" and its name
bool is_email(std::string_view text);
bool is_time(std::string_view text);  ///< of a day: "09:30", "24:00"
bool is_date(std::string_view text);  ///< "2026", "2026-11" or "2026-11-21", a real day
bool is_registration_number(std::string_view text);  ///< 11 digits, no code of a person
bool is_icd10(std::string_view text);                ///< "E10", "E10.9", "C91-C95"

}  // namespace blakus
