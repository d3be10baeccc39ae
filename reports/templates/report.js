// Arrows move in the matrix, Enter opens the evidence of a cell.
document.querySelectorAll("table.matrix").forEach(function (t) {
  t.addEventListener("keydown", function (e) {
    var step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[e.key];
    var cell = e.target.closest("td");
    if (!step || !cell) return;
    var rows = Array.from(t.querySelectorAll("tbody tr:not(.group)"));
    var y = rows.indexOf(cell.parentNode), x = Array.from(cell.parentNode.cells).indexOf(cell);
    var row = rows[y + step[0]], next = row && row.cells[x + step[1]];
    if (next && next.tagName === "TD") { (next.querySelector("summary") || next).focus(); e.preventDefault(); }
  });
});
