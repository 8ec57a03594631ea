/**
 * Tells how far down in its scroller an element begins, now and whenever something above it comes, goes or grows.
 * Answers its own end.
 */
export function followOffset(
  element: HTMLElement,
  scroller: HTMLElement,
  tell: (offset: number) => void,
): () => void {
  const measure = () => {
    const down = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    tell(Math.max(0, Math.round(down + scroller.scrollTop)));
  };
  const sizes = new ResizeObserver(measure);
  // Whoever is observed anew is told of with the next frame, when all is laid out: to measure now would lay it out twice.
  const observe = () => {
    sizes.disconnect();
    for (const child of scroller.children) sizes.observe(child);
  };
  const children = new MutationObserver(observe);
  children.observe(scroller, { childList: true });
  observe();
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
}
