"use strict";

// Copy a value to type it elsewhere. Without a clipboard the buttons stay hidden.
if (navigator.clipboard?.writeText) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const value = document.getElementById(button.dataset.copy);
      const label = button.firstChild;
      const said = document.getElementById("melding");
      const told = await navigator.clipboard.writeText(value.textContent.trim()).then(
        () => "Gekopieerd",
        () => "Kopiëren lukt niet",
      );
      label.data = told;
      said.textContent = told + button.querySelector(".visually-hidden").textContent;
      setTimeout(() => (label.data = "Kopiëren"), 2000);
    });
  }
}
