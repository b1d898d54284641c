--- A SQLite database, by LuaSQL (Debian: lua-sql-sqlite3). Input: SQL and values. Output: rows.
--- Guarantees that a value never becomes SQL, that what fails says why with the file's name,
--- and that what was not committed is not there.
local database = {}
database.__index = database

--- A value as SQL has it: nil is NULL, a truth 1 or 0, a text in quotes.
---@param value any
---@return string
function database.literal(value)
  local kind = type(value)
  if value == nil then return "NULL" end
  if kind == "boolean" then return value and "1" or "0" end
  if kind == "number" then
    return value == math.floor(value) and ("%.0f"):format(value) or ("%.17g"):format(value)
  end
  value = "'" .. value:gsub("'", "''") .. "'"
  -- The library takes SQL as C does, to the first NUL.
  return (value:gsub("%z", "'||char(0)||'"))
end

--- What a document is called: a part of a file by the file and its own name in it.
---@param name string
---@param part string?
---@return string
function database.document(name, part)
  return part and name .. "#" .. part or name
end

--- Adds the conditions on the day of a document, `d` in the SQL, that were asked for.
---@param list string[] conditions
---@param asked { since: string?, to: string? } days
---@param undated boolean? of those that have no day, in place of these
function database.on_days(list, asked, undated)
  local literal = database.literal
  if undated then
    list[#list + 1] = "d.published IS NULL"
    return
  end
  if asked.since then list[#list + 1] = "d.published >= " .. literal(asked.since) end
  -- A day of a longer date counts by its beginning: 2011 is before 2011-03.
  if asked.to then list[#list + 1] = "substr(d.published, 1, 10) <= " .. literal(asked.to) end
end

local PATIENCE = 10000 -- milliseconds that another's transaction is waited for

--- Opens a database, which is made where it is not there and may be.
---@param path string
---@param create boolean
---@return table? database
---@return string? message
function database.open(path, create)
  local ok, driver = pcall(require, "luasql.sqlite3")
  if not ok then
    return nil, path .. ": a store needs the Lua module luasql.sqlite3 (Debian: lua-sql-sqlite3)"
  end
  local file = io.open(path, "rb")
  if file then
    local head = file:read(16)
    file:close()
    if head and head ~= "SQLite format 3\0" then
      return nil, path .. ": it is no SQLite database"
    end
  elseif not create then
    return nil, path .. ": no such file: 'nutgraf index' makes a store"
  end
  local environment = driver.sqlite3()
  local connection, message = environment:connect(path)
  if not connection then
    return nil, ("%s: %s"):format(path, tostring(message):gsub("^LuaSQL: ", ""))
  end
  local self = setmetatable({ path = path, environment = environment, connection = connection },
    database)
  self:run(("PRAGMA busy_timeout = %d"):format(PATIENCE))
  return self
end

local function execute(self, sql)
  local result, message = self.connection:execute(sql)
  if result == nil then
    error({ store = ("%s: %s"):format(self.path, tostring(message):gsub("^LuaSQL: ", "")) }, 0)
  end
  return result
end

--- Runs one statement; the rows that it may give are dropped. Raises where it fails.
---@param sql string
function database:run(sql)
  local result = execute(self, sql)
  if type(result) == "userdata" then result:close() end
end

--- The rows that a statement gives, each a table by the columns' names.
---@param sql string
---@return fun(): table?
function database:rows(sql)
  local cursor = execute(self, sql)
  return function()
    local row = cursor and cursor:fetch({}, "a")
    if not row and cursor then
      cursor:close()
      cursor = nil
    end
    return row
  end
end

--- The first row; nil where there is none.
---@param sql string
---@return table?
function database:row(sql)
  local cursor = execute(self, sql)
  local row = cursor:fetch({}, "a")
  cursor:close()
  return row
end

local MOST = 262144 -- bytes of one INSERT, so that no statement grows with a document

--- Adds rows to a table.
---@param name string
---@param columns string[]
---@param rows any[][] values by the index of their column; nil is NULL
function database:add(name, columns, rows)
  local quoted = {}
  for index, column in ipairs(columns) do quoted[index] = '"' .. column .. '"' end
  local head = ("INSERT INTO %s (%s) VALUES "):format(name, table.concat(quoted, ", "))
  local list, size = {}, 0
  local function flush()
    if #list > 0 then self:run(head .. table.concat(list, ",")) end
    list, size = {}, 0
  end
  for _, row in ipairs(rows) do
    local values = {}
    for index = 1, #columns do values[index] = database.literal(row[index]) end
    local tuple = "(" .. table.concat(values, ",") .. ")"
    if size + #tuple > MOST then flush() end
    list[#list + 1], size = tuple, size + #tuple
  end
  flush()
end

--- Does something wholly or not at all. Raises what it raises.
---@param work fun()
function database:transact(work)
  self:run "BEGIN IMMEDIATE"
  local ok, fault = pcall(function()
    work()
    self:run "COMMIT"
  end)
  if ok then return end
  -- A full disk has ended the transaction already: what is told is the first fault.
  pcall(self.run, self, "ROLLBACK")
  error(fault, 0)
end

--- Closes the database.
function database:close()
  self.connection:close()
  self.environment:close()
end

return database
