-- What is written, and into what: decisions, outputs, scripts. A folder may bring files,
-- links and pipes of any name; no disk is endless; others write at the same time.
local core = require "nutgraf.core"
local corrections = require "nutgraf.decisions.corrections"
local decisions = require "nutgraf.decisions"
local raw = require "nutgraf.decisions.raw"
local support = require "spec.support"

local STORY = [[
"We had no choice," said the chairwoman. "The report left none."

Odile Marrow left the room. Nobody saw the boats.
]]

local HEAD = '{"nutgraf":{"corrections":1},"decisions":[\n'

describe("what is written", function()
  local root
  before_each(function()
    root = support.folder()
    support.write(root .. "/story.txt", STORY)
  end)
  after_each(function() support.remove(root) end)

  local function run(line) return support.run(line, root) end
  local function shell(line)
    local out = support.run(line, root)
    return (out:gsub("\n$", ""))
  end
  local function key_of_first()
    return shell("nutgraf quotes story.txt --to ndjson"):match('"key":"(%x+)"')
  end
  local FILE = "/story.txt.nutgraf.json"

  local function refused(line, what)
    local _, err, status = run(line)
    assert.equal(2, status)
    assert.is_truthy(err:find(what, 1, true), err)
  end

  describe("as a decision", function()
    it("keeps what twenty decide at once", function()
      local story = {}
      for index = 1, 20 do story[index] = ("The clerk opened door %d. \n"):format(index) end
      support.write(root .. "/story.txt", table.concat(story, "\n"))
      local err = select(2, run [[for i in $(seq 1 2 39); do nutgraf correct story.txt $i note="door $i" & done; wait]])
      assert.equal("", err)
      local found = corrections.read(root .. FILE)
      local notes = {}
      for _, entry in pairs(found) do notes[entry.note] = true end
      for index = 1, 39, 2 do assert.is_true(notes["door " .. index], index) end
      assert.equal("story.txt\nstory.txt.nutgraf.json", shell "ls -A")
    end)

    it("overwrites nothing through a link that lies there", function()
      support.write(root .. "/out/mine.txt", "mine")
      support.write(root .. "/out/mine.json", HEAD .. "]}\n")
      for _, target in ipairs { "../out/mine.txt", "../out/mine.json", "../out/none.json", "here.json" } do
        support.run("rm -rf leak; mkdir leak; cp story.txt leak/; ln -s " .. target .. " leak" .. FILE, root)
        support.write(root .. "/leak/here.json", HEAD .. "]}\n")
        refused("nutgraf correct leak/story.txt 1:1 speaker=X",
          "leak/story.txt.nutgraf.json: it is a link, which is not followed: name the file that it leads to")
        assert.equal("mine", support.read(root .. "/out/mine.txt"))
        assert.equal(HEAD .. "]}\n", support.read(root .. "/out/mine.json"))
        assert.equal(HEAD .. "]}\n", support.read(root .. "/leak/here.json"))
        assert.is_nil(support.read(root .. "/out/none.json"))
        assert.equal(target, shell("readlink leak" .. FILE))
      end
      -- Names that an earlier version, or any program, would use for a draft.
      shell "rm leak/story.txt.nutgraf.json; for s in new part tmp; do ln -s ../out/mine.txt leak/story.txt.nutgraf.json.$s; done"
      assert.equal(0, select(3, run "nutgraf correct leak/story.txt 1:1 speaker=X"))
      assert.equal("mine", support.read(root .. "/out/mine.txt"))
      assert.is_truthy(support.read(root .. "/leak" .. FILE):find('"speaker":"X"', 1, true))
    end)

    it("is not read through a link or a pipe, and nothing waits for one", function()
      shell("mkfifo ." .. FILE)
      for _, line in ipairs { "timeout 20 " .. support.command .. " quotes story.txt",
        "timeout 20 " .. support.command .. " correct story.txt 1:1 speaker=X" } do
        refused(line, "story.txt.nutgraf.json: it is no file, but a pipe, socket or device")
      end
      shell("rm ." .. FILE .. "; ln -s /dev/zero ." .. FILE)
      refused("timeout 20 " .. support.command .. " quotes story.txt", "it is a link")
      shell("rm ." .. FILE .. "; mkdir ." .. FILE)
      refused("nutgraf quotes story.txt", "story.txt.nutgraf.json: it is a folder")
    end)

    it("keeps mode and owner, and what it does not know", function()
      local key = key_of_first()
      local entry = ('{"key":"%s","layer":"quotes","text":"x","note":"old","seen":[],"big":12345678901234567890,"none":null,"by":{"a":{}}}')
        :format(key)
      local other = '{"key":"0123456789abcdef","layer":"quotes","text":"gone \\"]}","note":"n","\\u0061":1.0}'
      support.write(root .. FILE, ('{"project": {"id": [1, {}]}, "nutgraf": {"corrections": 1, "tool": "x"},\n'
        .. '"decisions": [%s,\n %s], "end": 1e400}'):format(entry, other))
      shell("chmod 640 ." .. FILE .. "; chown 65534:65533 ." .. FILE)
      local owner = shell("stat -c '%a %u %g' ." .. FILE)
      assert.equal("", select(2, run("nutgraf correct story.txt " .. key .. " note=new")))
      assert.equal(owner, shell("stat -c '%a %u %g' ." .. FILE))
      local text = support.read(root .. FILE)
      for _, kept in ipairs {
        '"project":{"id": [1, {}]}', '"nutgraf":{"corrections": 1, "tool": "x"}', '"note":"new"',
        '"seen":[]', '"big":12345678901234567890', '"none":null', '"by":{"a":{}}', '"\\u0061":1.0', '"end":1e400',
        [["text":"gone \"]}"]],
      } do
        assert.is_truthy(text:find(kept, 1, true), kept .. " in " .. text)
      end
      -- Taken back, the decision goes, and what belongs to others stays.
      assert.equal("", select(2, run("nutgraf correct story.txt " .. key .. " note=")))
      text = support.read(root .. FILE)
      assert.is_truthy(text:find('"big":12345678901234567890', 1, true))
      assert.is_nil(text:find("new", 1, true))
    end)

    it("that is of a wrong form is refused with its line, and never overwritten", function()
      for text, what in pairs {
        ['{"nutgraf":{"corrections":1},\n"decisions":{"a":1}}'] = ":2: not a file of decisions: 'decisions' is no list",
        ['{"nutgraf":{"corrections":1},"decisions":{}}'] = ":1: not a file of decisions: 'decisions' is no list",
        ['{"decisions":{"a":{}}}'] = ": not a file of decisions",
        ['[]'] = ": not a file of decisions",
        ['{"nutgraf":{"corrections":2},"decisions":[]}'] = ": decisions of version 2; this program knows version 1",
        ['{"nutgraf":{"corrections":1},"decisions":[\n1]}'] = ":2: a decision that is no object",
        ['{"nutgraf":{"corrections":1},"decisions":[\n{"key":"a"}]}'] = ":2: a decision without key or layer",
        ['{"nutgraf":{"corrections":1},"decisions":[{"key":"a","layer":"quotes","speaker":5}]}'] =
          ":1: 'speaker' of the decision a is no string",
        ['{"nutgraf":{"corrections":1},"decisions":[{"key":"a","layer":"quotes"},\n{"key":"a","layer":"quotes"}]}'] =
          ":2: two decisions have the key a",
        ['{"nutgraf":{"corrections":1},\n\n"decisions":[}'] = ":3: no JSON",
        [""] = ":1: no JSON", ["\255\254{"] = ": not UTF-8", ["null"] = ":1: no JSON",
        [("["):rep(5000)] = ":1: no JSON",
      } do
        support.write(root .. FILE, text)
        refused("nutgraf correct story.txt 1:1 speaker=X", "nutgraf: story.txt.nutgraf.json" .. what)
        assert.equal(text, support.read(root .. FILE))
      end
    end)

    it("loses nothing where the disk is full, a limit is reached, or the folder is read-only", function()
      local long = ("word "):rep(400)
      assert.equal(0, select(3, run "nutgraf correct story.txt 1:1 speaker=X"))
      local before = support.read(root .. FILE)
      refused("(ulimit -f 1; nutgraf correct story.txt 1:1 note='" .. long .. "')",
        "story.txt.nutgraf.json: file too large")
      assert.equal(before, support.read(root .. FILE))
      assert.equal("story.txt\nstory.txt.nutgraf.json", shell "ls -A")
      if shell "id -u" == "0" then
        local as_nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups " .. support.command
        shell "chmod 755 . ; chmod 444 story.txt*"
        refused(as_nobody .. " correct story.txt 1:1 note=N", "story.txt.nutgraf.json: permission denied")
        shell "chmod 666 story.txt*"
        refused(as_nobody .. " correct story.txt 1:1 note=N", "story.txt.nutgraf.json: permission denied")
        assert.equal(before, support.read(root .. FILE))
      end
    end)

    it("that is no UTF-8 is not taken", function()
      refused("nutgraf correct story.txt 1:1 speaker=$(printf '\\351')", "the speaker is not UTF-8")
    end)
  end)

  describe("as a file of the core", function()
    it("waits for who holds the folder, and no longer than it is told", function()
      local first, second = core.file(root .. "/a"), core.file(root .. "/b")
      assert.is_true(first:lock(0))
      local ok, message = second:lock(0.01)
      assert.is_nil(ok)
      assert.matches("/b: another process has held the lock on its folder for 0 seconds$", message)
      first:abandon()
      assert.is_true(second:lock(0))
    end)

    it("is free again when its process has been killed", function()
      support.write(root .. "/hold.lua", ([[
        package.cpath = %q
        local file = require "nutgraf.core".file "kept"
        assert(file:lock(0) and file:write "half")
        io.open("held", "w"):close()
        while os.clock() < 60 do end]]):format(support.command:gsub("bin/nutgraf$", "lib/lua/5.4/?.so")))
      support.write(root .. "/kept", "before")
      run "lua5.4 hold.lua & until [ -e held ] || ! kill -0 $!; do sleep 0.01; done; kill -9 $!; wait $!"
      assert.is_truthy(support.read(root .. "/held"))
      local file = core.file(root .. "/kept")
      assert.is_true(file:lock(0))
      assert.equal("before", file:read(100))
    end)

    it("sees that another has changed it meanwhile, and leaves it", function()
      support.write(root .. "/a", "one")
      local file = core.file(root .. "/a")
      assert.equal("one", file:read(100))
      file:write "mine"
      support.write(root .. "/a", "theirs")
      local ok, message = file:commit()
      assert.is_nil(ok)
      assert.matches("/a: it was changed meanwhile", message)
      assert.equal("theirs", support.read(root .. "/a"))
      assert.equal("a\nstory.txt", shell "ls -A")
    end)

    it("takes no file for absent that is there, and reads none beyond the limit", function()
      assert.is_nil((core.file(root .. "/none"):read(1)))
      assert.equal(0, select("#", core.file(root .. "/no/where"):read(1)))
      local text, message = core.file(root .. "/story.txt"):read(10)
      assert.is_nil(text)
      assert.matches("story.txt: larger than the limit of 10 bytes$", message)
      local file = core.file(root .. "/no/where")
      assert.matches("no/where: no such file or directory$", select(2, file:write "x"))
      assert.has_error(function() core.file "" end)
      assert.has_error(function() core.file "a\0b" end)
      file = core.file(root .. "/x")
      file:abandon()
      assert.has_error(function() file:write "x" end, "the file is closed")
    end)

    it("leaves no draft where it is given up or collected", function()
      local file = core.file(root .. "/x")
      file:write "half"
      assert.equal(3, select(2, shell("ls -A"):gsub("%S+", "")) + 1)
      file = nil -- luacheck: ignore
      collectgarbage()
      collectgarbage()
      assert.equal("story.txt", shell "ls -A")
    end)

    it("makes a new file as the person's mask has it, and one that replaces as the old was", function()
      shell("umask 027; nutgraf outline story.txt --output new.csv")
      assert.equal("640", shell "stat -c %a new.csv")
      shell("chmod 604 new.csv; umask 027; nutgraf quotes story.txt --output new.csv")
      assert.equal("604", shell "stat -c %a new.csv")
    end)
  end)

  describe("as an output", function()
    it("follows a link in the same folder, and none out of it", function()
      support.write(root .. "/out/mine.txt", "mine")
      support.write(root .. "/real.csv", "old")
      shell "ln -s real.csv link.csv; ln -s link.csv far.csv; ln -s out/mine.txt bad.csv; ln -s loop loop"
      assert.equal("", select(2, run "nutgraf quotes story.txt --to csv --output far.csv"))
      assert.matches("^document,line", support.read(root .. "/real.csv"))
      assert.equal("link.csv", shell "readlink far.csv")
      refused("nutgraf quotes story.txt --output bad.csv", "--output bad.csv: it is a link out of its folder, "
        .. "which is not followed: name the file that it leads to")
      assert.equal("mine", support.read(root .. "/out/mine.txt"))
      refused("nutgraf quotes story.txt --output loop", "loop: it is a link that leads to too many others")
    end)

    it("goes into a pipe, a device and a descriptor as it is", function()
      assert.equal(shell "nutgraf quotes story.txt", shell "nutgraf quotes story.txt --output /dev/stdout")
      assert.equal(shell "nutgraf quotes story.txt --to csv",
        shell "mkfifo p; cat p & nutgraf quotes story.txt --to csv --output p; wait; rm p")
      shell "nutgraf quotes story.txt --to csv --output /dev/fd/3 3>three.csv"
      assert.matches("^document,line", support.read(root .. "/three.csv"))
      refused("nutgraf quotes story.txt --output /dev/full", "no space left on device")
    end)

    it("leaves what was there where there is no room for it", function()
      support.write(root .. "/out.json", "before")
      refused("(ulimit -f 1; nutgraf document story.txt --output out.json)", "out.json: file too large")
      assert.equal("before", support.read(root .. "/out.json"))
      assert.equal("out.json\nstory.txt", shell "ls -A")
    end)

    it("may take the place of the sheet that it was merged from", function()
      shell "nutgraf factcheck story.txt --to csv --output sheet.csv"
      local filled = support.read(root .. "/sheet.csv"):gsub("Nobody saw the boats%.,", "%0verified")
      support.write(root .. "/sheet.csv", filled)
      assert.equal("", select(2, run "nutgraf factcheck story.txt --merge sheet.csv --to csv --output sheet.csv"))
      assert.matches("verified", support.read(root .. "/sheet.csv"))
    end)
  end)

  it("says so where standard output is closed, whatever else is", function()
    for _, closed in ipairs { ">&-", ">&- 2>&-", "<&- >&- 2>&-", "<&- >&-" } do
      local out, err, status = run("nutgraf quotes story.txt " .. closed)
      assert.same({ "", 2 }, { out, status })
      assert.equal(closed:find("2>&-", 1, true) and "" or "nutgraf: standard output: Bad file descriptor\n", err)
    end
    assert.equal(0, select(3, run "nutgraf quotes story.txt <&- 2>&-"))
    assert.equal(2, select(3, run "nutgraf quotes none.txt 2>&-"))
    assert.equal(0, select(3, run "nutgraf quotes story.txt --to csv --output out.csv <&- >&- 2>&-"))
    assert.matches("^document,line", support.read(root .. "/out.csv"))
  end)

  it("as a new script overwrites none, and goes through no link", function()
    support.write(root .. "/mine.txt", "mine")
    local home = "XDG_CONFIG_HOME=" .. root .. "/config "
    assert.equal(0, select(3, run(home .. support.command .. " new view one")))
    local before = support.read(root .. "/config/nutgraf/views/one.lua")
    refused(home .. support.command .. " new view one", "one.lua: it is there already")
    assert.equal(before, support.read(root .. "/config/nutgraf/views/one.lua"))
    shell "ln -s ../../../mine.txt config/nutgraf/views/two.lua; ln -s none config/nutgraf/views/three.lua"
    refused(home .. support.command .. " new view two", "two.lua")
    refused(home .. support.command .. " new view three", "three.lua")
    assert.equal("mine", support.read(root .. "/mine.txt"))
    refused("(ulimit -f 1; " .. home .. support.command .. " new view four)", "four.lua: file too large")
    assert.equal("one.lua\nthree.lua\ntwo.lua", shell "ls -A config/nutgraf/views")
  end)
end)

