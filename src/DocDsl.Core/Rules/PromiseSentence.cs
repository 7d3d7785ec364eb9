using DocDsl.Core.Text;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Rules;

/// <summary>A sentence that reads like a promise.</summary>
/// <param name="Sentence">The sentence, in the reader's text.</param>
/// <param name="Words">From the first word that commits the author to the last that says what is to be done, or by when.</param>
/// <param name="Term">The words that say by when; null where none do.</param>
/// <param name="Due">The last day on which it is in time; null where nothing says it.</param>
internal readonly record struct PromiseSentence(TextSpan Sentence, TextSpan Words, TextSpan? Term, DateTime? Due);
