// The questions of a GIFT file as JSON, by a parser that is not ours: parse_gift.js FILE
const fs = require("fs");
const gift = require("gift-pegjs");

try {
    console.log(JSON.stringify(gift.parse(fs.readFileSync(process.argv[2], "utf8"))));
} catch (error) {
    const at = error.location ? ` at line ${error.location.start.line}, column ${error.location.start.column}` : "";
    console.error(error.message + at);
    process.exit(1);
}
