#pragma once

#include <memory>
#include <string>

#include "commands/context.hpp"
#include "commands/output.hpp"
#include "records/attempt_store.hpp"
#include "records/play_store.hpp"
#include "records/store_copy.hpp"

namespace fourfold::commands {

// The store of plays and quizzes at a place, or this PC's own one. Nothing is opened yet.
[[nodiscard]] std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context);

// A store that is only read, from a copy where it cannot be written.
class StoreToRead {
public:
    StoreToRead(const std::string& place, const Context& context);

    // Why there is no copy, where one is needed; else null.
    [[nodiscard]] const records::SaveFault* fault() const { return m_copy ? m_copy->fault() : nullptr; }
    [[nodiscard]] records::AttemptStore& store() const { return *m_store; }

private:
    std::unique_ptr<records::StoreCopy> m_copy;
    std::shared_ptr<records::AttemptStore> m_store;
};

// A person's plays, or nobody's, in the store at a place or in
// this PC's own one. What is wrong with it is complained of.
[[nodiscard]] records::PlayStore openPlays(const records::Person& person, const Context& context,
                                           const std::string& place = {});

// The sentence about a fault of the store.
[[nodiscard]] std::string sentenceOf(const records::SaveFault& fault, const Context& context);

// What a result holds; null, and a complaint, when it is a fault.
template <class T>
[[nodiscard]] T* valueOf(records::Result<T>& result, const Context& context) {
    if (result) return &result.value();
    complain(sentenceOf(result.fault(), context));
    return nullptr;
}

}  // namespace fourfold::commands
