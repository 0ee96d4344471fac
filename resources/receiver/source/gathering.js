// Gathers the parts of one file with @ngraveio/bc-ur. Bounds and mix-ups are checked before a part reaches it: the
// library trusts the numbers that a part names, and drops a part of another message without a word.
import bytewords from "@ngraveio/bc-ur/dist/bytewords.js";
import FountainDecoder from "@ngraveio/bc-ur/dist/fountainDecoder.js";
import { FountainEncoderPart } from "@ngraveio/bc-ur/dist/fountainEncoder.js";
import { LONGEST_MESSAGE, TYPE, hex, readMessage, sha256 } from "./message.js";
import { Refused } from "./refused.js";

const { decode } = bytewords;

export const MOST_FRAGMENTS = 1024;
const LONGEST_FRAGMENT = 4096;
const LONGEST_TEXT = 4296;
const LARGEST_NUMBER = 2 ** 32 - 1;
const FORM = /^ur:([a-z0-9-]{1,64})(?:\/([1-9][0-9]{0,9})-([1-9][0-9]{0,9}))?\/([a-z]*)$/;

function body(letters) {
  try {
    return Buffer.from(decode(letters), "hex");
  } catch {
    throw new Refused("UR-DAMAGED");
  }
}

function partOf(raw, number, fragments) {
  let part;
  try {
    part = FountainEncoderPart.fromCBOR(raw);
  } catch {
    throw new Refused("UR-MALFORMED");
  }
  const numbers = [part.seqNum, part.seqLength, part.messageLength, part.checksum];
  if (!numbers.every((one) => Number.isInteger(one) && one >= 0 && one <= LARGEST_NUMBER)) throw new Refused("UR-MALFORMED");
  if (part.seqLength > MOST_FRAGMENTS) {
    throw new Refused("UR-TOO-MANY-ANNOUNCED", { announced: part.seqLength, limit: MOST_FRAGMENTS });
  }
  if (part.messageLength > LONGEST_MESSAGE) {
    throw new Refused("UR-TOO-LARGE", { announced: part.messageLength, limit: LONGEST_MESSAGE });
  }
  const length = part.fragment.length;
  const fits =
    part.seqNum === number &&
    part.seqLength === fragments &&
    part.messageLength > 0 &&
    length <= LONGEST_FRAGMENT &&
    (part.seqLength - 1) * length < part.messageLength &&
    part.messageLength <= part.seqLength * length &&
    // The library reads longer forms of the same numbers too, and what follows them.
    part.cbor().equals(raw);
  if (!fits) throw new Refused("UR-MALFORMED");
  return part;
}

/** Takes the texts of codes in, in any order, until their file is whole. */
export class Gathering {
  constructor() {
    this.file = null;
    this.restart();
  }

  restart() {
    this.decoder = new FountainDecoder();
    this.message = null;
    this.whole = null;
    this.seen = new Map();
  }

  /** How many parts are needed, and which are not there yet (from 1). */
  get progress() {
    if (this.whole !== null) return { needed: 1, missing: [] };
    const needed = this.decoder.expectedPartCount();
    if (this.file !== null) return { needed, missing: [] };
    const known = new Set(this.decoder.getReceivedPartIndexes());
    const missing = [];
    for (let index = 0; index < needed; index++) if (!known.has(index)) missing.push(index + 1);
    return { needed, missing };
  }

  /** Takes one text in; true where it brought something. Throws Refused. */
  take(text) {
    const found = text.length <= LONGEST_TEXT ? FORM.exec(text.toLowerCase()) : null;
    if (found === null) throw new Refused("UR-FOREIGN");
    const [, type, number, fragments, letters] = found;
    if (type !== TYPE) throw new Refused("UR-FOREIGN-TYPE", { type, expected: TYPE });
    const raw = body(letters);
    return number === undefined ? this.takeWhole(raw) : this.takePart(partOf(raw, Number(number), Number(fragments)));
  }

  takeWhole(raw) {
    const told = hex(raw);
    if (this.whole === told) return false;
    if (this.whole !== null || this.message !== null) throw new Refused("UR-MIXED-UP");
    this.file = readMessage(raw);
    this.whole = told;
    return true;
  }

  takePart(part) {
    const message = [part.seqLength, part.messageLength, part.checksum, part.fragment.length].join("-");
    if (this.whole !== null || (this.message !== null && this.message !== message)) throw new Refused("UR-MIXED-UP");
    const data = sha256(part.fragment);
    const before = this.seen.get(part.seqNum);
    if (before !== undefined) {
      if (before === data) return false;
      this.restart();
      throw new Refused("UR-CONTRADICTION");
    }
    if (this.file !== null) return false;
    // Twice the fragments are enough for nearly everybody; so many that do not help are no message.
    if (this.seen.size >= 8 * part.seqLength + 100) {
      this.restart();
      throw new Refused("UR-CONTRADICTION");
    }
    this.message = message;
    this.seen.set(part.seqNum, data);
    this.decoder.receivePart(part);
    if (this.decoder.isFailure()) {
      this.restart();
      throw new Refused("UR-CHECKSUM-WRONG");
    }
    if (this.decoder.isComplete()) {
      try {
        this.file = readMessage(this.decoder.resultMessage());
      } catch (error) {
        this.restart();
        throw error;
      }
    }
    return true;
  }
}
