// Says what is wrong with statements of xAPI, by a validator that is not ours: validate_statements.js FILE
const fs = require("fs");
const xapi = require("@learninglocker/xapi-validation").default;

const statements = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
let wrong = 0;
for (const statement of statements) {
    const warnings = xapi(statement);
    if (warnings.length === 0) continue;
    wrong += 1;
    if (wrong <= 5) console.log(JSON.stringify(statement), warnings.map(String).join("; "));
}
console.log(`${statements.length} statements, ${wrong} wrong`);
process.exit(wrong === 0 && statements.length > 0 ? 0 : 1);
