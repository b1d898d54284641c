--- The texts of a message that are versions of one. Input: texts, each with the
--- alternatives around it (outermost first). Output: one version of each. Linear in the
--- texts and how deep they lie.
local alternatives = {}

-- Which versions of an alternative are taken: the plain one, unless it is empty (where there
-- are several, they are different texts), else HTML, else the first.
local function best(versions)
  local plain, any, html = {}, false, nil
  for _, version in ipairs(versions) do
    for _, text in ipairs(version) do
      if text.type == "text/plain" and text.bytes:find "%S" then
        plain[version], any = true, true
      end
      html = html or text.type == "text/html" and version
    end
  end
  if any then return plain end
  return { [html or versions[1]] = true }
end

--- The texts of a message without the other versions of each, alternatives inside
--- alternatives first.
---@param texts table[] type, bytes, choices: a list of { path, version }
---@return table[]
function alternatives.choose(texts)
  local by_path, paths, dropped = {}, {}, {}
  for _, text in ipairs(texts) do
    for _, choice in ipairs(text.choices) do
      local versions = by_path[choice.path]
      if not versions then
        versions = {}
        by_path[choice.path], paths[#paths + 1] = versions, choice.path
      end
      local last = versions[#versions]
      if not last or last.version ~= choice.version then
        last = { version = choice.version }
        versions[#versions + 1] = last
      end
      last[#last + 1] = text
    end
  end
  -- An alternative is met before those inside it.
  for index = #paths, 1, -1 do
    local versions = by_path[paths[index]]
    for _, version in ipairs(versions) do
      for position = #version, 1, -1 do
        if dropped[version[position]] then table.remove(version, position) end
      end
    end
    local taken = best(versions)
    for _, version in ipairs(versions) do
      for _, text in ipairs(taken[version] and {} or version) do dropped[text] = true end
    end
  end
  local chosen = {}
  for _, text in ipairs(texts) do
    if not dropped[text] then chosen[#chosen + 1] = text end
  end
  return chosen
end

return alternatives
