-- In Neovim: edits at random of a short text whose checks, speakers and outline are kept up: all
-- of them are made anew after each. Says how often that was, Neovim's memory after each fifth,
-- and how it has grown since the first. EDITS is how many, BESIDE=1 has all read by the command.
local EDITS = tonumber(vim.env.EDITS) or 10000

local buffer = vim.api.nvim_get_current_buf()
vim.g.nutgraf_pause = 0
vim.api.nvim_buf_set_lines(buffer, 0, -1, false, {
  "The pier is shut", "", "The clerk wrote “nobody [at all] was asked” in June.", "",
  "“We had no choice,” said Odile Marrow, who chairs the board.",
})
vim.api.nvim_buf_set_name(buffer, "edits.txt")
vim.o.undolevels = -1 -- Neovim's own history of the edits is no part of this
require("nutgraf.neovim").controller().small = vim.env.BESIDE and 0 or math.huge

local done = 0
local set = vim.diagnostic.set
vim.diagnostic.set = function(...)
  done = done + 1
  return set(...)
end
for _, what in ipairs { "check", "speakers", "outline" } do vim.cmd("Nutgraf " .. what) end
vim.cmd "wincmd p"
assert(vim.wait(20000, function() return done > 0 end, 1), "nothing was shown")
done = 0

math.randomseed(7)
local words = {
  "“", "”", "[", "]", "said", "the clerk", "…", "(", "email dated March 3, 2011:",
  "Odile Marrow (HFC)", "—", "\n", "\n\n", "😀", "\255", "# ",
}
local function edit()
  local count = vim.api.nvim_buf_line_count(buffer)
  local line = math.random(count) - 1
  if count > 5 and math.random() < count / 40 then
    vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, {})
  else
    local text = words[math.random(#words)] .. " " .. words[math.random(#words)]
    local length = #vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
    local column = math.random(length + 1) - 1
    vim.api.nvim_buf_set_text(buffer, line, column, line, column, vim.split(text, "\n"))
  end
  local before = done
  vim.cmd "doautocmd TextChanged"
  assert(vim.wait(20000, function() return done > before end, 1), "nothing was kept up")
end

-- Memory of Neovim's own, and how many word lists are mapped beside it: garbled text now and then
-- looks like another language, whose lists come once.
local function memory()
  collectgarbage()
  collectgarbage()
  local lists = 0
  for line in io.lines "/proc/self/maps" do
    if line:find("/images/", 1, true) then lists = lists + 1 end
  end
  return tonumber(io.open("/proc/self/status"):read("*a"):match "RssAnon:%s*(%d+)"), lists
end

local grew, shown = {}, {}
for fifth = 1, 5 do
  for _ = 1, EDITS / 5 do edit() end
  local own, lists = memory()
  grew[fifth], shown[fifth] = own, ("%d kB (%d lists)"):format(own, lists)
end
io.stdout:write(("done=%d\nmemory=%s\ngrown=%d\n"):format(done, table.concat(shown, ", "),
  grew[5] - grew[1]))
if not vim.g.edits_of_spec then vim.cmd "qa!" end
