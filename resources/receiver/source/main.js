// The page: camera or pictures in, progress and refusals out, the file saved where the browser saves.
import { Gathering } from "./gathering.js";
import { prepareReader, textsIn } from "./reading.js";
import { Refused } from "./refused.js";
import texts from "./texts.json";

const LARGEST_PICTURE = 32 * 1024 * 1024;
const MOST_POINTS = 50_000_000;
const MOST_PICTURES = 3000;
/** Points of the longer side of a camera's frame that are looked at; more slow the reading down and bring nothing. */
const LONGEST_SIDE = 1600;

const page = (id) => document.getElementById(id);
const canvas = document.createElement("canvas");
const paint = canvas.getContext("2d", { willReadFrequently: true });

const gathering = new Gathering();
let codes = 0;
let refused = null;
let stream = null;
let looking = 0;
let saved = false;
let language = "en";

/** A text in the language of the page, with its values filled in. */
function say(key, values = {}) {
  return texts[key][language].replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Numbers from small to large as a short list: 1, 3-5, 9. */
function ranges(numbers) {
  const told = [];
  for (let at = 0; at < numbers.length; at++) {
    const from = numbers[at];
    while (numbers[at + 1] === numbers[at] + 1) at++;
    told.push(from === numbers[at] ? `${from}` : `${from}–${numbers[at]}`);
  }
  const most = 12;
  return told.length > most ? `${told.slice(0, most).join(", ")} …` : told.join(", ");
}

function show() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = say(one.dataset.text);
  page("camera").textContent = say(stream === null ? "camera_start" : "camera_stop");
  showProgress();
  showRefusal();
  showResult();
}

function set(id, text) {
  // What a screen reader announces is touched only when it changes.
  if (page(id).textContent !== text) page(id).textContent = text;
}

function showProgress() {
  const { needed, missing } = gathering.progress;
  const there = needed - missing.length;
  page("bar").max = needed || 1;
  page("bar").value = there;
  set("held", needed === 0 ? say("nothing_yet") : say("held", { there, needed, codes }));
  set("missing", missing.length === 0 ? "" : say("missing", { list: ranges(missing) }));
  page("again").hidden = needed === 0;
  const cells = page("cells");
  if (cells.childElementCount !== needed) {
    cells.replaceChildren(...Array.from({ length: needed }, () => document.createElement("i")));
  }
  const gone = new Set(missing);
  Array.from(cells.children).forEach((cell, index) => cell.classList.toggle("there", !gone.has(index + 1)));
}

function showRefusal() {
  page("refusal").hidden = refused === null;
  set("says", refused === null ? "" : say(`${refused.code} says`, refused.values));
  set("next", refused === null ? "" : say(`${refused.code} next`, refused.values));
  page("refusal").dataset.code = refused === null ? "" : refused.code;
}

function showResult() {
  const file = gathering.file;
  page("result").hidden = file === null;
  set("name", file === null ? "" : file.name);
  set("length", file === null ? "" : say("bytes", { count: file.data.length }));
  set("sha256", file === null ? "" : file.sha256);
  const groups = file === null ? [] : file.sha256.match(/.{4}/g);
  page("groups").replaceChildren(
    ...groups.map((group) => {
      const one = document.createElement("li");
      one.textContent = group;
      return one;
    }),
  );
  set("saved", saved && file !== null ? say("saved", { name: file.name }) : "");
}

function refuse(error, values = {}) {
  if (typeof error === "string") refused = new Refused(error, values);
  else if (error instanceof Refused) refused = error;
  else refused = new Refused("PAGE-FAULT");
  showRefusal();
}

/** Takes in what one picture holds; how many codes were in it. */
async function look(image) {
  const found = await textsIn(image);
  for (const text of found) {
    if (gathering.file !== null) break;
    try {
      if (gathering.take(text)) {
        codes++;
        refused = null;
      }
    } catch (error) {
      refuse(error);
    }
  }
  if (found.length > 0) {
    showProgress();
    showRefusal();
  }
  return found.length;
}

function whole() {
  stopCamera();
  show();
  page("result-title").focus();
  page("result").scrollIntoView({ block: "nearest" });
}

function restart() {
  gathering.file = null;
  gathering.restart();
  codes = 0;
  refused = null;
  saved = false;
  show();
}

function pointsOf(source, width, height, scale) {
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  paint.fillStyle = "#fff";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(source, 0, 0, canvas.width, canvas.height);
  return paint.getImageData(0, 0, canvas.width, canvas.height);
}

