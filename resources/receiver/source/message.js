// The file in the codes: its CBOR form and every check of docs/formats/qr.md. What comes in is untrusted.
import createHash from "sha.js";
import { Refused } from "./refused.js";

export const TYPE = "x-ceremony-file";
export const LONGEST_MESSAGE = 1024 * 1024;
export const LARGEST_FILE = LONGEST_MESSAGE - 256;
const VERSION = 1;
const KEYS = 5;
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$/;
const UNSIGNED = 0, BYTES = 2, TEXT = 3, MAP = 5;

/** Bytes as lower-case hex. */
export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The SHA-256 of some bytes, hex. */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads CBOR in its one deterministic form (RFC 8949, 4.2.1); anything else is refused. */
class Reader {
  constructor(data) {
    this.data = data;
    this.at = 0;
  }

  take(length) {
    const taken = this.data.subarray(this.at, this.at + length);
    if (taken.length !== length) throw new Refused("UR-MALFORMED");
    this.at += length;
    return taken;
  }

  number(major) {
    const first = this.take(1)[0];
    if (first >> 5 !== major) throw new Refused("UR-MALFORMED");
    const short = first & 31;
    if (short < 24) return short;
    const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[short];
    if (width === undefined) throw new Refused("UR-MALFORMED");
    let value = 0n;
    for (const byte of this.take(width)) value = (value << 8n) | BigInt(byte);
    if (value < (width === 1 ? 24n : 1n << BigInt(4 * width))) throw new Refused("UR-MALFORMED");
    // No number of this form is near 2^53; what is larger only has to be larger than every bound.
    return Number(value);
  }

  bytes(major, longest) {
    const length = this.number(major);
    if (length > longest) throw new Refused("UR-MALFORMED");
    return this.take(length);
  }
}

/** The file of a whole message: name, bytes, SHA-256, all of it checked. */
export function readMessage(message) {
  if (message.length > LONGEST_MESSAGE) {
    throw new Refused("UR-TOO-LARGE", { announced: message.length, limit: LONGEST_MESSAGE });
  }
  const reader = new Reader(message);
  const key = (expected) => {
    if (reader.number(UNSIGNED) !== expected) throw new Refused("UR-MALFORMED");
  };
  if (reader.number(MAP) !== KEYS) throw new Refused("UR-MALFORMED");
  key(1);
  const version = reader.number(UNSIGNED);
  if (version !== VERSION) throw new Refused("UR-FILE-VERSION", { version, known: VERSION });
  key(2);
  let name;
  try {
    // The mark in front of a text would be dropped otherwise; a name with one is refused like any other.
    name = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(reader.bytes(TEXT, LONGEST_MESSAGE));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("UR-MALFORMED");
  }
  key(3);
  const length = reader.number(UNSIGNED);
  key(4);
  const told = hex(reader.bytes(BYTES, 32));
  key(5);
  const data = reader.bytes(BYTES, LONGEST_MESSAGE);
  if (reader.at !== message.length) throw new Refused("UR-MALFORMED");
  if (length !== data.length) throw new Refused("UR-FILE-LENGTH", { named: length, found: data.length });
  if (told !== sha256(data)) throw new Refused("UR-FILE-HASH");
  if (!NAME.test(name)) throw new Refused("UR-FILE-NAME", { name: shown(name) });
  if (data.length === 0) throw new Refused("UR-FILE-EMPTY");
  if (data.length > LARGEST_FILE) throw new Refused("UR-FILE-TOO-LARGE", { limit: LARGEST_FILE });
  return { name, data, sha256: told };
}

/** A name in quotes as plain ASCII, shortened: safe to show whatever came. */
function shown(name) {
  const short = name.length <= 64 ? name : `${name.slice(0, 61)}...`;
  return `'${short.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
}
