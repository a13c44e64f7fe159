"""From a house and rules to tables, optima, a trained dog and a verdict. Numpy only."""