async function readPictures(files) {
  if (files.length === 0) return;
  if (gathering.file !== null) restart();
  refused = null;
  showRefusal();
  if (files.length > MOST_PICTURES) return refuse("TOO-MANY-PICTURES", { limit: MOST_PICTURES });
  let empty = 0;
  for (const [index, file] of [...files].entries()) {
    set("held", say("reading", { number: index + 1, of: files.length }));
    let bitmap = null;
    try {
      if (file.size > LARGEST_PICTURE) throw new Refused("PICTURE-TOO-LARGE", { name: file.name });
      bitmap = await createImageBitmap(file).catch(() => null);
      if (bitmap === null) throw new Refused("PICTURE-UNREADABLE", { name: file.name });
      if (bitmap.width * bitmap.height > MOST_POINTS) throw new Refused("PICTURE-TOO-LARGE", { name: file.name });
      if ((await look(pointsOf(bitmap, bitmap.width, bitmap.height, 1))) === 0) empty++;
    } catch (error) {
      refuse(error);
    } finally {
      bitmap?.close();
    }
    if (gathering.file !== null) return whole();
  }
  showProgress();
  if (empty > 0 && refused === null) refuse("NO-CODES", { empty, of: files.length });
}

function stopCamera() {
  looking++;
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  page("preview").srcObject = null;
  page("preview").hidden = true;
  page("camera").textContent = say("camera_start");
}

async function startCamera(device) {
  stopCamera();
  if (gathering.file !== null) restart();
  refused = null;
  showRefusal();
  const run = ++looking;
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
  const video = { ...size, ...(device ? { deviceId: { exact: device } } : { facingMode: { ideal: "environment" } }) };
  let opened;
  try {
    opened = await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    return refuse(error?.name === "NotAllowedError" ? "CAMERA-REFUSED" : "NO-CAMERA");
  }
  if (run !== looking) return opened.getTracks().forEach((track) => track.stop());
  stream = opened;
  opened.getVideoTracks()[0].addEventListener("ended", () => {
    if (run !== looking) return;
    stopCamera();
    refuse("NO-CAMERA");
  });
  const preview = page("preview");
  preview.srcObject = opened;
  preview.hidden = false;
  page("camera").textContent = say("camera_stop");
  await preview.play().catch(() => undefined);
  await listCameras(opened.getVideoTracks()[0].getSettings().deviceId);
  watch(preview, run);
}

async function listCameras(present) {
  const found = (await navigator.mediaDevices.enumerateDevices()).filter((one) => one.kind === "videoinput");
  page("which").hidden = found.length < 2;
  page("cameras").replaceChildren(
    ...found.map((one, index) => {
      const option = new Option(one.label || `${index + 1}`, one.deviceId);
      option.selected = one.deviceId === present;
      return option;
    }),
  );
}

async function watch(preview, run) {
  while (run === looking && gathering.file === null) {
    await nextFrame(preview);
    if (run !== looking) return;
    const { videoWidth: width, videoHeight: height } = preview;
    if (width === 0) continue;
    try {
      await look(pointsOf(preview, width, height, Math.min(1, LONGEST_SIDE / Math.max(width, height))));
    } catch (error) {
      refuse(error);
    }
  }
  if (run === looking && gathering.file !== null) whole();
}

function nextFrame(preview) {
  return new Promise((done) => {
    if (preview.requestVideoFrameCallback) preview.requestVideoFrameCallback(() => done());
    else setTimeout(done, 33);
  });
}

function save() {
  const file = gathering.file;
  if (file === null) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.data], { type: "application/octet-stream" }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  saved = true;
  showResult();
}

function begin() {
  const wanted = (navigator.languages ?? [navigator.language]).map((one) => one.slice(0, 2).toLowerCase());
  language = wanted.find((one) => one in texts.title) ?? "en";
  page("language").value = language;
  page("language").addEventListener("change", (event) => {
    language = event.target.value;
    show();
  });
  page("camera").addEventListener("click", () => (stream === null ? startCamera() : stopCamera()));
  page("cameras").addEventListener("change", (event) => startCamera(event.target.value));
  page("pictures").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    stopCamera();
    await readPictures(files);
    event.target.value = "";
  });
  page("again").addEventListener("click", restart);
  page("save").addEventListener("click", save);
  const ways = page("ways");
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    ways.classList.add("over");
  });
  document.addEventListener("dragleave", () => ways.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    ways.classList.remove("over");
    stopCamera();
    readPictures([...(event.dataTransfer?.files ?? [])]);
  });
  page("camera").disabled = !navigator.mediaDevices?.getUserMedia;
  show();
  prepareReader().then(
    () => (document.documentElement.dataset.ready = "yes"),
    () => {
      refuse("NO-READER");
      page("camera").disabled = true;
      page("pictures").disabled = true;
    },
  );
}

begin();
