#pragma once

#include <memory>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "commands/output.hpp"
#include "commands/who.hpp"
#include "records/attempt_store.hpp"
#include "records/play_store.hpp"
#include "records/store_copy.hpp"

namespace fourfold::commands {

// What a store is opened for.
enum class StoreUse {
    work,  // a person reads, or records are moved: it may take its time
    play,  // somebody answers: a server that does not answer is given up within seconds
};

// The store of plays and quizzes at a place, or this PC's own store if the place is empty. Does not open it yet, unless
// it is on a server for which moves wait on this PC: those are sent, and it is told how that went.
[[nodiscard]] std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context,
                                                                StoreUse use = StoreUse::work);

// A store that is only read. If it cannot be written, a copy of it is read.
class StoreToRead {
public:
    StoreToRead(const std::string& place, const Context& context);

    // Why a needed copy could not be made; else null.
    [[nodiscard]] const records::SaveFault* fault() const { return m_copy ? m_copy->fault() : nullptr; }
    [[nodiscard]] records::AttemptStore& store() const { return *m_store; }

private:
    std::unique_ptr<records::StoreCopy> m_copy;
    std::shared_ptr<records::AttemptStore> m_store;
};

// The plays of whoever plays (or of nobody) in the store at a place, or in this PC's own store if the place is empty.
// Prints what is wrong with the store. Nothing when several people are meant: then it has printed who.
[[nodiscard]] std::optional<records::PlayStore> openPlays(const WhoOptions& who, const Context& context,
                                                          const std::string& place = {});

// The sentence that explains a fault of the store.
[[nodiscard]] std::string sentenceOf(const records::SaveFault& fault, const Context& context);

// The value of a result. If it is a fault, prints it and returns null.
template <class T>
[[nodiscard]] T* valueOf(records::Result<T>& result, const Context& context) {
    if (result) return &result.value();
    complain(sentenceOf(result.fault(), context));
    return nullptr;
}

}  // namespace fourfold::commands
