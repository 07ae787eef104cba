#pragma once
// A text as a QR code for an SVG path. Knows libqrencode; never a page.

#include <string>

namespace blakus {

struct QrCode {
  std::string path;  ///< SVG path data, one unit a module, two modules of quiet border
  int size = 0;      ///< width and height with the border; 0 if the text is too long
};

QrCode qr_code(const std::string& text);

}  // namespace blakus
