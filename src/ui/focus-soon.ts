/** Frames to wait for a control that is being fetched. */
const MOST_FRAMES = 120;

/** Puts the focus on a control that a click has asked for, once it is drawn. */
export function focusSoon(id: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(id);
    if (control) control.focus();
    else if (frames > 0) focusSoon(id, frames - 1);
  });
}
