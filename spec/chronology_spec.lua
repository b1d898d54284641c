local edtf = require "nutgraf.edtf"
local support = require "spec.support"

describe("dates in order", function()
  it("have what has no year after what has one, and what is unknown last", function()
    local list = edtf.sort {
      { edtf = nil, name = "unknown" }, { edtf = "XXXX-05", name = "May" },
      { edtf = "2014-03-03", name = "day" }, { edtf = "2014", name = "year" },
      { edtf = "2011-22", name = "summer" }, { edtf = "2014-03-03", name = "same day" },
    }
    local names = {}
    for index, item in ipairs(list) do names[index] = item.name end
    assert.same({ "summer", "year", "day", "same day", "May", "unknown" }, names)
  end)
end)

describe("the chronology", function()
  local list
  setup(function() list = support.items("chronology", "spec/fixtures/claims.txt") end)

  local function of(text)
    for _, item in ipairs(list) do
      if item.text == text then return item end
    end
  end

  it("says of what a date is the date, and on whose word", function()
    assert.same({ "2012-05-02", "letter dated", "QX4" },
      { of("May 2, 2012").edtf, of("May 2, 2012").what, of("May 2, 2012").source })
    assert.same({ "2011-22", "event", "Piet Sarlow" },
      { of("summer of 2011").edtf, of("summer of 2011").what, of("summer of 2011").source })
    assert.is_nil(of("June 9, 2011").source)
  end)

  it("says who disputes what is said to have happened", function()
    assert.equal("Hal Brand", of("2013").disputed_by)
    assert.equal("The government of Merrin", of("2011").disputed_by)
    -- "who is due to stand trial in June" is no part of what is disputed.
    assert.is_nil(of("June").disputed_by)
  end)

  it("reckons nothing from the article's day in a document of another", function()
    assert.is_nil(of("March").edtf)
    assert.equal("told in a document of another day", of("March").reason)
    assert.equal("March", list[#list].text)
  end)
end)
