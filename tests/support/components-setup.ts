import '@testing-library/jest-dom/jest-globals'

// jsdom has no pointer events; the widgets make one when a key presses an item.
if (!('PointerEvent' in window)) {
  Object.assign(window, { PointerEvent: class extends MouseEvent {} })
}
// Nor does it lay anything out that could be scrolled to.
Element.prototype.scrollIntoView = () => undefined
