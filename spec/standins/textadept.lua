-- Textadept 12 as its documentation has it, as far as the adapter goes: one buffer
-- in one view. Positions count from 1, in bytes.
local strict = require "spec.standins.strict"

local standin = {}
--- Sets the globals of Textadept; `choose` is what the person does with a list.
---@param text string
---@param filename string
---@param choose fun(options: table): integer?
---@return table seen what shows
function standin.open(text, filename, choose)
  local seen = { indicated = {}, annotations = {}, caret = 1, connected = {}, lists = {} }
  local buffer
  local fields = {
    filename = filename, current_pos = 1, indicator_current = 0,
    eol_annotation_text = setmetatable({}, {
      __newindex = function(_, line, note)
        strict.arguments("buffer.eol_annotation_text", { line, note }, "number", "string")
        seen.annotations[line] = note
      end,
    }),
  }
  function fields.get_text() return text end
  function fields.goto_pos(_, at)
    strict.arguments("buffer:goto_pos", { at }, "number")
    assert(at >= 1 and at <= #text + 1, "no position of the buffer")
    fields.current_pos = at
  end
  function fields.set_sel(_, first, last)
    strict.arguments("buffer:set_sel", { first, last }, "number", "number")
    seen.selected = text:sub(first, last - 1)
  end
  function fields.indicator_fill_range(_, at, length)
    strict.arguments("buffer:indicator_fill_range", { at, length }, "number", "number")
    seen.indicated[#seen.indicated + 1] = text:sub(at, at + length - 1)
  end
  function fields.indicator_clear_range() seen.indicated = {} end
  function fields.eol_annotation_clear_all() seen.annotations = {} end
  fields.length = #text
  buffer = strict.table("buffer", fields, "indicator_current current_pos")

  local view = strict.table("view", {
    new_indic_number = function() return 9 end, INDIC_SQUIGGLE = 1, EOLANNOTATION_BOXED = 2,
    indic_style = {}, eol_annotation_visible = 0,
    goto_buffer = function(_, it) assert(it == buffer, "another buffer") end,
    vertical_center_caret = function() end,
    call_tip_show = function(_, at, tip)
      strict.arguments("view:call_tip_show", { at, tip }, "number", "string")
      seen.tip = tip
    end,
  }, "eol_annotation_visible")

  local ui = strict.table("ui", {
    dialogs = strict.table("ui.dialogs", {
      list = function(options)
        for name in pairs(options) do
          assert(("title text columns search_column items multiple button1 button2 button3 return_button")
            :find(name, 1, true), "ui.dialogs.list has no option '" .. name .. "'")
        end
        seen.lists[#seen.lists + 1] = options
        return choose(options)
      end,
    }),
  }, "statusbar_text")

  local events = strict.table("events", {
    FILE_AFTER_SAVE = "file_after_save", VIEW_NEW = "view_new",
    connect = function(event, handler)
      strict.arguments("events.connect", { event, handler }, "string", "function")
      seen.connected[event] = handler
    end,
  })

  function seen.edit(new)
    text = new
    fields.length = #new
  end
  rawset(_G, "buffer", buffer)
  rawset(_G, "view", view)
  rawset(_G, "_VIEWS", { view })
  rawset(_G, "ui", ui)
  rawset(_G, "events", events)
  return seen
end

function standin.close()
  require("nutgraf.searcher").remove() -- the adapter's
  for _, name in ipairs { "buffer", "view", "_VIEWS", "ui", "events" } do rawset(_G, name, nil) end
end

return standin
