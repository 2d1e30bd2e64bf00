import { currentState } from "./explorer/map-state.ts";
import { chosenLink, offerSheet } from "./share.ts";

/** Dots of the PNG for one unit of the picture: sharp on a dense screen and in print. */
const DENSITY = 2;

/**
 * Draws the SVG at an address of this site as a PNG. The image is loaded by its own address, since a strict policy
 * forbids images from memory.
 * @throws Error when the SVG does not come, or the browser cannot draw it.
 */
async function drawPng(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob) throw new Error("this browser writes no PNG");
  return blob;
}

/** Offers a file under a name. */
function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes the file after this turn; a little later it holds it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** The picture of what is chosen on the map: the county's, or that of the layer. `first` is that of the first layer. */
function chosenPicture(first: string): string {
  const [, county] = /\/counties\/([^/]+)\/$/u.exec(chosenLink()?.href ?? "") ?? [];
  // Districts that no source names have no picture.
  const isPlace = county !== undefined && county !== "unnamed";
  const name = isPlace ? `county/${county}` : `layer/${currentState().layer}`;
  return first.replace(/layer\/[^/]+$/u, `${name}.svg`);
}

/** Hands a picture to the device's sheet where a finger asks for it, else to the downloads; false if it was the sheet. */
async function handOver(blob: Blob, name: string): Promise<boolean> {
  const file = new File([blob], name, { type: blob.type });
  if (matchMedia("(pointer: coarse)").matches && (await offerSheet({ files: [file] })))
    return false;
  download(blob, name);
  return true;
}

/**
 * Saves a button's picture and tells the reader, beside it, that it is under way and done. A second press waits.
 * @throws Error when the picture cannot be made.
 */
export async function savePng(button: HTMLElement): Promise<void> {
  if (button.getAttribute("aria-disabled") === "true") return;
  const { png = "", working = "", done = "" } = button.dataset;
  const bar = button.closest<HTMLElement>("share-bar, .picture-files");
  const status = bar?.querySelector('[role="status"]');
  const address = bar?.dataset.live === undefined ? png : chosenPicture(png);
  // pictures/county/lianjiang.svg is saved as county-lianjiang.png.
  const name = address
    .replace(/^.*\/pictures\//u, "")
    .replace("/", "-")
    .replace("svg", "png");
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  // Not `disabled`, which would take the focus from the button.
  button.setAttribute("aria-disabled", "true");
  say(working);
  try {
    say((await handOver(await drawPng(address), name)) ? done : "");
  } finally {
    button.removeAttribute("aria-disabled");
  }
}
