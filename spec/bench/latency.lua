-- In Neovim: how long its loop stops around an edit of a draft, with checks and speakers kept
-- up. After each edit the longest stop until they are there is counted, by the clock and in CPU
-- time of Neovim alone; and once more with nothing kept up, which shows what the machine itself
-- adds. `make bench` runs it; KB is the draft's size.
local KB, ROUNDS = tonumber(vim.env.KB) or 500, 60
local LIMITS = { 1, 2, 4, 8, 16, 32, 64 }

local lines, size = dofile "spec/bench/draft.lua"(KB * 1000, "draft.txt")
vim.g.nutgraf_pause = 20

local shown = 0
local set = vim.diagnostic.set
vim.diagnostic.set = function(...)
  shown = shown + 1
  return set(...)
end
-- A timer that should come at every millisecond; between two of its turns the loop was stopped.
local longest, burnt, last, clock = 0, 0, vim.loop.hrtime(), os.clock()
local timer = vim.loop.new_timer()
timer:start(1, 1, function()
  local now, cpu = vim.loop.hrtime(), os.clock()
  longest, burnt = math.max(longest, (now - last) / 1e6), math.max(burnt, (cpu - clock) * 1e3)
  last, clock = now, cpu
end)

local function measure(kept_up)
  local stops, cpus = {}, {}
  for round = 1, ROUNDS do
    local line, before = math.random(#lines) - 1, shown
    vim.api.nvim_win_set_cursor(0, { line + 1, 0 })
    longest, burnt, last, clock = 0, 0, vim.loop.hrtime(), os.clock()
    vim.api.nvim_buf_set_text(0, line, 0, line, 0, { "the the " })
    vim.cmd "doautocmd TextChanged"
    if kept_up then
      assert(vim.wait(60000, function() return shown > before end, 5), "nothing was kept up")
    end
    vim.wait(300, function() return false end, 5) -- speakers come after
    stops[round], cpus[round] = longest, burnt
  end
  return stops, cpus
end

local function histogram(label, list)
  table.sort(list)
  local row, index = {}, 1
  for _, limit in ipairs(LIMITS) do
    local count = 0
    while list[index] and list[index] <= limit do index, count = index + 1, count + 1 end
    row[#row + 1] = ("≤%d: %d"):format(limit, count)
  end
  io.stdout:write(("  %-9s median %.1f ms, at worst %.1f; %s, more: %d\n"):format(label,
    list[math.ceil(#list / 2)], list[#list], table.concat(row, ", "), #list - index + 1))
end
math.randomseed(7)
io.stdout:write(("Neovim, the longest stop after each of %d edits in %d kB:\n"):format(ROUNDS, size / 1000))
local stops = measure(false)
histogram("idle", stops)
vim.cmd "Nutgraf check on"
vim.cmd "Nutgraf speakers on"
assert(vim.wait(60000, function() return shown > 0 end, 5), "nothing was shown")
local cpus
stops, cpus = measure(true)
histogram("clock", stops)
histogram("CPU", cpus)
vim.cmd "qa!"
