#pragma once

#include <string>
#include <string_view>

namespace fourfold::records {

// Whether the place of a store means a PostgreSQL server. Any other place is a path. What looks like the address of a
// server in another form, which this program does not read, means a server too, so that nobody's password becomes the
// name of a file.
[[nodiscard]] bool isServer(std::string_view place);

// Whether the address of a server is one that PostgreSQL's library reads as its writer means it: a URI,
// postgresql://USER:PASSWORD@HOST:PORT/DATABASE?PARAMETER=VALUE, in which characters with a meaning in URIs are
// percent-encoded. Of any other the library might take a part of a password for a host or a database, and name it.
[[nodiscard]] bool isClearAddress(std::string_view address);

// The place of a store, to show to people. Of an address its passwords are left out, and everything if it is not clear
// what is a password.
[[nodiscard]] std::string shownPlace(std::string_view place);

// The same text for each address of one database, whoever connects to it and however; no secret is in it.
[[nodiscard]] std::string databaseOf(std::string_view address);

// A text of a library or a server about an address, without the passwords in it.
[[nodiscard]] std::string withoutPasswords(std::string text, std::string_view address);

}  // namespace fourfold::records
