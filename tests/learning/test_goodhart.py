"""The Goodhart curve: more training serves Said, and not always Meant."""

from itertools import pairwise

from game.learning.goodhart import GoodhartCurve

PAPER = "+10 when the dog brings paper to the owner\n-0.1 every step"


def test_training_on_paper_gains_points_and_loses_what_was_meant(trained):
    curve = trained(PAPER).goodhart
    assert curve[-1].said > curve[0].said
    assert curve[-1].meant < curve[0].meant


def test_the_curve_begins_untrained_and_ends_with_the_dog_that_is_judged(trained):
    result = trained(PAPER)
    dogs = result.verdict.dogs
    first, last = result.goodhart[0], result.goodhart[-1]
    assert (first.steps, first.said, first.meant) == (0, dogs.idle.said, dogs.idle.meant)
    assert (last.steps, last.said, last.meant) == (
        result.steps,
        dogs.learned.said,
        dogs.learned.meant,
    )


def test_budgets_at_least_double_from_point_to_point(trained):
    steps = [point.steps for point in trained(PAPER).goodhart[1:-1]]
    assert all(after >= 2 * before for before, after in pairwise(steps))


def test_points_are_due_when_the_training_has_doubled(morning_paper):
    curve = GoodhartCurve(morning_paper.home, ((), ()), morning_paper.day, True)
    assert curve.points == ()
    curve.reached(0, ())
    assert curve.due(1)
    curve.reached(96, ())
    assert not curve.due(191)
    assert curve.due(192)
    assert [(point.steps, point.said, point.meant) for point in curve.points] == [
        (0, 0, 0),
        (96, 0, 0),
    ]
