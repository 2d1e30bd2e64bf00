/** Dots of the PNG for one unit of the picture: sharp on a dense screen and in print. */
const DENSITY = 2;

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

/**
 * Draws the SVG at an address of this site into a PNG and offers it for download. The image is loaded by its own
 * address, since a strict policy forbids images from memory.
 * @throws Error when the SVG does not come, or the browser cannot draw it.
 */
export async function pictureToPng(address: string, name: string): Promise<void> {
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
  download(blob, name);
}
