--- Processes beside vis, which 0.9 and later start; `processes.start` is nil in 0.8. Input: a line
--- of shell. Output: a call at its end. What a process prints must go to files: vis gives it in
--- pieces, and may end before the last.
---
--- Two things of vis 0.9 that this is built around: it turns in a circle while the pipes of a
--- process that runs are closed, so those stay open as 3 and 4; and a process that is started
--- while it tells of another's end is lost, so what follows waits until it draws, which is next.
local processes = {}

local running, count = {}, 0

-- Starts one; `done` is told its status, nil where a signal ended it. Gives a job with `stop`,
-- after which `done` comes no more, and `ended`, where it is set, still does.
local function start(line, done)
  count = count + 1
  local name = "nutgraf " .. count
  local one = { done = done }
  running[name] = one
  one.handle = vis:communicate(name, "exec 3>&1 4>&2; exec " .. line)
  function one:stop()
    self.done = nil
    -- vis ends it in its next turn; a handle of what has ended raises.
    if running[name] then pcall(self.handle.close, self.handle) end
  end
  return one
end

if vis.communicate then
  processes.start = start
  local over = {}
  vis.events.subscribe(vis.events.PROCESS_RESPONSE, function(name, event, code)
    local one = running[name]
    if not one or event ~= "EXIT" and event ~= "SIGNAL" then return end
    running[name] = nil
    one.status = event == "EXIT" and code or nil
    over[#over + 1] = one
  end)
  vis.events.subscribe(vis.events.WIN_HIGHLIGHT, function()
    local list = over
    if #list == 0 then return end
    over = {}
    for _, one in ipairs(list) do
      if one.ended then one.ended(one.status) end
      if one.done then one.done(one.status) end
    end
  end)
end

return processes
