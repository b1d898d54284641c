--- What the names of the core's rules of clauses mean, for `explain`: how the subject of a
--- verb was found. A line for each name in core/clauses/subject.c.
return {
  subject = "the noun group before the verb that has no verb yet",
  relative = "“who”, “which” or “that”, which stands for the noun group before it",
  interrogative = "“who” or “what”, which asks or stands for nothing before it",
  shared = "the subject of the verb before: “went and said”",
  helper = "who does what the helper before the quotation tells: “Lee had ‘lied’”",
  inverted = "the noun group after the verb: “said Lee”",
  existential = "the noun group after the verb: “there is a plan”",
  object = "the object of the verb before: “urged Lee to go”",
  infinitive = "the subject of the verb before: “promised to go”",
  participle = "the noun group before it, or the subject of the verb before: “left, saying”",
  ["main-clause"] = "the subject of the main clause that follows: “Saying so, Lee left”",
}
