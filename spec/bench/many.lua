-- So many small documents of paragraphs of our own fixtures, with other names in every copy, a
-- thousand a folder:
--
--   lua5.4 spec/bench/many.lua 100000 FOLDER
local grown = dofile "spec/bench/grown.lua"
local count, folder = tonumber(arg[1]), arg[2]
local text = grown.text(12e6)
local paragraphs = {}
for paragraph in (text .. "\n\n"):gmatch "(.-)\n\n+" do
  if #paragraph > 80 then paragraphs[#paragraphs + 1] = paragraph end
end
local at = 1
for i = 1, count do
  if i % 1000 == 1 then os.execute(("mkdir -p %s/%03d"):format(folder, i // 1000)) end
  local parts, size = { ("Document %d of the port"):format(i) }, 0
  while size < 1200 do
    parts[#parts + 1], size = paragraphs[at], size + #paragraphs[at]
    at = at % #paragraphs + 1
  end
  local file = assert(io.open(("%s/%03d/%06d.txt"):format(folder, (i - 1) // 1000, i), "wb"))
  file:write(table.concat(parts, "\n\n"), "\n")
  file:close()
end
