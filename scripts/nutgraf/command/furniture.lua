--- The option --furniture: what recurs on the pages of a site is no page's story. Input: the
--- files and folders that it names. Output: what was learned there, for the library; what the
--- person is told before and after.
local files = require "nutgraf.command.files"
local nutgraf = require "nutgraf"
local report = require "nutgraf.command.report"

local furniture = {}

--- Looks at the pages, where that is asked for, and says what it saw.
---@param values table of the command line
---@param options nutgraf.Options gets `furniture`
function furniture.learn(values, options)
  if not values.furniture or #values.furniture == 0 then return end
  for _, path in ipairs(values.furniture) do
    if path == "-" then
      report.stop "--furniture: its pages are read once more: name files or folders"
    end
  end
  local paths = files.expand(values.furniture, values.type, values.follow_links)
  local learned = nutgraf.furniture(paths, options)
  options.furniture = learned
  local sites = 0
  for _ in pairs(learned.sites) do sites = sites + 1 end
  local alone = learned.pages - learned.counted - learned.copies
  local told = ("--furniture: of %d pages something recurs on %d sites; %d pages are on sites of "
    .. "fewer than three"):format(learned.pages, sites, alone)
  if learned.copies > 0 then
    told = ("%s; %d are copies of others, and not counted"):format(told, learned.copies)
  end
  local others = learned.others
  if others > 0 then told = ("%s; %d documents are no pages"):format(told, others) end
  report.note(told)
end

--- Says how much fell.
---@param options nutgraf.Options
function furniture.conclude(options)
  local learned = options.furniture
  if not learned then return end
  report.note(("--furniture: %d blocks on %d pages recur on their sites, and are no story")
    :format(learned.blocks, learned.fallen))
end

return furniture
