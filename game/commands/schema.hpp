#pragma once

#include "commands/context.hpp"
#include "yaml/bank_files.hpp"

namespace fourfold::commands {

struct SchemaArguments {
    yaml::FileKind kind = yaml::FileKind::scenario;
};

// `fourfold schema [scenario|bank]`: prints the JSON Schema of scenario files or of question banks. Returns the exit
// code.
[[nodiscard]] int schema(const SchemaArguments& arguments, const Context& context);

}  // namespace fourfold::commands
