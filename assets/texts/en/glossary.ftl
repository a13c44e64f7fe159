# The glossary: what people call the things that go wrong. Of each term there is
# its name, a sentence for an eleven-year-old, a fuller text, and where it comes from.
glossary-heading = Words for what goes wrong
glossary-button = Glossary
# $source is a paper or a page: who wrote it, when, and its title.
glossary-read-on = Where it comes from: { $source }

glossary-outer-name = Outer misalignment
glossary-outer-short = You said something else than you meant.
glossary-outer-full =
    You have a wish, and you turn it into rules. Outer misalignment is the gap between the two.
    The dog may follow your rules perfectly. It still does what you do not want.
    In this game it is the gap between Meant and Said.
glossary-outer-source = Hubinger and others (2019), “Risks from Learned Optimization in Advanced Machine Learning Systems”

glossary-inner-name = Inner misalignment
glossary-inner-short = The dog learned something else than you said.
glossary-inner-full =
    Your rules may be right. Still the dog only sees what happens in training.
    It may believe that something else earns the points. At home it goes after that.
    In this game it is the gap between Said and Learned.
    The line between outer and inner is not always clear.
glossary-inner-source = Hubinger and others (2019), “Risks from Learned Optimization in Advanced Machine Learning Systems”

glossary-misspecification-name = Reward misspecification
glossary-misspecification-short = The points are given for the wrong thing.
glossary-misspecification-full =
    A reward should say what you want. It is easy to forget something, or to pay too much.
    Then the best way to earn points is not the way you had in mind.
    Cleverer learners find such mistakes sooner.
glossary-misspecification-source = Pan, Bhatia and Steinhardt (2022), “The Effects of Reward Misspecification”

glossary-gaming-name = Specification gaming
glossary-gaming-short = It does what the rules say, and not what they are for.
glossary-gaming-full =
    The learner finds a trick that the rules allow. It is not cheating: nobody forbade it.
    A boat in a racing game once drove in circles for ever. That earned more points than the race.
    A dog that delivers one paper twenty-five times does the same.
glossary-gaming-source = Krakovna and others (2020), “Specification gaming: the flip side of AI ingenuity”

glossary-misgeneralisation-name = Goal misgeneralisation
glossary-misgeneralisation-short = It learned a goal that fits in training, and nowhere else.
glossary-misgeneralisation-full =
    In training two things always go together. The newspaper always lies by the door.
    The dog cannot tell which of the two pays. Elsewhere it chases the wrong one.
    It is still clever and quick. It just wants something else.
    A little variety in training can help.
glossary-misgeneralisation-source = Langosco and others (2022), “Goal Misgeneralization in Deep Reinforcement Learning”

glossary-proxy-name = Proxy
glossary-proxy-short = You measure this because you cannot measure what you want.
glossary-proxy-full =
    The trainer cannot read, so it cannot measure “newspaper”. It can measure “paper”.
    Paper stands in for what you really want. That works for a while.
    When someone tries hard to earn the proxy, the two drift apart.
    This is called Goodhart’s law.
glossary-proxy-source = Manheim and Garrabrant (2018), “Categorizing Variants of Goodhart’s Law”

glossary-effect-name = Side effect
glossary-effect-short = Your wish came true, and something else broke on the way.
glossary-effect-full =
    Rules talk about the goal. They seldom talk about everything else.
    The vase stands on the shortest way, and no rule mentions it. So it breaks.
    Nobody can list all that should stay as it is.
glossary-effect-source = Amodei and others (2016), “Concrete Problems in AI Safety”

glossary-tampering-name = Reward tampering
glossary-tampering-short = It changes how points are counted, instead of earning them.
glossary-tampering-full =
    Somewhere, points are counted. Perhaps the learner can reach the counter.
    A switch that doubles all points is worth more than any newspaper.
    Your wish does not change when the counter does.
glossary-tampering-source = Everitt and others (2021), “Reward Tampering Problems and Solutions in Reinforcement Learning”

glossary-shaping-name = Potential-based shaping
glossary-shaping-short = Pay for getting closer, and take as much back for going away.
glossary-shaping-full =
    Extra points on the way can help a learner. They can also trick it.
    If only getting closer pays, walking to and fro pays for ever.
    So take the points back on the way out. Then going round in circles earns nothing.
    Done like this, extra points never change what is best.
glossary-shaping-source = Ng, Harada and Russell (1999), “Policy Invariance Under Reward Transformations”
