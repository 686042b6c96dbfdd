// The way out of a page somebody may look at over a shoulder: emptied at once, and not to be come back to.
const way = document.querySelector("[data-leave]");
function leave() {
  document.body.hidden = true;
  document.title = "";
  location.replace(way.href);
}
way.addEventListener("click", event => {
  event.preventDefault();
  leave();
});

// Shift three times within two seconds: it types nothing and means nothing to the browser.
let pressed = [];
document.addEventListener("keydown", event => {
  if (event.key !== "Shift") return void (pressed = []);
  if (event.repeat) return;
  pressed = [...pressed.filter(at => event.timeStamp - at < 2000), event.timeStamp];
  if (pressed.length === 3) leave();
});
