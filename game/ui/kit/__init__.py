"""Widgets: text, buttons, editors, charts. The kit knows nothing of dogs."""
