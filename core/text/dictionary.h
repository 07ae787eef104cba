#pragma once
// What is a word of the everyday language, and of which word it is a form: Latvian, Russian and
// English by the spelling dictionaries of Debian (hunspell-lv, hunspell-ru, hunspell-en-us), read
// from /usr/share/hunspell or the folder that BLAKUS_DICTIONARIES names. Knows words; never what is
// looked for. A dictionary that is not there knows no word.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {

class Dictionary {
 public:
  Dictionary();
  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  /// The words of which this may be a form, with their marks and in lower case; of one typed
  /// without marks, those of each word that it may stand for. Empty: it is no word of these
  /// languages. May be asked from all threads.
  std::vector<std::string> lemmas(const Token& word) const;
  /// Also a proper name typed small: "irish", "anna".
  bool knows(const Token& word) const;
  /// Those that are missing, by the names of their packages.
  const std::vector<std::string>& missing() const;

 private:
  struct Words;
  std::unique_ptr<Words> words_;
};

/// Each is read when a word of its script is first asked for: 0.05 to 0.2 seconds, 10 to 15 MB.
const Dictionary& dictionary();

}  // namespace blakus
