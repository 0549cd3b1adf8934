// Elements of the page and of drawings. Text is always text: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

function made(element, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  });
  children.flat().forEach((child) => {
    if (child !== null && child !== undefined) element.append(child);
  });
  return element;
}

/** An element of the page. */
export function html(tag, attributes, ...children) {
  return made(document.createElement(tag), attributes, children);
}

/** An element of a drawing. */
export function svg(tag, attributes, ...children) {
  return made(document.createElementNS(SVG, tag), attributes, children);
}

/** A link to a page of the web; any other address stays text. */
export function link(url, text) {
  return /^https?:\/\//i.test(url) ? html("a", { href: url, rel: "noopener" }, text) : document.createTextNode(text);
}

/** Calls back with its width, now and whenever the element becomes wider or narrower. */
export function whenWide(element, draw) {
  let width = 0;
  const measure = () => {
    const now = Math.floor(element.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      draw(now);
    }
  };
  measure();
  new ResizeObserver(() => requestAnimationFrame(measure)).observe(element);
}

/** Hands the reader a file. */
export function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = html("a", { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
