using System.Text.Json.Serialization;

namespace DocDsl.LanguageServer.Features.Commands;

/// <param name="Folder">The address of the folder where a document is to be created; null for the client's first.</param>
internal sealed record ChoicesParams(string? Folder);

internal sealed record DocumentChoices(TypeChoice[] Types, CultureChoice[] Cultures);

/// <param name="Language">The language of the type's documents, as a tag; null for a type of any language.</param>
internal sealed record TypeChoice(string Name, string? Language);

internal sealed record CultureChoice(string Culture, string Language);

internal sealed record RuleChoice(string Id, string Title);

internal sealed record RuleParams([property: JsonRequired] string Id);
