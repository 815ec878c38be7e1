#include "commands/app.hpp"

int main(int argc, char** argv) { return fourfold::commands::run(argc, argv); }
