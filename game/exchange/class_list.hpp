#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/table_rows.hpp"

namespace fourfold::exchange {

// Somebody in a class list, in the normal form of names (core/normal_name.hpp).
struct ClassMember {
    std::size_t row = 0;
    std::string number;  // staff number; may be empty
    std::string name;
    std::string className;  // may be empty

    bool operator==(const ClassMember&) const = default;
};

struct ClassListFault {
    enum class Kind {
        file,           // see `table`
        empty,          // nobody is in the list
        noNameColumn,   // the head of the table names no column for names
        doubledColumn,  // the head names two columns for the same
        noHead,         // more than three columns, and no head that says what they are
        noName,         // a row without a name
        tooLong,        // a name, class or number that is none
        damagedNumber,  // a staff number that a spreadsheet has turned into 1.2E+15
        sameNumber,     // two people with one staff number; `other`: the row of the first
        sameName,       // two people of one name in one class, of whom one has no staff number
    };
    Kind kind = Kind::file;
    std::size_t row = 0;  // 0: the file as a whole
    std::size_t other = 0;
    TableFault table = TableFault::notText;

    bool operator==(const ClassListFault&) const = default;
};

// A list with all that is wrong with it. With faults it holds nobody.
struct ClassList {
    std::vector<ClassMember> members;
    std::vector<ClassListFault> faults;
};

// Reads a class list from a workbook (.xlsx) or a text of cells. Which column is which is told by the words in its
// head, in English or Chinese, in any order; other columns are left alone. Without a head: number, name, class; or of
// two columns number and name, of one the names. A member who stands there twice in the same way counts once.
// `className`: the class of those rows that name none.
[[nodiscard]] ClassList readClassList(std::string_view bytes, std::string_view className = {});

}  // namespace fourfold::exchange
