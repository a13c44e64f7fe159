"""Rules as rows of tiles: what each tile stands for, and what it could say instead."""
