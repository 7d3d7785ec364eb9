namespace Voorbeeld;

/// <summary>A stretch of an excerpt.</summary>
public readonly record struct TextMark(int Start, int Length);
