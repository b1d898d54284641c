-- Lite XL 2.1 as its sources have it, as far as the adapter goes: one document in
-- one view. Globals that are not there raise, as in the editor; native modules come
-- by `load_native` (spec/embed/hidden.c), where the host has that.
local strict = require "spec.standins.strict"

local standin = {}
local function new_doc(text, filename, seen)
  local fields = { filename = filename, abs_filename = filename, lines = {} }
  local line, column, version = 1, 1, 1
  local function split()
    local lines = {}
    for each in text:gmatch "[^\n]*\n" do lines[#lines + 1] = each end
    fields.lines = lines
  end
  function fields.get_selection() return line, column, line, column end
  function fields.set_selection(_, line1, col1, line2, col2)
    strict.arguments("Doc:set_selection", { line1, col1, line2, col2 }, "number", "number", "number?", "number?")
    line, column = line1, col1
    seen.selection = { line1, col1, line2, col2 }
  end
  function fields.get_change_id() return version end
  split()
  function seen.edit(new)
    text, version = new, version + 1
    split()
  end
  return strict.table("Doc", fields)
end

--- Puts the modules of Lite XL in place.
---@param text string whose last line ends
---@param filename string
---@return table seen what shows, and `enter`, what the person types into the command view
function standin.open(text, filename)
  local seen = { logged = {}, drawn = {}, commands = {}, threads = {}, keys = {} }
  local doc = new_doc(text, filename, seen)
  local DocView = {} -- a class: plugins override its methods
  function DocView.draw_line_text() return 20 end
  function DocView.get_line_height() return 20 end
  -- Wrapped as by the plugin linewrapping: so many columns a row.
  local function wrap(column, ends)
    local width = rawget(seen, "wrapped")
    if not width then return column, 0 end
    local row = math.floor((column - 1) / width)
    if ends and row > 0 and (column - 1) % width == 0 then row = row - 1 end
    return column - row * width, row
  end
  function DocView.get_col_x_offset(_, _, column, ends) return (wrap(column, ends)) * 10 end
  function DocView.get_line_screen_position(_, line, column)
    local _, row = wrap(column or 1)
    return 100, line * 20 + row * 20
  end
  function DocView.scroll_to_line(_, line) seen.scrolled = line end
  local view = setmetatable({ doc = doc }, {
    __index = function(_, name)
      if name == "wrapped_settings" then return seen.wrapped and {} end
      return DocView[name] or error("DocView has no '" .. name .. "'", 2)
    end,
  })
  local modules = {
    ["core"] = strict.table("core", {
      active_view = view,
      log = function(format, ...) seen.logged[#seen.logged + 1] = format:format(...) end,
      error = function(format, ...) seen.logged[#seen.logged + 1] = "error: " .. format:format(...) end,
      add_thread = function(work) seen.threads[#seen.threads + 1] = coroutine.create(work) end,
      root_view = strict.table("RootView", {
        open_doc = function(_, it) assert(it == doc, "another document") return view end,
      }),
      command_view = strict.table("CommandView", {
        enter = function(_, label, options)
          strict.arguments("CommandView:enter", { label, options }, "string", "table")
          for name in pairs(options) do
            assert(("submit suggest cancel validate text select_text show_suggestions typeahead wrap")
              :find(name, 1, true), "CommandView:enter has no option '" .. name .. "'")
          end
          seen.label, seen.entered = label, options
        end,
      }),
    }, "redraw"),
    ["core.command"] = strict.table("command", {
      add = function(predicate, map)
        assert(predicate == "core.docview!", "commands for a document's view")
        for name, run in pairs(map) do seen.commands[name] = run end
      end,
    }),
    ["core.common"] = strict.table("common", {
      merge = function(a, b)
        local merged = {}
        for name, value in pairs(a) do merged[name] = value end
        for name, value in pairs(b or {}) do merged[name] = value end
        return merged
      end,
      fuzzy_match = function(haystack, needle)
        local found = {}
        for _, each in ipairs(haystack) do
          if each:lower():find(needle:lower(), 1, true) then found[#found + 1] = each end
        end
        return found
      end,
    }),
    ["core.config"] = strict.table("config", { plugins = {} }),
    ["core.keymap"] = strict.table("keymap", {
      add = function(map)
        for key, name in pairs(map) do
          assert(seen.commands[name], "a key for the command " .. name)
          seen.keys[key] = name
        end
      end,
    }),
    ["core.docview"] = DocView,
    ["core.style"] = strict.table("style", {
      accent = "accent", warn = "warn", error = "error", caret_width = 2,
    }),
  }
  rawset(_G, "renderer", strict.table("renderer", {
    draw_rect = function(x, y, width, height, colour)
      strict.arguments("renderer.draw_rect", { x, y, width, height }, "number", "number", "number", "number")
      seen.drawn[#seen.drawn + 1] = ("%d:%d%s %s"):format(x, width, y < 20 and "" or " row " .. math.floor(y / 20), colour)
    end,
  }))
  rawset(_G, "system", strict.table("system", {
    load_native_plugin = rawget(_G, "load_native") or function() error "this host opens no native plugin" end,
  }))
  -- Runs a command and waits for it, which the editor does not.
  rawset(_G, "process", strict.table("process", {
    start = function(words)
      assert(words[1] == "sh" and words[2] == "-c", "a line of shell")
      local _, _, status = os.execute(words[3])
      local turns = 0
      return strict.table("process", {
        running = function()
          turns = turns + 1
          return turns < 3
        end,
        returncode = function() return status end, kill = function() end,
      })
    end,
  }))
  for name, module in pairs(modules) do package.loaded[name] = module end
  setmetatable(_G, { __index = function(_, name) error("cannot get undefined variable: " .. tostring(name), 2) end })

  function seen.perform(name) seen.commands["nutgraf:" .. name](view) end
  -- The person types, and takes what is suggested first.
  function seen.enter(typed)
    local items = seen.entered.suggest(typed)
    seen.suggested = items
    local item = items[1]
    seen.entered.submit(type(item) == "table" and item.text or item or typed, type(item) == "table" and item or nil)
  end
  -- One line drawn.
  function seen.draw(line)
    seen.drawn = {}
    view:draw_line_text(line, 100, 0)
    return table.concat(seen.drawn, "|")
  end
  function seen.wake()
    for _, thread in ipairs(seen.threads) do
      if coroutine.status(thread) == "suspended" then assert(coroutine.resume(thread)) end
    end
  end
  return seen
end

function standin.close()
  setmetatable(_G, nil)
  require("nutgraf.searcher").remove() -- the adapter's
  rawset(_G, "renderer", nil)
  rawset(_G, "system", nil)
  rawset(_G, "process", nil)
  for _, name in ipairs {
    "core", "core.command", "core.common", "core.config", "core.docview", "core.keymap", "core.style",
  } do
    package.loaded[name] = nil
  end
end

return standin
