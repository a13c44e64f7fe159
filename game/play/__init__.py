"""One attempt as data: training, release, history, reports. No drawing."""
