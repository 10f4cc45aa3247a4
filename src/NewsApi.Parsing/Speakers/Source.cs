namespace NewsApi.Parsing.Speakers;

/// <summary>The words of a paragraph that say who speaks.</summary>
/// <param name="Kind">How they say it.</param>
/// <param name="First">Their first token.</param>
/// <param name="End">One past their last token.</param>
/// <param name="Entity">Who it is, where they are a name.</param>
internal readonly record struct Source(SourceKind Kind, int First, int End, Entity? Entity);

internal enum SourceKind : byte
{
    Name,
    Pronoun,
    Description,
}
