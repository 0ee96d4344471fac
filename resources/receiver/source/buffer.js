// @ngraveio/bc-ur is written for node, whose Buffer no browser has.
export { Buffer } from "buffer/";
