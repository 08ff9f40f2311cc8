"use strict";
// The secret of the page goes with every request that a script sends; see the package's documentation.
const csrf = document.querySelector('meta[name="csrf"]').content;
document.addEventListener("htmx:config:request", event => { event.detail.ctx.request.headers["X-CSRF-Token"] = csrf; });

addEventListener("DOMContentLoaded", () => {
  // A table is copied as a spreadsheet takes it: what its cells hold in the file, with tabs between.
  for (const table of document.querySelectorAll("table.sortable")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button copy";
    button.textContent = "Copy the table";
    (table.closest(".wide") ?? table).after(button);
    button.addEventListener("click", async () => {
      const cell = c => (c.dataset.v ?? c.textContent).trim().replace(/[\t\r\n]+/g, " ");
      const text = [...table.rows].map(row => [...row.cells].map(cell).join("\t")).join("\n");
      try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; }
      catch { getSelection().selectAllChildren(table); }
    });
  }

  // A drawing becomes a picture of twice its size, as the browser shows it.
  for (const button of document.querySelectorAll("button[data-png]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const image = new Image();
      image.src = button.dataset.png;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = button.dataset.png.replace(/^.*\/|\.svg.*$/g, "") + ".png";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      }, "image/png");
    });
  }

  // What is empty in a form of filters stays out of the address.
  for (const form of document.querySelectorAll("form.filters")) {
    form.addEventListener("submit", () => {
      for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 100);
    });
  }
});
