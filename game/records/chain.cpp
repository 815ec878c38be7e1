#include "records/chain.hpp"

#include "records/field_hash.hpp"
#include "records/move_text.hpp"

namespace fourfold::records {
namespace {

constexpr std::string_view form = "fourfold-1";

}  // namespace

std::string linkHash(std::string_view before, const Attempt& attempt, std::span<const Move> moves) {
    const AttemptHeader& header = attempt.header;
    FieldHash hash;
    hash.add(form).add(before).add(header.id.text()).add(attempt.origin);
    hash.add(attempt.person.name).add(attempt.person.className);
    hash.add(nameOf(header.kind, attemptKindNames)).add(header.subject).add(header.digest).add(header.version);
    hash.add(std::to_string(header.seed)).add(nameOf(header.mode, modeNames)).add(core::code(header.language));
    hash.add(header.program).add(core::millisecondsOf(header.started));
    for (const Move& move : moves) {
        const MoveText text = textOf(move.what);
        hash.add(text.kind).add(text.item).add(text.value);
        hash.add(core::millisecondsOf(move.at)).add(core::millisecondsOf(move.elapsed));
    }
    return hash.hex();
}

std::string nameOf(ChainFinding::About about) {
    switch (about) {
        case ChainFinding::About::attempt: return "attempt";
        case ChainFinding::About::deckEvent: return "event";
        case ChainFinding::About::person: return "person";
        case ChainFinding::About::version: return "version";
        case ChainFinding::About::chain: return "chain";
        case ChainFinding::About::database: break;
    }
    return "database";
}

std::string codeOf(std::string_view hash) {
    constexpr std::size_t group = 4;
    constexpr std::size_t groups = 4;
    std::string code;
    for (std::size_t i = 0; i < groups && i * group < hash.size(); ++i) {
        if (i > 0) code += '-';
        code += hash.substr(i * group, group);
    }
    return code;
}

}  // namespace fourfold::records
