# The bet: what will this dog do?

# $question is a question, such as: What will the dog bring?
bet-question = Your bet: { $question }
bet-rules = What you said
bet-train = Train it and see
# Beside the button, as long as it cannot be pressed.
bet-first = Choose an answer first.
