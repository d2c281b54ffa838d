"""All text for people, in Chinese and English, from codes and parameters (文字)."""
