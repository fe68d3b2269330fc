import { boilFor } from "../app/boiling";
import { intake } from "./receiving";
import { run } from "./run";
import { threadLine } from "./threads";

const line = threadLine();
if (line) boilFor(line, () => Promise.resolve(intake()));
else void run(process.argv.slice(2)).then((code) => { process.exitCode = code; });
