-- In Neovim: what one edit of a text of 100 kB costs until the buffer is parsed
-- anew, and until views of it are there. CPU time; `make bench` runs it.
local KB, ROUNDS = 100, 25

local _, size = dofile "spec/bench/draft.lua"(KB * 1000, "large.txt")

local controller = assert(require("nutgraf.neovim").controller())
local nutgraf = require "nutgraf"

-- The median and the worst of what follows an edit.
local function time(label, work)
  local runs = {}
  for round = 1, ROUNDS do
    vim.api.nvim_buf_set_text(0, 400, 0, 400, 0, { "x" })
    local from = os.clock()
    work()
    runs[round] = (os.clock() - from) * 1e3
  end
  table.sort(runs)
  io.stdout:write(("  %-10s %6.1f ms, at worst %.1f\n"):format(label, runs[(ROUNDS + 1) / 2],
    runs[ROUNDS]))
end

io.stdout:write(("Neovim, an edit in %d kB:\n"):format(size / 1000))
assert(controller:run "outline") -- loads the words
time("parse", function()
  controller:refresh()
  assert(nutgraf.parse(controller.text, { name = controller.name, encoding = "utf-8" }))
end)
for _, view in ipairs { "outline", "quotes", "check" } do
  time(view, function() assert(controller:run(view)) end)
end
local place = { line = 100, column = 20 }
time("hover", function() assert(controller:hover(place)) end)
time("motion", function() assert(controller:neighbour("quotes", place, 1)) end)
vim.cmd "qa!"
