/** Dots of the PNG for one unit of the picture: sharp on a dense screen and in print. */
const DENSITY = 2;

/**
 * Draws the SVG at an address of this site as a PNG. The image is loaded by its own address, since a strict policy
 * forbids images from memory.
 * @throws Error when the SVG does not come, or the browser cannot draw it.
 */
export async function drawPng(address: string): Promise<Blob> {
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
