-- What those who are charged answer, in English: its clauses tell charges and answers with the
-- same words (charges/en.lua explains each).
return require "lexicons.charges.en"
