namespace DocDsl.Core.Text;

/// <summary>A place where a word of a <see cref="WordSearch"/> stands.</summary>
/// <param name="Position">Its first character.</param>
/// <param name="Word">The word's number.</param>
internal readonly record struct WordHit(int Position, int Word);
