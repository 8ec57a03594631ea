/**
 * Tells each time the agent shows that they are looking at an element: it comes into sight in the window that has
 * the focus, or something is done there while it is in sight. A window that lies open on an empty desk tells nothing.
 * Answers its own end.
 */
export function onLookedAt(element: HTMLElement, tell: () => void): () => void {
  const look = () => {
    const inSight = element.getBoundingClientRect().top < innerHeight;
    if (inSight && !document.hidden && document.hasFocus()) tell();
  };
  const doings = ['focus', 'pointermove', 'pointerdown', 'keydown', 'scroll'] as const;
  for (const doing of doings) addEventListener(doing, look, { capture: true, passive: true });
  look();
  return () => {
    for (const doing of doings) removeEventListener(doing, look, { capture: true });
  };
}
