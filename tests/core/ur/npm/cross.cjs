// Sends one message and receives another with @ngraveio/bc-ur, another implementation of Uniform Resources.
// In: {type, message (hex), longest, first, count, texts}. Out: {parts, rebuilt (hex or null), used}.
const { UR, UREncoder, URDecoder } = require("@ngraveio/bc-ur");

const told = JSON.parse(require("fs").readFileSync(0, "utf8"));
const encoder = new UREncoder(new UR(Buffer.from(told.message, "hex"), told.type), told.longest, told.first);
const parts = [];
for (let made = 0; made < told.count; made++) parts.push(encoder.nextPart());

const decoder = new URDecoder();
let used = 0;
for (const text of told.texts) {
  if (decoder.isComplete()) break;
  decoder.receivePart(text.toLowerCase());
  used++;
}
const rebuilt = decoder.isSuccess() ? decoder.resultUR().cbor.toString("hex") : null;
process.stdout.write(JSON.stringify({ parts, rebuilt, used }));
