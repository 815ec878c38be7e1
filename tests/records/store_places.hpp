#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "records/attempt_store.hpp"

namespace fourfold::records {

// Where a behaviour of the store is tried: makes the address of a new, empty store each time.
using NewPlace = std::function<std::string()>;

// Something that the store promises wherever it is kept.
struct Behaviour {
    const char* name;
    void (*test)(const NewPlace& place);
};

[[nodiscard]] const std::vector<Behaviour>& attemptBehaviours();
[[nodiscard]] const std::vector<Behaviour>& chainBehaviours();
[[nodiscard]] const std::vector<Behaviour>& deckBehaviours();
[[nodiscard]] const std::vector<Behaviour>& peopleBehaviours();

// What the tests need of results that must be there.
template <class T>
T need(Result<T> result) {
    if (!result) throw std::runtime_error(std::string(result.fault().key()) + ": " + result.fault().reason());
    return std::move(result).value();
}
void need(const std::optional<SaveFault>& fault);
[[nodiscard]] SaveFault::Kind kindOf(const std::optional<SaveFault>& fault);

// An attempt with an id of its own.
[[nodiscard]] AttemptHeader headerOf(PersonId person = {}, engine::Mode mode = engine::Mode::practice,
                                     std::string subject = "orange");
[[nodiscard]] Move choice(std::string id, std::int64_t at = 2000, std::int64_t elapsed = 10);
[[nodiscard]] Move endMove(std::string outcome = "won 80/1 passed", std::int64_t at = 3000);
[[nodiscard]] Move moveWith(Move::What what, std::int64_t at = 2500);

// Does what a forger would: changes the database by its own means.
void runSql(const std::string& place, const std::string& statement);

// "ok", or what SQLite finds wrong with a file.
[[nodiscard]] std::string integrityOf(const std::string& path);

// Makes a store as a program of that version would have; version 0 is an empty database.
void makeVersion(const std::string& place, int version);
[[nodiscard]] int versionAt(const std::string& place);

}  // namespace fourfold::records
