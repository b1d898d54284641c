--- What an editor marks while one types: findings of the checks, and who is quoted. Input: a
--- controller. Output: ranges.
local keep = require "nutgraf.keep"

local findings = {}

--- What a person is told where only some findings are shown; nil where all are.
---@param shown integer
---@param more integer
---@return string?
function findings.left_out(shown, more)
  if more == 0 then return nil end
  return ("%d of %d findings are marked, those nearest to the cursor; the view check lists all")
    :format(shown, shown + more)
end

-- Tells it; once, until all are shown again.
local function tell(controller, shown, more)
  local message = findings.left_out(shown, more)
  if message and not controller.cut then controller.host.notify("nutgraf: " .. message, "info") end
  controller.cut = message ~= nil
end

--- What the checks find.
---@param controller table nutgraf.editor
---@param words string[]? options of the view check
---@param near integer? a line: at most `controller.most` findings are given, those nearest to it,
---  and where there are more the person is told, once
---@return table[]? list
---@return integer|string more how many there are beside them; or the message
function findings.of(controller, words, near)
  local list, message = controller:entries("check", words)
  if not list then return nil, message end
  for _, entry in ipairs(list) do
    local item = entry.item
    entry.message, entry.severity, entry.code = item.message, item.severity, item.check
    entry.advice, entry.related = item.advice, item.related or {}
  end
  local more = controller:run("check", words).more or 0
  if near then
    local left
    list, left = keep.nearest(list, controller.most, near)
    more = more + left
    tell(controller, #list, more)
  end
  return list, more
end

--- The next or the previous of some findings.
---@param list table[] in the order of the text
---@param place nutgraf.Place
---@param direction 1|-1
---@return table? finding
---@return string message what the person is told: its own, or that there is none
function findings.neighbour(list, place, direction)
  local best
  for _, each in ipairs(list) do
    local off = each.line - place.line
    if off == 0 then off = each.column - place.column end
    if direction > 0 and off > 0 then
      best = best or each
    elseif direction < 0 and off < 0 then
      best = each
    end
  end
  return best, "nutgraf: " .. (best and best.message or "no more findings; are the checks on?")
end

--- Who is quoted where, each speaker once a line.
---@param controller table nutgraf.editor
---@return { line: integer, column: integer, text: string }[]? list the end of the quotation
---@return string? message
function findings.speakers(controller)
  local found, message = controller:entries "quotes"
  if not found then return nil, message end
  local list, seen = {}, {}
  for _, entry in ipairs(found) do
    local speaker = entry.item.speaker
    local id = speaker and entry.end_line .. " " .. speaker
    if speaker and not seen[id] then
      seen[id] = true
      list[#list + 1] = { line = entry.end_line, column = entry.end_column, text = speaker }
    end
  end
  return list
end

return findings
