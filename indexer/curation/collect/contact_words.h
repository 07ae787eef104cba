#pragma once
// The words by which pages announce contacts, name roles and speak of others, in Latvian, Russian
// and English. Knows words; never pages.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// A run of letters or digits.
struct PageWord {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;   ///< bytes of the text
  bool capital = false;  ///< begins with a capital letter and goes on with small ones
  bool initial = false;  ///< one capital letter
  bool shouts = false;   ///< four capital letters or more and nothing else
};
std::vector<PageWord> page_words(std::string_view text);

enum class Label : unsigned char {
  none,
  phone,
  fax,
  other_number,  ///< of a register, an account, a licence …
  else_,         ///< mail, address, hours: ends what an earlier label said
};
Label label_of(const PageWord& word, std::string_view text);
/// Has the text a word for telephone or fax?
bool announces_contact(std::string_view text);

bool announces_address(std::string_view folded_word);

/// Says what somebody does there: "koordinatore", "valdes priekšsēdētāja", "kontaktpersona".
bool names_role(std::string_view text);
/// A heading over people who are there for others: "Valde", "Mūsu komanda".
bool names_staff(std::string_view folded);
/// A given name that is common in Latvia: a name of a person even by itself.
bool is_given_name(std::string_view folded);
/// Says that what follows are contacts of others: partners, supporters, emergency numbers, links.
bool names_others(std::string_view folded);
/// Names a hospital, an authority or a service that many pages give the number of.
bool names_authority(std::string_view folded);
/// Where in the text the credit of whoever made the site begins; npos where there is none.
/// `alone`: it stands where nothing but a credit can be meant, at the foot of the page.
std::size_t credit_in(std::string_view folded, bool alone);
/// A branch, an office or a group of its own.
bool names_branch(std::string_view folded);
/// Contacts are what the page or the section is for.
bool is_about_contacts(std::string_view folded);
/// Leads to contacts (2) or to what the body is (1); else 0.
int leads_to_contacts(std::string_view folded);
/// Part of a name of a person? By what contact pages write with a capital letter otherwise.
bool is_contact_word(std::string_view folded);

}  // namespace blakus
