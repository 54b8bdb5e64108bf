// A button that only scripts act on may be pressed before they came. The last such press is kept and made again as soon as the page
// acts (`ScriptsAct`), so that no tap on a slow line is lost: docs/decisions/101.
(() => {
  const EVERY_MS = 50;
  const TRIES = 300;
  let pressed = null;
  let press = null;

  const keep = (event) => {
    const button = event.target instanceof Element && event.target.closest('button[type="button"]');
    if (!button) return;
    pressed = button;
    press = event;
  };

  /** Where the button's part of the page is not drawn yet, the page stops a press before it arrives. */
  const again = (button, tries) => {
    if (tries === 0 || !button.isConnected) return;
    let arrived = false;
    const arrive = () => {
      arrived = true;
    };
    button.addEventListener("click", arrive);
    button.click();
    button.removeEventListener("click", arrive);
    if (!arrived) setTimeout(again, EVERY_MS, button, tries - 1);
  };

  document.addEventListener("click", keep, true);
  document.addEventListener(
    "feelcheck:scripts-act",
    () => {
      document.removeEventListener("click", keep, true);
      // A press that is still on its way has made the page act, and arrives by itself.
      const arrives = press !== null && press.eventPhase !== Event.NONE;
      if (pressed && !arrives) setTimeout(again, 0, pressed, TRIES);
    },
    { once: true },
  );
})();
