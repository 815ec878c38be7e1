#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <soci/soci.h>

// A row of a table names each of its columns once: its member eachColumn(visit) calls visit(name, member) for every
// column. The functions here make the lists of an SQL statement from that, and its bindings. For the source files of
// this folder alone.
namespace fourfold::records {

// "id, name", each behind the prefix: "p.id, p.name".
template <class Row>
[[nodiscard]] std::string columnsOf(Row& row, std::string_view prefix = {}) {
    std::string list;
    row.eachColumn([&](std::string_view name, auto&) {
        if (!list.empty()) list += ", ";
        list.append(prefix).append(name);
    });
    return list;
}

// The list of columns of a SELECT that an enemy may have filled: a value of another type, which SQLite lets stand in
// any column, is turned into one of the right type, and nothing into an empty one.
template <class Row>
[[nodiscard]] std::string readableColumnsOf(Row& row, std::string_view prefix = {}) {
    std::string list;
    row.eachColumn([&]<class Member>(std::string_view name, Member&) {
        if (!list.empty()) list += ", ";
        const bool isText = std::is_same_v<Member, std::string> || std::is_same_v<Member, std::vector<std::string>>;
        list.append("COALESCE(CAST(").append(prefix).append(name).append(isText ? " AS TEXT), '')" : " AS BIGINT), 0)");
    });
    return list;
}

// "(id, name) VALUES (:id, :name)"
template <class Row>
[[nodiscard]] std::string valuesOf(Row& row) {
    return "(" + columnsOf(row) + ") VALUES (" + columnsOf(row, ":") + ")";
}

// "id = :id, name = :name"
template <class Row>
[[nodiscard]] std::string assignmentsOf(Row& row) {
    std::string list;
    row.eachColumn([&](std::string_view name, auto&) {
        if (!list.empty()) list += ", ";
        list.append(name).append(" = :").append(name);
    });
    return list;
}

// Has a statement fetch the columns into the members of the row. They stand in the SELECT list in the same order.
template <class Row>
void fetchInto(soci::statement& statement, Row& row) {
    row.eachColumn([&](std::string_view, auto& member) { statement.exchange(soci::into(member)); });
}

// Has a statement take its parameters from the members of the row, by the names of the columns.
template <class Row>
void takeFrom(soci::statement& statement, Row& row) {
    row.eachColumn(
        [&](std::string_view name, auto& member) { statement.exchange(soci::use(member, std::string(name))); });
}

// Prepares a statement after its bindings.
inline void prepareBound(soci::statement& statement, const std::string& query) {
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
}

}  // namespace fourfold::records