describe("a folder", function()
  local root
  before_each(function()
    root = support.folder()
    for _, name in ipairs { "in/a.txt", "in/sub/b.txt", "out/c.txt", "out/deep/d.txt" } do
      support.write(root .. "/" .. name, "He said “" .. name .. "”.\n")
    end
  end)
  after_each(function() support.remove(root) end)

  -- The files that were read, and what was said.
  local function walked(line)
    local out, err, status = support.run("timeout 60 " .. support.command .. " " .. line, root)
    local names, seen = {}, {}
    for name in out:gmatch "\n([^\n,]+)," do
      if not seen[name] then names[#names + 1] = name end
      seen[name] = true
    end
    return table.concat(names, " "), err, status
  end
  local function run(line) return support.run(line, root) end

  it("holds what the output is written to, which is not read", function()
    local err = select(2, support.run("nutgraf quotes in >in/all.txt", root))
    assert.is_truthy(err:find("in/all.txt: what the output is written to is passed over", 1, true), err)
    assert.is_nil(support.read(root .. "/in/all.txt"):find("all.txt", 1, true))
    local _, message, status = support.run("nutgraf quotes in/all.txt >>in/all.txt", root)
    assert.equal("nutgraf: in/all.txt: this is what the output is written to\n", message)
    assert.not_equal(0, status)
    support.run("rm in/all.txt", root)
  end)

  it("is not left through a link, unless one asks for it", function()
    run "ln -s ../out/c.txt in/c.txt; ln -s ../out in/z; ln -s a.txt in/l.txt; ln -s none.txt in/n.txt; ln -s ../in2/x.txt in/x.txt"
    support.write(root .. "/in2/x.txt", "He said “x”.\n") -- a folder whose name begins alike
    local names, err, status = walked "quotes in --to csv"
    assert.same({ "in/a.txt in/l.txt in/sub/b.txt", 0 }, { names, status })
    assert.equal("nutgraf: in/c.txt: a link out of the folder (--follow-links reads it) is passed over\n"
      .. "nutgraf: in/n.txt: a link that leads nowhere is passed over\n"
      .. "nutgraf: in/x.txt: a link out of the folder (--follow-links reads it) is passed over\n"
      .. "nutgraf: in/z: a link to a folder (--follow-links walks it) is passed over\n", err)
    names, err = walked "quotes in --to csv --follow-links"
    assert.equal("in/a.txt in/c.txt in/l.txt in/sub/b.txt in/x.txt in/z/c.txt in/z/deep/d.txt", names)
    assert.equal("nutgraf: in/n.txt: a link that leads nowhere is passed over\n", err)
    -- What one names oneself is one's own affair.
    assert.equal("in/c.txt", (walked "quotes in/c.txt --to csv"))
    assert.equal("in/z/c.txt in/z/deep/d.txt", (walked "quotes in/z --to csv"))
  end)

  it("that leads back to itself is walked once", function()
    run "ln -s .. in/sub/up; ln -s . in/self; ln -s loop in/loop"
    for _, option in ipairs { "", " --follow-links" } do
      local names, _, status = walked("quotes in --to csv" .. option)
      assert.same({ "in/a.txt in/sub/b.txt", 0 }, { names, status })
    end
  end)

  it("is read without what would block, which is named", function()
    run "mkfifo in/p.txt in/pipe; ln -s /dev/zero in/zero.txt; ln -s p.txt in/q.txt"
    run [[lua5.4 -e 'local l = require "luv"; local s = l.new_pipe(false); assert(s:bind "in/s.txt"); os.exit(0)']]
    for _, option in ipairs { "", " --follow-links" } do
      local names, err, status = walked("quotes in --to csv" .. option)
      assert.same({ "in/a.txt in/sub/b.txt", 0 }, { names, status })
      for name, what in pairs { p = "pipe", q = "pipe", s = "socket", zero = "device" } do
        assert.is_truthy(err:find(("in/%s.txt: a %s is passed over"):format(name, what), 1, true), err)
      end
      assert.is_truthy(err:find("in/pipe: a pipe is passed over", 1, true))
    end
    run "for i in $(seq 1 9); do mkfifo in/many$i; done"
    local _, err = walked "quotes in --to csv"
    assert.is_truthy(err:find("nutgraf: in: 7 more are passed over: each is a pipe\n", 1, true), err)
    -- A pipe that is named is a stream.
    assert.matches("given.txt,1", (run "mkfifo given.txt; cat in/a.txt >given.txt & nutgraf quotes given.txt --to csv; wait"))
  end)

  it("that cannot be read is named, and so is one that is very deep", function()
    if run "id -u" == "0\n" then
      run "mkdir in/shut; chmod 700 in/shut; chmod 755 . in in/sub"
      local out, err, status = run("setpriv --reuid=65534 --regid=65534 --clear-groups " .. support.command
        .. " quotes in --to csv")
      assert.matches("in/sub/b.txt", out)
      assert.same({ "nutgraf: in/shut: permission denied\n", 2 }, { err, status })
    end
    run "cd in; for i in $(seq 1 1500); do mkdir d && cd d || exit; done; echo 'He said “deep”.' >e.txt"
    local _, err, status = walked "quotes in --to csv"
    assert.same({ "", 0 }, { err, status })
    run "rm -rf in"
  end)

  it("with --jobs loses no row where the temporary folder is full or not there", function()
    for index = 1, 40 do support.write(("%s/in/%02d.txt"):format(root, index), ("He said “%d”.\n"):format(index)) end
    local one = run "nutgraf quotes in --to csv"
    for _, folder in ipairs { "/dev/full", root .. "/none" } do
      local out, err, status = run("TMPDIR=" .. folder .. " nutgraf quotes in --to csv --jobs 4")
      assert.same({ one, "", 0 }, { out, err, status })
    end
    local _, err, status = run "nutgraf document in --to ndjson --jobs 4 >/dev/full"
    assert.same({ "nutgraf: standard output: No space left on device\n", 2 }, { err, status })
    _, err, status = run "nutgraf document in --to ndjson --jobs 4 | head -c 9 >/dev/null"
    assert.same({ "", 0 }, { err, status })
  end)

  it("with --jobs writes the same where a worker's output is larger than is held in memory", function()
    for index = 1, 6 do support.write(("%s/in/%02d.txt"):format(root, index), "It was late.\n") end
    support.write(root .. "/own/views/much.lua", [[return { summary = "x", shape = "list", columns = { { "text", "string" } },
      view = function(doc) return { { at = { 0, 1 }, text = doc.name .. ("y"):rep(3000000) } } end }]])
    local line = "nutgraf much in --script own --to csv%s | sha256sum"
    local one = run(line:format "")
    assert.equal(one, (run(line:format " --jobs 2")))
  end)

  it("with --jobs names the one file that a worker died of, and writes all others whole", function()
    for index = 1, 40 do support.write(("%s/in/%02d.txt"):format(root, index), ("He said “%d”.\n"):format(index)) end
    support.write(root .. "/own/views/die.lua", [[return { summary = "x", shape = "list", columns = { { "text", "string" } },
      view = function(doc)
        if doc.name == "in/07.txt" then os.execute "kill -9 $PPID" end
        return { { at = { 0, 1 }, text = doc.name } }
      end }]])
    local out, err, status = run "nutgraf die in --script own --trust --to csv --jobs 4"
    assert.equal(2, status)
    assert.equal("nutgraf: in/07.txt: the worker that read it ended with signal 9: nothing of it is shown\n", err)
    local rows, index = {}, 0
    for row in out:gmatch "\r\n(in/%d+)" do rows[#rows + 1] = row end
    assert.equal(39, #rows)
    for number = 1, 40 do
      if number ~= 7 then
        index = index + 1
        assert.equal(("in/%02d"):format(number), rows[index])
      end
    end
  end)
end)

describe("the parts of a JSON text", function()
  it("are given as they stand", function()
    local text = ' { "a\\"}" : [1, {"x": "]"}], "b":-1.50e3 ,"c":{}, "d":"," } '
    local names, values = {}, {}
    for index, part in ipairs(raw.parts(text)) do
      names[index], values[index] = part.name, text:sub(part.first, part.last)
    end
    assert.same({ '"a\\"}"', '"b"', '"c"', '"d"' }, names)
    assert.same({ '[1, {"x": "]"}]', "-1.50e3", "{}", '","' }, values)
    assert.same({ {}, "[" }, { raw.parts("[ ]") })
    assert.is_nil((raw.parts("12")))
    assert.equal(3, raw.line("a\n\nb", 4))
  end)

  it("are put together as they were", function()
    local text = HEAD .. '{"key":"a","layer":"quotes","text":"t","note":"n","x":[ ]}\n],"y":1}\n'
    assert.equal(text, decisions.encode(decisions.decode(text)))
  end)
end)
