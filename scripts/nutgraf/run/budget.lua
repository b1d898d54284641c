--- What scripts may take: the one place of these numbers. A budget is a base and a share
--- for each byte of the documents that are handed over, so that it grows with them and
--- honest work on a large one is not cut. All is counted for one call: a document, the
--- end of an output, a script's own top level.
local budget = {}

local MIB = 1024 * 1024

---@class nutgraf.Budget
---@field memory number bytes that the scripts' state may take
---@field memory_each number and for each byte of a document
---@field instructions number
---@field instructions_each number

--- In the command: some ten seconds, and five for each MiB. The views of evidence take up to
--- 140 bytes and 110 instructions for each byte, all checks 360 (texts of 1 and 3 MiB).
---@type nutgraf.Budget
budget.usual = {
  memory = 1024 * MIB, memory_each = 160, instructions = 2e9, instructions_each = 1000,
}

--- Where nobody waits for minutes, or the memory is the person's other work: in an editor,
--- in lists of scripts, in files of words.
---@type nutgraf.Budget
budget.light = {
  memory = 256 * MIB, memory_each = 160, instructions = 2e8, instructions_each = 1000,
}

--- A multiple of a budget.
---@param of nutgraf.Budget
---@param times number
---@return nutgraf.Budget
function budget.times(of, times)
  local result = {}
  for name, number in pairs(of) do result[name] = number * times end
  return result
end

--- What a call may take.
---@param of nutgraf.Budget
---@param bytes number of the documents that were handed over
---@return number memory in bytes
---@return number instructions
function budget.share(of, bytes)
  return of.memory + of.memory_each * bytes, of.instructions + of.instructions_each * bytes
end

-- Instructions in a second of processor time: usual are two hundred million. Without trust
-- the scripts' state ends by its own count long before.
local PACE, PATIENT_PACE = 66e6, 13e6

--- Seconds of processor time after which the command ends itself, since no state did.
---@param instructions number
---@param trust boolean? whether nothing else ends the scripts
---@return integer
function budget.seconds(instructions, trust)
  return math.max(1, math.ceil(instructions / (trust and PACE or PATIENT_PACE)))
end

return budget
